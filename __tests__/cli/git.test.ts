import {
  chmodSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD, GOOD, makeRepository, makeWorld, RULES, type World } from './world.js';

/** What git is asked, and what it must not do meanwhile. */

async function told(world: World, argv: readonly string[], cwd = '.'): Promise<readonly [number, readonly string[]]> {
  const { code, out, err } = await world.run(['check', '--format', 'json', ...argv], { cwd });
  if (err.startsWith('iam-access-gate: ')) return [code, [err]];
  // The tests wrote the policies, and the report's shape is tested elsewhere.
  const report = JSON.parse(out) as Readonly<Record<'findings' | 'problems', readonly { path: string }[]>>;
  return [code, [...report.findings, ...report.problems].map(({ path }) => path)];
}

/** Rewrites a file in another way than git would notice at once: it has to look at what is in it. */
function touch(world: World, path: string): void {
  const later = new Date(Date.now() + 5000);
  utimesSync(join(world.root, path), later, later);
}

describe('nothing that a repository is set up with is run', () => {
  /** A script that leaves a file behind, where it would be seen. */
  const leaving = (world: World, name: string): string => {
    const script = join(world.root, '.git', `${name}.sh`);
    writeFileSync(script, `#!/bin/sh\necho x >> '${world.root}/.git/ran-${name}'\ncat\n`);
    chmodSync(script, 0o755);
    return script;
  };
  const ran = ({ root }: World): readonly string[] =>
    readdirSync(join(root, '.git')).filter((name) => name.startsWith('ran-'));
  const HOOKS = ['post-index-change', 'fsmonitor-watchman', 'pre-auto-gc', 'reference-transaction', 'post-checkout'];

  const settings: Readonly<Record<string, (world: World) => void>> = {
    hooks: (world) => {
      mkdirSync(join(world.root, '.git/hooks'), { recursive: true });
      for (const hook of HOOKS) renameSync(leaving(world, hook), join(world.root, '.git/hooks', hook));
    },
    'hooks elsewhere': (world) => {
      for (const hook of HOOKS) renameSync(leaving(world, hook), join(world.root, '.git', hook));
      world.git('config', 'core.hooksPath', join(world.root, '.git'));
    },
    'a file monitor': (world) => world.git('config', 'core.fsmonitor', leaving(world, 'fsmonitor')),
    'a filter': (world) => {
      world.git('config', 'filter.evil.clean', leaving(world, 'clean'));
      world.git('config', 'filter.evil.smudge', leaving(world, 'smudge'));
      world.git('config', 'filter.evil.required', 'true');
    },
    'a filter that is a process': (world) => world.git('config', 'filter.evil.process', leaving(world, 'process')),
    'programs that compare': (world) => {
      world.git('config', 'diff.external', leaving(world, 'external'));
      world.git('config', 'diff.evil.textconv', leaving(world, 'textconv'));
      world.git('config', 'diff.evil.command', leaving(world, 'command'));
      world.git('config', 'diff.trustExitCode', 'true');
    },
    'a pager, an editor and aliases': (world) => {
      world.git('config', 'core.pager', leaving(world, 'pager'));
      world.git('config', 'pager.diff', 'true');
      for (const name of ['ls-files', 'diff-files', 'rev-parse']) world.git('config', `alias.${name}`, '!false');
    },
  };

  it.each(Object.entries(settings))('%s', async (_, arrange) => {
    const world = makeRepository({
      '.gitattributes': '*.json filter=evil diff=evil\n',
      'policies/same.json': GOOD,
      'policies/touched.json': GOOD,
      'policies/x.json': GOOD,
    });
    arrange(world);
    // The index is as new as the files, so that times tell nothing of them.
    world.write('policies/x.json', BAD);
    touch(world, 'policies/touched.json');
    for (const argv of [['--base', 'HEAD'], ['--all'], ['policies']])
      expect([...(await told(world, argv)), ...ran(world)]).toEqual([1, ['policies/x.json']]);
  });

  it('nor what a submodule is set up with', async () => {
    const library = makeRepository({ '.gitattributes': '*.json filter=evil\n', 'x.json': GOOD });
    const world = makeRepository({ 'policies/a.json': GOOD });
    world.git('submodule', '--quiet', 'add', library.root, 'policies/library');
    world.git('commit', '-q', '-m', 'submodule');
    const inside = (...args: readonly string[]): string => world.git('-C', 'policies/library', ...args);
    inside('config', 'filter.evil.clean', leaving(world, 'clean'));
    inside('config', 'core.fsmonitor', leaving(world, 'fsmonitor'));
    const hooks = join(world.root, '.git/modules/policies/library/hooks');
    mkdirSync(hooks, { recursive: true });
    renameSync(leaving(world, 'post-index-change'), join(hooks, 'post-index-change'));
    touch(world, 'policies/library/x.json');
    expect([...(await told(world, ['--base', 'HEAD'])), ...ran(world)]).toEqual([0, []]);
    world.write('policies/library/x.json', BAD);
    expect([...(await told(world, ['--base', 'HEAD'])), ...ran(world)]).toEqual([1, ['policies/library/x.json']]);
  });

  it('and nothing is fetched', async () => {
    const origin = makeRepository({ 'policies/x.json': GOOD });
    origin.git('config', 'uploadpack.allowFilter', 'true');
    origin.write('policies/x.json', BAD);
    origin.git('commit', '-q', '-a', '-m', 'second');
    const world = makeWorld();
    world.git('clone', '-q', '--filter=tree:0', `file://${origin.root}`, '.');
    world.git('config', 'remote.origin.uploadpack', `echo x > '${world.root}/.git/ran-uploadpack'; git-upload-pack`);
    const [code] = await told(world, ['--base', 'HEAD~1']);
    expect([code, ran(world)]).toEqual([2, []]);
  });
});

