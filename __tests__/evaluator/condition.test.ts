import { describe, expect, it, test } from 'vitest';
import type { Effect } from '../../src/policy/document.js';
import { OPERATORS, type OperatorName } from '../../src/policy/operators.js';
import { allows, type Json, type Keys, matches } from './build.js';

/** Whether `{OPERATOR: {"k": listed}}` holds, in a statement with this effect, of a request whose key `k` has these values. */
function holdsIn(
  effect: Effect,
  operator: string,
  listed: Json,
  values: readonly string[],
  others: Keys = {},
): boolean {
  const context = values.length === 0 ? others : { ...others, k: values };
  return matches(effect, { Condition: { [operator]: { k: listed } } }, { context });
}

const EFFECTS: readonly Effect[] = ['Allow', 'Deny'];

/** Values that the policy lists; values that match one of them; values that match none; and values of another type. */
type Case = readonly [Json, readonly string[], readonly string[], (readonly string[])?];

/** For each operator, what matches in statements of both effects. Every first case has a value that matches and one that does not. */
const CASES: { readonly [Name in Exclude<OperatorName, 'Null'>]: readonly Case[] } = {
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
    [[10, '2.50'], ['10', '1e1', '10.0', '2.5'], ['11'], ['010', '+10', ' 10', 'ten', '0x0a']],
    [-0, ['0', '-0.0'], ['1']],
  ],
  NumericNotEquals: [[10, ['10', '10.0'], ['11'], ['ten', '010']]],
  NumericLessThan: [
    [10, ['9.999', '-11'], ['10', '10.0', '11'], ['ten']],
    [[1, 5], ['4'], ['5']],
  ],
  NumericLessThanEquals: [[10, ['9', '10', '1e1'], ['10.0001'], ['ten']]],
  NumericGreaterThan: [[-10, ['-9.5', '0'], ['-10', '-11'], ['ten']]],
  NumericGreaterThanEquals: [[0.1, ['0.1', '0.10', '1e300'], ['0.09'], ['ten']]],
  DateEquals: [
    [
      '2026-01-31',
      ['2026-01-31', '2026-01-31T00:00:00Z', '2026-01-31T02:00:00+02:00', '1769817600'],
      ['2026-01-30'],
      ['2026-02-30', 'today'],
    ],
  ],
  DateNotEquals: [['2026-01-31', ['2026-01-31T00:00Z'], ['2026-01-31T00:00:00.001Z'], ['today', '2026-02-30']]],
  DateLessThan: [['2026-01-31', ['2026-01-30T23:59:59.9Z', '0'], ['2026-01-31', '2026-02-01'], ['today']]],
  DateLessThanEquals: [['2026-01-31', ['2026-01-31', '2026-01-30'], ['2026-01-31T00:00:01Z'], ['today']]],
  DateGreaterThan: [[1769817600, ['2026-01-31T00:00:00.5Z', '2027-01-01'], ['2026-01-31', '2025-01-01'], ['today']]],
  DateGreaterThanEquals: [[1769817600, ['2026-01-31', '2027-01-01'], ['2026-01-30'], ['today']]],
  Bool: [
    [true, ['true', 'TRUE', 'True'], ['false'], ['1', 'yes']],
    ['False', ['false', 'FALSE'], ['true'], ['0']],
  ],
  BinaryEquals: [['QQ==', ['QQ=='], ['qq==', 'QUE='], ['QR==', 'QQ']]],
  IpAddress: [
    [
      ['10.0.0.5/8', '192.0.2.1'],
      ['10.0.0.0', '10.255.255.255', '192.0.2.1'],
      ['9.255.255.255', '11.0.0.0', '192.0.2.2', '::ffff:10.0.0.1'],
      ['010.0.0.1', '10.0.0.0/8', 'here'],
    ],
    ['2001:db8::/32', ['2001:db8::', '2001:DB8:ffff::1'], ['2001:db9::', '32.1.13.184']],
    ['2001:db8::/128', ['2001:db8::'], ['2001:db8::1']],
    ['0.0.0.0/0', ['255.255.255.255'], ['::']],
  ],
  NotIpAddress: [['10.0.0.0/8', ['10.1.2.3'], ['11.0.0.0', '::1'], ['here', '10.1.2.3/32']]],
  ArnEquals: [
    [
      'arn:aws:s3:::b*',
      ['arn:aws:s3:::b', 'arn:aws:s3:::bu/c:d'],
      ['arn:aws:s3:eu::b', 'arn:aws:s3:::a'],
      ['arn:aws:s3::b', 'b'],
    ],
    ['arn:aws:s3:::b*:d', ['arn:aws:s3:::bu/c:d'], ['arn:aws:s3:::b']],
    ['arn:aws:lambda:*:function:x', [], ['arn:aws:lambda:eu:1:function:x']],
  ],
  ArnLike: [
    [
      'arn:aws:*:*:*:table/app*',
      ['arn:aws:dynamodb:eu-west-1:1:table/app:1'],
      ['arn:aws:dynamodb:eu-west-1:1:2:table/app'],
    ],
    ['*', ['arn:::::', 'arn:aws:s3:::b'], [], ['*', 'b', 'arn:aws:s3::b']],
  ],
  ArnNotEquals: [['arn:aws:s3:::b*', ['arn:aws:s3:::b'], ['arn:aws:s3:::a'], ['b', 'arn:aws:s3::b']]],
  ArnNotLike: [
    ['arn:aws:s3:::b?', ['arn:aws:s3:::b1'], ['arn:aws:s3:::b'], ['b1']],
    ['*', ['arn:aws:s3:::b'], [], ['*']],
  ],
};

