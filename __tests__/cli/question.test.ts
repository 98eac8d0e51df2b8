import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../api/examples.js';
import { makeWorld } from './world.js';

const POLICY = '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}';
const GRANTED = ['--policy-document', POLICY, '--policy-type', 'IDENTITY_POLICY', '--access', 'actions=s3:GetObject'];

function ask(argv: readonly string[], options: Parameters<ReturnType<typeof makeWorld>['run']>[1] = {}) {
  return makeWorld().run(['check-access-not-granted', ...argv], options);
}

describe('check-access-not-granted', () => {
  it.each(EXAMPLES)('documented example $name, with the access in JSON', async ({ input, output }) => {
    const { policyDocument, policyType } = input;
    for (const access of [input.access, input.access[0]]) {
      const flags = [
        '--policy-document',
        policyDocument,
        '--access',
        JSON.stringify(access),
        '--policy-type',
        policyType,
      ];
      const { code, out, err } = await ask(flags);
      expect([code, JSON.parse(out), err]).toEqual([output.result === 'PASS' ? 0 : 1, output, '']);
    }
  });

  it.each(EXAMPLES)('documented example $name, with the access in shorthand', async ({ input, output }) => {
    const access = Object.entries(input.access[0] ?? {}).map(([key, values]) => `${key}=${values}`);
    const flags = [
      '--policy-document',
      input.policyDocument,
      '--access',
      access.join(),
      '--policy-type',
      input.policyType,
    ];
    expect(JSON.parse((await ask(flags)).out)).toEqual(output);
  });

  it('prints JSON as the AWS command line does', async () => {
    expect((await ask(GRANTED)).out).toBe(`{
    "result": "FAIL",
    "message": "The policy document grants access to perform one or more of the listed actions.",
    "reasons": [
        {
            "description": "One or more of the listed actions in the statement with index: 0.",
            "statementIndex": 0
        }
    ]
}
`);
  });

  it('reads a file, relative to the current folder, or standard input', async () => {
    const world = makeWorld();
    world.write('policies/a.json', `\uFEFF${POLICY}`);
    world.write('access.json', '\uFEFF[{"actions": ["s3:GetObject"]}]');
    const flags = ['--policy-type', 'IDENTITY_POLICY', '--access', 'file://../access.json', '--policy-document'];
    const run = (document: string, stdin = '') =>
      world.run(['check-access-not-granted', ...flags, document], { cwd: 'policies', stdin });
    expect(await run('file://a.json')).toMatchObject({ code: 1, err: '' });
    expect(await run(`file://${world.root}/policies/a.json`)).toMatchObject({ code: 1, err: '' });
    expect(await run('-', POLICY)).toMatchObject({ code: 1, err: '' });
    expect(await run('-', POLICY.replace('s3:*', 's3:Put*'))).toMatchObject({ code: 0, err: '' });
  });

  it('takes the options of the AWS command line that change nothing', async () => {
    const more = ['--region', 'eu-west-1', '--profile=ci', '--no-cli-pager', '--no-sign-request', '--output', 'json'];
    const url = ['--endpoint-url', 'http://127.0.0.1:8700'];
    expect(await ask([...GRANTED, ...more, ...url])).toEqual(await ask(GRANTED));
  });

  it('asks nothing with an empty list', async () => {
    expect(await ask([...GRANTED.slice(0, 5), '[]'])).toMatchObject({ code: 0, err: '' });
  });
});

describe('--explain', () => {
  it('adds the examples in words, beside the JSON', async () => {
    const document = JSON.stringify(
      {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 'ec2:*', Resource: '*' },
          {
            Sid: 'Office',
            Effect: 'Allow',
            Action: 's3:Get*',
            Resource: 'arn:aws:s3:::payroll-2026/*',
            Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.1' } },
          },
        ],
      },
      undefined,
      2,
    );
    const { out, err } = await ask(['--policy-document', document, ...GRANTED.slice(2), '--explain']);
    expect(JSON.parse(out).reasons).toHaveLength(1);
    expect(err).toBe(
      '9:5: Statement[1] "Office" allows, for example:\n' +
        '  s3:GetObject\n' +
        '  on arn:aws:s3:::payroll-2026/example\n' +
        '  with aws:SourceIp = "10.0.0.1"\n',
    );
  });

  it('says of a PASS that there is nothing to show', async () => {
    const { code, err } = await ask([...GRANTED.slice(0, 5), 'actions=iam:PassRole', '--explain']);
    expect([code, err]).toEqual([0, 'no statement allows any request inside the access\n']);
  });
});

