import { describe, expect, it } from 'vitest';
import { parseRules, type Rule } from '../../src/gate/rules.js';

const HEAD = 'version: 1\nrules:\n';
const RULE = '  - id: a\n    policies: ["p/*.json"]\n    forbid:\n      - actions: ["iam:PassRole"]\n';

/** `line:column: message` of every problem. */
function problemsOf(text: string): readonly string[] {
  const parsed = parseRules(text);
  return parsed.ok
    ? []
    : parsed.problems.map(({ position, message }) => `${position.line}:${position.column}: ${message}`);
}

function rulesOf(text: string): readonly Rule[] {
  const parsed = parseRules(text);
  if (!parsed.ok) throw new Error(problemsOf(text).join('\n'));
  return parsed.ruleSet.rules;
}

/** A file with one rule whose `policies` is the given YAML. */
function withPolicies(policies: string): string {
  return `${HEAD}  - id: a\n    policies: ${policies}\n    forbid: [{actions: ["iam:PassRole"]}]\n`;
}

describe('a rules file', () => {
  it('gives its rules, with every default filled in', () => {
    const [rule] = rulesOf(HEAD + RULE);
    expect(rule).toMatchObject({
      id: 'a',
      description: undefined,
      policies: ['p/*.json'],
      policyType: 'auto',
      severity: 'error',
      forbid: [{ actions: [{ text: 'iam:PassRole' }], resources: [] }],
    });
  });

  it('gives what a rule says of itself', () => {
    const text = `${HEAD}${RULE}    description: "why: because"\n    policyType: resource\n    severity: warning\n`;
    expect(rulesOf(text)[0]).toMatchObject({
      description: 'why: because',
      policyType: 'RESOURCE_POLICY',
      severity: 'warning',
    });
    expect(rulesOf(text.replace('resource', 'identity'))[0]?.policyType).toBe('IDENTITY_POLICY');
  });

  it('may begin with a byte order mark, comments and a document start, and use any style of YAML', () => {
    const text = `\uFEFF# rules\n---\n{version: 1, rules: [{id: a, policies: ['p/**'], forbid: [{resources: ["arn:aws:s3:::b/*"]}]}]}\n`;
    expect(rulesOf(text)[0]?.forbid[0]?.resources[0]?.text).toBe('arn:aws:s3:::b/*');
  });
});

const EXCEPTION =
  'exceptions:\n  - rule: a\n    policies: ["p/x.json", "!p/y.json"]\n    statement: Deploy\n    reason: "it must"\n    until: 2027-02-28\n    approvedBy: the team\n';

describe('exceptions', () => {
  const exceptionsOf = (text: string): unknown => {
    const parsed = parseRules(text);
    return parsed.ok && parsed.ruleSet.exceptions;
  };

  it('may name a policy inside a file, by whatever text', () => {
    const policy = 'module.a["x: y"].aws_iam_policy.payroll[0]';
    const text = HEAD + RULE + EXCEPTION.replace('statement:', `policy: ${JSON.stringify(policy)}\n    statement:`);
    expect(exceptionsOf(text)).toMatchObject([{ ruleId: 'a', policy, sid: 'Deploy' }]);
  });

  it('are read with their place', () => {
    expect(exceptionsOf(HEAD + RULE + EXCEPTION)).toEqual([
      {
        ruleId: 'a',
        policies: ['p/x.json', '!p/y.json'],
        sid: 'Deploy',
        reason: 'it must',
        until: '2027-02-28',
        approvedBy: 'the team',
        line: 8,
      },
    ]);
  });

  it('may stand before the rules that they name', () => {
    expect(exceptionsOf(`version: 1\n${EXCEPTION}rules:\n${RULE}`)).toHaveLength(1);
  });

  it('may be none', () => {
    expect(exceptionsOf(`${HEAD}${RULE}exceptions: []\n`)).toEqual([]);
    expect(exceptionsOf(HEAD + RULE)).toEqual([]);
  });
});

