import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/cli/version.js';
import type { ProblemCode } from '../../src/gate/report.js';
import { reportErrors } from '../report/schema.js';
import { BAD, GOOD, makeRepository, makeWorld, RULES, type World } from './world.js';

/** The paths that the findings and problems of a JSON report are about. */
function pathsIn(json: string): readonly string[] {
  // The tests wrote the policies, and the report's shape is tested elsewhere.
  const report = JSON.parse(json) as {
    readonly findings: readonly { path: string }[];
    readonly problems: readonly { path: string }[];
  };
  return [...report.findings, ...report.problems].map(({ path }) => path);
}

describe('the command line', () => {
  it.each([
    [['check', '--rule', 'x'], 'unknown option "--rule". did you mean "--rules"?'],
    [['check', '--frobnicate'], 'unknown option "--frobnicate". see --help'],
    [['check', '-x'], 'unknown option "-x". see --help'],
    [['check', '--all', '--all'], 'option "--all" given twice. expected it once'],
    [['check', '--format', 'xml'], '"xml" as "--format". expected "text" or "json" or "sarif"'],
    [['check', '--fail-on', 'all'], '"all" as "--fail-on". expected "error" or "warning" or "never"'],
    [['check', '--fail-on', ''], '"" as "--fail-on". expected "error" or "warning" or "never"'],
    [['check', '--sarif-file', ''], 'empty value of "--sarif-file". expected one'],
    [['check', '--base', 'main', '--all'], '--base and --all together. expected one of them'],
    [['check', '--base', 'main', 'p'], '--base and paths together. expected one of them'],
    [['check', '--all', 'p'], '--all and paths together. expected one of them'],
    [['check', '--base='], 'empty value of "--base". expected one'],
    [['check', '--rules', ''], 'empty value of "--rules". expected one'],
    [['check', '--rules'], 'option "--rules" without a value. expected one'],
    [['check', '--all=yes'], 'option "--all" with the value "yes". expected none'],
    [
      ['check', '--base', '--all'],
      'option "--base" is followed by "--all". expected its value, or "--base=--all" where that is meant',
    ],
    [[], 'no command. expected one, such as "check"; see --help'],
    [['srve'], 'unknown command "srve". did you mean "serve"?'],
    [['chekc'], 'unknown command "chekc". expected one of check, merge, check-access-not-granted, serve; see --help'],
    [['check', 'no/such/file'], 'no such file or folder: "no/such/file". expected one that exists'],
    [
      ['check', 'é'.repeat(200)],
      `"${'é'.repeat(100)}…" cannot be looked at. expected a file or folder that can be read`,
    ],
    [['check', '../x'], '"../x" is not below the current folder. expected a path below it'],
    [['check', '/etc/passwd'], '"/etc/passwd" is not below the current folder. expected a path below it'],
    [['check', 'a\u001b[31m'], 'no such file or folder: "a\\u001b[31m". expected one that exists'],
  ])('%j is refused with exit code 2', async (argv, message) => {
    const world = makeWorld();
    world.write('.github/iam-access-rules.yml', RULES);
    expect(await world.run(argv)).toEqual({ code: 2, out: '', err: `iam-access-gate: ${message}\n` });
  });

  it('tells its version and how it is used', async () => {
    expect(await makeWorld().run(['--version'])).toEqual({ code: 0, out: `${VERSION}\n`, err: '' });
    expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ version: VERSION });
    const { code, out } = await makeWorld().run(['check', '--help']);
    expect(code).toBe(0);
    for (const option of ['--rules', '--base', '--all', '--format', '--fail-on', '--report-file', '--sarif-file'])
      expect(out).toContain(`\n  ${option} `);
  });
});

