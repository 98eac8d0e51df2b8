import { describe, expect, it, test } from 'vitest';
import {
  hasArnFields,
  isActionPattern,
  type PatternPart,
  type PatternParts,
  parsePattern,
  splitAtColons,
} from '../../src/policy/pattern.js';

const WITH_ALL = { wildcards: true, variables: true };

/** A pattern's parts in short: texts in quotes, `*`, `?`, `$key` and `$key|default`. */
function short(parts: PatternParts): string {
  return parts.map(shortPart).join(' ');
}

function shortPart(part: PatternPart): string {
  switch (part.kind) {
    case 'text':
      return `'${part.text}'`;
    case 'any-run':
      return '*';
    case 'any-one':
      return '?';
    case 'variable':
      return part.fallback === undefined ? `$${part.key}` : `$${part.key}|${part.fallback}`;
  }
}

function parse(text: string, syntax = WITH_ALL): PatternParts {
  const parsed = parsePattern(text, syntax);
  if ('error' in parsed) throw new Error(parsed.error);
  return parsed.parts;
}

test.each([
  ['', ''],
  ['abc', "'abc'"],
  ['a*b?c', "'a' * 'b' ? 'c'"],
  ['**', '* *'],
  ['${aws:UserName}', '$aws:username'],
  ['a${k}b', "'a' $k 'b'"],
  ['${a}${b}', '$a $b'],
  ["${k, 'd'}", '$k|d'],
  ["${k,'d*}${'}x", "$k|d*}${ 'x'"],
  ["${k, ''}", '$k|'],
  ['${aws:PrincipalTag/Team Name}', '$aws:principaltag/team name'],
  ['${*}${?}${$}', "'*?$'"],
  ['a${*}*', "'a*' *"],
  ['$x{', "'$x{'"],
  ['$${k}', "'$' $k"],
  ['${$}{k}', "'${k}'"],
])('%s', (text, parts) => {
  expect(short(parse(text))).toBe(parts);
});

it('takes wildcards and variables for text where they are none', () => {
  expect(short(parse('a*${k}?', { wildcards: false, variables: false }))).toBe("'a*${k}?'");
  expect(short(parse('a*${k}?', { wildcards: false, variables: true }))).toBe("'a*' $k '?'");
  expect(short(parse('${*}', { wildcards: true, variables: false }))).toBe("'${' * '}'");
});

describe('a variable that cannot be read', () => {
  const closing = (text: string): string => `policy variable ${text} has no closing brace. expected "\${key}"`;
  const malformed = (text: string): string =>
    `malformed policy variable at ${text}. expected "\${key}" or "\${key, 'default'}"`;
  test.each([
    ['ab${', closing('"${"')],
    ['${k', closing('"${k"')],
    ['${k}${l', closing('"${l"')],
    ['${}', malformed('"${}"')],
    ['${ }', malformed('"${ }"')],
    ['${a{b}', malformed('"${a{b}"')],
    ['${a${b}}', malformed('"${a${b}}"')],
    ['${a,b}', malformed('"${a,b}"')],
    ["${a, 'b}", malformed(`"\${a, 'b}"`)],
    ["${a 'b'}", malformed(`"\${a 'b'}"`)],
    ["${, 'b'}", malformed(`"\${, 'b'}"`)],
  ])('%s', (text, message) => {
    expect(parsePattern(text, WITH_ALL)).toEqual({ error: message });
  });
});

describe('fields', () => {
  const fields = (text: string): readonly string[] => splitAtColons(parse(text)).map(short);

  test.each([
    ['*', ['*']],
    ['a', ["'a'"]],
    ['', ['']],
    ['arn:aws:s3', ["'arn'", "'aws'", "'s3'"]],
    ['arn:', ["'arn'", '']],
    ['arn:aws:s3:::b*:c:d', ["'arn'", "'aws'", "'s3'", '', '', "'b' * ':c:d'"]],
    ['a*:?b:${c:d}:::', ["'a' *", "? 'b'", '$c:d', '', '', '']],
    ["${k, 'a:b'}:c", ['$k|a:b', "'c'"]],
  ])('%s', (text, expected) => {
    expect(fields(text)).toEqual(expected);
  });

  it('are six, or the pattern is no ARN pattern', () => {
    expect(splitAtColons(parse('arn:aws:s3:::b:c'))).toHaveLength(6);
    expect(hasArnFields(parse('arn:aws:s3:::b:c'))).toBe(true);
    expect(hasArnFields(parse('arn:aws:s3::b'))).toBe(false);
    expect(hasArnFields(parse('*'))).toBe(false);
  });
});

describe('an action pattern', () => {
  test.each(['*', 's3:GetObject', 's3:*', '*:*', '?3:Get*', 'a-b_c.d:E-f_g.0'])('%j is one', (text) => {
    expect(isActionPattern(text)).toBe(true);
  });
  test.each([
    ...['', '**', '?', 's3', 's3:', ':Get', ':', 'a:b:c', '::', 's3:Get Object', 's3:Get ', ' s3:Get', 's3:Get\n'],
    ...['s3:é', "'s3:Get'", '"s3:Get"', 's3:Get,s3:Put', 's3:${x:y}', 's3:Get/x', 's3:<x>'],
  ])('%j is none', (text) => {
    expect(isActionPattern(text)).toBe(false);
  });
});
