import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORBIDDEN, failure, found, HARMLESS, ONE_CHANGE, RULES } from './asserts.js';
import { git, type Repository, type Scene } from './repository.js';
import { type Bend, type Played, play, RULES_FILE } from './stage.js';

/** What the disk shows need not be what git keeps: each of these was green once, with a forbidden policy, or ran what was checked out. */

const BASE = { [RULES_FILE]: RULES };

/** The paths that could not be judged, with why. The step is red. */
function problems(step: Played): Readonly<Record<string, string>> {
  expect(step.outputs['result']).toBe('error');
  expect(step.code).toBe(1);
  return Object.fromEntries(step.report?.problems.map(({ path, message }) => [path, message]) ?? []);
}

/** Everything is checked out once more, as on a system without links. */
function withoutLinks(workspace: string): void {
  git(workspace, 'config', 'core.symlinks', 'false');
  git(workspace, 'ls-files', '-z')
    .split('\0')
    .filter((path) => path !== '')
    .map((path) => rmSync(join(workspace, path), { force: true }));
  git(workspace, 'checkout', '--quiet', '--', '.');
}

describe('a program called git in the checkout', () => {
  const plant = (folder: string): void => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'git'), `#!/bin/sh\n/bin/echo x > "$GITHUB_WORKSPACE/ran"\nexec /usr/bin/git "$@"\n`);
    chmodSync(join(folder, 'git'), 0o755);
  };

  test.each<[string, (workspace: string) => string]>([
    ['the working directory', () => '.'],
    ['an empty entry', () => ''],
    ['a relative folder', () => 'bin'],
    ['a folder of the checkout', (workspace) => join(workspace, 'bin')],
    ['a folder of the checkout, by a detour', (workspace) => `${workspace}/../workspace/bin`],
    ['a folder outside that is a link into the checkout', (workspace) => join(workspace, '../outside')],
  ])('is not run where PATH begins with %s', async (_, entry) => {
    const disturb = (workspace: string): void => {
      plant(workspace);
      plant(join(workspace, 'bin'));
      symlinkSync('workspace/bin', join(workspace, '../outside'));
    };
    const env = ({ workspace }: Repository) => ({ PATH: `${entry(workspace)}:${process.env['PATH']}` });
    const step = await play({ base: BASE, change: { 'policies/a.json': FORBIDDEN } }, { disturb, env });
    expect([step.left.includes('ran'), found(step)]).toEqual([false, ['policies/a.json']]);
  });
});