describe('the rules file', () => {
  it('has to be there; where it is not, one is shown', async () => {
    const { code, out, err } = await makeWorld().run(['check']);
    expect(code).toBe(2);
    expect(out).toContain(
      '.github/iam-access-rules.yml:1:1: no such rules file. create it, or name another one [missing-rules]',
    );
    expect(err).toContain('A rules file to begin with:');
  });

  it('may stand at an absolute path, in the current folder or elsewhere', async () => {
    const [world, elsewhere] = [makeWorld(), makeWorld()];
    world.write('policies/bad.json', BAD);
    world.write('rules.yml', RULES);
    elsewhere.write('org/rules.yml', RULES);
    const inside = await world.run(['check', '--rules', join(world.root, 'rules.yml'), '--format', 'json']);
    expect([inside.code, JSON.parse(inside.out).rulesFile]).toEqual([1, 'rules.yml']);
    const name = join(elsewhere.root, 'org/rules.yml');
    const outside = await world.run(['check', '--rules', name, '--format', 'json']);
    expect([outside.code, JSON.parse(outside.out).rulesFile]).toEqual([1, name]);
    symlinkSync(join(elsewhere.root, 'org'), join(elsewhere.root, 'link'));
    expect((await world.run(['check', '--rules', join(elsewhere.root, 'link/rules.yml')])).code).toBe(1);
    const missing = await world.run(['check', '--rules', join(elsewhere.root, 'none.yml')]);
    expect([missing.code, missing.out]).toEqual([
      2,
      expect.stringContaining(`${join(elsewhere.root, 'none.yml')}:1:1: no such rules file`),
    ]);
    elsewhere.write('broken.yml', 'version: 2');
    const broken = await world.run(['check', '--rules', join(elsewhere.root, 'broken.yml')]);
    expect([broken.code, broken.out]).toEqual([2, expect.stringContaining('broken.yml:1:10: the number "2"')]);
  });

  it('of a folder above is told of, where that is the root of the repository', async () => {
    const world = makeRepository({ 'policies/deep/bad.json': BAD });
    const { code, out } = await world.run(['check'], { cwd: 'policies/deep' });
    expect([code, out]).toEqual([
      2,
      expect.stringContaining(
        'no such rules file below the current folder; the root of the repository has it. run the check there (cd "../.."): globs and paths are relative to it [missing-rules]',
      ),
    ]);
    expect((await world.run(['check', '--rules', 'other.yml'], { cwd: 'policies' })).out).toContain(
      'no such rules file. create it, or name another one',
    );
  });

  it('that is shown works', async () => {
    const world = makeWorld();
    const { err } = await world.run(['check']);
    world.write('.github/iam-access-rules.yml', err.slice(err.indexOf('version')).replace(/^ {2}/gm, ''));
    world.write('policies/x.json', BAD);
    expect((await world.run(['check'])).code).toBe(1);
  });

  it('is read as strictly as a policy', async () => {
    const world = makeWorld();
    world.write('real.yml', RULES);
    symlinkSync('real.yml', join(world.root, 'link.yml'));
    world.write('bad.yml', 'version: 1\nrule: []\n');
    expect((await world.run(['check', '--rules', 'real.yml'])).code).toBe(0);
    expect((await world.run(['check', '--rules', './real.yml'])).code).toBe(0);
    expect(await world.run(['check', '--rules', 'link.yml'])).toMatchObject({
      code: 2,
      out: expect.stringContaining('link.yml:1:1: a symbolic link'),
    });
    expect(await world.run(['check', '--rules', '../real.yml'])).toMatchObject({
      code: 2,
      out: expect.stringContaining('../real.yml:1:1: the part ".." in the path'),
    });
    const { code, out } = await world.run(['check', '--rules', 'bad.yml', '--format', 'json']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'error',
      problems: [
        {
          code: 'invalid-rules',
          path: 'bad.yml',
          line: 1,
          column: 1,
          message: 'no "rules" in a rules file. expected it',
        },
        {
          code: 'invalid-rules',
          path: 'bad.yml',
          line: 2,
          column: 1,
          element: 'rule',
          message: 'unknown key "rule" in a rules file. did you mean "rules"?',
        },
      ],
    });
  });
});

describe('problems', () => {
  const rulesFile = '.github/iam-access-rules.yml';
  const causes = {
    'missing-rules': () => {},
    'unreadable-rules': ({ root, write }) => {
      write('.github/x', '');
      symlinkSync('x', join(root, rulesFile));
    },
    'invalid-rules': ({ write }) => write(rulesFile, '{'),
    'unmatched-pattern': ({ write }) => write(rulesFile, RULES.replace('policies/**/*.json', 'policies/x.json')),
    'unreadable-policy': ({ root, write }) => {
      write(rulesFile, RULES);
      write('policies/x', '');
      symlinkSync('x', join(root, 'policies/x.json'));
    },
    'invalid-policy': ({ write }) => {
      write(rulesFile, RULES);
      write('policies/x.json', '[]');
    },
    'unwritable-report': ({ write }) => {
      write(rulesFile, RULES);
      write('report/x', '');
    },
    'too-much': ({ write }) => {
      const statements = Array.from({ length: 15_000 }, () => ({ Effect: 'Allow', Action: '*', Resource: '*' }));
      write(rulesFile, RULES);
      for (const name of 'abcd') write(`policies/${name}.json`, JSON.stringify({ Statement: statements }));
    },
  } as const satisfies Record<ProblemCode, (world: World) => void>;

  it.each(Object.entries(causes))('of the kind %s make a report without a verdict', async (code, cause) => {
    const world = makeWorld();
    cause(world);
    const ran = await world.run(['check', '--format', 'json', '--report-file', 'report']);
    expect(ran.code).toBe(2);
    expect(JSON.parse(ran.out)).toMatchObject({ outcome: 'error', problems: [expect.objectContaining({ code })] });
  });
});