for (const [operator, cases] of Object.entries(CASES)) {
  const { negated } = OPERATORS[operator as OperatorName]; // the keys of the table above
  const forms = [operator, `${operator}IfExists`, `ForAllValues:${operator}`, `ForAnyValue:${operator}`];
  for (const [listed, matching, others, otherTypes = []] of cases) {
    describe(`${operator} ${JSON.stringify(listed)}`, () => {
      for (const value of matching) {
        test.each(forms)(`${value} matches a listed value: %s`, (form) => {
          for (const effect of EFFECTS) expect(holdsIn(effect, form, listed, [value])).toBe(!negated);
        });
      }
      for (const value of others) {
        test.each(forms)(`${value} matches no listed value: %s`, (form) => {
          for (const effect of EFFECTS) expect(holdsIn(effect, form, listed, [value])).toBe(negated);
        });
      }
      for (const value of otherTypes) {
        test.each(forms)(
          `${value} is of another type, and satisfies the negated operator of an Allow only: %s`,
          (form) => {
            expect(holdsIn('Allow', form, listed, [value])).toBe(negated);
            expect(holdsIn('Deny', form, listed, [value])).toBe(false);
          },
        );
      }
    });
  }

  const [listed, [match = ''], [other = '']] = cases[0] ?? ['', [], []];
  const [good, bad] = negated ? [other, match] : [match, other];
  /** The form of the operator, the values of the key, and whether it holds in an Allow and in a Deny. */
  const table: readonly (readonly [string, readonly string[], boolean, boolean])[] = [
    ['', [], negated, negated],
    ['', [good, bad], false, false],
    ['', [match, 'something else'], false, false],
    ['', [good, good], true, true],
    ['IfExists', [], true, true],
    ['IfExists', [good, bad], false, false],
    ['ForAllValues:', [], true, !negated],
    ['ForAllValues:', [good, bad], false, false],
    ['ForAllValues:', [bad], false, false],
    ['ForAnyValue:', [], false, false],
    ['ForAnyValue:', [good, bad], true, true],
    ['ForAnyValue:', [bad, good], true, true],
    ['ForAnyValue:…IfExists', [], true, true],
    ['ForAnyValue:…IfExists', [bad], false, false],
    ['ForAllValues:…IfExists', [], true, true],
    ['ForAllValues:…IfExists', [bad, good], false, false],
  ];
  const formOf = (form: string): string => {
    if (form.includes('…')) return form.replace('…', operator);
    return form.endsWith(':') ? `${form}${operator}` : `${operator}${form}`;
  };
  describe(`${operator} and how many values the key has`, () => {
    test.each(table)('%s with %j: %s in an Allow, %s in a Deny', (form, values, inAllow, inDeny) => {
      expect(holdsIn('Allow', formOf(form), listed, values)).toBe(inAllow);
      expect(holdsIn('Deny', formOf(form), listed, values)).toBe(inDeny);
    });
  });

  const empty: typeof table = [
    ['', [], true, false],
    ['', [good], true, false],
    ['', [good, bad], true, false],
    ['', [''], true, false],
    ['IfExists', [], true, true],
    ['IfExists', [good], false, false],
    ['IfExists', [''], true, false],
    ['ForAllValues:', [], true, true],
    ['ForAllValues:', [good], false, false],
    ['ForAllValues:', [''], true, false],
    ['ForAllValues:…IfExists', [], true, true],
    ['ForAllValues:…IfExists', [good], false, false],
    ['ForAnyValue:', [], false, false],
    ['ForAnyValue:', [good], false, false],
    ['ForAnyValue:…IfExists', [], false, false],
    ['ForAnyValue:…IfExists', [good], false, false],
    ['ForAnyValue:…IfExists', [''], false, false],
  ];
  describe(`${operator} with an empty list of values`, () => {
    test.each(empty)('%s with %j: %s in an Allow, %s in a Deny', (form, values, inAllow, inDeny) => {
      expect(holdsIn('Allow', formOf(form), [], values)).toBe(inAllow);
      expect(holdsIn('Deny', formOf(form), [], values)).toBe(inDeny);
    });
  });
}