describe('two names that a system can take for one', () => {
  const pairs: readonly [string, string][] = [
    ['policies/A.json', 'policies/a.json'],
    ['policies/\u00e9.json', 'policies/e\u0301.json'],
    ['policies/stra\u00dfe.json', 'policies/STRASSE.json'],
    ['policies/a.json', 'policies/a\u200c.json'],
    ['policies/x/a.json', 'policies/X/a.json'],
    ['policies/a.json', 'policies/a.json.'],
    ['policies/documents/a.json', 'policies/DOCUME~1/a.json'],
    ['policies/a.json/b.json', 'policies/A.json'],
  ];

  test.each(pairs)('%j and %j are refused, whichever text is on disk', async (first, second) => {
    const change = { [first]: FORBIDDEN, [second]: HARMLESS };
    // The file system shows the last text that was written under either name.
    const disturb = (workspace: string): void => writeFileSync(join(workspace, first), HARMLESS);
    const told = problems(await play({ base: BASE, change }, { disturb }));
    expect(told[first]).toContain('has the same name where case, forms of Unicode or short names make no difference');
    expect(problems(await play({ base: BASE, change }, { event: 'pull_request_target' }))).toHaveProperty([first]);
  });

  test('are refused where the other one is no policy, but a link or submodule that hides some', async () => {
    const change = { 'policies/x': 'text', 'Policies/X': { link: '../evil' }, 'evil/a.json': FORBIDDEN };
    expect(problems(await play({ base: BASE, change }))).toHaveProperty(['policies/x']);
  });

  test.each(['pull_request', 'pull_request_target'] as const)(
    'are refused where they are two of a folder, and a rule names one (%s)',
    async (event) => {
      const base = { ...BASE, 'policies/deep/old.json': HARMLESS };
      const change = { 'Policies/deep/a.json': FORBIDDEN, 'POLICIES/readme': '', 'policies/Deep/x': '' };
      const told = problems(await play({ base, change }, { event }));
      expect(Object.keys(told)).toEqual(['Policies/deep/a.json']);
      expect(told['Policies/deep/a.json']).toContain('rules name it as "policies/deep/a.json"');
      const many = Array.from({ length: 16 }, (_, index) =>
        index.toString(2).padStart(4, '0').replaceAll('0', 'x').replaceAll('1', 'X'),
      );
      const spelt = Object.fromEntries(many.map((folder) => [`${folder}/a`, '']));
      const step = await play({ base: BASE, change: { ...spelt, 'policies/a.json': FORBIDDEN } }, { event });
      expect(Object.keys(problems(step))).toEqual(Object.keys(spelt).toSorted());
      expect(found(step)).toEqual(['policies/a.json']);
    },
  );

  test('are refused where the folder that the run works in is one of them', async () => {
    const base = { [`svc/${RULES_FILE}`]: RULES };
    const step = await play(
      { base, change: { 'Svc/policies/a.json': FORBIDDEN } },
      { env: { 'INPUT_WORKING-DIRECTORY': 'svc' } },
    );
    expect(problems(step)).toHaveProperty(['Svc/policies/a.json']);
  });

  test('are refused where they are of the rules', async () => {
    const base = { [RULES_FILE]: RULES, [RULES_FILE.toUpperCase()]: RULES };
    const step = await play({ base, change: { 'policies/a.json': FORBIDDEN } }, { event: 'push' });
    expect(problems(step)).toHaveProperty([RULES_FILE]);
  });

  const others: readonly [string, Scene['change']][] = [
    ['Policies', { Policies: { link: 'other' } }],
    ['Policies', { Policies: 'a file in the way' }],
    ['Policies/l', { 'Policies/l': { link: '../other' } }],
    ['policies/OLD.JSON', { 'policies/OLD.JSON': FORBIDDEN }],
    ['policies/old.json.', { 'policies/old.json.': FORBIDDEN }],
    ['polici~1/a.json', { 'polici~1/a.json': FORBIDDEN }],
    ['POLICI~1', { 'POLICI~1': { link: 'other' } }],
    ['PO1A2B~1/a.json', { 'PO1A2B~1/a.json': FORBIDDEN }],
    ['policies/A_LONG~1.JSO', { 'policies/A_LONG~1.JSO': FORBIDDEN }],
  ];

  test.each(
    others.flatMap(([path, change]) =>
      (['pull_request', 'pull_request_target'] as const).map((event) => [path, event, change] as const),
    ),
  )('are refused where only the one that no rule names changes: %j on %s', async (path, event, change = {}) => {
    const standing = { 'policies/old.json': HARMLESS, 'policies/a+long name.json': HARMLESS };
    const base = { ...BASE, ...standing, 'other/x.json': FORBIDDEN };
    expect(Object.keys(problems(await play({ base, change }, { event })))).toEqual([path]);
  });

  test('are left alone where no rule names either', async () => {
    const images = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`docs/image-${index}.json`, '']));
    const names = {
      'src/A.c': '',
      'src/a.c': '',
      'policies/README': '',
      'policies/readme': '',
      'docs/IMAGE-~1.JSO': '',
    };
    const change = { ...names, ...images };
    expect((await play({ base: BASE, change })).outputs['result']).toBe('pass');
  });
});