describe('what no rule looks at', () => {
  const idle = `${RULES}  - id: misspelt\n    policies: ["polices/*.json"]\n    forbid: [{actions: ["s3:*"]}]\n`;
  const WARNING =
    'warning: no file of the whole tree has a name that these rules look for: misspelt. mend their patterns';

  it('a rule that names no file of the whole tree is warned of, whatever has changed', async () => {
    const world = makeRepository({ 'policies/a.json': GOOD, '.github/iam-access-rules.yml': idle });
    world.write('policies/b.json', GOOD);
    for (const argv of [['--base', 'HEAD'], ['--all']]) {
      const { code, out } = await world.run(['check', ...argv]);
      expect(code).toBe(0);
      expect(out).toContain(WARNING);
      expect(JSON.parse((await world.run(['check', ...argv, '--format', 'json'])).out).idleRules).toEqual(['misspelt']);
    }
    expect((await world.run(['check', 'policies/b.json'])).out).not.toContain('misspelt');
    world.write('polices/x.json', GOOD);
    expect((await world.run(['check', '--base', 'HEAD'])).out).not.toContain('warning');
  });

  const literal = (...globs: readonly string[]): string =>
    RULES.replace('"policies/**/*.json"', globs.map((glob) => JSON.stringify(glob)).join(', '));

  it('a pattern without wildcards that names no file is a problem, with its place', async () => {
    const world = makeRepository({ 'policies/a.json': GOOD, 'more/x.txt': '' });
    world.write('.github/iam-access-rules.yml', literal('policies/a.json', 'gone.json', 'more', '!none.json'));
    for (const argv of [['--base', 'HEAD'], ['--all'], ['--all', '--shard', '1/3']]) {
      const { code, out } = await world.run(['check', ...argv, '--format', 'json']);
      expect([code, JSON.parse(out).problems]).toEqual([
        2,
        [
          {
            code: 'unmatched-pattern',
            path: '.github/iam-access-rules.yml',
            line: 4,
            column: 35,
            element: 'rules[0].policies[1]',
            message:
              'no file "gone.json", which rule no-pass-role names without wildcards. expected one that is there and that git does not ignore; where it is gone, take the pattern out',
          },
          expect.objectContaining({
            column: 48,
            message: expect.stringMatching(/expected "more\/\*\*" for the files/),
          }),
        ],
      ]);
    }
    expect((await world.run(['check', 'policies/a.json'])).code).toBe(0);
  });

  it('a file that git ignores is not there', async () => {
    const world = makeRepository({ '.gitignore': 'build', '.github/iam-access-rules.yml': literal('build/a.json') });
    world.write('build/a.json', BAD);
    expect((await world.run(['check'])).code).toBe(2);
  });

  it('a file of a submodule is there', async () => {
    const [inner, world] = [makeRepository({ 'p/a.json': BAD }), makeRepository()];
    world.git('submodule', 'add', '-q', inner.root, 'sub');
    world.write('.github/iam-access-rules.yml', literal('sub/p/a.json'));
    for (const argv of [['--all'], ['--base', 'HEAD']]) {
      const { out } = await world.run(['check', ...argv, '--format', 'json']);
      expect(JSON.parse(out)).toMatchObject({ problems: [], idleRules: [] });
    }
    expect((await world.run(['check'])).code).toBe(1);
  });

  it('rules at an absolute path outside may be for other trees, too', async () => {
    const [world, elsewhere] = [makeRepository(), makeWorld()];
    elsewhere.write('rules.yml', literal('gone.json'));
    const { code, out } = await world.run(['check', '--rules', join(elsewhere.root, 'rules.yml')]);
    expect([code, out]).toEqual([0, expect.stringContaining('this gate looks at nothing')]);
  });

  it('files that look like policies are counted in a full run, and the first ten named', async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`iam/${index + 10}.json`, GOOD]));
    const others = { 'a.json': '{"Statement": 1}', 'b.json': '{', 'c.txt': GOOD, 'policies/named.json': GOOD };
    const world = makeRepository({ ...files, ...others });
    const { out } = await world.run(['check']);
    expect(out).toContain(
      `note: 12 files that look like policies are named by no rule: ${Object.keys(files).slice(0, 10).join(', ')}, and 2 more\n`,
    );
    expect((await world.run(['check', '--base', 'HEAD'])).out).not.toContain('look like policies');
    expect((await world.run(['check', 'iam'])).out).not.toContain('look like policies');
  });

  it('and no link is followed for that', async () => {
    const world = makeRepository({ 'policies/a.json': GOOD, 'real.txt': GOOD });
    symlinkSync('real.txt', join(world.root, 'link.json'));
    expect((await world.run(['check'])).out).not.toContain('look');
  });
});