test('set operators ask every value of the key against the whole list', () => {
  for (const effect of EFFECTS) {
    expect(holdsIn(effect, 'ForAllValues:StringEquals', ['a', 'b'], ['b', 'a'])).toBe(true);
    expect(holdsIn(effect, 'ForAllValues:StringEquals', ['a', 'b'], ['a', 'b', 'c'])).toBe(false);
    expect(holdsIn(effect, 'ForAllValues:StringNotEquals', ['a', 'b'], ['c', 'd'])).toBe(true);
    expect(holdsIn(effect, 'ForAnyValue:StringNotEquals', ['a', 'b'], ['a', 'b'])).toBe(false);
    expect(holdsIn(effect, 'ForAnyValue:StringNotEquals', ['a', 'b'], ['a', 'c'])).toBe(true);
  }
});

test('a value of another type among others is one that a negated operator of a Deny is not satisfied by', () => {
  expect(holdsIn('Deny', 'ForAllValues:NumericNotEquals', 1, ['2', 'two'])).toBe(false);
  expect(holdsIn('Deny', 'ForAnyValue:NumericNotEquals', 1, ['2', 'two'])).toBe(true);
  expect(holdsIn('Allow', 'ForAllValues:NumericNotEquals', 1, ['2', 'two'])).toBe(true);
});

/** An operator, what it lists, the values of the key, and whether it holds in an Allow and in a Deny. */
type Row = readonly [string, Json, readonly string[], boolean, boolean];

function testRows(rows: readonly Row[]): void {
  test.each(rows)('%s %j with %j: %s in an Allow, %s in a Deny', (operator, listed, values, inAllow, inDeny) => {
    expect(holdsIn('Allow', operator, listed, values)).toBe(inAllow);
    expect(holdsIn('Deny', operator, listed, values)).toBe(inDeny);
  });
}

describe('the empty text', () => {
  describe('is a value for a plain operator, and that is its only reading', () => {
    testRows([
      ['StringEquals', '', [''], true, true],
      ['StringEquals', 'a', [''], false, false],
      ['StringEquals', 'a', ['', 'a'], false, false],
      ['StringLike', '*', [''], true, true],
      ['StringNotEquals', 'a', [''], true, true],
      ['StringNotEquals', '', [''], false, false],
      ['NumericEquals', 0, [''], false, false],
    ]);
  });

  describe('may be none for Null', () => {
    testRows([
      ['Null', 'true', [''], true, false],
      ['Null', 'false', [''], true, false],
      ['Null', 'true', ['', 'a'], false, false],
      ['Null', 'false', ['', 'a'], true, true],
    ]);
  });

  describe('may be none for IfExists', () => {
    testRows([
      ['StringEqualsIfExists', 'a', [''], true, false],
      ['StringEqualsIfExists', '', [''], true, true],
      ['StringEqualsIfExists', 'a', ['', 'a'], true, false],
      ['StringNotEqualsIfExists', '', [''], true, false],
      ['StringNotEqualsIfExists', 'a', [''], true, true],
      ['NumericNotEqualsIfExists', 1, [''], true, false],
    ]);
  });

  describe('may be none for set operators', () => {
    testRows([
      ['ForAllValues:StringEquals', 'a', [''], true, false],
      ['ForAllValues:StringEquals', 'a', ['', 'a'], true, false],
      ['ForAllValues:StringEquals', 'a', ['', 'b'], false, false],
      ['ForAllValues:StringEquals', ['', 'a'], ['', 'a'], true, true],
      ['ForAllValues:StringNotEquals', '', [''], true, false],
      ['ForAllValues:StringNotEquals', 'a', [''], true, false],
      ['ForAllValues:StringNotEqualsIfExists', 'a', [''], true, true],
      ['ForAnyValue:StringEquals', '', [''], true, false],
      ['ForAnyValue:StringEquals', '', ['', 'a'], true, false],
      ['ForAnyValue:StringEquals', 'a', ['', 'a'], true, true],
      ['ForAnyValue:StringNotEquals', 'a', ['', 'a'], true, false],
      ['ForAnyValue:StringEqualsIfExists', 'a', [''], true, false],
    ]);
  });

  it('is judged for each test on its own', () => {
    const Condition = { Null: { k: 'true' }, 'ForAnyValue:StringEquals': { k: '' } };
    expect(matches('Allow', { Condition }, { context: { k: '' } })).toBe(true);
    expect(matches('Deny', { Condition }, { context: { k: '' } })).toBe(false);
  });
});

