import { describe, expect, it, test } from 'vitest';
import type { PolicyType } from '../../src/policy/document.js';
import { parsePolicy } from '../../src/policy/parse.js';
import { MAX_BYTES } from '../../src/text/decode.js';
import { MAX_DEPTH } from '../../src/text/json.js';
import type { Problem } from '../../src/text/problem.js';

/** Stands in a document of these tables in front of the place that the problem must point to; it is taken out before parsing. */
const MARK = '‸';

function problemsOf(text: string, type: PolicyType | 'auto' = 'IDENTITY_POLICY'): readonly Problem[] {
  const parsed = parsePolicy(text, type);
  return parsed.ok ? [] : parsed.problems;
}

function expectProblem(
  marked: string,
  message: string,
  path: string,
  type: PolicyType | 'auto' = 'IDENTITY_POLICY',
): void {
  const lines = marked.split('\n');
  const line = lines.findIndex((text) => text.includes(MARK));
  const column = lines[line]?.indexOf(MARK) ?? -1;
  expect(problemsOf(marked.replace(MARK, ''), type)).toMatchObject([
    { message, path, position: { line: line + 1, column: column + 1 } },
  ]);
}

type Row = readonly [document: string, message: string, path: string];

describe('text that is no JSON', () => {
  test.each<readonly [document: string, message: string]>([
    ['‸', 'the text ends here. expected the rest of a JSON document'],
    [' \n{‸', 'the text ends here. expected the rest of a JSON document'],
    ['{"Version":‸', 'the text ends here. expected the rest of a JSON document'],
    ['{"Version"‸', 'the text ends here. expected the rest of a JSON document'],
    ['{"Statement": [‸', 'the text ends here. expected the rest of a JSON document'],
    ['["abc‸', 'the text ends here. expected the rest of a JSON document'],
    ['{\n  "Version": ‸x\n}', 'unexpected "x". expected valid JSON'],
    ['{"a": 1 ‸"b": 2}', 'unexpected "\\"". expected a comma before it'],
    ['[1‸,]', 'a comma before "]". expected none behind the last item'],
    ['{"a": 1‸,\n}', 'a comma before "}". expected none behind the last item'],
    ['[‸,1]', 'unexpected ",". expected valid JSON'],
    ['[1 ‸[2]]', 'unexpected "[". expected a comma before it'],
    ['{"a" ‸"b"}', 'unexpected "\\"". expected valid JSON'],
    ['["\\u12‸"]', 'unexpected "\\"". expected valid JSON'],
    ['{"a": nul‸"b"}', 'unexpected "\\"". expected valid JSON'],
    ['[1, ‸/* two */ 2]', 'a comment. JSON has none: expected it taken out'],
    ['{\n‸# why\n}', 'a comment. JSON has none: expected it taken out'],
    ['{‸\u200b"a": 1}', 'the invisible character U+200B. expected it taken out'],
    ['{‸\u00a0"a": 1}', 'the invisible character U+00A0. expected it taken out'],
    ['{"a": 1}‸\ufeff', 'the invisible character U+FEFF. expected it taken out'],
    ['‸\u0000{', 'a NUL character, as in UTF-16. expected a text in UTF-8'],
    ['{"a": 1}‸}', 'unexpected "}". expected valid JSON'],
    ['‸// comment\n{}', 'a comment. JSON has none: expected it taken out'],
    ['{"a": ‸\'b\'}', 'unexpected "\'". expected valid JSON'],
    ['{"😀": ‸😀}', 'unexpected "😀". expected valid JSON'],
    ['["\\u0000", "a‸\u0001b"]', 'control character 0x01 in a string. expected it escaped, as in "\\n"'],
    ['["a‸\nb"]', 'control character 0x0a in a string. expected it escaped, as in "\\n"'],
    [`${'['.repeat(MAX_DEPTH)}‸[`, `nesting deeper than ${MAX_DEPTH} levels. expected at most that many`],
  ])('%j: %s', (document, message) => {
    expectProblem(document, message, '');
  });

  it('is told of before it can be too deep for a recursive parser, or too large', () => {
    expect(problemsOf('['.repeat(MAX_BYTES / 2))).toHaveLength(1);
    // Two bytes a character, and the quotes: the limit is one of bytes, not of characters.
    const text = `"${'é'.repeat(MAX_BYTES / 2)}"`;
    expectProblem(`‸${text}`, `the document has ${MAX_BYTES + 2} bytes. expected at most ${MAX_BYTES}`, '');
  });
});

