import { resolve } from 'node:path';
import { judge } from '../src/gate/judge.js';
import type { Report } from '../src/gate/report.js';
import { parseRules, type RuleSet } from '../src/gate/rules.js';
import { clocked, exponent, interleaved, median } from './measure.js';
import { runNode, timed } from './process.js';
import { inRepository, managedFiles, RULES_FILE, rulesText, spread } from './repository.js';
import { ms, type Row, shown, WrongAnswer } from './result.js';

const GROUP = 'Growth';
const CLI = resolve('dist/cli.js');

/** What grows: texts of policies and rules of a size, and how many findings they must have. */
interface Series {
  readonly what: string;
  readonly sizes: readonly number[];
  make(size: number): { readonly rules: string; readonly policies: readonly string[]; readonly findings: number };
}

const DECADES = [10, 30, 100, 300, 1000];

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
const policy = (statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements }, undefined, 2);
const rule = (id: number, actions: readonly string[]): string =>
  `  - id: r${id}\n    policies: ["**"]\n    forbid:\n      - actions: ${JSON.stringify(actions)}\n`;
const rules = (list: readonly string[]): string => `version: 1\nrules:\n${list.join('')}`;

const SERIES: readonly Series[] = [
  {
    what: 'statements, each with a resource of its own, and a Deny that takes most of them back',
    sizes: [3, 10, 30, 100, 300],
    make: (size) => ({
      rules: rules([rule(0, ['s3:GetObject'])]),
      policies: [
        policy([
          ...numbers(size).map((index) => ({
            Effect: 'Allow',
            Action: ['s3:Get*', `sqs:Send${index}`],
            Resource: `arn:aws:s3:::${index % 10 === 0 ? 'open' : 'closed'}-${index}/*`,
          })),
          { Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::closed-*' },
        ]),
      ],
      findings: Math.ceil(size / 10),
    }),
  },
  {
    what: 'Deny statements with conditions, each in the way of the request',
    sizes: DECADES,
    make: (size) => ({
      rules: rules([rule(0, ['s3:GetObject'])]),
      policies: [
        policy([
          { Effect: 'Allow', Action: '*', Resource: '*' },
          ...numbers(size).map((index) => ({
            Effect: 'Deny',
            Action: 's3:*',
            Resource: '*',
            Condition: { StringNotEquals: { [`aws:PrincipalTag/team-${index % 900}`]: `value-${index % 900}` } },
          })),
        ]),
      ],
      findings: 1,
    }),
  },
  {
    what: 'rules',
    sizes: DECADES,
    make: (size) => ({
      rules: rules(numbers(size).map((index) => rule(index, [`svc${index}:Delete*`, 's3:GetObject']))),
      policies: [policy([{ Effect: 'Allow', Action: ['s3:List*', 'svc7:DeleteThing'], Resource: '*' }])],
      findings: 1,
    }),
  },
  {
    what: 'actions of a rule',
    sizes: DECADES,
    make: (size) => ({
      rules: rules([rule(0, [...numbers(size - 1).map((index) => `s3:Delete${index}`), 'iam:PassRole'])]),
      policies: [policy([{ Effect: 'Allow', Action: ['s3:*', 'iam:PassRole'], Resource: 'arn:aws:s3:::a' }])],
      findings: 1,
    }),
  },
  {
    what: 'policy files',
    sizes: [100, 300, 1000, 3000, 10_000],
    make: (size) => ({
      rules: rulesText(),
      policies: spread(Object.values(managedFiles()), size),
      findings: Number.NaN,
    }),
  },
];

/** How time grows with the size of each thing that can be large, over two orders of magnitude. */
export async function growth(rounds: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const series of SERIES) rows.push(await grow(series, rounds));
  return rows;
}

