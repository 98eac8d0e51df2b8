import { describe, expect, it } from 'vitest';
import { judge, judgeFound, type PolicyFile, type Run } from '../../src/gate/judge.js';
import { outcomeOf, type Report, staleExceptions } from '../../src/gate/report.js';
import { byAddress, file, rule, ruleSet } from './build.js';

const RUN: Run = {
  rulesFile: 'rules.yml',
  scope: { kind: 'all' },
  considered: 9,
  failOn: 'error',
  today: '2027-03-31',
  removed: [],
};

/** The exception for the rule `a`, the policy `p/x.json` and the statement `Deploy`. */
function exception(more: object = {}): object {
  const names = { rule: 'a', policies: ['p/x.json'], statement: 'Deploy' };
  return { ...names, reason: 'it must', until: '2027-03-31', approvedBy: 'the team', ...more };
}

/** A policy whose statements pass roles, with these Sids. */
function policy(...sids: readonly (string | undefined)[]): string {
  return JSON.stringify({
    Statement: sids.map((Sid) => ({ Sid, Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' })),
  });
}

const RULES = [rule('a', ['p/**'], { description: 'd' })];
const DEPLOY = file('p/x.json', policy('Deploy'));

function report(exceptions: readonly object[], files: readonly PolicyFile[], run: Partial<Run> = {}): Report {
  return judge(ruleSet(RULES, exceptions), files, { ...RUN, ...run });
}

describe('an acknowledged grant', () => {
  const given = report([exception()], [DEPLOY]);

  it('is no finding, and does not fail the run', () => {
    expect(given.findings).toEqual([]);
    expect(outcomeOf(given)).toBe('pass');
  });

  it('is told with all that a finding has, and with who answers for it', () => {
    const [bare] = report([], [DEPLOY]).findings;
    const acknowledgement = { reason: 'it must', until: '2027-03-31', approvedBy: 'the team', line: 1 };
    expect(given.acknowledged).toEqual([{ ...bare, acknowledgement }]);
    expect(given.exceptions).toEqual([
      {
        ruleId: 'a',
        policies: ['p/x.json'],
        sid: 'Deploy',
        ...acknowledgement,
        expired: false,
        matched: 1,
        stale: false,
      },
    ]);
  });
});

describe('an exception', () => {
  it.each<[string, object]>([
    ['another rule', { rule: 'b' }],
    ['another policy', { policies: ['p/y.json'] }],
    ['policies without this one', { policies: ['p/*.json', '!p/x.json'] }],
    ['another statement', { statement: 'Other' }],
    ['a Sid in other letters', { statement: 'deploy' }],
    ['a Sid that only looks like a pattern', { statement: '*' }],
    ['an inherited name', { statement: '__proto__' }],
  ])('for %s leaves the finding', (_, more) => {
    const rules = [...RULES, rule('b', ['elsewhere'])];
    const { findings, acknowledged } = judge(ruleSet(rules, [exception(more)]), [DEPLOY], RUN);
    expect([findings.length, findings[0]?.lapsed, acknowledged.length]).toEqual([1, undefined, 0]);
  });

  it('names policies by globs, as a rule does', () => {
    const files = [DEPLOY, file('p/y.json', policy('Deploy')), file('p/z.json', policy('Deploy'))];
    const { findings, acknowledged } = report([exception({ policies: ['p/*', '!p/y.json'] })], files);
    expect(findings.map(({ path }) => path)).toEqual(['p/y.json']);
    expect(acknowledged.map(({ path }) => path)).toEqual(['p/x.json', 'p/z.json']);
  });

  it('answers for its statement alone', () => {
    const { findings, acknowledged } = report([exception()], [file('p/x.json', policy('Other', 'Deploy', undefined))]);
    expect(findings.map(({ statement }) => statement.sid)).toEqual(['Other', undefined]);
    expect(acknowledged.map(({ statement }) => statement.sid)).toEqual(['Deploy']);
  });

  it('answers for every access of its rule, and for a finding without an example', () => {
    const forbid = [{ actions: ['iam:PassRole'] }, { actions: ['iam:*'] }];
    const rules = ruleSet([rule('a', ['p/**'], { forbid })], [exception()]);
    expect(judge(rules, [DEPLOY], RUN).acknowledged.map(({ accessIndex }) => accessIndex)).toEqual([0, 1]);
  });

  it('names no statement whose Sid another one has, whatever that one does', () => {
    const twice = policy('Deploy').replace(
      '[',
      '[{"Sid": "Deploy", "Effect": "Deny", "Action": "s3:*", "Resource": "*"}, ',
    );
    for (const text of [twice, policy('Deploy', 'Deploy')]) {
      const { findings, acknowledged } = report([exception()], [file('p/x.json', text)]);
      expect(acknowledged).toEqual([]);
      expect(new Set(findings.map(({ lapsed }) => lapsed?.why))).toEqual(new Set(['repeated-sid']));
    }
  });
});

describe('an exception in a file with several policies', () => {
  const one = policy('Deploy');
  const TEMPLATE = byAddress('p/x.json', `{"Role/Policies[0]": ${one}, "Role/Policies[1]": ${one}}`);
  const judged = (exceptions: readonly object[], run: Partial<Run> = {}, given = TEMPLATE): Report =>
    judgeFound(ruleSet(RULES, exceptions), [given], { ...RUN, ...run });
  const [FIRST, SECOND] = ['Role/Policies[0]', 'Role/Policies[1]'];

  it('answers for the policy that it names, and not for the same Sid in another', () => {
    const { findings, acknowledged, exceptions } = judged([exception({ policy: SECOND })]);
    expect(findings.map(({ policy: name, lapsed }) => [name, lapsed])).toEqual([[FIRST, undefined]]);
    expect(acknowledged.map(({ policy: name }) => name)).toEqual([SECOND]);
    expect(exceptions).toMatchObject([{ policy: SECOND, matched: 1, stale: false }]);
  });

  it.each(['Role/Policies[*]', 'role/policies[1]', '*', 'Role'])('is for no policy by %j: it is no pattern', (name) => {
    const { findings, exceptions } = judged([exception({ policy: name })]);
    expect(findings.map(({ lapsed }) => lapsed)).toEqual([undefined, undefined]);
    expect(exceptions).toMatchObject([{ matched: 0, stale: true }]);
  });

  it('answers for none where it names none, and both findings say so', () => {
    const { findings, acknowledged, exceptions } = judged([exception()]);
    expect(findings.map(({ lapsed }) => lapsed?.why)).toEqual(['no-policy', 'no-policy']);
    expect(acknowledged).toEqual([]);
    expect(exceptions).toMatchObject([{ matched: 2, stale: false }]);
    expect('policy' in (exceptions[0] ?? {})).toBe(false);
  });

  it('answers for none where it names none, though there is but one', () => {
    const { findings } = judged([exception()], {}, byAddress('p/x.json', `{"Role": ${one}}`));
    expect(findings.map(({ lapsed }) => lapsed?.why)).toEqual(['no-policy']);
  });

  it('answers for no file that is a policy, where it names one inside', () => {
    const given = report([exception({ policy: FIRST })], [DEPLOY]);
    expect([given.findings[0]?.lapsed, given.acknowledged.length]).toEqual([undefined, 0]);
    expect(staleExceptions(given)).toHaveLength(1);
  });

  it('is told before one that names none, and does not hold for two policies of one name', () => {
    const both = [exception(), exception({ policy: FIRST, until: '2020-01-01' })];
    expect(judged(both).findings.map(({ lapsed }) => lapsed?.why)).toEqual(['expired', 'no-policy']);
    expect(judged([exception(), exception({ policy: FIRST })]).acknowledged).toHaveLength(1);
    const twins = byAddress('p/x.json', `{"Role": ${one}, "Role": ${one}}`);
    const { findings } = judged([exception({ policy: 'Role' })], {}, twins);
    expect(findings.map(({ lapsed }) => lapsed?.why)).toEqual(['repeated-sid', 'repeated-sid']);
  });

  it('cannot name a policy whose address is told only in part', () => {
    const long = 'x'.repeat(300);
    const given = byAddress('p/x.json', `{"${long}y": ${one}}`);
    for (const name of [long, `${long.slice(1)}…`])
      expect(judged([exception({ policy: name })], {}, given).acknowledged).toEqual([]);
    expect(
      judged([exception({ policy: long })], {}, byAddress('p/x.json', `{"${long}": ${one}}`)).acknowledged,
    ).toHaveLength(1);
  });
});

describe('the last day of an exception', () => {
  it.each([
    ['2027-03-30', 1],
    ['2027-03-31', 1],
    ['2027-04-01', 0],
    ['2028-01-01', 0],
  ])('is over, or not, on %s', (today, acknowledged) => {
    const given = report([exception()], [DEPLOY], { today });
    expect(given.acknowledged).toHaveLength(acknowledged);
    expect(given.findings).toHaveLength(1 - acknowledged);
    expect(outcomeOf(given)).toBe(acknowledged === 1 ? 'pass' : 'fail');
    expect(given.exceptions[0]?.expired).toBe(acknowledged === 0);
  });

  it('is told with the finding that fails again', () => {
    const [finding] = report([exception()], [DEPLOY], { today: '2027-04-01' }).findings;
    expect(finding?.lapsed).toEqual({
      why: 'expired',
      reason: 'it must',
      until: '2027-03-31',
      approvedBy: 'the team',
      line: 1,
    });
  });

  it('does not matter where another exception holds', () => {
    const both = [exception({ until: '2020-01-01' }), exception({ reason: 'once more' })];
    expect(report(both, [DEPLOY]).acknowledged).toMatchObject([{ acknowledgement: { reason: 'once more' } }]);
    expect(report(both.toReversed(), [DEPLOY]).acknowledged).toHaveLength(1);
  });
});

describe('an exception that matches nothing', () => {
  const CHANGED = { scope: { kind: 'changed', since: 'main' } } as const;
  const NAMED = { scope: { kind: 'paths' } } as const;
  const harmless = file('p/x.json', policy('Other'));
  const other = file('p/y.json', policy('Other'));
  const broken = file('p/z.json', '{');

  it.each<[string, boolean, readonly PolicyFile[], object, Partial<Run>]>([
    ['all files were looked at', true, [other], {}, {}],
    ['all were, though it has expired', true, [other], { until: '2020-01-01' }, {}],
    ['some file could not be judged', false, [other, broken], {}, {}],
    ['its policy is among the changed ones', true, [harmless, other], {}, CHANGED],
    ['its policy is not among the changed ones', false, [other], {}, CHANGED],
    ['its policy is not among the named ones', false, [other], {}, NAMED],
    ['not all of its policies are', false, [harmless], { policies: ['p/x.json', 'p/w.json'] }, CHANGED],
    ['it names policies by a glob, which may be others', false, [harmless], { policies: ['p/x*'] }, CHANGED],
    ['its policy is deleted by the change', true, [other], {}, { ...CHANGED, removed: ['p/x.json'] }],
    ['nothing was looked at', false, [], {}, CHANGED],
  ])('where %s: stale is %s', (_, stale, files, more, run) => {
    const given = report([exception(more)], files, run);
    expect(staleExceptions(given)).toHaveLength(stale ? 1 : 0);
    expect(given.exceptions[0]?.matched).toBe(0);
  });

  it('changes no verdict', () => {
    const clean = file('p/x.json', '{"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}');
    expect(outcomeOf(report([exception()], [clean]))).toBe('pass');
  });

  it('is another one than that which matches and does not hold', () => {
    expect(staleExceptions(report([exception()], [DEPLOY], { today: '2028-01-01' }))).toEqual([]);
    expect(staleExceptions(report([exception()], [file('p/x.json', policy('Deploy', 'Deploy'))]))).toEqual([]);
  });
});
