import { expect, test } from 'vitest';
import { decideStatements } from './build.js';

/** The resources of Deny statements that an example names as no protection to count on. */
function sparing(Resource: string | readonly string[], Condition: object = {}): readonly string[] {
  const allow = { Effect: 'Allow', Action: 'x:*', Resource: '*', Condition };
  const decision = decideStatements([allow, { Effect: 'Deny', Action: 'x:*', Resource }], {
    actions: ['x:y'],
    resources: ['arn:aws:iam::123456789012:role/admin', 'arn:aws:execute-api:eu-west-1:123456789012:abc/prod'],
  });
  const [reason] = decision.result === 'FAIL' ? decision.reasons : [];
  if (reason?.evidence.kind !== 'witness') throw new Error('expected an example');
  return reason.evidence.sparedBy.map(({ text }) => text);
}

test.each<readonly [string, object]>([
  ['arn:aws:iam::${aws:PrincipalAccount}:role/admin', { StringEquals: { 'aws:PrincipalAccount': '123456789012' } }],
  ['arn:aws:iam:*:role/*', {}],
  ['arn:aws:iam::123456789012', {}],
])('%s in a Deny is named where the example would be denied by another reading', (resource, condition) => {
  expect(sparing(resource, condition)).toEqual([resource]);
});

test('API Gateway’s short form is named as well', () => {
  const denied = ['arn:aws:iam::123456789012:role/admin', 'execute-api:/prod'];
  expect(sparing(denied)).toEqual(['execute-api:/prod']);
});

test('a Deny that concerns other resources is not', () => {
  expect(sparing(['execute-api:/other', 'arn:aws:iam::123456789012:role/other'])).toEqual([]);
});