describe('what has no answer ends with exit code 2 and one line', () => {
  it.each<[readonly string[], string]>([
    [
      [],
      'ValidationException: policyDocument: missing. expected a string; policyType: missing. ' +
        'expected "IDENTITY_POLICY" or "RESOURCE_POLICY"; access: missing. expected a list',
    ],
    [
      [...GRANTED.slice(0, 5), 'resources=example'],
      'ValidationException: Invalid ARN; access[0].resources[0]: "example" is no ARN. expected "*" or "arn:…"',
    ],
    [
      [...GRANTED.slice(0, 5), 'action=s3:*'],
      'ValidationException: access[0].action: unknown member "action" in an access object. did you mean "actions"?; ' +
        'access[0]: no actions and no resources. expected at least one of them',
    ],
    [
      ['--policy-document', '{"Statement": 1}', ...GRANTED.slice(2)],
      'InvalidParameterException: invalid policy document: 1:15: the number 1 as a statement. expected an object in Statement',
    ],
    [
      ['--policy-document', '['.repeat(99), ...GRANTED.slice(2)],
      'UnprocessableEntityException: policy document over a limit: 1:33: nesting deeper than 32 levels. expected at most that many. trying again will not help',
    ],
    [[...GRANTED.slice(0, 5), 'actions'], '"--access": at character 8: the text ends. expected "=" behind the key'],
    [
      [...GRANTED, 'actions=a:b'],
      'unexpected word "actions=a:b". expected options alone, and quotes around a value with spaces',
    ],
    [
      [...GRANTED.slice(0, 5), 'iam:PassRole,iam:CreateRole'],
      '"--access": "iam:PassRole,iam:CreateRole" has no key. expected "actions=iam:PassRole,iam:CreateRole"',
    ],
    [
      [...GRANTED.slice(0, 5), 'arn:aws:s3:::b/*'],
      '"--access": "arn:aws:s3:::b/*" has no key. expected "resources=arn:aws:s3:::b/*"',
    ],
    [
      [...GRANTED.slice(0, 5), 'access.json'],
      '"--access": "access.json" is no access. expected "file://access.json" for the file',
    ],
    [
      [...GRANTED.slice(0, 5), '{"actions": ["s3:*"],\n"actions": ["iam:*"]}'],
      '"--access": in its JSON, 2:1: member "actions" given twice. expected it once',
    ],
    [
      ['--policy-document', 'policies/ci.json', ...GRANTED.slice(2)],
      '"--policy-document" is the text "policies/ci.json", which is no JSON. expected "file://policies/ci.json" for the file of that name',
    ],
    [[...GRANTED, '--query', 'result'], 'option "--query" of the AWS command line is not supported here. leave it out'],
    [[...GRANTED, '--debug'], 'option "--debug" of the AWS command line is not supported here. leave it out'],
    [
      [...GRANTED, '--cli-input-json=x'],
      'option "--cli-input-json" of the AWS command line is not supported here. leave it out',
    ],
    [
      [...GRANTED, '--output', 'text'],
      '"text" as "--output" is not supported here. expected "json", or no such option',
    ],
    [['--policy', POLICY], 'unknown option "--policy". see --help'],
    [['--policy-documents', POLICY], 'unknown option "--policy-documents". did you mean "--policy-document"?'],
    [
      ['--policy-document', '-', '--access', '-'],
      'standard input for both the policy and the access. expected one of them',
    ],
  ])('%j', async (argv, message) => {
    expect(await ask(argv)).toEqual({ code: 2, out: '', err: `iam-access-gate: ${message}\n` });
  });

  it.each<[readonly string[], RegExp]>([
    [
      ['--policy-document', 'file://no/such.json'],
      /^iam-access-gate: "file:\/\/no\/such\.json" cannot be read: ENOENT.*\n$/,
    ],
    [['--policy-document', '-'], /^iam-access-gate: "-" cannot be read: .*expected a text in UTF-8\n$/],
    [['--policy-document', 'file:///dev/zero'], /has more than 4194304 bytes\. expected at most that many\n$/],
    [['--policy-document', 'file:///'], /cannot be read: EISDIR/],
    [[...GRANTED.slice(0, 5), '[{'], /^iam-access-gate: "--access": in its JSON, 1:3: .*\n$/],
  ])('%j', async (argv, message) => {
    const { code, out, err } = await ask(argv, { stdin: new Uint8Array([0xff]) });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  it('and hostile text in it is visible, not obeyed', async () => {
    const { err } = await ask(['--policy-document', 'file://\u001b[31m\n::error::x', ...GRANTED.slice(2)]);
    expect(err).not.toMatch(/(?!\n)\p{C}|\n::/u);
  });
});

it('a Sid cannot speak to the terminal or the runner', async () => {
  const document = POLICY.replace('{"Effect"', '{"Sid": "\\u001b[31m\\n::error::##[error]x\\u202e", "Effect"');
  const { out, err } = await ask(['--policy-document', document, ...GRANTED.slice(2), '--explain']);
  expect(JSON.parse(out).reasons[0].statementId).toBe('\u001b[31m\n::error::##[error]x\u202e');
  expect(out + err).not.toMatch(/(?!\n)\p{C}|^::|##\[/mu);
});
