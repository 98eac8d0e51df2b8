import { describe, expect, test } from 'vitest';
import { checkAccessNotGranted } from '../../src/api/check-access-not-granted.js';
import { InvalidParameterException, UnprocessableEntityException, ValidationException } from '../../src/api/errors.js';
import type { CheckAccessNotGrantedInput } from '../../src/api/input.js';
import { EXAMPLES } from './examples.js';

const JOHN = { AWS: 'arn:aws:iam::123456789012:user/JohnDoe' };

function input(statement: object, access: CheckAccessNotGrantedInput['access']): CheckAccessNotGrantedInput {
  const policyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
  return { policyDocument, policyType: 'RESOURCE_POLICY', access };
}

const statement = (action: string, resource: string, sid?: string): object => ({
  ...(sid === undefined ? {} : { Sid: sid }),
  Effect: 'Allow',
  Principal: JOHN,
  Action: action,
  Resource: resource,
});

test.each(EXAMPLES)('documented example $name', ({ input, output }) => {
  expect(checkAccessNotGranted(input)).toEqual(output);
});

describe('the wording', () => {
  test('names actions and resources when the access holds both, and the index when there is no Sid', () => {
    const access = [{ actions: ['s3:PutObject'], resources: ['arn:aws:s3:::my-bucket/*'] }];
    expect(checkAccessNotGranted(input(statement('s3:*', '*'), access))).toEqual({
      result: 'FAIL',
      message:
        'The policy document grants access to one or more listed resources to perform one or more listed actions.',
      reasons: [
        {
          description: 'One or more of the listed actions and/or resources in the statement with index: 0.',
          statementIndex: 0,
        },
      ],
    });
    expect(checkAccessNotGranted(input(statement('ec2:*', '*'), access)).message).toBe(
      'The policy document does not grant access to one or more listed resources to perform one or more listed actions.',
    );
  });

  test('an action alone is a reason by action', () => {
    const { reasons } = checkAccessNotGranted(input(statement('s3:*', '*'), [{ actions: ['s3:PutObject'] }]));
    expect(reasons).toEqual([
      { description: 'One or more of the listed actions in the statement with index: 0.', statementIndex: 0 },
    ]);
  });
});

describe('what is asked', () => {
  test('nothing, with no access object, is granted by no policy', () => {
    expect(checkAccessNotGranted(input(statement('*', '*'), [])).result).toBe('PASS');
  });

  test('nothing does not excuse a broken policy', () => {
    expect(() => checkAccessNotGranted({ policyDocument: '{', policyType: 'IDENTITY_POLICY', access: [] })).toThrow(
      InvalidParameterException,
    );
  });

  test.each([`{"Id": "${'x'.repeat(2 ** 20)}"}`, '['.repeat(33)])(
    'of a document over a limit is no question',
    (text) => {
      expect(() => checkAccessNotGranted({ policyDocument: text, policyType: 'IDENTITY_POLICY', access: [] })).toThrow(
        UnprocessableEntityException,
      );
    },
  );

  test('takes "*" as a resource', () => {
    expect(checkAccessNotGranted(input(statement('*', '*'), [{ resources: ['*'] }])).result).toBe('FAIL');
  });
});

