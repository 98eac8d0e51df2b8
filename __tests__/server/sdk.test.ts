import { AccessAnalyzer, AccessAnalyzerServiceException } from '@aws-sdk/client-accessanalyzer';
import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/server/limits.js';
import { startServer } from '../../src/server/server.js';
import { EXAMPLES } from '../api/examples.js';
import { sdk, sdkInput } from './client.js';
import { holdRequest, startServing } from './serving.js';

/** What a program written for AWS sees: the real client against the shipped server. */

const [EXAMPLE] = EXAMPLES;
if (EXAMPLE === undefined) throw new Error('no example');
const VALID = sdkInput(EXAMPLE.input);
const KEY = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };

/** What the client throws, its own metadata apart. */
async function thrown(call: Promise<unknown>): Promise<object> {
  try {
    await call;
  } catch (error) {
    expect(error).toBeInstanceOf(AccessAnalyzerServiceException);
    if (error instanceof AccessAnalyzerServiceException) {
      expect(error.$metadata.requestId).toMatch(/^[0-9a-f-]{36}$/);
      const { name, message, $fault: fault, $metadata } = error;
      return { ...error, name, message, fault, status: $metadata.httpStatusCode };
    }
  }
  return expect.unreachable();
}

describe.each([20, 24] as const)('under Node %i', (node) => {
  test('the documented examples have the documented answers, and nothing else', async () => {
    const client = sdk(await startServing([], { node }));
    for (const { input, output } of EXAMPLES) {
      const { $metadata, ...answer } = await client.checkAccessNotGranted(sdkInput(input));
      expect(answer).toEqual(output);
      expect($metadata).toMatchObject({ httpStatusCode: 200, attempts: 1 });
    }
  });
});

test('a client that is told by the environment needs nothing else', async () => {
  const { url } = await startServing();
  vi.stubEnv('AWS_ENDPOINT_URL_ACCESSANALYZER', url);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'any');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'any');
  try {
    expect((await new AccessAnalyzer().checkAccessNotGranted(VALID)).result).toBe('PASS');
  } finally {
    vi.unstubAllEnvs();
  }
});

describe('every error of the service is thrown as its own exception', () => {
  test('ValidationException, with the reason and the fields', async () => {
    const client = sdk(await startServing());
    const access = [{ actions: ['nonsense'], resources: ['example'] }];
    expect(await thrown(client.checkAccessNotGranted({ ...VALID, access }))).toMatchObject({
      name: 'ValidationException',
      fault: 'client',
      status: 400,
      reason: 'fieldValidationFailed',
      fieldList: [
        { name: 'access[0].actions[0]', message: '"nonsense" is no action. expected "*" or "service:Name"' },
        { name: 'access[0].resources[0]', message: '"example" is no ARN. expected "*" or "arn:…"' },
      ],
    });
  });

  test('ValidationException in the recorded words for a resource that is no ARN', async () => {
    const client = sdk(await startServing());
    expect(
      await thrown(client.checkAccessNotGranted({ ...VALID, access: [{ resources: ['example'] }] })),
    ).toMatchObject({ name: 'ValidationException', message: 'Invalid ARN', reason: 'fieldValidationFailed' });
  });

  test('ValidationException for the operations that are not served', async () => {
    const client = sdk(await startServing());
    const { policyDocument } = VALID;
    const calls = [
      client.checkNoNewAccess({
        newPolicyDocument: policyDocument,
        existingPolicyDocument: policyDocument,
        policyType: 'RESOURCE_POLICY',
      }),
      client.checkNoPublicAccess({ policyDocument, resourceType: 'AWS::S3::Bucket' }),
    ];
    for (const call of calls)
      expect(await thrown(call)).toMatchObject({ name: 'ValidationException', reason: 'notSupported', status: 400 });
    expect(await thrown(client.listAnalyzers())).toMatchObject({ reason: 'notSupported' });
    expect(await thrown(client.validatePolicy({ policyDocument, policyType: 'RESOURCE_POLICY' }))).toMatchObject({
      reason: 'notSupported',
    });
  });

  test('InvalidParameterException, with the place in the policy', async () => {
    const client = sdk(await startServing());
    const policyDocument = '{"Statement": [{\n"Effect": "allow"}]}';
    expect(await thrown(client.checkAccessNotGranted({ ...VALID, policyDocument }))).toMatchObject({
      name: 'InvalidParameterException',
      fault: 'client',
      status: 400,
      message: expect.stringContaining('2:11: "allow". expected "Allow" or "Deny"'),
    });
  });

  test.each([
    ['a policy over the size', `{"Id": "${'x'.repeat(1024 * 1024)}"}`, 'expected at most 1048576'],
    ['a policy nested too deep', '['.repeat(100), 'nesting deeper than 32 levels'],
    ['a body over the size', ' '.repeat(5 * 1024 * 1024), 'a body of more than 4194304 bytes'],
  ])('UnprocessableEntityException for %s', async (_, policyDocument, message) => {
    const client = sdk(await startServing());
    expect(await thrown(client.checkAccessNotGranted({ ...VALID, policyDocument }))).toMatchObject({
      name: 'UnprocessableEntityException',
      fault: 'client',
      status: 422,
      message: expect.stringContaining(message),
    });
  });

  test('ThrottlingException, with the time to wait, and the next one is answered', async () => {
    const serving = await startServing(['--max-requests', '1']);
    const release = await holdRequest(serving);
    expect(await thrown(sdk(serving).checkAccessNotGranted(VALID))).toMatchObject({
      name: 'ThrottlingException',
      status: 429,
      retryAfterSeconds: 1,
    });
    await release();
    expect((await sdk(serving).checkAccessNotGranted(VALID)).result).toBe('PASS');
  });

  test('AccessDeniedException', async () => {
    const serving = await startServing(['--access-key-id', KEY.accessKeyId], {
      env: { IAM_ACCESS_GATE_SECRET_ACCESS_KEY: KEY.secretAccessKey },
    });
    expect((await sdk(serving, KEY).checkAccessNotGranted(VALID)).result).toBe('PASS');
    expect(
      await thrown(sdk(serving, { ...KEY, secretAccessKey: 'another' }).checkAccessNotGranted(VALID)),
    ).toMatchObject({ name: 'AccessDeniedException', status: 403, message: expect.stringContaining('does not fit') });
  });

  test('InternalServerException, and the log says where, without a word of the request', async () => {
    const log: string[] = [];
    const moments = [new TypeError('s3:PutObject\n    at policy s3:PutObject')];
    const now = (): Date => {
      const broken = moments.pop();
      if (broken !== undefined) throw broken;
      return new Date();
    };
    const limits = DEFAULT_LIMITS;
    const options = { host: '127.0.0.1', port: 0, version: '0', limits, credentials: KEY, now };
    const server = await startServer({ ...options, log: (line) => log.push(line) });
    expect(await thrown(sdk(server, KEY).checkAccessNotGranted(VALID))).toMatchObject({
      name: 'InternalServerException',
      fault: 'server',
      status: 500,
      retryAfterSeconds: 1,
    });
    expect((await sdk(server, KEY).checkAccessNotGranted(VALID)).result).toBe('PASS');
    await server.stop();
    expect(log[0]).toMatch(/ 500 InternalServerException TypeError at .*sdk\.test\.ts/);
    expect(log[0]).not.toContain('PutObject');
  });
});
