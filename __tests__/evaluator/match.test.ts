import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { evaluate, isInside } from '../../src/evaluator/evaluate.js';
import { matchesText, matchesTextWithoutCase } from '../../src/evaluator/match.js';
import { type PatternParts, parsePattern } from '../../src/policy/pattern.js';
import { access, allows, type Json, type Keys, policy, request } from './build.js';

function parts(text: string): PatternParts {
  const parsed = parsePattern(text, { wildcards: true, variables: false });
  if ('error' in parsed) throw new Error(parsed.error);
  return parsed.parts;
}

/** The definition of a wildcard pattern, written down as it is said. */
function obviously(pattern: readonly string[], text: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return text.length === 0;
  if (first === '*') return obviously(rest, text) || (text.length > 0 && obviously(pattern, text.slice(1)));
  return text.length > 0 && (first === '?' || first === text[0]) && obviously(rest, text.slice(1));
}

/** Whether a Deny statement with this element takes a resource out of "everything". */
function isDenied(element: { readonly [name: string]: Json }, resource: string): boolean {
  const everything = { Effect: 'Allow', Action: '*', Resource: '*' };
  const document = policy([everything, { Effect: 'Deny', Action: '*', ...element }]);
  return !evaluate(document, request({ resource })).allowed;
}

describe('wildcards', () => {
  const pattern = fc.array(fc.constantFrom('a', 'b', '*', '?', '😀', ':'), { maxLength: 9 });
  const text = fc.array(fc.constantFrom('a', 'b', '*', '?', '😀', ':'), { maxLength: 12 });

  it('mean what the definition says', () => {
    fc.assert(
      fc.property(pattern, text, (p, t) => {
        expect(matchesText(parts(p.join('')), t.join(''), new Map())).toBe(obviously(p, t));
      }),
      { numRuns: 5000 },
    );
  });

  it('mean the same in texts that are made to fit', () => {
    const fitting = pattern.chain((p) =>
      fc
        .tuple(
          ...p.map((token) =>
            token === '*'
              ? text.map((t) => t.join(''))
              : token === '?'
                ? fc.constantFrom('a', '😀')
                : fc.constant(token),
          ),
        )
        .map((pieces) => [p, pieces.join('')] as const),
    );
    fc.assert(
      fc.property(fitting, ([p, t]) => matchesText(parts(p.join('')), t, new Map())),
      { numRuns: 2000 },
    );
  });

  it('do not try every way to split a text: this would not end', () => {
    expect(matchesText(parts(`${'a*'.repeat(200)}b`), 'a'.repeat(5000), new Map())).toBe(false);
  });

  it('compare without case only where asked', () => {
    expect(matchesText(parts('Ab*'), 'aBc', new Map())).toBe(false);
    expect(matchesTextWithoutCase(parts('Ab*'), 'aBc', new Map())).toBe(true);
  });
});

describe('actions', () => {
  test.each([
    ['s3:GetObject', 'S3:getobject', true],
    ['s3:Get*', 's3:GetObject', true],
    ['s3:Get*', 's3:PutObject', false],
    ['s3:Get?bject', 's3:GetObject', true],
    ['s3:Get?bject', 's3:Getbject', false],
    ['*:*', 's3:GetObject', true],
    ['*', 's3:GetObject', true],
    ['s3:*', 's3-outposts:GetObject', false],
    ['s3*:Get*', 's3-outposts:GetObject', true],
    ['s3:Get', 's3:GetObject', false],
    ['s3:${*}', 's3:${x}', true],
    ['s3:${aws:username}', 's3:bob', false],
  ])('%s and %s: %s', (pattern, action, expected) => {
    expect(allows({ Action: pattern }, { action, context: { 'aws:username': 'bob' } })).toBe(expected);
    expect(allows({ NotAction: pattern }, { action, context: { 'aws:username': 'bob' } })).toBe(!expected);
    expect(isInside(access({ actions: [pattern] }), request({ action }))).toBe(expected);
  });

  it('are alternatives; NotAction matches what none of them matches', () => {
    expect(allows({ Action: ['a:b', 'c:d'] }, { action: 'c:d' })).toBe(true);
    expect(allows({ NotAction: ['a:b', 'c:d'] }, { action: 'c:d' })).toBe(false);
    expect(allows({ NotAction: ['a:b', 'c:d'] }, { action: 'c:e' })).toBe(true);
  });
});