describe('inputs that do not fit', () => {
  const valid = input(statement('*', '*'), [{ actions: ['s3:*'] }]);
  const long = `arn:aws:s3:::${'x'.repeat(2048)}`;
  test.each<[string, object, string]>([
    ['a missing document', { ...valid, policyDocument: undefined }, 'policyDocument: missing. expected a string'],
    ['a document that is no text', { ...valid, policyDocument: {} }, 'policyDocument: an object. expected a string'],
    [
      'an unknown type',
      { ...valid, policyType: 'BOTH' },
      'policyType: "BOTH". expected "IDENTITY_POLICY" or "RESOURCE_POLICY"',
    ],
    ['no access', { ...valid, access: undefined }, 'access: missing. expected a list'],
    ['two access objects', { ...valid, access: [{}, {}] }, 'access: 2 items. expected at most 1'],
    [
      'an empty access object',
      { ...valid, access: [{}] },
      'access[0]: no actions and no resources. expected at least one of them',
    ],
    [
      'an action that is none',
      { ...valid, access: [{ actions: ['x'] }] },
      'access[0].actions[0]: "x" is no action. expected "*" or "service:Name"',
    ],
    [
      'a list that is none',
      { ...valid, access: [{ actions: 's3:*' }] },
      'access[0].actions: the string "s3:*". expected a list',
    ],
    ['a resource that is no ARN', { ...valid, access: [{ resources: ['example'] }] }, 'Invalid ARN'],
    [
      'a resource that is too long',
      { ...valid, access: [{ resources: [long] }] },
      'access[0].resources[0]: 2061 characters. expected at most 2048',
    ],
    [
      'too many actions',
      { ...valid, access: [{ actions: new Array(101).fill('s3:*') }] },
      'access[0].actions: 101 items. expected at most 100',
    ],
    [
      'an unknown member',
      { ...valid, acess: [] },
      'acess: unknown member "acess" in the input. did you mean "access"?',
    ],
  ])('%s', (_, wrong, message) => {
    try {
      checkAccessNotGranted(wrong as CheckAccessNotGrantedInput); // a caller without types may pass anything
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ValidationException);
      expect(error).toMatchObject({ name: 'ValidationException', reason: 'fieldValidationFailed' });
      expect((error as ValidationException).message).toContain(message);
    }
  });

  const refusalOf = (wrong: object): unknown => {
    try {
      checkAccessNotGranted(wrong as CheckAccessNotGrantedInput); // a caller without types may pass anything
    } catch (error) {
      return error;
    }
    return expect.unreachable();
  };

  test.each<[string, readonly object[]]>([
    ['too many actions', [{ actions: new Array(101).fill('s3:*') }]],
    ['a list that is none', [{ resources: '*' }]],
    ['an item that is no text', [{ actions: [1] }]],
  ])('%s: one complaint', (_, access) => {
    expect(refusalOf({ ...valid, access })).toMatchObject({ fieldList: { length: 1 } });
  });

  test('a resource that is no ARN is told in our words where it is not all that is wrong', () => {
    const access = [{ actions: ['s3'], resources: ['example'] }];
    expect(refusalOf({ ...valid, access })).toMatchObject({
      message: expect.stringMatching(/^access\[0\]\.actions\[0\]: .*; access\[0\]\.resources\[0\]: /),
      fieldList: { length: 2 },
    });
  });

  test.each(['example', 'arn:aws:s3::payroll-*/*', 'arn:aws:lambda:*:function:x', 'arn:aws:s3'])(
    'the resource %s, which matches nothing, is answered in the recorded words alone, and the rest is at hand',
    (resource) => {
      expect(refusalOf({ ...valid, access: [{ actions: ['s3:*'], resources: ['*', resource] }] })).toMatchObject({
        name: 'ValidationException',
        message: 'Invalid ARN',
        reason: 'fieldValidationFailed',
        fieldList: [],
        details: [{ name: 'access[0].resources[1]', message: expect.stringContaining(JSON.stringify(resource)) }],
      });
    },
  );

  const IDENTITY = { Effect: 'Allow', Action: 's3:*', Resource: 'fakeArn' };
  const NO_PRINCIPAL = { Effect: 'Allow', Action: 's3:*', Resource: '*' };
  const asked = (policyType: string, ...statements: readonly object[]): object => ({
    policyDocument: JSON.stringify({ Version: '2012-10-17', Statement: statements }),
    policyType,
    access: [{ actions: ['s3:*'] }],
  });

  test('a resource policy without Principal is a ValidationException, as recorded', () => {
    expect(refusalOf(asked('RESOURCE_POLICY', NO_PRINCIPAL))).toMatchObject({
      name: 'ValidationException',
      reason: 'fieldValidationFailed',
      message: expect.stringContaining('the statement has no Principal'),
    });
    expect(refusalOf(asked('RESOURCE_POLICY', NO_PRINCIPAL, { ...NO_PRINCIPAL, Effect: 'allow' }))).toMatchObject({
      name: 'InvalidParameterException',
    });
  });

  // Fails until the reader of policies refuses such a resource, with the kind "no-arn".
  test('an identity policy with a resource that is no ARN is a ValidationException, as recorded', () => {
    expect(refusalOf(asked('IDENTITY_POLICY', IDENTITY))).toMatchObject({ name: 'ValidationException' });
  });

  test('what is over a limit says that trying again will not help', () => {
    expect(refusalOf({ ...valid, policyDocument: '['.repeat(33) })).toMatchObject({
      message: expect.stringMatching(/^policy document over a limit: .*\. trying again will not help$/),
    });
  });

  test('an invalid policy is told with its places', () => {
    const policyDocument = '{"Statement": [{\n"Effect": "allow", "Action": "*", "Resource": "*"}]}';
    expect(() => checkAccessNotGranted({ policyDocument, policyType: 'IDENTITY_POLICY', access: [] })).toThrow(
      'invalid policy document: 2:11: "allow". expected "Allow" or "Deny"',
    );
  });
});