describe('a template in place of a policy', () => {
  it('is one problem, of its own kind', async () => {
    const world = makeRepository({ 'policies/a.json': BAD.replace('"*"', '"arn:aws:iam::${account}:role/x"') });
    const { code, out } = await world.run(['check', '--format', 'json']);
    expect(code).toBe(2);
    expect(JSON.parse(out).problems).toEqual([
      {
        code: 'invalid-policy',
        path: 'policies/a.json',
        line: 1,
        column: 73,
        element: 'Statement.Resource',
        kind: 'template',
        message: expect.stringContaining('"${account}" makes this look like a template'),
      },
    ]);
  });
});

describe('exit codes', () => {
  it('0: clean; 1: found; 2: something could not be judged, whatever was found besides', async () => {
    const world = makeRepository({ 'policies/good.json': GOOD });
    expect(await world.run(['check'])).toEqual({
      code: 0,
      out: 'no forbidden access: 1 policy judged in 1 check, out of 2 files (1 named by no rule), by 1 rule of .github/iam-access-rules.yml\n',
      err: '',
    });
    world.write('policies/bad.json', BAD);
    const found = await world.run(['check']);
    expect(found.code).toBe(1);
    expect(found.out).toContain('error policies/bad.json:1:45: forbidden access (no-pass-role)\n');
    world.write('policies/broken.json', '{');
    const broken = await world.run(['check']);
    expect(broken.code).toBe(2);
    expect(broken.out).toContain(
      'policies/broken.json:1:2: the text ends here. expected the rest of a JSON document [invalid-policy]',
    );
    expect(broken.out).toContain('error policies/bad.json');
  });

  it('0 with clear words when there was nothing to judge', async () => {
    const { code, out } = await makeRepository().run(['check']);
    expect(code).toBe(0);
    expect(out).toContain('no policy was judged: no rule of .github/iam-access-rules.yml names any of 1 file\n');
    expect(out).toContain('warning: no rule of .github/iam-access-rules.yml names any file of the whole tree');
  });

  it('2 when the program itself fails', async () => {
    const world = makeWorld();
    world.write('.github/iam-access-rules.yml', RULES);
    const { code, err } = await world.run(['check', '.'], { env: {}, cwd: 'nowhere' });
    expect(code).toBe(2);
    expect(err).not.toBe('');
  });
});

describe('--fail-on', () => {
  it.each([
    ['error', 'error', 1],
    ['warning', 'error', 0],
    ['warning', 'warning', 1],
    ['error', 'never', 0],
  ])('a finding of severity %s with --fail-on %s ends with %i', async (severity, failOn, code) => {
    const world = makeRepository({ 'policies/x.json': BAD });
    world.write('.github/iam-access-rules.yml', RULES.replace('    forbid', `    severity: ${severity}\n    forbid`));
    const ran = await world.run(['check', '--fail-on', failOn]);
    expect(ran.code).toBe(code);
    expect(ran.out).toContain(`${severity} policies/x.json:1:45: `);
  });

  it('never makes what could not be judged pass', async () => {
    const world = makeRepository({ 'policies/x.json': '{' });
    expect((await world.run(['check', '--fail-on', 'never'])).code).toBe(2);
  });
});

describe('exceptions', () => {
  const excused = `${RULES}exceptions:
  - rule: no-pass-role
    policies: [policies/x.json]
    statement: Deploy
    reason: the pipeline creates the roles
    until: 2027-03-31
    approvedBy: security team
`;
  const makeExcused = (policy: string): World => {
    const world = makeRepository({ 'policies/x.json': policy });
    world.write('.github/iam-access-rules.yml', excused);
    return world;
  };
  const named = BAD.replace('{"Effect"', '{"Sid": "Deploy", "Effect"');

  it('let a grant pass up to their last day in UTC, and say who answers for it', async () => {
    const world = makeExcused(named);
    const last = await world.run(['check'], { now: new Date('2027-03-31T23:59:59Z') });
    expect(last.code).toBe(0);
    expect(last.out).toContain('acknowledged policies/x.json:1:62: forbidden access (no-pass-role)\n');
    expect(last.out).toContain('is acknowledged by security team until 2027-03-31: the pipeline creates the roles\n');
    const over = await world.run(['check'], { now: new Date('2027-04-01T00:00:00Z') });
    expect(over.code).toBe(1);
    expect(over.out).toContain('its exception (line 8 of the rules) expired: it held until 2027-03-31');
  });

  it('do not let the same grant pass in another statement, and are then told as stale', async () => {
    const { code, out } = await makeExcused(named.replace('Deploy', 'Other')).run(['check'], {
      now: new Date('2027-01-01T00:00:00Z'),
    });
    expect(code).toBe(1);
    expect(out).toMatch(/note: the exception in line 8 of the rules \(.*\) matches nothing\. take it out\n/);
  });

  it('are shown in every form', async () => {
    const world = makeExcused(named);
    const now = new Date('2027-01-01T00:00:00Z');
    const json = JSON.parse((await world.run(['check', '--format', 'json'], { now })).out);
    expect(json).toMatchObject({
      findings: [],
      acknowledged: [{ ruleId: 'no-pass-role', acknowledgement: { approvedBy: 'security team', line: 8 } }],
      exceptions: [{ matched: 1, stale: false, expired: false }],
    });
    const sarif = JSON.parse((await world.run(['check', '--format', 'sarif'], { now })).out);
    expect(sarif.runs[0].results).toMatchObject([{ suppressions: [{ status: 'accepted' }] }]);
  });
});