function manyRules(count: number): string {
  return Array.from({ length: count }, (_, index) => RULE.replace('a\n', `rule-${index}\n`)).join('');
}

function manyExceptions(count: number): string {
  return `exceptions:\n${Array.from({ length: count }, (_, index) => `  - rule: role-${index}\n`).join('')}`;
}

describe('mistakes in a rules file', () => {
  const cases: readonly (readonly [name: string, text: string, problems: readonly string[]])[] = [
    ['empty text', '', ['1:1: the document is empty. expected "version" and "rules"']],
    ['only a comment', '# nothing\n', ['1:1: the document is empty. expected "version" and "rules"']],
    ['a list at the top', '- a\n', ['1:1: a list. expected a rules file: a map of version, rules, exceptions']],
    ['a null document', '---\n...\n', ['1:4: nothing. expected a rules file: a map of version, rules, exceptions']],
    ['no version', `rules:\n${RULE}`, ['1:1: no "version" in a rules file. expected it']],
    ['another version', `version: 2\nrules:\n${RULE}`, ['1:10: the number "2" as the version. expected 1']],
    ['the version as text', `version: "1"\nrules:\n${RULE}`, ['1:10: the text "1" as the version. expected 1']],
    ['no rules', 'version: 1\n', ['1:1: no "rules" in a rules file. expected it']],
    ['rules left out', 'version: 1\nrules:\n', ['2:7: nothing as "rules". expected a list of rules']],
    ['an empty list of rules', 'version: 1\nrules: []\n', ['2:8: "rules" is empty. expected a list of rules']],
    [
      'a rule that is no map',
      'version: 1\nrules: [a]\n',
      ['2:9: the text "a". expected a rule: a map of id, description, policies, policyType, severity, forbid'],
    ],
    [
      'a misspelt key, which leaves the right one missing',
      `${HEAD}  - id: a\n    polices: ["p/*.json"]\n    forbid: [{actions: ["iam:PassRole"]}]\n`,
      ['3:5: no "policies" in a rule. expected it', '4:5: unknown key "polices" in a rule. did you mean "policies"?'],
    ],
    [
      'a key of its own invention',
      `${HEAD}${RULE}    owner: me\n`,
      ['7:5: unknown key "owner" in a rule. expected one of id, description, policies, policyType, severity, forbid'],
    ],
    [
      'a rule that says nothing',
      'version: 1\nrules:\n  - {}\n',
      [
        '3:5: no "id" in a rule. expected it',
        '3:5: no "policies" in a rule. expected it',
        '3:5: no "forbid" in a rule. expected it',
      ],
    ],
    [
      'the same key twice',
      `version: 1\nversion: 1\nrules:\n${RULE}`,
      ['2:1: key "version" given twice, first in line 1. expected it once'],
    ],
    [
      'the same key twice in a rule',
      `${HEAD}${RULE}    id: b\n`,
      ['7:5: key "id" given twice, first in line 3. expected it once'],
    ],
    ['a number as an id', HEAD + RULE.replace('id: a', 'id: 7'), ['3:9: the number "7". expected a text']],
    [
      'an id with a space',
      HEAD + RULE.replace('id: a', 'id: a b'),
      ['3:9: "a b" as an id. expected letters, digits, ".", "_" and "-", beginning with a letter or digit'],
    ],
    [
      'an id used twice',
      HEAD + RULE + RULE,
      ['7:9: id "a" used twice, first in line 3. expected an id of its own for each rule'],
    ],
    [
      'one glob without a list',
      withPolicies('p/*.json'),
      ['4:15: the text "p/*.json" as "policies". expected a list of globs'],
    ],
    ['no globs', withPolicies('[]'), ['4:15: "policies" is empty. expected a list of globs']],
    ['a glob that is a number', withPolicies('[1]'), ['4:16: the number "1". expected a text']],
    [
      'an empty glob',
      withPolicies('["", "a"]'),
      ['4:16: empty pattern "". expected a glob such as "policies/**/*.json"'],
    ],
    [
      'only excluding globs',
      withPolicies('["!a/**"]'),
      [
        '4:15: only patterns that begin with "!". expected at least one that names policies: this rule looks at nothing',
      ],
    ],
    [
      'two exclamation marks',
      withPolicies('["a", "!!b"]'),
      ['4:21: "!!b" begins with two "!". expected one at the most'],
    ],
    [
      'a negated group',
      withPolicies('["!(a|b)/*"]'),
      ['4:16: "!(a|b)/*" begins with "!(". expected "!" before a plain pattern: it excludes'],
    ],
    ['space around a glob', withPolicies('["a "]'), ['4:16: space around the pattern "a ". expected none']],
    [
      'a glob with backslashes',
      withPolicies("['p\\*.json']"),
      ['4:16: backslash in "p\\\\*.json". expected "/" between folders, and "[*]" for a literal star'],
    ],
    [
      'a glob from the root',
      withPolicies('["/p/*.json"]'),
      [
        '4:16: "/p/*.json" begins with "/", so it matches no file. expected a path below the root of the repository, such as "policies/**/*.json"',
      ],
    ],
    [
      'a glob from here',
      withPolicies('["./p/*.json"]'),
      [
        '4:16: "./p/*.json" has the part ".", so it matches no file. expected a path below the root of the repository, such as "policies/**/*.json"',
      ],
    ],
    [
      'a glob of a folder',
      withPolicies('["p/"]'),
      ['4:16: "p/" ends with "/", so it matches no file. expected "p/**" for all files below it'],
    ],
    [
      'a glob beyond all length',
      withPolicies(`["${'a'.repeat(600)}"]`),
      ['4:16: a pattern of 600 characters. expected at most 512'],
    ],
    [
      'a glob of too many alternatives',
      withPolicies('["{1..5000}/*.json"]'),
      ['4:16: "{1..5000}/*.json" stands for more than 100 patterns. expected fewer alternatives in braces'],
    ],
    [
      'an unknown policy type',
      `${HEAD}${RULE}    policyType: ressource\n`,
      ['7:17: "ressource" as "policyType". did you mean "resource"?'],
    ],
    [
      'an inherited name as a severity',
      `${HEAD}${RULE}    severity: constructor\n`,
      ['7:15: "constructor" as "severity". expected one of error, warning'],
    ],
    [
      'an empty access object',
      HEAD + RULE.replace('actions: ["iam:PassRole"]', '{}'),
      ['6:9: no actions and no resources. expected at least one of them'],
    ],
    [
      'an access that could never match',
      HEAD +
        RULE.replace(
          'actions: ["iam:PassRole"]',
          'actions: ["iam:PassRole, iam:CreateRole", "iam::PassRole"]\n        resources: ["arn:aws:s3::payroll-*/*"]',
        ),
      [
        '6:19: "iam:PassRole, iam:CreateRole" is more than one action. expected a string for each: "iam:PassRole", "iam:CreateRole"',
        '6:51: "iam::PassRole" is no action: it has more than one colon. expected "iam:PassRole"',
        '7:21: "arn:aws:s3::payroll-*/*" can match no ARN: it has a colon too few. expected "arn:aws:s3:::payroll-*/*"',
      ],
    ],
    [
      'empty lists of access',
      HEAD + RULE.replace('["iam:PassRole"]', '[]'),
      ['6:18: "actions" is empty. expected a list of patterns'],
    ],
    [
      'nothing forbidden',
      HEAD + RULE.replace(/forbid:\n.*\n/, 'forbid: []\n'),
      ['5:13: "forbid" is empty. expected a list of access objects'],
    ],
    [
      'an action that is none',
      HEAD + RULE.replace('iam:PassRole', 'PassRole'),
      ['6:19: "PassRole" is no action. expected "*" or "service:Name"'],
    ],
    [
      'an action that is no text',
      HEAD + RULE.replace('"iam:PassRole"', 'true'),
      ['6:19: the boolean "true". expected a text'],
    ],
    [
      'a resource that is none',
      HEAD + RULE.replace('actions: ["iam:PassRole"]', 'resources: ["arn:aws:s3:::a", bucket]'),
      ['6:39: "bucket" is no ARN. expected "*" or "arn:…"'],
    ],
    [
      'an anchor',
      HEAD + RULE.replace('["iam:PassRole"]', '&danger ["iam:PassRole"]'),
      ['6:18: anchor "&danger". expected the value written out where it is needed'],
    ],
    [
      'an alias',
      HEAD + RULE.replace('["iam:PassRole"]', '*danger'),
      ['6:18: alias "*danger". expected quotes around a text that begins with "*"'],
    ],
    [
      'an unquoted star',
      HEAD + RULE.replace('["iam:PassRole"]', '[*]'),
      ['6:19: an alias without a name. expected quotes around a text that begins with "*"'],
    ],
    [
      'an unquoted exclusion',
      withPolicies('["p/**", !p/x]'),
      ['4:24: tag "!p/x]". expected quotes around a text that begins with "!"'],
    ],
    [
      'a tag',
      HEAD + RULE.replace('id: a', 'id: !!str a'),
      ['3:9: tag "!!str". expected quotes around a text that begins with "!"'],
    ],
    [
      'a merge key',
      HEAD + RULE.replace('    forbid', '    <<: {severity: warning}\n    forbid'),
      ['5:5: unknown key "<<" in a rule. expected one of id, description, policies, policyType, severity, forbid'],
    ],
    ['a directive', `%YAML 1.1\n---\n${HEAD}${RULE}`, ['1:1: directive "%YAML 1.1". expected plain YAML 1.2']],
    ['a second document', `${HEAD}${RULE}---\n${HEAD}${RULE}`, ['7:1: a second YAML document. expected one']],
    ['a key that is a list', `${HEAD}${RULE}    ? [a]\n    : 1\n`, ['7:7: a list as a key. expected a name']],
    ['an unclosed quote', 'version: "1\nrules: []\n', ['3:1: broken YAML: missing closing "quote']],
    ['tabs', 'version: 1\nrules:\n\t- id: a\n', ['3:1: broken YAML: tabs are not allowed as indentation']],
    [
      'deep nesting',
      `version: 1\nrules: ${'['.repeat(40)}${']'.repeat(40)}\n`,
      ['2:24: nesting deeper than 16 levels. expected at most that many'],
    ],
    [
      'exceptions left out',
      `${HEAD}${RULE}exceptions:\n`,
      ['7:12: nothing as "exceptions". expected a list of exceptions'],
    ],
    [
      'an exception that says nothing',
      `${HEAD}${RULE}exceptions: [{}]\n`,
      ['rule', 'policies', 'statement', 'reason', 'until', 'approvedBy'].map(
        (key) => `7:14: no "${key}" in an exception. expected it`,
      ),
    ],
    [
      'an exception with a key of its own invention',
      `${HEAD}${RULE}${EXCEPTION}    untill: 2030-01-01\n`,
      ['14:5: unknown key "untill" in an exception. did you mean "until"?'],
    ],
    [
      'an exception to a rule that is not there',
      HEAD + RULE.replace('id: a', 'id: abc') + EXCEPTION.replace('rule: a', 'rule: abd'),
      ['8:11: no rule "abd". did you mean "abc"?'],
    ],
    [
      'an exception to a rule that may be one that could not be read',
      HEAD + RULE.replace('id: a', 'id: *b') + EXCEPTION.replace('rule: a', 'rule: abd'),
      ['3:9: alias "*b". expected quotes around a text that begins with "*"'],
    ],
    [
      'an exception for ever',
      HEAD + RULE + EXCEPTION.replace('2027-02-28', 'never'),
      ['12:12: "never" is no day. expected YYYY-MM-DD, the last day on which the exception holds'],
    ],
    [
      'an exception until a day that does not exist',
      HEAD + RULE + EXCEPTION.replace('2027-02-28', '2027-02-29'),
      ['12:12: "2027-02-29" is no day. expected YYYY-MM-DD, the last day on which the exception holds'],
    ],
    [
      'an exception until a moment',
      HEAD + RULE + EXCEPTION.replace('2027-02-28', '2027-02-28T10:00:00Z'),
      ['12:12: "2027-02-28T10:00:00Z" is no day. expected YYYY-MM-DD, the last day on which the exception holds'],
    ],
    [
      'an exception until a number',
      HEAD + RULE + EXCEPTION.replace('2027-02-28', '20270228'),
      ['12:12: the number "20270228". expected a text'],
    ],
    [
      'an exception without a word of reason',
      HEAD + RULE + EXCEPTION.replace('"it must"', '" "').replace('the team', '""').replace('Deploy', '""'),
      [
        '10:16: empty "statement". expected the Sid of the statement',
        '11:13: empty "reason". expected why the access is granted',
        '13:17: empty "approvedBy". expected who answers for it',
      ],
    ],
    [
      'an exception for a Sid that no finding tells in full',
      HEAD + RULE + EXCEPTION.replace('Deploy', 'D'.repeat(301)),
      ['10:16: a Sid of 301 characters. expected at most 300'],
    ],
    [
      'an exception for a policy that no finding tells in full',
      HEAD + RULE + EXCEPTION.replace('statement:', `policy: ${'P'.repeat(301)}\n    statement:`),
      ['10:13: an address of 301 characters. expected at most 300'],
    ],
    [
      'an exception for a policy without a name, and for one that is a number',
      HEAD +
        RULE +
        EXCEPTION.replace('statement:', 'policy: ""\n    statement:') +
        EXCEPTION.replace('exceptions:\n', '').replace('statement:', 'policy: 7\n    statement:'),
      [
        '10:13: empty "policy". expected the address of the policy in its file',
        '17:13: the number "7". expected a text',
      ],
    ],
    [
      'an exception for policies that it cannot name',
      HEAD + RULE + EXCEPTION.replace('["p/x.json", "!p/y.json"]', '["/p/x.json"]'),
      [
        '9:16: "/p/x.json" begins with "/", so it matches no file. expected a path below the root of the repository, such as "policies/**/*.json"',
      ],
    ],
    [
      'an exception for no policies',
      HEAD + RULE + EXCEPTION.replace('"p/x.json", ', ''),
      [
        '9:15: only patterns that begin with "!". expected at least one that names policies: this exception looks at nothing',
      ],
    ],
    [
      'too many bytes',
      `#${'x'.repeat(1024 * 1024)}`,
      ['1:1: the document has 1048577 bytes. expected at most 1048576'],
    ],
  ];

  it.each(cases)('%s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('are all told, in the order of the text', () => {
    const text = `version: 3\nrules:\n  - id: "-"\n    policies: [1, "/x"]\n    forbid:\n      - actions: ["x"]\n      - {}\n`;
    expect(problemsOf(text).map((line) => line.slice(0, line.indexOf(' ')))).toEqual([
      '1:10:',
      '3:9:',
      '4:16:',
      '4:19:',
      '6:19:',
      '7:9:',
    ]);
  });

  it('are told up to fifty, however many there are', () => {
    expect(problemsOf(`version: 1\nrules: [${'x, '.repeat(500)}]\n`)).toHaveLength(50);
  });

  it.each([
    ['flow lists', '['.repeat(200_000)],
    ['flow maps', '{a: '.repeat(200_000)],
    ['block lists', '- '.repeat(200_000)],
    ['complex keys', '? '.repeat(200_000)],
    ['indented maps', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ])('end in a problem where hostile nesting would overflow the stack: %s', (_, text) => {
    expect(problemsOf(text)[0]).toMatch(/^\d+:\d+: nesting deeper than 16 levels\. expected at most that many$/);
  });

  it.each([
    ['anchors', '&a '.repeat(30_000)],
    ['quotes', '"'.repeat(30_000)],
    ['keys', 'a: 1\n'.repeat(30_000)],
    ['aliases', `version: 1\nrules: [${'*a, '.repeat(30_000)}]`],
    ['actions that are none', HEAD + RULE.replace('"iam:PassRole"', 'x, '.repeat(30_000))],
    ['resources that are none', HEAD + RULE.replace('actions: ["iam:PassRole"', `resources: [${'x, '.repeat(30_000)}`)],
    ['exceptions from rules that are not there', HEAD + manyRules(500) + manyExceptions(10_000)],
    [
      'two long ids',
      `${HEAD}${RULE.replace('a\n', `${'a'.repeat(400_000)}\n`)}exceptions: [{rule: ${'b'.repeat(400_000)}}]`,
    ],
  ])('end in problems, and in good time, in a text of nothing but %s', (_, text) => {
    expect(problemsOf(text)).not.toHaveLength(0);
  });
});

