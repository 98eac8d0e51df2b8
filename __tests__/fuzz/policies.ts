import fc from 'fast-check';
import { managedPolicy, policyNames, pretty } from '../action/policies.js';
import { generate } from '../oracle/generate.js';
import { damaged } from './texts.js';

/** Policies of all kinds: real ones, made-up ones, and damaged ones. */

const WORDS = [
  ...['{', '}', '[', ']', ',', ':', '"', '\\', '\\u0000', '\\ud800', '"a":', '""', 'null', 'true', '-1e400', '1.5'],
  ...[
    '"Statement":',
    '"Effect": "Allow",',
    '"Effect": "Deny",',
    '"Action": "*",',
    '"NotAction": [],',
    '"Resource": "*",',
  ],
  ...[
    '"Principal": "*",',
    '"Principal": {"AWS": "*"},',
    '"Condition": {',
    '"StringLike": {"aws:PrincipalTag/a": "${aws:username}"}',
  ],
  ...[
    '"ForAllValues:StringNotEqualsIfExists": {',
    '"DateLessThan": {"aws:CurrentTime": "2026-01-01T00:00:00Z"}',
    '"__proto__":',
  ],
  ...[
    '"Sid": "a",',
    '"Version": "2012-10-17",',
    '"Version": "2008-10-17",',
    '${aws:SourceIp}',
    "${a, 'b'}",
    '${*}',
    '${',
    '*',
    '?',
  ],
  ...[
    'iam:Pass*',
    'arn:aws:s3:::*',
    'arn:aws:iam::123456789012:role/x',
    '"NumericEquals": {"a": 1}',
    '"Bool": {"a": "true"}',
  ],
];

/** Policies that are policies. Large ones are rare, because each case costs what its policy costs. */
export const validPolicy: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((seed) => pretty(generate(seed).policy)) },
  { weight: 1, arbitrary: fc.constantFrom(...policyNames).map((name) => pretty(managedPolicy(name))) },
);

export const anyPolicy: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: validPolicy },
  { weight: 5, arbitrary: damaged(validPolicy, WORDS) },
  { weight: 1, arbitrary: fc.json().map((text) => text.replaceAll('""', '"Statement"')) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')) },
);