const RESOURCES = [
  ['*', '*', true],
  ['*', 'arn:aws:s3:::b/k', true],
  ['?', '*', true],
  ['?', 'arn:::::', false],
  ['arn:aws:s3:::b/k', 'arn:aws:s3:::b/k', true],
  ['arn:aws:s3:::b/k', 'arn:aws:s3:::B/k', false],
  ['arn:aws:s3:::b/k', 'arn:aws:s3:::b/k2', false],
  ['arn:aws:s3:::b/*', 'arn:aws:s3:::b/', true],
  ['arn:aws:s3:::b/*', 'arn:aws:s3:::b/c/d:e', true],
  ['arn:aws:s3:::b/*', 'arn:aws:s3:::B/c', false],
  ['arn:aws:s3:::b/*', '*', false],
  ['*:*:*:*:*:*', '*', false],
  ['*:*:*:*:*:*', 'arn:aws:sns:eu:1:t', true],
  ['arn:aws:dynamodb:*:*:table/app*', 'arn:aws:dynamodb:eu:1:table/app1', true],
  ['arn:aws:dynamodb:*:*:table/app*', 'arn:aws:dynamodb:eu:1:x:table/app1', false],
  ['arn:aws:dynamodb:*:*:*:table/app*', 'arn:aws:dynamodb:eu:1:x:table/app1', true],
  ['arn:aws:s?:::b', 'arn:aws:s::::b', false],
  ['arn:aws:s3:::a:?:c', 'arn:aws:s3:::a:b:c', true],
  ['*s3*', 'arn:aws:s3:::b', true],
  ['*:b', 'arn:aws:s3:::b', true],
] as const;

describe('resources', () => {
  test.each(RESOURCES)('%s and %s: %s', (pattern, resource, expected) => {
    expect(allows({ Resource: pattern }, { resource })).toBe(expected);
    expect(allows({ NotResource: pattern }, { resource })).toBe(!expected);
  });

  /** As it stands, and with the missing parts as `*`. */
  const SHORT = [
    ['arn:aws:s3', 'arn:aws:s3:::b', false, true],
    ['arn:aws:s3', 'arn:aws:s3:eu:1:b:c', false, true],
    ['arn:aws:s3', 'arn:aws:sns:::b', false, false],
    ['arn:aws:s3', '*', false, false],
    ['arn:aws:iam::*', 'arn:aws:iam::1:role/r', true, true],
    ['arn:aws:iam::1', 'arn:aws:iam::1:role/r', false, true],
    ['arn:aws:s3:*:bucket/x', 'arn:aws:s3:::bucket/x', true, false],
    ['arn:aws:s3:*:bucket/x', 'arn:aws:s3:eu:bucket/x:y', false, true],
    ['arn:*', 'arn:aws:s3:::b', true, true],
    ['arn:', 'arn:aws:s3:::b', false, false],
    ['arn*:s3', 'arn:aws:s3:::s3', true, true],
    ['arn*:s3', 'arn:s3:x:::y', false, false],
  ] as const;

  test.each(SHORT)(
    'the short pattern %s and %s: as it stands %s, filled up %s',
    (pattern, resource, stands, filled) => {
      const denied = (element: 'Resource' | 'NotResource'): boolean => isDenied({ [element]: pattern }, resource);
      expect(allows({ Resource: pattern }, { resource })).toBe(stands || filled);
      expect(allows({ NotResource: pattern }, { resource })).toBe(!stands);
      expect(denied('Resource')).toBe(stands);
      expect(denied('NotResource')).toBe(!(stands || filled));
    },
  );

  const ARNS = [...RESOURCES, ...SHORT]
    .filter(([pattern]) => pattern.startsWith('arn:'))
    .map(([pattern, resource, stands]) => [pattern, resource, stands] as const);
  test.each(ARNS)('of an access object are read as they stand: %s and %s: %s', (pattern, resource, stands) => {
    expect(isInside(access({ resources: [pattern] }), request({ resource }))).toBe(stands);
  });
});

