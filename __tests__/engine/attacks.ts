export const ALLOW = { Effect: 'Allow', Action: '*', Resource: '*' };
export const DENY = { Effect: 'Deny', Action: '*', Resource: '*' };
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
/** Patterns that differ at their ends only, one way round and the other. */
const ALIKE = numbers(15).map((index) => `${'?a'.repeat(7000)}${String.fromCharCode(98 + index)}`);
const KEYS = numbers(21).map((index) => `k${index}`);

/**
 * Policies made to hang or to crash the engine when it is asked about `s3:GetObject`, which each of them grants or may grant. Each is
 * at most 1 MiB, and each once took from five seconds to minutes, or gigabytes.
 */
export const ATTACKS: Readonly<Record<string, readonly object[]>> = {
  'stars against stars': [
    { ...ALLOW, Resource: `${'*a'.repeat(100_000)}b` },
    { ...DENY, Resource: `${'*b'.repeat(100_000)}a` },
  ],
  'an automaton of exponential size': [
    { ...ALLOW, Resource: `*a${'?'.repeat(40)}` },
    { ...DENY, Resource: `*b${'?'.repeat(39)}*` },
  ],
  'thousands of Allow statements': numbers(8000).map(() => ALLOW),
  'thousands of Deny statements that each need a choice': [
    ALLOW,
    ...numbers(5000).map((index) => ({ ...DENY, Condition: { StringNotEquals: { [`k:${index}`]: 'x' } } })),
  ],
  'many actions and many resources': [
    {
      Effect: 'Allow',
      Action: [...numbers(10_000).map(() => 'a:b'), 's3:GetObject'],
      Resource: [...numbers(10_000).map(() => 'arn:a'), '*'],
    },
  ],
  'variables that may each be there or not': [
    { ...ALLOW, Resource: `arn:aws:s3:::${KEYS.map((key) => `\${${key}}`).join('')}` },
    ...KEYS.map((key) => ({ ...DENY, Condition: { Null: { [key]: 'false' } } })),
  ],
  'thousands of variables': [
    {
      ...ALLOW,
      Resource: numbers(5000)
        .map((index) => `arn:aws:s3:::\${k${index}}`)
        .join(''),
    },
  ],
  'thousands of keys': [
    { ...ALLOW, Condition: { StringEquals: Object.fromEntries(numbers(20_000).map((index) => [`k:${index}`, 'x'])) } },
  ],
  'users by federated users': [
    {
      ...ALLOW,
      Principal: {
        AWS: numbers(700).flatMap((index) => [
          `arn:aws:iam::123456789012:user/u${index}`,
          `arn:aws:sts::123456789012:federated-user/f${index}`,
        ]),
      },
      Condition: { StringEquals: { 'aws:PrincipalType': 'None' } },
    },
  ],
  'a very long default': [{ ...ALLOW, Resource: `arn:aws:s3:::\${k, '${'a'.repeat(900_000)}'}` }],
  'long patterns that differ at their ends': [
    ...numbers(3000).map(() => ALLOW),
    { ...DENY, Condition: { Null: { k: 'true' } } },
    { ...DENY, Condition: { 'ForAnyValue:StringNotLike': { k: ['example', ...ALIKE] } } },
    { ...DENY, Condition: { 'ForAnyValue:StringLike': { k: [...ALIKE, 'example'] } } },
  ],
  'a text that nearly matches everywhere': [
    { ...ALLOW, Condition: { StringEquals: { k: 'a'.repeat(80_000) } } },
    ...numbers(80).map(() => ({ ...DENY, Condition: { StringLike: { k: `*ab${'a'.repeat(8000)}*` } } })),
  ],
  'a long text without case': [
    { ...ALLOW, Condition: { StringEquals: { k: 'é'.repeat(200_000) } } },
    ...numbers(4000).map(() => ({ ...DENY, Condition: { StringEqualsIgnoreCase: { k: 'x' } } })),
  ],
  'thousands of keys, and hundreds of choices': [
    { ...ALLOW, Condition: { StringEquals: Object.fromEntries(numbers(20_000).map((index) => [`k:${index}`, 'x'])) } },
    ...numbers(900).map((index) => ({ ...DENY, Condition: { Null: { [`y:${index}`]: 'true' } } })),
  ],
  'more numbers than a check can compare': [
    { ...ALLOW, Condition: { NumericEquals: { k: numbers(50_000) }, NumericNotEquals: { k: numbers(50_000) } } },
  ],
};