describe('report files', () => {
  it('are written next to what is printed, whatever the verdict', async () => {
    const world = makeRepository({ 'policies/x.json': BAD });
    const argv = ['check', '--report-file', 'out/report.json', '--sarif-file', join(world.root, 'out/report.sarif')];
    const { code, out } = await world.run(argv);
    expect(code).toBe(1);
    expect(out).toContain('error policies/x.json');
    const json = readFileSync(join(world.root, 'out/report.json'), 'utf8');
    expect(reportErrors(json)).toEqual([]);
    expect(JSON.parse(json)).toMatchObject({ outcome: 'fail', findings: [{ path: 'policies/x.json' }] });
    expect(readFileSync(join(world.root, 'out/report.sarif'), 'utf8')).toBe(
      (await world.run(['check', '--format', 'sarif'])).out,
    );
    expect((await world.run(['check', '--rules', 'none', ...argv.slice(1)])).code).toBe(2);
    expect(readFileSync(join(world.root, 'out/report.json'), 'utf8')).toContain('"missing-rules"');
  });

  it('are not written through a link in the checkout, and the run is red', async () => {
    const world = makeRepository({ 'policies/x.json': GOOD });
    const other = makeWorld();
    symlinkSync(other.root, join(world.root, 'out'));
    const { code, out } = await world.run(['check', '--sarif-file', 'out/report.sarif']);
    expect(code).toBe(2);
    expect(out).toMatch(
      /out\/report\.sarif:1:1: the report cannot be written: ".*out" is a symbolic link in the workspace/,
    );
    expect(readdirSync(other.root)).toEqual([]);
  });

  it('do not outlive a run that could not begin', async () => {
    const world = makeRepository({ 'policies/x.json': GOOD });
    world.write('report.sarif', 'forged');
    const { code } = await world.run(['check', '--base', 'nowhere', '--sarif-file', 'report.sarif']);
    expect([code, readdirSync(world.root).includes('report.sarif')]).toEqual([2, false]);
  });
});

describe('--all', () => {
  it('looks at tracked and untracked files, not at ignored or deleted ones', async () => {
    const world = makeRepository({
      'policies/tracked.json': BAD,
      'policies/deleted.json': BAD,
      '.gitignore': 'policies/ignored.json\n',
    });
    rmSync(join(world.root, 'policies/deleted.json'));
    world.write('policies/untracked.json', BAD);
    world.write('policies/ignored.json', BAD);
    expect(pathsIn((await world.run(['check', '--format', 'json'])).out)).toEqual([
      'policies/tracked.json',
      'policies/untracked.json',
    ]);
  });

  it('looks at every file outside a git work tree', async () => {
    const world = makeWorld();
    world.write('.github/iam-access-rules.yml', RULES);
    world.write('.gitignore', '*');
    world.write('policies/x.json', BAD);
    expect(pathsIn((await world.run(['check', '--all', '--format', 'json'])).out)).toEqual(['policies/x.json']);
  });

  it('is relative to the current folder', async () => {
    const world = makeRepository({
      'policies/x.json': BAD,
      'sub/policies/y.json': BAD,
      'sub/.github/iam-access-rules.yml': RULES,
    });
    expect(pathsIn((await world.run(['check', '--format', 'json'], { cwd: 'sub' })).out)).toEqual(['policies/y.json']);
  });

  it('says that a file is missing which a sparse checkout leaves out', async () => {
    const world = makeRepository({ 'policies/x.json': BAD, 'other/y': '' });
    world.git('sparse-checkout', 'set', '--no-cone', '/other/', '/.github/');
    const { code, out } = await world.run(['check']);
    expect(code).toBe(2);
    expect(out).toContain('policies/x.json:1:1: no such file in the workspace. expected it checked out');
  });

  it('looks into submodules, and is red where one is not checked out', async () => {
    const library = makeRepository({ 'policies/x.json': BAD, 'x.json': BAD });
    const world = makeRepository();
    world.git('submodule', '--quiet', 'add', library.root, 'policies/library');
    world.git('commit', '-q', '-m', 'sub');
    expect(pathsIn((await world.run(['check', '--format', 'json'])).out)).toEqual([
      'policies/library/policies/x.json',
      'policies/library/x.json',
    ]);
    expect(pathsIn((await world.run(['check', '--base', 'HEAD~1', '--format', 'json'])).out)).toEqual([
      'policies/library/policies/x.json',
      'policies/library/x.json',
    ]);
    world.git('submodule', '--quiet', 'deinit', '-f', 'policies/library');
    const { code, out } = await world.run(['check']);
    expect(code).toBe(2);
    expect(out).toContain('policies/library:1:1: a submodule that is not checked out');
  });
});