describe('the shape of a document', () => {
  const S = '"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}';
  test.each<Row>([
    ['‸[]', 'a list as a policy document. expected an object', ''],
    ['‸"x"', 'the string "x" as a policy document. expected an object', ''],
    ['‸null', 'null as a policy document. expected an object', ''],
    ['‸{}', 'no Statement element. expected "Statement": one statement or a list of them', ''],
    [
      `{${S}, ‸"Statements": 1}`,
      'unknown element "Statements" in a policy document. did you mean "Statement"?',
      'Statements',
    ],
    [
      `{${S}, ‸"Extra": 1}`,
      'unknown element "Extra" in a policy document. expected one of Version, Id, Statement',
      'Extra',
    ],
    [
      `{${S},\n  ‸"version": "2012-10-17"}`,
      'unknown element "version" in a policy document. did you mean "Version"?',
      'version',
    ],
    [
      `{"Id": "a", ${S}, ‸"Id": "a"}`,
      'duplicate key "Id" (case does not tell keys apart). expected each key once',
      'Id',
    ],
    [`{${S}, "Version": ‸"2012-10-18"}`, '"2012-10-18". expected "2012-10-17" or "2008-10-17"', 'Version'],
    [`{${S}, "Version": ‸2012}`, 'the number 2012. expected a string', 'Version'],
    [`{${S}, "Id": ‸true}`, 'the boolean true. expected a string', 'Id'],
    ['{"Statement": ‸[]}', 'an empty list. expected at least one value', 'Statement'],
    ['{"Statement": ‸"x"}', 'the string "x" as a statement. expected an object', 'Statement'],
    ['{"Statement": [‸[]]}', 'a list as a statement. expected an object', 'Statement[0]'],
    [`{${S}, "Id": ‸"\\ud800"}`, 'half of a surrogate pair in a string. expected Unicode text', 'Id'],
  ])('%j: %s', (document, message, path) => {
    expectProblem(document, message, path);
  });
});