async function grow({ what, sizes, make }: Series, rounds: number): Promise<Row> {
  const inputs = sizes.map((size) => {
    const { rules: text, policies, findings } = make(size);
    const check = (): Report => judgeAll(ruleSetOf(text), policies);
    const report = check();
    const found = report.findings.length;
    if (!Number.isNaN(findings) && found !== findings)
      throw new WrongAnswer(`${size} ${what}: ${found} findings, expected ${findings}`);
    if (report.findings.some(({ evidence }) => evidence.kind !== 'witness'))
      throw new WrongAnswer(`${size} ${what}: a finding without an example`);
    return { size, check };
  });
  // Small sizes are repeated, for a clock that is fine enough.
  const repeats = (size: number): number => Math.max(1, Math.round((sizes.at(-1) ?? 1) / size / 3));
  const contestants = Object.fromEntries(
    inputs.map(({ size, check }) => [
      String(size),
      () =>
        clocked(() => {
          for (let count = 0; count < repeats(size); count += 1) check();
        }) / repeats(size),
    ]),
  );
  const times = await interleaved(contestants, rounds);
  const points = sizes.map((size) => ({ size, time: median(times[String(size)] ?? []) }));
  return {
    group: GROUP,
    what: `${what}: exponent over ${sizes[0]} to ${sizes.at(-1)}`,
    measured: points.map(({ size, time }) => `${size}: ${shown(time)} ms`).join(', '),
    value: exponent(points),
    floor: { kind: 'at most', limit: 1.15, unit: '', alarm: 1.5 },
  };
}

function ruleSetOf(text: string): RuleSet {
  const parsed = parseRules(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('; '));
  return parsed.ruleSet;
}

function judgeAll(ruleSet: RuleSet, policies: readonly string[]): Report {
  const files = policies.map((text, index) => ({
    path: `policies/p${String(index).padStart(5, '0')}.json`,
    content: { kind: 'text', text } as const,
  }));
  const run = {
    rulesFile: 'rules',
    scope: { kind: 'all' },
    failOn: 'error',
    today: '2026-01-01',
    removed: [],
  } as const;
  const report = judge(ruleSet, files, { ...run, considered: files.length });
  if (report.problems.length > 0) throw new WrongAnswer(`unexpected problem: ${report.problems[0]?.message}`);
  return report;
}

const MANY = 10_000;

/** A repository of ten thousand policies: a whole run, and the memory it takes. */
export async function manyPolicies(): Promise<readonly Row[]> {
  const texts = spread(Object.values(managedFiles()), MANY);
  const files = Object.fromEntries(
    texts.map((text, index) => [`policies/${Math.floor(index / 100)}/${index}.json`, text]),
  );
  return inRepository({ ...files, [RULES_FILE]: rulesText() }, async (folder) => {
    const { milliseconds, mebibytes, stdout } = runNode([CLI, 'check', '--all'], { cwd: folder, memory: true });
    if (!stdout.includes(`${MANY} policies judged`)) throw new WrongAnswer(`not all of ${MANY} policies were judged`);
    const run = (...shard: readonly string[]): Promise<number> =>
      timed(process.execPath, [CLI, 'check', '--all', ...shard], { cwd: folder, code: 1 });
    const halves = ['1/2', '2/2'];
    const times = await interleaved(
      {
        whole: () => run(),
        halves: async () => Math.max(...(await Promise.all(halves.map((shard) => run('--shard', shard))))),
      },
      5,
    );
    return [
      {
        group: GROUP,
        what: `a repository of ${MANY} policies, 10 rules with 100 actions: peak memory of the process`,
        measured: `${shown(milliseconds / 1000)} seconds in all`,
        value: mebibytes,
        floor: { kind: 'at most', limit: 300, unit: ' MiB', alarm: 300 },
      },
      {
        group: GROUP,
        what: 'the same by two processes at once, half of it each: what a second core would bring (the compiler and the collector of one process use it already)',
        measured: `${ms(times.halves)}; by one process ${ms(times.whole)}`,
      },
    ];
  });
}