describe('--base', () => {
  const changed = async (
    world: ReturnType<typeof makeRepository>,
    ref = 'main',
    cwd = '.',
  ): Promise<readonly string[]> =>
    pathsIn((await world.run(['check', '--base', ref, '--format', 'json'], { cwd })).out);

  it('looks at what changed since the merge base: commits, index, work tree and untracked files', async () => {
    const world = makeRepository({
      'policies/old.json': BAD,
      'policies/edited.json': GOOD,
      'policies/moved.json': BAD,
      'policies/gone.json': BAD,
    });
    world.git('checkout', '-q', '-b', 'topic');
    world.write('policies/committed.json', BAD);
    world.git('add', '-A');
    world.git('commit', '-q', '-m', 'topic');
    world.write('policies/staged.json', BAD);
    world.git('add', '-A');
    world.write('policies/edited.json', BAD);
    world.write('policies/untracked.json', BAD);
    renameSync(join(world.root, 'policies/moved.json'), join(world.root, 'policies/renamed.json'));
    rmSync(join(world.root, 'policies/gone.json'));
    expect(await changed(world)).toEqual(
      ['committed', 'edited', 'renamed', 'staged', 'untracked'].map((name) => `policies/${name}.json`),
    );
  });

  it('looks at what is not committed in a submodule', async () => {
    const library = makeRepository({ 'x.json': GOOD });
    const world = makeRepository({ 'policies/a.json': GOOD });
    world.git('submodule', '--quiet', 'add', library.root, 'policies/library');
    world.git('commit', '-q', '-m', 'submodule');
    expect(await changed(world, 'HEAD')).toEqual([]);
    world.write('policies/library/x.json', BAD);
    world.write('policies/library/untracked.json', BAD);
    expect(await changed(world, 'HEAD')).toEqual(['policies/library/untracked.json', 'policies/library/x.json']);
  });

  it('does not look at what only the base changed', async () => {
    const world = makeRepository({ 'policies/theirs.json': BAD });
    world.git('checkout', '-q', '-b', 'topic');
    world.write('policies/mine.json', BAD);
    world.git('add', '-A');
    world.git('commit', '-q', '-m', 'mine');
    world.git('checkout', '-q', 'main');
    world.write('policies/theirs.json', GOOD);
    world.git('commit', '-q', '-a', '-m', 'theirs');
    world.git('checkout', '-q', 'topic');
    expect(await changed(world)).toEqual(['policies/mine.json']);
  });

  /** Leaves `topic` checked out, which like `main` has merged `mend`, but without what that one mended. */
  const crossed = (): ReturnType<typeof makeRepository> => {
    const world = makeRepository({ 'policies/a.json': BAD, 'policies/kept.json': BAD });
    world.git('checkout', '-q', '-b', 'mend');
    world.write('policies/a.json', GOOD);
    world.git('commit', '-q', '-a', '-m', 'mend');
    world.git('checkout', '-q', '-b', 'topic', 'main');
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    world.git('-c', `alias.later=!GIT_COMMITTER_DATE=${tomorrow} git commit -q --allow-empty -m aside`, 'later');
    world.git('branch', 'aside');
    world.git('merge', '-q', '--no-ff', '-s', 'ours', '-m', 'cross', 'mend');
    world.git('checkout', '-q', 'main');
    world.git('merge', '-q', '--no-ff', '-m', 'merge', 'mend', 'aside');
    world.git('checkout', '-q', 'topic');
    return world;
  };

  it('looks at what differs from any merge base, of which histories that cross have several', async () => {
    expect(await changed(crossed())).toEqual(['policies/a.json']);
  });

  it('in a checkout that may lack merge bases, looks at what differs from the other commit', async () => {
    const origin = crossed();
    const world = makeWorld();
    // As deep as the younger merge base, while the older one is cut off.
    const url = `file://${origin.root}`;
    world.git('clone', '-q', '--depth=2', '--no-single-branch', '--branch=topic', url, '.');
    expect(world.git('merge-base', '--all', 'origin/main', 'HEAD').trim().split('\n').length).toBeGreaterThan(0);
    expect(await changed(world, 'origin/main')).toEqual(['policies/a.json']);
  });

  it('marks what an exception answers for in a file that the base lacks', async () => {
    const granted = BAD.replace('"Effect"', '"Sid": "Known", "Effect"');
    const world = makeRepository({ 'policies/known.json': granted });
    const rules = `${RULES}exceptions:\n  - {rule: no-pass-role, policies: ["**"], statement: Known, reason: r, until: 2999-01-01, approvedBy: t}\n`;
    world.write('.github/iam-access-rules.yml', rules);
    world.write('policies/known.json', `${granted} `);
    world.write('policies/staged.json', granted);
    world.git('add', 'policies/staged.json');
    world.write('policies/untracked.json', granted);
    const marks = async (...argv: readonly string[]): Promise<unknown> => {
      const { acknowledged } = JSON.parse((await world.run(['check', ...argv, '--format', 'json'])).out);
      return acknowledged.map(({ path, newFile }: { path: string; newFile?: boolean }) => [path, newFile]);
    };
    const [known, staged, untracked] = ['known', 'staged', 'untracked'].map((name) => `policies/${name}.json`);
    expect(await marks('--base', 'main')).toEqual([
      [known, false],
      [staged, true],
      [untracked, true],
    ]);
    expect(await marks('--all')).toEqual([known, staged, untracked].map((path) => [path, undefined]));
  });

  it('says what changed since when, and judges nothing where nothing did', async () => {
    const { code, out } = await makeRepository({ 'policies/x.json': BAD }).run(['check', '--base', 'HEAD']);
    expect(code).toBe(0);
    expect(out).toBe(
      'no policy was judged: no rule of .github/iam-access-rules.yml names any of 0 files changed since HEAD\n',
    );
  });

  it('is relative to the current folder', async () => {
    const world = makeRepository({ 'sub/.github/iam-access-rules.yml': RULES });
    world.write('policies/x.json', BAD);
    world.write('sub/policies/y.json', BAD);
    world.write('sub/policies/z.json', BAD);
    world.git('add', 'sub/policies/z.json', 'policies');
    expect(await changed(world, 'main', 'sub')).toEqual(['policies/y.json', 'policies/z.json']);
  });

  it('reads files of hostile names, prints them harmlessly, and takes no name for an option', async () => {
    const world = makeRepository();
    const names = [
      'a\nb',
      '::error::x',
      'a|`b`',
      '\u001b[31mred',
      '-rf',
      '--output=x',
      ' ',
      '"',
      "'",
      '$(touch x)',
      '\u202egnp',
      'é',
    ];
    for (const name of names) world.write(`policies/${name}.json`, BAD);
    world.git('add', '-A');
    expect([...(await changed(world))].toSorted()).toEqual(names.map((name) => `policies/${name}.json`).toSorted());
    const { out } = await world.run(['check', '--base', 'main']);
    expect(out).toContain('policies/a\\nb.json:1:45:');
    expect(out).not.toMatch(/[^\n\P{C}]/u);
    expect(out).not.toMatch(/^::/m);
  });

  it('is red at a name that is not UTF-8', async () => {
    const world = makeRepository();
    writeFileSync(Buffer.concat([Buffer.from(`${world.root}/`), Buffer.from([0x70, 0xff])]), '');
    execFileSync('mkdir', ['-p', join(world.root, 'policies')]);
    writeFileSync(
      Buffer.concat([Buffer.from(`${world.root}/policies/`), Buffer.from([0xff]), Buffer.from('.json')]),
      BAD,
    );
    for (const argv of [
      ['check', '--base', 'main'],
      ['check', '--all'],
      ['check', 'policies'],
    ]) {
      const { code, out } = await world.run(argv);
      expect([code, out.includes('a name that is not UTF-8')]).toEqual([2, true]);
    }
  });

  it.each(['no-such-branch', '--all', '-rf', 'HEAD:policies', 'main..HEAD'])(
    '%j is refused, with what to do',
    async (ref) => {
      const { code, out, err } = await makeRepository({ 'policies/x.json': BAD }).run(['check', `--base=${ref}`]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toBe(
        `iam-access-gate: "${ref}" is no commit that this checkout has. fetch it first (in a workflow: actions/checkout with fetch-depth: 0)\n`,
      );
    },
  );

  it('is refused where there is no common history', async () => {
    const world = makeRepository();
    world.git('checkout', '-q', '--orphan', 'lonely');
    world.git('commit', '-q', '-m', 'lonely');
    expect(await world.run(['check', '--base', 'main'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('"main" and HEAD have no common commit'),
    });
  });

  it('is refused outside a git work tree', async () => {
    const world = makeWorld();
    world.write('.github/iam-access-rules.yml', RULES);
    expect(await world.run(['check', '--base', 'main'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('no git work tree here'),
    });
  });

  it('runs nothing that the repository brings', async () => {
    const world = makeRepository({ '.gitattributes': '*.json diff=evil filter=evil\n', 'policies/x.json': GOOD });
    world.git('config', 'diff.external', 'touch external');
    world.git('config', 'diff.evil.textconv', 'touch textconv');
    world.git('config', 'diff.evil.command', 'touch command');
    world.git('config', 'core.fsmonitor', 'touch fsmonitor');
    world.write('policies/x.json', BAD);
    expect(await changed(world)).toEqual(['policies/x.json']);
    expect(readdirSync(world.root).toSorted()).toEqual(['.git', '.gitattributes', '.github', 'policies']);
  });
});

describe('paths', () => {
  it('are judged, folders with all that is below them', async () => {
    const world = makeRepository({ 'policies/a.json': BAD, 'policies/x/b.json': BAD, 'policies/c.json': BAD });
    expect(pathsIn((await world.run(['check', '--format', 'json', 'policies/x', './policies/a.json'])).out)).toEqual([
      'policies/a.json',
      'policies/x/b.json',
    ]);
    expect(pathsIn((await world.run(['check', '--format', 'json', '.'])).out)).toHaveLength(3);
  });

  it('do not pass over a submodule that is not checked out, nor mind a folder that is simply empty', async () => {
    const library = makeRepository({ 'x.json': BAD });
    const world = makeRepository({ 'policies/a.json': GOOD });
    world.git('submodule', '--quiet', 'add', library.root, 'policies/library');
    mkdirSync(join(world.root, 'policies/empty'));
    world.git('submodule', '--quiet', 'deinit', '-f', 'policies/library');
    for (const path of ['policies', '.', 'policies/library']) {
      const { code, out } = await world.run(['check', '--format', 'json', path]);
      expect([code, pathsIn(out)]).toEqual([2, ['policies/library']]);
    }
  });

  it('that no rule names are told', async () => {
    const world = makeRepository({ 'docs/a.md': '', 'policies/a.json': GOOD });
    const { code, out } = await world.run(['check', 'docs', 'docs/a.md', 'policies']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^note: no rule names docs, so it was not judged\nnote: no rule names docs\/a\.md, so it was not judged\n/,
    );
    const json = await world.run(['check', '--format', 'json', 'docs']);
    expect(JSON.parse(json.out)).toMatchObject({ outcome: 'pass', counts: { checked: 0 } });
    expect(json.err).toBe('note: no rule names docs, so it was not judged\n');
  });

  it('may begin with a dash after "--"', async () => {
    const world = makeRepository();
    world.write('-x', BAD);
    expect((await world.run(['check', '--', '-x'])).out).toContain('note: no rule names -x');
  });

  it('that are links, pipes or links to folders are refused', async () => {
    const world = makeRepository({ 'elsewhere/x.json': BAD, 'policies/x.json': GOOD });
    symlinkSync('../elsewhere', join(world.root, 'policies/link'));
    symlinkSync('../elsewhere/x.json', join(world.root, 'policies/link.json'));
    execFileSync('mkfifo', [join(world.root, 'policies/pipe.json')]);
    for (const argv of [
      ['check', 'policies'],
      ['check', 'policies/link', 'policies/link.json', 'policies/pipe.json', 'policies/link/x.json'],
    ]) {
      const { code, out } = await world.run(argv);
      expect(code).toBe(2);
      expect(out).toContain('policies/link:1:1: a symbolic link');
      expect(out).toContain('policies/link.json:1:1: a symbolic link');
      expect(out).toContain('policies/pipe.json:1:1: a named pipe');
    }
  });
});

describe('output', () => {
  it('has colours at a terminal, unless NO_COLOR is set', async () => {
    const world = makeRepository({ 'policies/x.json': BAD });
    expect((await world.run(['check'], { isTTY: true })).out).toContain('\u001b[31m');
    expect((await world.run(['check'], { isTTY: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
    expect((await world.run(['check'])).out).not.toContain('\u001b');
  });

  it('is JSON alone on standard output where that was asked for', async () => {
    const world = makeRepository({ 'policies/x.json': BAD });
    const { code, out, err } = await world.run(['check', '--format=json']);
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      outcome: 'fail',
      rulesFile: '.github/iam-access-rules.yml',
      scope: { kind: 'all' },
    });
  });
});

describe('the examples', () => {
  it('show the gate at work: what is granted, by which string, and nothing that is not', async () => {
    const world = makeWorld();
    cpSync('examples', world.root, { recursive: true });
    const { code, out } = await world.run(['check']);
    expect(code).toBe(1);
    expect(out.match(/^(?:error|warning) \S+ .*$/gm)).toEqual([
      'warning policies/auditor.json:7:61: Audit trails keep running (nobody-stops-the-log)',
      'error policies/ci-deploy.json:11:9: Only the platform team hands out IAM write access (no-iam-escalation)',
      'error policies/payroll-bucket.json:8:17: Payroll data is read by the payroll service alone (payroll-stays-private)',
      'error policies/power-user.json:6:18: Only the platform team hands out IAM write access (no-iam-escalation)',
    ]);
    expect(out).toMatch(
      /\n3 errors, 1 warning: 6 policies judged in 17 checks, out of 7 files \(1 named by no rule\), by 3 rules of .github\/iam-access-rules.yml\n$/,
    );
  });
});