describe('a link', () => {
  const detours: Readonly<Record<string, Scene['change']>> = {
    'a link and back': {
      'policies/l': { link: '../d/../f' },
      d: { link: 'e/x' },
      f: 'harmless',
      'e/x/readme': '',
      'e/f/a.json': FORBIDDEN,
    },
    'a link': { 'policies/l': { link: '../d/f' }, d: { link: 'e' }, 'e/f/a.json': FORBIDDEN },
    'itself and back': { 'policies/l': { link: 'l/../../f' }, f: 'harmless' },
    'nothing yet': { 'policies/l': { link: '../later' } },
    'another spelling': { 'policies/l': { link: '../F' }, F: 'harmless', f: { link: 'e' }, 'e/a.json': FORBIDDEN },
    'a folder with a slash': { 'policies/l': { link: '../e/' }, 'e/a.json': FORBIDDEN },
  };

  test.each(Object.keys(detours))('over %s is refused in a head that is not checked out', async (name) => {
    const step = await play({ base: BASE, change: detours[name] ?? {} }, { event: 'pull_request_target' });
    expect(problems(step)).toHaveProperty(['policies/l']);
  });

  test.each(Object.keys(detours))('over %s is refused where the disk has no links', async (name) => {
    const step = await play({ base: BASE, change: detours[name] ?? {} }, { disturb: withoutLinks });
    expect(problems(step)).toHaveProperty(['policies/l']);
  });

  test.each([undefined, '/nowhere'])(
    'whose target reads like a policy is refused where the disk has no links, with PATH %s',
    async (path) => {
      const change = { 'policies/a.json': { link: HARMLESS } };
      const step = await play(
        { base: BASE, change },
        { disturb: withoutLinks, ...(path === undefined ? {} : { env: { PATH: path } }) },
      );
      expect(problems(step)['policies/a.json']).toContain('a symbolic link');
    },
  );

  test.each([undefined, withoutLinks])('to a file, without a detour, hides nothing: %s', async (disturb) => {
    const change = { 'policies/l': { link: '../docs/f' }, 'docs/f': 'harmless' };
    for (const event of ['pull_request', 'pull_request_target'] as const) {
      const step = await play({ base: BASE, change }, { event, ...(disturb === undefined ? {} : { disturb }) });
      expect(step.outputs['result']).toBe('pass');
    }
  });

  test('that stood before is refused when what it leads to changes, where the disk has no links', async () => {
    const base = { ...BASE, 'policies/a.json': { link: '../shared/x.json' }, 'shared/x.json': HARMLESS };
    const step = await play({ base, change: { 'shared/x.json': FORBIDDEN } }, { disturb: withoutLinks });
    expect(problems(step)).toHaveProperty(['policies/a.json']);
  });
});

describe('what git keeps and the disk lacks', () => {
  const evil = { 'policies/l': { link: '../evil' }, 'evil/a.json': FORBIDDEN };
  const lacking: Readonly<Record<string, (workspace: string) => void>> = {
    'a sparse checkout': (workspace) => git(workspace, 'sparse-checkout', 'set', '--no-cone', '/*', '!/policies/'),
    'a file that was deleted': (workspace) => rmSync(join(workspace, 'policies'), { recursive: true }),
    'no checkout': (workspace) => {
      git(workspace, 'read-tree', '--empty');
      for (const path of ['policies', 'evil', '.github', 'README.md'])
        rmSync(join(workspace, path), { recursive: true, force: true });
    },
  };

  test.each(Object.entries(lacking))('is refused when it is a link that hides policies: %s', async (_, disturb) => {
    for (const scope of ['changed', 'all']) {
      const step = await play({ base: BASE, change: evil }, { disturb, env: { INPUT_SCOPE: scope } });
      expect(problems(step)).toHaveProperty(['policies/l']);
    }
  });

  test.each(Object.entries(lacking))('is refused when it is a policy: %s', async (_, disturb) => {
    const scene = { base: { ...BASE, 'policies/old.json': FORBIDDEN }, change: { 'policies/a.json': FORBIDDEN } };
    for (const scope of ['changed', 'all']) {
      const told = problems(await play(scene, { disturb, env: { INPUT_SCOPE: scope } }));
      expect(Object.keys(told)).toEqual(
        scope === 'all' ? ['policies/a.json', 'policies/old.json'] : ['policies/a.json'],
      );
    }
  });
});