describe('what has changed in the work tree is seen', () => {
  it('whatever git was told not to look at', async () => {
    const names = ['assumed', 'skipped', 'both', 'same'];
    const world = makeRepository(Object.fromEntries(names.map((name) => [`policies/${name}.json`, GOOD])));
    world.git(
      'update-index',
      '--assume-unchanged',
      ...['assumed', 'both', 'same'].map((name) => `policies/${name}.json`),
    );
    world.git('update-index', '--skip-worktree', 'policies/skipped.json', 'policies/both.json');
    world.git('config', 'core.checkStat', 'minimal');
    world.git('config', 'core.fileMode', 'false');
    for (const name of ['assumed', 'skipped', 'both']) world.write(`policies/${name}.json`, BAD);
    expect(await told(world, ['--base', 'HEAD'])).toEqual([
      1,
      ['policies/assumed.json', 'policies/both.json', 'policies/skipped.json'],
    ]);
  });

  it('and a file that was only touched, or has the ends of lines of Windows, is the same', async () => {
    const world = makeRepository({ 'policies/a.json': `${BAD}\n\n`, 'policies/b.json': BAD });
    world.write('policies/a.json', `${BAD}\r\n\r\n`);
    touch(world, 'policies/b.json');
    expect(await told(world, ['--base', 'HEAD'])).toEqual([0, []]);
    world.write('policies/b.json', ` ${BAD}`);
    expect(await told(world, ['--base', 'HEAD'])).toEqual([1, ['policies/b.json']]);
  });

  it('also where it is of another kind, or only has another mode', async () => {
    const world = makeRepository({ 'policies/a.json': BAD, 'policies/b.json': BAD, 'policies/c.json': BAD, c: BAD });
    chmodSync(join(world.root, 'policies/a.json'), 0o755);
    rmSync(join(world.root, 'policies/b.json'));
    mkdirSync(join(world.root, 'policies/b.json'));
    world.write('policies/b.json/x.json', BAD);
    rmSync(join(world.root, 'policies/c.json'));
    symlinkSync('../c', join(world.root, 'policies/c.json'));
    expect(await told(world, ['--base', 'HEAD'])).toEqual([
      2,
      ['policies/a.json', 'policies/b.json/x.json', 'policies/c.json'],
    ]);
  });

  it('also when its time and size are as they were', async () => {
    const world = makeRepository({ 'policies/a.json': GOOD });
    const { mtime } = statSync(join(world.root, 'policies/a.json'));
    expect(BAD.length).toBe(GOOD.length);
    world.write('policies/a.json', BAD);
    utimesSync(join(world.root, 'policies/a.json'), mtime, mtime);
    expect(await told(world, ['--base', 'HEAD'])).toEqual([1, ['policies/a.json']]);
  });
});

