import { describe, expect, it, test } from 'vitest';
import { OPERATORS, type OperatorName } from '../../src/policy/operators.js';
import { allows, type Json, type Keys } from './build.js';

/** Whether `{OPERATOR: {"k": listed}}` holds of a request whose key `k` has these values. */
function holds(operator: string, listed: Json, values: readonly string[], others: Keys = {}): boolean {
  const context = values.length === 0 ? others : { ...others, k: values };
  return allows({ Condition: { [operator]: { k: listed } } }, { context });
}

/** For each operator: listed values, some request values that match one of them, and some that match none. */
const CASES: {
  readonly [Name in Exclude<OperatorName, 'Null'>]: readonly (readonly [Json, readonly string[], readonly string[]])[];
} = {
  StringEquals: [
    [
      ['blue', 're*'],
      ['blue', 're*'],
      ['Blue', 'red', 'blu', 'bluee'],
    ],
    [
      [5, true],
      ['5', 'true'],
      ['5.0', 'TRUE'],
    ],
  ],
  StringNotEquals: [
    [
      ['blue', 're*'],
      ['blue', 're*'],
      ['Blue', 'red'],
    ],
  ],
  StringEqualsIgnoreCase: [
    [
      ['Blue', 'É*'],
      ['blue', 'BLUE', 'é*'],
      ['blu', 'éa', 'e*'],
    ],
  ],
  StringNotEqualsIgnoreCase: [[['Blue'], ['blue', 'BLUE'], ['blu']]],
  StringLike: [
    [
      ['b?ue', 're*'],
      ['blue', 'b😀ue', 're', 'red:x/y'],
      ['bue', 'blluе', 'Red', 'xre'],
    ],
  ],
  StringNotLike: [[['b?ue', 're*'], ['blue', 're'], ['Red']]],
  NumericEquals: [
    [
      [10, '2.50'],
      ['10', '1e1', '10.0', '2.5'],
      ['11', '010', '+10', ' 10', 'ten', '0x0a'],
    ],
    [-0, ['0', '-0.0'], ['1']],
  ],
  NumericNotEquals: [[10, ['10', '10.0'], ['11', 'ten']]],
  NumericLessThan: [
    [10, ['9.999', '-11'], ['10', '10.0', '11', 'ten']],
    [[1, 5], ['4'], ['5']],
  ],
  NumericLessThanEquals: [[10, ['9', '10', '1e1'], ['10.0001', 'ten']]],
  NumericGreaterThan: [[-10, ['-9.5', '0'], ['-10', '-11', 'ten']]],
  NumericGreaterThanEquals: [[0.1, ['0.1', '0.10', '1e300'], ['0.09', 'ten']]],
  DateEquals: [
    [
      '2026-01-31',
      ['2026-01-31', '2026-01-31T00:00:00Z', '2026-01-31T02:00:00+02:00', '1769817600'],
      ['2026-01-30', '2026-02-30', 'today'],
    ],
  ],
  DateNotEquals: [['2026-01-31', ['2026-01-31T00:00Z'], ['2026-01-31T00:00:00.001Z', 'today']]],
  DateLessThan: [['2026-01-31', ['2026-01-30T23:59:59.9Z', '0'], ['2026-01-31', '2026-02-01', 'today']]],
  DateLessThanEquals: [['2026-01-31', ['2026-01-31', '2026-01-30'], ['2026-01-31T00:00:01Z', 'today']]],
  DateGreaterThan: [[1769817600, ['2026-01-31T00:00:00.5Z', '2027-01-01'], ['2026-01-31', '2025-01-01', 'today']]],
  DateGreaterThanEquals: [[1769817600, ['2026-01-31', '2027-01-01'], ['2026-01-30', 'today']]],
  Bool: [
    [true, ['true', 'TRUE', 'True'], ['false', '1', 'yes']],
    ['False', ['false', 'FALSE'], ['true', '0']],
  ],
  BinaryEquals: [['QQ==', ['QQ=='], ['QR==', 'QQ', 'qq==', 'QUE=']]],
  IpAddress: [
    [
      ['10.0.0.5/8', '192.0.2.1'],
      ['10.0.0.0', '10.255.255.255', '192.0.2.1'],
      ['9.255.255.255', '11.0.0.0', '192.0.2.2', '::ffff:10.0.0.1', '010.0.0.1', '10.0.0.0/8', 'here'],
    ],
    ['2001:db8::/32', ['2001:db8::', '2001:DB8:ffff::1'], ['2001:db9::', '32.1.13.184']],
    ['0.0.0.0/0', ['255.255.255.255'], ['::']],
  ],
  NotIpAddress: [['10.0.0.0/8', ['10.1.2.3'], ['11.0.0.0', '::1', 'here']]],
  ArnEquals: [
    [
      'arn:aws:s3:::b*',
      ['arn:aws:s3:::b', 'arn:aws:s3:::bu/c:d'],
      ['arn:aws:s3:eu::b', 'arn:aws:s3::b', 'arn:aws:s3:::a', 'b'],
    ],
    ['arn:aws:s3:::b*:d', ['arn:aws:s3:::bu/c:d'], ['arn:aws:s3:::b']],
  ],
  ArnLike: [
    [
      'arn:aws:*:*:*:table/app*',
      ['arn:aws:dynamodb:eu-west-1:1:table/app:1'],
      ['arn:aws:dynamodb:eu-west-1:1:2:table/app'],
    ],
    ['arn:aws:s3:*', ['arn:aws:s3:::b', 'arn:aws:s3:a:b:c:d'], ['arn:aws:s3:b', 'arn:aws:sns:::b', 'ARN:aws:s3:::b']],
    ['arn:aws:s3', [], ['arn:aws:s3', 'arn:aws:s3:::b']],
    ['*', ['arn:::::', 'arn:aws:s3:::b'], ['*', 'b', 'arn:aws:s3::b']],
  ],
  ArnNotEquals: [['arn:aws:s3:::b*', ['arn:aws:s3:::b'], ['arn:aws:s3:::a', 'b']]],
  ArnNotLike: [['arn:aws:s3:::b?', ['arn:aws:s3:::b1'], ['arn:aws:s3:::b', 'b1']]],
};