describe('a submodule', () => {
  /** The pull request moves a submodule from one commit to another, of which `arrange` leaves something on disk. */
  const moved =
    (
      arrange: (inside: string, workspace: string) => void,
      tree: Readonly<Record<string, string>>,
    ): NonNullable<Bend['env']> =>
    ({ workspace, headSha }) => {
      const inside = join(workspace, 'policies/sub');
      mkdirSync(inside, { recursive: true });
      git(inside, 'init', '--quiet');
      const commits = ['first', 'second'].map((message) => {
        if (message === 'second')
          for (const [path, text] of Object.entries(tree)) {
            if (text.startsWith('-> ')) symlinkSync(text.slice(3), join(inside, path));
            else writeFileSync(join(inside, path), text);
          }
        git(inside, 'add', '--all');
        git(inside, 'commit', '--quiet', '--allow-empty', '-m', message);
        return git(inside, 'rev-parse', 'HEAD').trim();
      });
      git(workspace, 'update-index', '--add', '--cacheinfo', `160000,${commits[1]},policies/sub`);
      const treeSha = git(workspace, 'write-tree').trim();
      const parents = ['-p', `${headSha}^`, '-p', headSha];
      const merge = git(workspace, 'commit-tree', treeSha, ...parents, '-m', 'merge').trim();
      git(workspace, 'update-ref', '--no-deref', 'HEAD', merge);
      arrange(inside, workspace);
      return { GITHUB_SHA: merge, INPUT_SCOPE: 'all' };
    };
  const scene = { base: BASE, change: { a: 'a' } };

  test('that is checked out as it should be is judged', async () => {
    const env = moved(() => {}, { 'a.json': FORBIDDEN });
    expect(found(await play(scene, { env }))).toEqual(['policies/sub/a.json']);
  });

  test.each<[string, (inside: string) => void]>([
    ['missing', (inside) => rmSync(inside, { recursive: true })],
    ['not checked out', (inside) => rmSync(join(inside, '.git'), { recursive: true })],
    ['still at another commit', (inside) => git(inside, 'checkout', '--quiet', '--detach', 'HEAD^')],
    [
      'a link',
      (inside) => {
        rmSync(inside, { recursive: true });
        symlinkSync('../README.md', inside);
      },
    ],
  ])('that is %s is refused', async (_, arrange) => {
    const env = moved(
      (inside) => {
        rmSync(join(inside, 'a.json'));
        writeFileSync(join(inside, 'readme'), '');
        git(inside, 'reset', '--quiet', '--hard');
        arrange(inside);
      },
      { 'a.json': FORBIDDEN },
    );
    expect(problems(await play(scene, { env }))).toHaveProperty(['policies/sub']);
  });

  test('has links and names too, whatever the disk makes of them', async () => {
    const tree = { 'l.json': `-> ${HARMLESS}`, l: '-> ../../evil', 'A.json': HARMLESS, 'a.json': FORBIDDEN };
    const env = moved((inside) => {
      withoutLinks(inside);
      writeFileSync(join(inside, 'a.json'), HARMLESS);
    }, tree);
    expect(Object.keys(problems(await play(scene, { env })))).toEqual(
      ['A.json', 'a.json', 'l', 'l.json'].map((name) => `policies/sub/${name}`),
    );
  });

  test('that is sparse lacks files, which is an error', async () => {
    const env = moved((inside) => git(inside, 'sparse-checkout', 'set', '--no-cone', '/readme'), {
      readme: '',
      'a.json': FORBIDDEN,
    });
    expect(problems(await play(scene, { env }))).toHaveProperty(['policies/sub/a.json']);
  });
});

test('what is checked out is found out where HEAD does not say it in a file of its own', async () => {
  const change = { 'policies/a.json': FORBIDDEN };
  const base = { ...BASE, 'policies/a.json': HARMLESS };
  const hold = (sha: (repository: Repository) => string): Bend => ({
    // As in a repository that keeps its refs in a table, the file says nothing that could be followed.
    disturb: (workspace, repository) => {
      git(workspace, 'checkout', '--quiet', '--detach', sha(repository));
      git(workspace, 'update-ref', 'refs/gate/held', 'HEAD');
      git(workspace, 'symbolic-ref', 'HEAD', 'refs/gate/held');
    },
  });
  const step = await play(
    { base, change },
    hold(({ baseSha }) => baseSha),
  );
  expect(failure(step)).toContain('the workspace holds commit');
  expect(
    found(
      await play(
        { base, change },
        hold(({ mergeSha }) => mergeSha),
      ),
    ),
  ).toEqual(['policies/a.json']);
  const alone = await play({ base, change }, { ...hold(({ baseSha }) => baseSha), env: { PATH: '/nowhere' } });
  expect(failure(alone)).toContain('the workspace holds a commit that cannot be told');
});

test('where git may not be asked, GitHub tells what is kept', async () => {
  const step = await play(ONE_CHANGE, { env: { PATH: '/nowhere' } });
  expect([step.outputs['result'], step.asked.some((path) => path.includes('/git/trees/'))]).toEqual(['pass', true]);
  expect((await play(ONE_CHANGE)).asked.some((path) => path.includes('/git/trees/'))).toBe(false);
});