describe('characters that nobody sees', () => {
  /** Every code point that the rule of the house is about, asked of Unicode once more and in another way. */
  const hidden = Array.from({ length: 0x11_0000 }, (_, code) => code).filter((code) => {
    const character = String.fromCodePoint(code);
    if (' \t\n'.includes(character)) return false;
    return (
      /^(?:\s|\p{Default_Ignorable_Code_Point}|\p{Control}|\p{Format}|\p{Surrogate})$/u.test(character) ||
      [0x2800, 0x13441, 0x13442, 0x16fe4, 0x1d159].includes(code)
    );
  });

  it('are refused wherever they stand, with their place and code point', () => {
    expect(hidden.length).toBeGreaterThan(4000);
    for (const code of hidden) {
      const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      const text = HEAD + RULE.replace('PassRole', `Pass${String.fromCodePoint(code)}Role`);
      expect(problemsOf(text)[0]?.replace(/\. expected .*/, ''), name).toBe(`6:28: the invisible character ${name}`);
    }
  });

  it.each(['FE0F', '034F', '3164', '115F', '180B', '2800', '00A0', '000D'])(
    'are refused in a glob, a name and a remark as well: U+%s',
    (name) => {
      const character = String.fromCodePoint(Number.parseInt(name, 16));
      const places = [
        withPolicies(`["p/${character}*.json"]`),
        HEAD + RULE.replace('id: a', `id: "a${character}"`),
        `# a${character} remark\n${HEAD}${RULE}`,
      ];
      for (const text of places) expect(problemsOf(text)[0]).toContain(`the invisible character U+${name}.`);
    },
  );

  it('are taken as escapes, which everybody sees', () => {
    expect(rulesOf(withPolicies('["p/\\u00a0*.json"]'))[0]?.policies).toEqual(['p/\u00a0*.json']);
  });

  it('are not those that end lines, nor spaces and tabs between words', () => {
    const text = `${HEAD}${RULE}    description: "one\t two"\n`.replaceAll('\n', '\r\n');
    expect(rulesOf(text)[0]).toMatchObject({ id: 'a', description: 'one\t two' });
  });

  it('are not what stands around a pattern unseen', () => {
    expect(problemsOf(HEAD + RULE.replace('PassRole', 'PassRole '))).toEqual([
      '6:19: space around the pattern "iam:PassRole ". expected none',
    ]);
  });
});

it('takes no more patterns than it can try on every path', () => {
  const globs = Array.from({ length: 1001 }, (_, index) => `"p${index}/{1..90}/**"`).join(', ');
  const result = parseRules(HEAD + RULE.replace(/policies: .*/, `policies: [${globs}]`));
  expect(result).toMatchObject({
    ok: false,
    problems: [{ message: 'more than 1000 patterns in the rules. expected fewer: a "**" names whole folders' }],
  });
});