for (const [operator, cases] of Object.entries(CASES)) {
  const { negated } = OPERATORS[operator as OperatorName]; // the keys of the table above
  for (const [listed, matching, others] of cases) {
    describe(`${operator} ${JSON.stringify(listed)}`, () => {
      test.each(matching)('%s matches a listed value', (value) => {
        expect(holds(operator, listed, [value])).toBe(!negated);
        expect(holds(`${operator}IfExists`, listed, [value])).toBe(!negated);
        expect(holds(`ForAllValues:${operator}`, listed, [value])).toBe(!negated);
        expect(holds(`ForAnyValue:${operator}`, listed, [value])).toBe(!negated);
      });
      test.each(others)('%s matches no listed value', (value) => {
        expect(holds(operator, listed, [value])).toBe(negated);
        expect(holds(`${operator}IfExists`, listed, [value])).toBe(negated);
        expect(holds(`ForAllValues:${operator}`, listed, [value])).toBe(negated);
        expect(holds(`ForAnyValue:${operator}`, listed, [value])).toBe(negated);
      });
    });
  }

  const [listed, [match], [other]] = cases[0] ?? ['', [''], ['']];
  const [good, bad] = negated ? [other, match] : [match, other];
  const table: readonly (readonly [string, readonly (string | undefined)[], boolean])[] = [
    ['', [], negated],
    ['', [good, bad], false],
    ['', [match, 'something else'], false],
    ['', [good, good], true],
    ['IfExists', [], true],
    ['IfExists', [good, bad], false],
    ['ForAllValues:', [], true],
    ['ForAllValues:', [good, bad], false],
    ['ForAllValues:', [bad], false],
    ['ForAnyValue:', [], false],
    ['ForAnyValue:', [good, bad], true],
    ['ForAnyValue:', [bad, good], true],
    ['ForAnyValue:…IfExists', [], true],
    ['ForAnyValue:…IfExists', [bad], false],
    ['ForAllValues:…IfExists', [], true],
    ['ForAllValues:…IfExists', [bad, good], false],
  ];
  describe(`${operator} and how many values the key has`, () => {
    test.each(table)('%s with %j: %s', (form, values, expected) => {
      const [set = '', suffix = ''] = form.includes('…') ? form.split('…') : form.endsWith(':') ? [form] : ['', form];
      expect(holds(`${set}${operator}${suffix}`, listed, values as readonly string[])).toBe(expected); // every row of CASES has both kinds
    });
  });

  describe(`${operator} with an empty list of values`, () => {
    it('is false, or true when negated', () => {
      expect(holds(operator, [], ['x'])).toBe(negated);
      expect(holds(operator, [], [])).toBe(negated);
      expect(holds(`ForAnyValue:${operator}`, [], ['x', 'y'])).toBe(negated);
      expect(holds(`ForAllValues:${operator}`, [], ['x', 'y'])).toBe(negated);
    });
    it('follows the table for keys that are absent or have several values', () => {
      expect(holds(operator, [], ['x', 'y'])).toBe(false);
      expect(holds(`${operator}IfExists`, [], [])).toBe(true);
      expect(holds(`ForAllValues:${operator}`, [], [])).toBe(true);
      expect(holds(`ForAnyValue:${operator}`, [], [])).toBe(false);
    });
  });
}