describe('Null', () => {
  testRows([
    ['Null', 'true', [], true, true],
    ['Null', 'true', ['x'], false, false],
    ['Null', false, [], false, false],
    ['Null', 'FALSE', ['x', 'y'], true, true],
    ['Null', ['true', 'false'], [], true, true],
    ['Null', ['true', 'false'], ['x'], true, true],
  ]);

  describe('asks nothing any more with a set operator', () => {
    for (const listed of ['true', 'false']) {
      for (const values of [[], ['x'], ['x', 'y'], ['']]) {
        testRows([
          ['ForAllValues:Null', listed, values, true, true],
          ['ForAnyValue:Null', listed, values, false, false],
        ]);
      }
    }
  });

  it('takes an empty list of values for absent', () => {
    expect(allows({ Condition: { Null: { k: 'true' } } }, { context: { k: [] } })).toBe(true);
    expect(allows({ Condition: { StringNotEquals: { k: 'a' } } }, { context: { k: [] } })).toBe(true);
  });
});

describe('a short pattern of an ARN operator matches nothing where a match makes access smaller', () => {
  testRows([
    ['ArnLike', 'arn:aws:s3:*', ['arn:aws:s3:::b'], true, false],
    ['ArnEquals', 'arn:aws:s3:*', ['arn:aws:s3:a:b:c:d'], true, false],
    ['ArnLike', 'arn:*', ['arn:aws:s3:::b'], true, false],
    ['ArnLike', 'arn:aws:s3:*', ['arn:aws:sns:::b'], false, false],
    ['ArnLike', 'arn:aws:s3', ['arn:aws:s3:::b'], false, false],
    ['ArnLike', 'arn:aws:s3:*', ['arn:aws:s3:b'], false, false],
    ['ArnNotLike', 'arn:aws:s3:*', ['arn:aws:s3:::b'], true, false],
    ['ArnNotEquals', 'arn:aws:s3:*', ['arn:aws:s3:::b'], true, false],
    ['ArnNotLike', 'arn:aws:s3:*', ['arn:aws:sns:::b'], true, true],
    ['ArnLike', ['arn:aws:s3:*', 'arn:aws:s3:::b'], ['arn:aws:s3:::b'], true, true],
    ['ArnLike', '*', ['arn:aws:s3:::b'], true, true],
    ['ArnNotLike', '*', ['arn:aws:s3:::b'], false, false],
  ]);

  it('and so does one that a variable would make longer', () => {
    const others = { 'aws:PrincipalTag/p': 'aws:s3:::b' };
    expect(holdsIn('Allow', 'ArnLike', 'arn:${aws:PrincipalTag/p}', ['arn:aws:s3:::b'], others)).toBe(true);
    expect(holdsIn('Deny', 'ArnLike', 'arn:${aws:PrincipalTag/p}', ['arn:aws:s3:::b'], others)).toBe(false);
  });

  it('whereas variables are replaced in every part of a whole one', () => {
    const others = { 'aws:PrincipalTag/p': 'aws' };
    for (const effect of EFFECTS) {
      expect(holdsIn(effect, 'ArnLike', 'arn:${aws:PrincipalTag/p}:s3:::b', ['arn:aws:s3:::b'], others)).toBe(true);
    }
  });
});

describe('an IPv6 address without a length is /32 where a larger block is more access, and /128 else', () => {
  testRows([
    ['IpAddress', '2001:db8::1', ['2001:db8::1'], true, true],
    ['IpAddress', '2001:db8::1', ['2001:db8:ffff::'], true, false],
    ['IpAddress', '2001:db8::1', ['2001:db8::'], true, false],
    ['IpAddress', '2001:db8::1', ['2001:db9::1'], false, false],
    ['NotIpAddress', '2001:db8::1', ['2001:db8::1'], false, false],
    ['NotIpAddress', '2001:db8::1', ['2001:db8:ffff::'], true, false],
    ['NotIpAddress', '2001:db8::1', ['2001:db9::1'], true, true],
    ['IpAddress', '192.0.2.1', ['192.0.2.2'], false, false],
    ['NotIpAddress', '192.0.2.1', ['192.0.2.2'], true, true],
  ]);
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
