import fc from 'fast-check';
import { damaged } from './texts.js';

/** Rules files of all kinds. */

export interface MadeRule {
  readonly id: string;
  readonly policies: readonly string[];
  readonly severity: 'error' | 'warning';
}

const GLOBS = [
  ...[
    '**',
    '**/*.json',
    '*.json',
    'policies/**',
    'policies/*.json',
    '{policies,a}/**/*.json',
    '**/[!a]*.json',
    '?*/**',
    'a/**',
  ],
  ...[
    '!**/b.json',
    '!policies/**',
    '!a/*',
    '!**',
    '@(a|policies)/+(a|b|*)*',
    '**/.*',
    '**/policies/**',
    '*/*/*',
    '!**/*.txt',
  ],
];

/** Rules that are rules: each forbids `iam:PassRole` on anything. */
export const validRules: fc.Arbitrary<readonly MadeRule[]> = fc
  .array(
    fc.record({
      policies: fc
        .array(fc.constantFrom(...GLOBS), { minLength: 1, maxLength: 4 })
        .filter((globs) => !globs.every((glob) => glob.startsWith('!'))),
      severity: fc.constantFrom('error' as const, 'warning' as const),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((rules) => rules.map((rule, index) => ({ id: `rule-${index}`, ...rule })));

export function rulesText(rules: readonly MadeRule[]): string {
  const lines = rules.map(
    ({ id, policies, severity }) =>
      `  - id: ${id}\n    policies: ${JSON.stringify(policies)}\n    severity: ${severity}\n` +
      '    forbid:\n      - actions:\n          - "iam:PassRole"\n',
  );
  return `version: 1\nrules:\n${lines.join('')}exceptions:\n${rules.map(exceptionText).join('')}`;
}

/** One that names a statement which no policy here has. */
function exceptionText({ id, policies }: MadeRule): string {
  return (
    `  - rule: ${id}\n    policies: ${JSON.stringify(policies)}\n    statement: Elsewhere\n` +
    '    reason: none\n    until: "2999-12-31"\n    approvedBy: nobody\n'
  );
}

const WORDS = [
  ...[
    '- ',
    ': ',
    '  ',
    '\n',
    '\n- ',
    '\n    ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '|',
    '>',
    '&a ',
    '*a',
    '!!str ',
    '!x ',
    '? ',
    '#',
  ],
  ...[
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '<<: ',
    '__proto__: ',
    'constructor: ',
    'version: 1',
    'rules:',
    'id: a',
    'policies:',
    'forbid:',
  ],
  ...[
    'exceptions:',
    'until: 2026-01-01',
    'reason: x',
    'severity: off',
    'actions: ["*"]',
    'resources: ["*"]',
    '~',
    'null',
    '.inf',
    '0x1',
  ],
  ...['"**"', '"!**"', '"{a,b}{c,d}{e,f}"', '"+(a|+(b|+(c)))"', '"../x"', '"\\u0000"', '"[z-a]"', '"***/**/**"'],
];

export const anyRulesText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: damaged(validRules.map(rulesText), WORDS) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join('')) },
);