test('set operators ask every value of the key against the whole list', () => {
  expect(holds('ForAllValues:StringEquals', ['a', 'b'], ['b', 'a'])).toBe(true);
  expect(holds('ForAllValues:StringEquals', ['a', 'b'], ['a', 'b', 'c'])).toBe(false);
  expect(holds('ForAllValues:StringNotEquals', ['a', 'b'], ['c', 'd'])).toBe(true);
  expect(holds('ForAnyValue:StringNotEquals', ['a', 'b'], ['a', 'b'])).toBe(false);
  expect(holds('ForAnyValue:StringNotEquals', ['a', 'b'], ['a', 'c'])).toBe(true);
});

describe('Null', () => {
  test.each([
    ['true', [], true],
    ['true', ['x'], false],
    [false, [], false],
    ['FALSE', ['x', 'y'], true],
    [['true', 'false'], [], true],
    [['true', 'false'], ['x'], true],
    [[], [], false],
    [[], ['x'], false],
  ] as const)('%j with %j: %s', (listed, values, expected) => {
    expect(holds('Null', listed, values)).toBe(expected);
  });

  it('takes an empty list of values for absent', () => {
    expect(allows({ Condition: { Null: { k: 'true' } } }, { context: { k: [] } })).toBe(true);
    expect(allows({ Condition: { StringNotEquals: { k: 'a' } } }, { context: { k: [] } })).toBe(true);
  });
});

test('operators and key names are read without case, values of the key with it', () => {
  expect(
    allows({ Condition: { STRINGequals: { 'AWS:sourceVPC': 'vpc-1' } } }, { context: { 'aws:SourceVpc': 'vpc-1' } }),
  ).toBe(true);
  expect(
    allows({ Condition: { 'forANYvalue:stringlikeIFEXISTS': { 'aws:X': 'v*' } } }, { context: { 'aws:x': 'v' } }),
  ).toBe(true);
});

test('the tag key is part of the name of a key', () => {
  const Condition = { StringEquals: { 'aws:ResourceTag/Team': 'red' } };
  expect(allows({ Condition }, { context: { 'aws:ResourceTag/team': 'red' } })).toBe(true);
  expect(allows({ Condition }, { context: { 'aws:ResourceTag/Teams': 'red' } })).toBe(false);
});

test('every operator and every key must hold', () => {
  const Condition = { StringEquals: { a: '1', b: '2' }, Bool: { c: 'true' } };
  expect(allows({ Condition }, { context: { a: '1', b: '2', c: 'true' } })).toBe(true);
  expect(allows({ Condition }, { context: { a: '0', b: '2', c: 'true' } })).toBe(false);
  expect(allows({ Condition }, { context: { a: '1', b: '0', c: 'true' } })).toBe(false);
  expect(allows({ Condition }, { context: { a: '1', b: '2', c: 'false' } })).toBe(false);
  expect(allows({ Condition: {} }, {})).toBe(true);
});
