import type {
  AcknowledgedFinding,
  Acknowledgement,
  ExceptionUse,
  Finding,
  GateProblem,
  Report,
} from '../../src/gate/report.js';

/** The address of a policy inside a file. */
export const POLICY = 'PayrollRole/Policies[0]';

/** What an attacker would put in a file name, a Sid or a pattern. */
export const HOSTILE =
  'a\n::error::x\r\0\u001b[31m\u202e\u200b|`<img src=x onerror=alert(1)> </td></table> [l](https://e.example) ![i](j) @octocat #1 **b** &amp; \ud800';

export function finding(more: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'no-pass-role',
    description: 'Nobody passes roles',
    severity: 'error',
    path: 'policies/ci.json',
    policyType: 'IDENTITY_POLICY',
    accessIndex: 0,
    access: { actions: ['iam:PassRole'], resources: [] },
    statement: { index: 2, sid: 'Deploy', uniqueSid: true, line: 12, column: 5, endLine: 20 },
    place: { line: 14, column: 9, endLine: 14, endColumn: 16 },
    excerpt: { text: '\t"x", "iam:*",', start: 6, length: 7 },
    evidence: {
      kind: 'witness',
      request: {
        principal: undefined,
        action: 'iam:PassRole',
        resource: 'arn:aws:iam::111122223333:role/x',
        context: { 'aws:sourceip': ['10.0.0.1'] },
      },
    },
    lapsed: undefined,
    ...more,
  };
}

export const ACKNOWLEDGEMENT: Acknowledgement = {
  reason: 'the pipeline creates the roles',
  until: '2027-03-31',
  approvedBy: 'security team',
  line: 8,
};

export function acknowledged(more: Partial<AcknowledgedFinding> = {}): AcknowledgedFinding {
  return { ...finding({ path: 'policies/known.json' }), acknowledgement: ACKNOWLEDGEMENT, newFile: undefined, ...more };
}

export function exception(more: Partial<ExceptionUse> = {}): ExceptionUse {
  const policies = ['policies/known.json'];
  const names = { ruleId: 'no-pass-role', policies, sid: 'Deploy' };
  return { ...names, ...ACKNOWLEDGEMENT, expired: false, matched: 1, stale: false, ...more };
}

export function problem(more: Partial<GateProblem> = {}): GateProblem {
  return {
    code: 'invalid-policy',
    path: 'policies/bad.json',
    line: 3,
    column: 7,
    element: 'Statement[0].Condition.StringLikes',
    message: 'unknown operator "StringLikes"',
    ...more,
  };
}

export function report(more: Partial<Report> = {}): Report {
  return {
    version: 1,
    rulesFile: 'rules.yml',
    commit: undefined,
    scope: { kind: 'all' },
    failOn: 'error',
    counts: { considered: 9, named: 9, checked: 2, pairs: 4 },
    findings: [],
    acknowledged: [],
    problems: [],
    rules: [{ id: 'no-pass-role', description: 'Nobody passes roles', severity: 'error', matched: 2, anyAction: [] }],
    exceptions: [],
    removed: [],
    idleRules: [],
    unnamed: undefined,
    ...more,
  };
}

/** A report with outside text in every place that can hold it. */
export function hostileReport(): Report {
  const words = { reason: HOSTILE, until: '2026-01-01', approvedBy: HOSTILE, line: 3 };
  const named = { ruleId: HOSTILE, policies: [HOSTILE], policy: HOSTILE, sid: HOSTILE };
  return report({
    removed: [HOSTILE],
    rules: [{ id: HOSTILE, description: HOSTILE, severity: 'error', matched: 0, anyAction: [1] }],
    idleRules: [HOSTILE],
    unnamed: { count: 12, paths: [HOSTILE], isAll: false },
    exceptions: [{ ...named, ...words, expired: true, matched: 0, stale: true }],
    acknowledged: [acknowledged({ path: HOSTILE, policy: HOSTILE, description: HOSTILE, acknowledgement: words })],
    rulesFile: HOSTILE,
    scope: { kind: 'changed', since: HOSTILE },
    problems: [problem({ path: HOSTILE, policy: HOSTILE, element: HOSTILE, message: HOSTILE })],
    findings: [
      finding({
        ruleId: HOSTILE,
        description: HOSTILE,
        path: HOSTILE,
        policy: HOSTILE,
        access: { actions: [HOSTILE], resources: [HOSTILE] },
        statement: { index: 0, sid: HOSTILE, uniqueSid: true, line: 1, column: 1, endLine: 1 },
        excerpt: { text: HOSTILE, start: 3, length: 20 },
        evidence: {
          kind: 'witness',
          request: {
            principal: { kind: 'service', name: HOSTILE },
            action: HOSTILE,
            resource: HOSTILE,
            context: { [HOSTILE]: [HOSTILE] },
          },
        },
      }),
      finding({ evidence: { kind: 'unconfirmed', reason: HOSTILE }, lapsed: { why: 'no-policy', ...words } }),
    ],
  });
}