describe('what git keeps, and the disk shows in another way', () => {
  it('is refused where two names are one in the whole repository, though only a folder is looked at', async () => {
    const world = makeRepository({
      'svc/.github/iam-access-rules.yml': RULES,
      'svc/policies/a.json': GOOD,
      'Svc/Policies/A.json': BAD,
    });
    for (const argv of [['--all'], ['policies'], ['--base', 'HEAD']]) {
      world.write('svc/policies/a.json', ` ${GOOD}`);
      expect(await told(world, argv, 'svc')).toEqual([2, ['policies/a.json']]);
    }
  });

  it('is refused where a link is a text', async () => {
    const world = makeRepository({ 'evil/x.json': BAD });
    mkdirSync(join(world.root, 'policies'));
    symlinkSync('../evil', join(world.root, 'policies/folder'));
    symlinkSync(GOOD, join(world.root, 'policies/text.json'));
    world.git('add', '-A');
    world.git('commit', '-q', '-m', 'links');
    world.git('config', 'core.symlinks', 'false');
    rmSync(join(world.root, 'policies'), { recursive: true });
    world.git('checkout', '-q', '--', '.');
    for (const argv of [['--all'], ['policies'], ['--base', 'HEAD~1']])
      expect(await told(world, argv)).toEqual([2, ['policies/folder', 'policies/text.json']]);
  });

  it('is refused where a sparse checkout lacks it: a policy, a link or a submodule', async () => {
    const library = makeRepository({ 'x.json': BAD });
    const world = makeRepository({
      'evil/x.json': BAD,
      'policies/a.json': BAD,
      'policies/deep/b': '',
      'policies/here': '',
    });
    symlinkSync('../evil', join(world.root, 'policies/link'));
    world.git('submodule', '--quiet', 'add', library.root, 'policies/library');
    world.git('add', '-A');
    world.git('commit', '-q', '-m', 'more');
    world.git('sparse-checkout', 'set', '--no-cone', '/.github/', '/policies/here');
    rmSync(join(world.root, 'policies/library'), { recursive: true, force: true });
    for (const argv of [['--all'], ['policies'], ['.']])
      expect(await told(world, argv)).toEqual([2, ['policies/a.json', 'policies/library', 'policies/link']]);
  });

  it('is refused where nothing is checked out, in the repository or in a submodule', async () => {
    const library = makeRepository({ 'x.json': BAD, readme: '' });
    const world = makeRepository();
    world.git('submodule', '--quiet', 'add', library.root, 'policies/library');
    world.git('commit', '-q', '-m', 'submodule');
    world.git('-C', 'policies/library', 'read-tree', '--empty');
    rmSync(join(world.root, 'policies/library/x.json'));
    expect(await told(world, ['--all'])).toEqual([2, ['policies/library']]);
    const bare = makeWorld();
    bare.git('clone', '-q', '--no-checkout', world.root, '.');
    bare.write('.github/iam-access-rules.yml', RULES);
    expect(await told(bare, ['--all'])).toEqual([
      2,
      ['iam-access-gate: nothing of the commit is checked out. expected a work tree\n'],
    ]);
  });

  it('cannot be told where git may not be asked', async () => {
    const world = makeRepository({ 'policies/x.json': GOOD });
    const { code, err } = await world.run(['check'], { env: { PATH: world.root } });
    expect([code, err]).toEqual([
      2,
      'iam-access-gate: git cannot tell what it tracks here: no git in a folder of PATH that is absolute and outside of the checkout. expected git on PATH, and the repository one that it may read (safe.directory)\n',
    ]);
  });
});