describe('an access object', () => {
  it('holds a request when both lists do; an empty list holds everything', () => {
    const both = access({ actions: ['s3:*'], resources: ['arn:aws:s3:::b/*', 'arn:aws:s3:::c/*'] });
    expect(isInside(both, request({ action: 's3:X', resource: 'arn:aws:s3:::c/k' }))).toBe(true);
    expect(isInside(both, request({ action: 's3:X', resource: 'arn:aws:s3:::d/k' }))).toBe(false);
    expect(isInside(both, request({ action: 'sns:X', resource: 'arn:aws:s3:::c/k' }))).toBe(false);
    expect(isInside(access({ actions: ['s3:*'], resources: [] }), request({ resource: 'arn:aws:sns:::t' }))).toBe(true);
    expect(isInside(access({ resources: ['*'] }), request({ action: 'any:Thing' }))).toBe(true);
  });

  it('knows no policy variables', () => {
    const named = access({ resources: ['arn:aws:s3:::${aws:username}'] });
    expect(isInside(named, request({ resource: 'arn:aws:s3:::bob', context: { 'aws:username': 'bob' } }))).toBe(false);
    expect(isInside(named, request({ resource: 'arn:aws:s3:::${aws:username}' }))).toBe(true);
  });
});

describe('policy variables', () => {
  const home = 'arn:aws:s3:::home/${aws:username}/*';
  const cases: readonly (readonly [string, string, Keys, boolean])[] = [
    [home, 'arn:aws:s3:::home/bob/x', { 'aws:username': 'bob' }, true],
    [home, 'arn:aws:s3:::home/bob/x', { 'AWS:UserName': 'bob' }, true],
    [home, 'arn:aws:s3:::home/Bob/x', { 'aws:username': 'bob' }, false],
    [home, 'arn:aws:s3:::home/eve/x', { 'aws:username': 'bob' }, false],
    [home, 'arn:aws:s3:::home/eve/x', { 'aws:username': '*' }, false],
    [home, 'arn:aws:s3:::home/*/x', { 'aws:username': '*' }, true],
    [home, 'arn:aws:s3:::home/${aws:username}/x', {}, false],
    [home, 'arn:aws:s3:::home//x', {}, false],
    ['*${k}*', '*', {}, false],
    [home, 'arn:aws:s3:::home/bob/x', { 'aws:username': ['bob', 'eve'] }, false],
    [home, 'arn:aws:s3:::home/bob/x', { 'aws:username': ['bob', 'bob'] }, true],
    ["arn:aws:s3:::h/${k, 'any*'}", 'arn:aws:s3:::h/any*', {}, true],
    ["arn:aws:s3:::h/${k, 'any*'}", 'arn:aws:s3:::h/anyone', {}, false],
    ["arn:aws:s3:::h/${k, 'd'}", 'arn:aws:s3:::h/d', { k: ['x', 'y'] }, true],
    ["arn:aws:s3:::h/${k, 'd'}", 'arn:aws:s3:::h/d', { k: 'x' }, false],
    ["arn:aws:s3:::h/${k, ''}/", 'arn:aws:s3:::h//', {}, true],
    ['arn:aws:s3:::${*}${?}${$}', 'arn:aws:s3:::*?$', {}, true],
    ['arn:aws:s3:::${*}', 'arn:aws:s3:::x', {}, false],
    ['arn:aws:s3:${r}::b', 'arn:aws:s3:eu::b', { r: 'eu' }, true],
    ['arn:aws:s3:${r}:b', 'arn:aws:s3:x:y:b', { r: 'x:y' }, true],
    ['arn:aws:s3:${r}::b', 'arn:aws:s3:x:::b', { r: 'x:' }, false],
    ['arn:aws:s3:::${r}', 'arn:aws:s3:::a:b', { r: 'a:b' }, true],
    ['${r}', 'arn:aws:s3:::a:b', { r: 'arn:aws:s3:::a:b' }, true],
    ['${a}/${a}', '*', { a: 'x' }, false],
    ['arn:aws:s3:::${a}/${a}', 'arn:aws:s3:::x/x', { a: 'x' }, true],
    ['arn:aws:s3:::${a}/${a}', 'arn:aws:s3:::x/y', { a: 'x' }, false],
  ];
  test.each(cases)('%s and %s with %j: %s', (pattern, resource, context, expected) => {
    expect(allows({ Resource: pattern }, { resource, context })).toBe(expected);
    expect(allows({ NotResource: pattern }, { resource, context })).toBe(!expected);
  });

  it('in a short resource pattern are read both ways too, and never span a colon in a filled up field', () => {
    expect(allows({ Resource: 'arn:${p}:s3' }, { resource: 'arn:aws:s3:::b', context: { p: 'aws' } })).toBe(true);
    expect(allows({ Resource: 'arn:${p}:s3' }, { resource: 'arn:a:b:s3:::x', context: { p: 'a:b' } })).toBe(false);
    expect(allows({ Resource: 'arn:${p}:s3' }, { resource: 'arn:a:b:c:d:s3', context: { p: 'a:b:c:d' } })).toBe(true);
  });

  it.each(['2008-10-17'])('are plain text with version %s', (version) => {
    const Resource = 'arn:aws:s3:::${k}';
    expect(allows({ Resource }, { resource: 'arn:aws:s3:::v', context: { k: 'v' } }, version)).toBe(false);
    expect(allows({ Resource }, { resource: 'arn:aws:s3:::${k}' }, version)).toBe(true);
    expect(allows({ Condition: { StringEquals: { k: '${k}' } } }, { context: { k: 'v' } }, version)).toBe(false);
  });

  const conditions: readonly (readonly [string, string, Keys, boolean])[] = [
    ['StringEquals', '${a}', { k: 'v*', a: 'v*' }, true],
    ['StringEquals', '${a}', { k: 'v', a: 'V' }, false],
    ['StringEquals', '${a}', { k: '${a}' }, false],
    ['StringNotEquals', '${a}', { k: '${a}' }, true],
    ['StringEquals', "${a, 'd'}", { k: 'd' }, true],
    ['StringEquals', '${*}', { k: '*' }, true],
    ['StringEqualsIgnoreCase', 'X${a}', { k: 'xvV', a: 'VV' }, true],
    ['StringEqualsIgnoreCase', "${a, 'D'}", { k: 'd' }, true],
    ['StringLike', '${a}*', { k: 'vw', a: 'v' }, true],
    ['StringLike', '${a}', { k: 'vw', a: 'v*' }, false],
    ['StringLike', '${*}x', { k: 'yx' }, false],
    ['ArnLike', 'arn:aws:iam::${a}:*', { k: 'arn:aws:iam::1:r:s', a: '1' }, true],
    ['ArnLike', 'arn:aws:iam::${a}:*', { k: 'arn:aws:iam::1:2:r', a: '1:2' }, false],
    ['ArnLike', 'arn:aws:iam::${a}:*', { k: 'arn:aws:iam::1:r' }, false],
    ['ArnNotLike', 'arn:aws:iam::${a}:*', { k: 'arn:aws:iam::1:r' }, true],
    ['StringLike', '*${a}', { k: 'v' }, false],
    ['StringNotLike', '*${a}', { k: 'v' }, true],
  ];
  test.each(conditions)('%s %s with %j: %s', (operator, listed, context, expected) => {
    expect(allows({ Condition: { [operator]: { k: listed } } }, { context })).toBe(expected);
  });
});
