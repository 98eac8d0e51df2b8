import type { CheckAccessNotGrantedOutput } from '../../src/api/check-access-not-granted.js';
import type { CheckAccessNotGrantedInput } from '../../src/api/input.js';

/** The documented examples (api.md) with their answers, for every way to ask. */
export interface Example {
  readonly name: string;
  readonly input: CheckAccessNotGrantedInput;
  readonly output: CheckAccessNotGrantedOutput;
}

export const EXAMPLES: readonly Example[] = [
  {
    name: '1: another action is not granted',
    input: ask('s3:GetObject', '*', { actions: ['s3:PutObject'] }),
    output: {
      result: 'PASS',
      message: 'The policy document does not grant access to perform one or more of the listed actions.',
    },
  },
  {
    name: '2: another bucket is not granted',
    input: ask('s3:PutObject', 'arn:aws:s3:::non-sensitive-bucket/*', {
      resources: ['arn:aws:s3:::sensitive-bucket/*'],
    }),
    output: {
      result: 'PASS',
      message: 'The policy document does not grant access to one or more of the listed resources.',
    },
  },
  {
    name: '3: the bucket is granted',
    input: ask('s3:PutObject', 'arn:aws:s3:::my-bucket/*', { resources: ['arn:aws:s3:::my-bucket/*'] }),
    output: {
      result: 'FAIL',
      message: 'The policy document grants access to one or more of the listed resources.',
      reasons: [
        {
          description: 'One or more of the listed resources in the statement with sid: AllowJohnDoe.',
          statementIndex: 0,
          statementId: 'AllowJohnDoe',
        },
      ],
    },
  },
];

function ask(action: string, resource: string, access: object): CheckAccessNotGrantedInput {
  const statement = {
    Sid: 'AllowJohnDoe',
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::123456789012:user/JohnDoe' },
    Action: action,
    Resource: resource,
  };
  const policyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
  return { policyDocument, policyType: 'RESOURCE_POLICY', access: [access] };
}
