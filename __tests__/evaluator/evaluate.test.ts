import { describe, expect, it } from 'vitest';
import { evaluate, matchesStatement } from '../../src/evaluator/evaluate.js';
import { policy, request } from './build.js';

const allowS3 = { Effect: 'Allow', Action: 's3:*', Resource: '*' };
const allowGet = { Effect: 'Allow', Action: '*:Get*', Resource: 'arn:aws:s3:::b/*' };
const denySecret = { Effect: 'Deny', Action: '*', Resource: 'arn:aws:s3:::b/secret*' };

describe('a document', () => {
  const document = policy([allowS3, denySecret, allowGet]);

  it('allows what an Allow matches and no Deny', () => {
    expect(evaluate(document, request({ resource: 'arn:aws:s3:::b/x' }))).toEqual({ allowed: true, matched: [0, 2] });
    expect(evaluate(document, request({ resource: 'arn:aws:s3:::c/x' }))).toEqual({ allowed: true, matched: [0] });
  });

  it('does not allow what a Deny matches, whatever allows it', () => {
    expect(evaluate(document, request({ resource: 'arn:aws:s3:::b/secret' }))).toEqual({
      allowed: false,
      matched: [0, 1, 2],
    });
  });

  it('does not allow what nothing matches, or only a Deny', () => {
    expect(evaluate(document, request({ action: 'sns:Publish' }))).toEqual({ allowed: false, matched: [] });
    expect(evaluate(document, request({ action: 'sns:Publish', resource: 'arn:aws:s3:::b/secret' }))).toEqual({
      allowed: false,
      matched: [1],
    });
  });
});

describe('a statement', () => {
  const statement = {
    Effect: 'Deny',
    Principal: { Service: 'lambda.amazonaws.com' },
    Action: 's3:Get*',
    Resource: 'arn:aws:s3:::b/*',
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  };
  const matching = {
    principal: { kind: 'service', service: 'lambda.amazonaws.com' },
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::b/x',
    context: { 'aws:SecureTransport': 'false' },
  } as const;
  const [parsed] = policy(statement, 'RESOURCE_POLICY').statements;
  const matches = (asked: Parameters<typeof request>[0]): boolean =>
    parsed !== undefined && matchesStatement(parsed, request(asked));

  it('matches when all its elements do', () => {
    expect(matches(matching)).toBe(true);
  });

  it.each([
    { ...matching, principal: { kind: 'service', service: 'ec2.amazonaws.com' } },
    { ...matching, principal: undefined },
    { ...matching, action: 's3:PutObject' },
    { ...matching, resource: 'arn:aws:s3:::c/x' },
    { ...matching, context: {} },
  ] as const)('does not match when one of them does not: %j', (asked) => {
    expect(matches(asked)).toBe(false);
  });

  it('without Resource, as in a trust policy, is about any resource', () => {
    const trust = policy({ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' }, 'RESOURCE_POLICY');
    for (const resource of ['*', 'arn:aws:iam::111111111111:role/r']) {
      const asked = request({ action: 'sts:AssumeRole', resource, principal: { kind: 'anonymous' } });
      expect(evaluate(trust, asked).allowed).toBe(true);
    }
  });
});