describe('a statement of an identity policy', () => {
  const identity = (statement: string): string =>
    `{\n  "Version": "2012-10-17",\n  "Statement": [\n    ${statement}\n  ]\n}`;
  const E = '"Effect": "Allow"';
  const A = '"Action": "s3:*"';
  const R = '"Resource": "*"';
  test.each<Row>([
    [`‸{${A}, ${R}}`, 'the statement has no Effect. expected "Allow" or "Deny"', ''],
    [`{"Effect": ‸"allow", ${A}, ${R}}`, '"allow". expected "Allow" or "Deny"', '.Effect'],
    [`{"Effect": ‸["Allow"], ${A}, ${R}}`, 'a list. expected a string', '.Effect'],
    [`‸{${E}, ${R}}`, 'the statement has no Action. expected Action or NotAction in every statement', ''],
    [`{${E}, ${A}, "NotAction": ‸"sns:*", ${R}}`, 'both Action and NotAction. expected one of them', '.NotAction'],
    [
      `‸{${E}, ${A}}`,
      'the statement has no Resource. expected Resource or NotResource in every statement of an identity policy',
      '',
    ],
    [`{${E}, ${A}, ${R}, "NotResource": ‸"*"}`, 'both Resource and NotResource. expected one of them', '.NotResource'],
    [
      `{${E}, ${A}, ${R}, "Principal": ‸"*"}`,
      'Principal in an identity policy. expected none: it belongs to whom the policy is attached',
      '.Principal',
    ],
    [
      `{${E}, ${A}, ${R}, "NotPrincipal": ‸{}}`,
      'NotPrincipal in an identity policy. expected none: it belongs to whom the policy is attached',
      '.NotPrincipal',
    ],
    [`{${E}, ${A}, ${R}, "Sid": ‸1}`, 'the number 1. expected a string', '.Sid'],
    [
      `{${E}, ${A}, ${R}, ‸"Foo": 1}`,
      'unknown element "Foo" in a statement. expected one of Sid, Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition',
      '.Foo',
    ],
    [
      `{${E}, ${A}, ${R}, ‸"Effect": "Deny"}`,
      'duplicate key "Effect" (case does not tell keys apart). expected each key once',
      '.Effect',
    ],
    [`{${E}, "Action": ["s3:*", ‸"s3"], ${R}}`, '"s3" is no action. expected "*" or "service:Name"', '.Action[1]'],
    [`{${E}, "NotAction": ‸"s3:", ${R}}`, '"s3:" is no action. expected "*" or "service:Name"', '.NotAction'],
    [`{${E}, "Action": ‸":Get", ${R}}`, '":Get" is no action. expected "*" or "service:Name"', '.Action'],
    [
      `{${E}, "Action": ‸"s3:GetObject ", ${R}}`,
      '"s3:GetObject " is no action. expected "*" or "service:Name"',
      '.Action',
    ],
    [
      `{${E}, "Action": ‸"iam:PassRole, iam:CreateRole", ${R}}`,
      '"iam:PassRole, iam:CreateRole" is no action. expected "*" or "service:Name"',
      '.Action',
    ],
    [`{${E}, "Action": ‸"ec2:ec2:Run", ${R}}`, '"ec2:ec2:Run" is no action. expected "*" or "service:Name"', '.Action'],
    [`{${E}, "NotAction": [‸"**"], ${R}}`, '"**" is no action. expected "*" or "service:Name"', '.NotAction[0]'],
    [`{${E}, "Action": ‸"s3:é", ${R}}`, '"s3:é" is no action. expected "*" or "service:Name"', '.Action'],
    [`{${E}, "Action": ‸"", ${R}}`, 'empty action. expected a pattern', '.Action'],
    [`{${E}, "Action": ‸{}, ${R}}`, 'an object. expected a string', '.Action'],
    [`{${E}, "Action": [‸null], ${R}}`, 'null. expected a string', '.Action[0]'],
    [`{${E}, ${A}, "NotResource": [‸""]}`, 'empty resource. expected a pattern', '.NotResource[0]'],
    [
      `{${E}, ${A}, "Resource": ‸"arn:aws:s3:::\${a:x"}`,
      'policy variable "${a:x" has no closing brace. expected "${key}"',
      '.Resource',
    ],
    [
      `{${E}, ${A}, "Resource": ["*", ‸"my-bucket/*"]}`,
      '"my-bucket/*" is no resource. expected "*" or an ARN, as in "arn:aws:s3:::bucket/*"',
      '.Resource[1]',
    ],
    [
      `{${E}, ${A}, "NotResource": ‸"execute-api:*"}`,
      '"execute-api:*" is no resource. expected "*" or an ARN, as in "arn:aws:s3:::bucket/*"',
      '.NotResource',
    ],
    [
      `{${E}, ${A}, "Resource": ‸"arn:aws:s3:::b "}`,
      '"arn:aws:s3:::b " has white space at its beginning or end. expected the resource without it',
      '.Resource',
    ],
    [
      `{${E}, ${A}, "Resource": ‸"*\${a:{}"}`,
      'malformed policy variable at "${a:{}". expected "${key}" or "${key, \'default\'}"',
      '.Resource',
    ],
    [
      `{${E}, ${A}, "Resource": ‸"\${a:b, c}"}`,
      'malformed policy variable at "${a:b, c}". expected "${key}" or "${key, \'default\'}"',
      '.Resource',
    ],
    [`{${E}, ${A}, ${R}, "Condition": ‸[]}`, 'a list as a Condition. expected an object', '.Condition'],
    [
      `{${E}, ${A}, ${R}, "Condition": {‸"StringLikes": {"a": "b"}}}`,
      'unknown operator "StringLikes". did you mean "StringLike"?',
      '.Condition.StringLikes',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {‸"Frobnicate": {"a": "b"}}}`,
      'unknown operator "Frobnicate". expected a condition operator such as StringLike',
      '.Condition.Frobnicate',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {‸"ForAllValues:NullIfExists": {"a": "true"}}}`,
      'unknown operator "ForAllValues:NullIfExists". did you mean "ForAllValues:BoolIfExists"?',
      '.Condition.ForAllValues:NullIfExists',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {"Null": {"a": ‸[]}}}`,
      'an empty list of values of Null. expected true or false',
      '.Condition.Null.a',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {"ForAnyValue:Null": {"a": ‸[]}}}`,
      'an empty list of values of Null. expected true or false',
      '.Condition.ForAnyValue:Null.a',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {‸"NullIfExists": {"a": "true"}}}`,
      'unknown operator "NullIfExists". did you mean "BoolIfExists"?',
      '.Condition.NullIfExists',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {"StringLike": {}, ‸"stringlike": {}}}`,
      'duplicate key "stringlike" (case does not tell keys apart). expected each key once',
      '.Condition.stringlike',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {"StringLike": ‸"a"}}`,
      'the string "a" as the keys of StringLike. expected an object',
      '.Condition.StringLike',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {"StringLike": {"aws:a": "b", ‸"AWS:A": "c"}}}`,
      'duplicate key "AWS:A" (case does not tell keys apart). expected each key once',
      '.Condition.StringLike.AWS:A',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {"StringLike": {‸"": "b"}}}`,
      'empty condition key. expected a key such as aws:SourceIp',
      '.Condition.StringLike',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {"StringLike": {"a": ‸null}}}`,
      'null as a condition value. expected a string, a number or a boolean',
      '.Condition.StringLike.a',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {"StringLike": {"a": ["b", ‸["c"]]}}}`,
      'a list as a condition value. expected a string, a number or a boolean',
      '.Condition.StringLike.a[1]',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {"StringLike": {"a": ‸"\\udc00"}}}`,
      'half of a surrogate pair in a string. expected Unicode text',
      '.Condition.StringLike.a',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {"StringEquals": {"a": ‸"\${a:b"}}}`,
      'policy variable "${a:b" has no closing brace. expected "${key}"',
      '.Condition.StringEquals.a',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {"NumericLessThan": {"a": ‸"1e1000000000000000"}}}`,
      '"1e1000000000000000" as a value of NumericLessThan. expected a number, as JSON writes it, of moderate size',
      '.Condition.NumericLessThan.a',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {"DateLessThan": {"a": ‸1000000000000000}}}`,
      '"1000000000000000" as a value of DateLessThan. expected a date: 2026-01-31, 2026-01-31T12:00:00Z or epoch seconds',
      '.Condition.DateLessThan.a',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {"NumericLessThan": {"a": ‸"ten"}}}`,
      '"ten" as a value of NumericLessThan. expected a number, as JSON writes it, of moderate size',
      '.Condition.NumericLessThan.a',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {"NumericEqualsIfExists": {"a": [1, ‸true]}}}`,
      '"true" as a value of NumericEquals. expected a number, as JSON writes it, of moderate size',
      '.Condition.NumericEqualsIfExists.a[1]',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {"DateEquals": {"a": ‸"2026-02-29"}}}`,
      '"2026-02-29" as a value of DateEquals. expected a date: 2026-01-31, 2026-01-31T12:00:00Z or epoch seconds',
      '.Condition.DateEquals.a',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {"Bool": {"a": ‸1}}}`,
      '"1" as a value of Bool. expected true or false',
      '.Condition.Bool.a',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {"Null": {"a": ‸"\${a:b}"}}}`,
      '"${a:b}" as a value of Null. expected true or false',
      '.Condition.Null.a',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {"BinaryEquals": {"a": ‸"QR=="}}}`,
      '"QR==" as a value of BinaryEquals. expected base64 with padding',
      '.Condition.BinaryEquals.a',
    ],
    [
      `{${E}, ${A}, ${R}, "Condition": {"NotIpAddress": {"a": ‸"10.0.0.0/33"}}}`,
      '"10.0.0.0/33" as a value of NotIpAddress. expected an IP address or a CIDR block',
      '.Condition.NotIpAddress.a',
    ],
  ])('%s: %s', (statement, message, path) => {
    expectProblem(identity(statement), message, `Statement[0]${path}`);
  });

  it('with two spellings of a key has two problems', () => {
    const problems = problemsOf('{"Statement": {"Effect": "Allow", "action": "*", "Action": "*", "Resource": "*"}}');
    expect(problems.map(({ message }) => message)).toEqual([
      'unknown element "action" in a statement. did you mean "Action"?',
      'duplicate key "Action" (case does not tell keys apart). expected each key once',
    ]);
  });

  it('that stands alone has a path without an index', () => {
    expectProblem(
      '{"Statement": {"Effect": "Allow", "Action": ‸7, "Resource": "*"}}',
      'the number 7. expected a string',
      'Statement.Action',
    );
  });
});

describe('a statement of a resource policy', () => {
  const resource = (principal: string): string => `{"Statement": [{"Effect": "Allow", "Action": "*"${principal}}]}`;
  const wildcard = (text: string): string =>
    `wildcard in the principal "${text}". expected a whole name: only "*" alone stands for everyone`;
  const noPrincipal = (text: string): string =>
    `"${text}" is no AWS principal. expected "*", a 12-digit account, a unique id (AIDA…, AROA…), or the ARN of an account root, user, role, assumed-role session, federated user or CloudFront origin access identity`;
  test.each<Row>([
    [
      ', "Principal": "*", "NotPrincipal": ‸"*"',
      'both Principal and NotPrincipal. expected one of them',
      '.NotPrincipal',
    ],
    [
      ', "Principal": ‸"111111111111"',
      '"111111111111" as the principal. expected "*" or an object such as {"AWS": "…"}',
      '.Principal',
    ],
    [', "Principal": ‸["*"]', 'a list as a principal. expected an object', '.Principal'],
    [
      ', "NotPrincipal": {‸"aws": "*"}',
      'unknown element "aws" in a principal. did you mean "AWS"?',
      '.NotPrincipal.aws',
    ],
    [
      ', "Principal": {"AWS": "*", ‸"AWS": "*"}',
      'duplicate key "AWS" (case does not tell keys apart). expected each key once',
      '.Principal.AWS',
    ],
    [', "Principal": {"AWS": ‸111111111111}', 'the number 111111111111. expected a string', '.Principal.AWS'],
    [
      ', "Principal": {"AWS": ["*", ‸"arn:aws:iam::111111111111:user/*"]}',
      wildcard('arn:aws:iam::111111111111:user/*'),
      '.Principal.AWS[1]',
    ],
    [
      ', "Principal": {"AWS": ‸"arn:aws:iam::111111111111:role/a?"}',
      wildcard('arn:aws:iam::111111111111:role/a?'),
      '.Principal.AWS',
    ],
    [', "Principal": {"Service": ‸"*"}', wildcard('*'), '.Principal.Service'],
    [', "Principal": {"CanonicalUser": ‸"*"}', wildcard('*'), '.Principal.CanonicalUser'],
    [', "Principal": {"Federated": ‸"*.amazon.com"}', wildcard('*.amazon.com'), '.Principal.Federated'],
    [', "Principal": {"Federated": ‸""}', 'empty Federated principal. expected a name', '.Principal.Federated'],
    [', "Principal": {"AWS": ‸"12345678901"}', noPrincipal('12345678901'), '.Principal.AWS'],
    [', "Principal": {"AWS": ‸"AKIA1"}', noPrincipal('AKIA1'), '.Principal.AWS'],
    [
      ', "Principal": {"AWS": ‸"arn:aws:iam::111111111111:group/g"}',
      noPrincipal('arn:aws:iam::111111111111:group/g'),
      '.Principal.AWS',
    ],
    [
      ', "Principal": {"AWS": ‸"arn:aws:iam::111111111111:user/"}',
      noPrincipal('arn:aws:iam::111111111111:user/'),
      '.Principal.AWS',
    ],
    [
      ', "Principal": {"AWS": ‸"arn:aws:sts::111111111111:assumed-role/r"}',
      noPrincipal('arn:aws:sts::111111111111:assumed-role/r'),
      '.Principal.AWS',
    ],
    ...[
      'arn:aws:iam::111111111111:user/b b',
      'arn:aws:iam::111111111111:user/é',
      'arn:aws:iam::111111111111:user//bob',
      'arn:aws:iam::111111111111:user/a b/bob',
      'arn:aws:iam::111111111111:role/a:b',
      'arn:aws:iam::111111111111:role/a/',
      'arn:aws:sts::111111111111:assumed-role/a/b/s',
      'arn:aws:sts::111111111111:assumed-role/r/s s',
      'arn:aws:sts::111111111111:federated-user/a/b',
      'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity',
      'arn:aws:iam::cloudfront:user/bob',
    ].map((arn): Row => [`, "Principal": {"AWS": ‸"${arn}"}`, noPrincipal(arn), '.Principal.AWS']),
  ])('%s: %s', (principal, message, path) => {
    expectProblem(resource(principal), message, `Statement[0]${path}`, 'RESOURCE_POLICY');
  });

  it('needs a principal, and no resource', () => {
    expectProblem(
      '{"Statement": [‸{"Effect": "Allow", "Action": "*", "Resource": "*"}]}',
      'the statement has no Principal. expected Principal or NotPrincipal in every statement of a resource policy',
      'Statement[0]',
      'RESOURCE_POLICY',
    );
    expect(problemsOf(resource(', "Principal": "*"'), 'RESOURCE_POLICY')).toEqual([]);
  });

  it('anywhere makes an undeclared document a resource policy', () => {
    expect(problemsOf(resource(', "Principal": "*"'), 'auto')).toEqual([]);
    expectProblem(
      '{"Statement": [{"Effect": "Allow", "Action": "*", "Principal": "*"}, ‸{"Effect": "Allow", "Action": "*"}]}',
      'the statement has no Principal. expected Principal or NotPrincipal in every statement of a resource policy',
      'Statement[1]',
      'auto',
    );
  });
});

describe('positions', () => {
  it('count UTF-16 code units, and only a line feed as the end of a line', () => {
    expectProblem(
      '{"Id": "😀", ‸"x": 1, "Statement": {"Effect": "Deny", "Action": "*", "Resource": "*"}}',
      'unknown element "x" in a policy document. expected one of Version, Id, Statement',
      'x',
    );
    expectProblem(
      '{\r\n"Id":\r‸2, "Statement": {"Effect": "Deny", "Action": "*", "Resource": "*"}}',
      'the number 2. expected a string',
      'Id',
    );
  });

  it('do not count a byte order mark', () => {
    expect(problemsOf('\uFEFF[]')[0]?.position).toEqual({ line: 1, column: 1 });
    expect(problemsOf('\uFEFF\uFEFF[]')[0]?.position).toEqual({ line: 1, column: 1 });
  });
});

describe('many problems', () => {
  it('are told in the order of the document', () => {
    const text = '{"Statement": [{"Effect": "x",\n"Action": "y",\n"Resource": "", "Sid": 1}], "Version": "z"}';
    expect(problemsOf(text).map(({ path }) => path)).toEqual([
      'Statement[0].Effect',
      'Statement[0].Action',
      'Statement[0].Resource',
      'Statement[0].Sid',
      'Version',
    ]);
  });

  it('are told up to fifty, and cost little beyond', () => {
    const members = Array.from({ length: 80_000 }, (_, index) => `"k${index}":1`);
    expect(problemsOf(`{${members.join(',')}}`)).toHaveLength(50);
  });

  it('quote no more than the beginning of a long text', () => {
    const long = '1'.repeat(100_000);
    for (const value of [long, `"${long}"`]) {
      const [problem] = problemsOf(
        `{"Version": ${value}, "Statement": {"Effect": "Deny", "Action": "*", "Resource": "*"}}`,
      );
      expect(problem?.message.length).toBeLessThan(200);
    }
  });
});
