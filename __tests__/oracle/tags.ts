import { globalKey } from './globals.js';
import type { NamedPrincipal, PlainPolicy, PlainStatement, PolicyType, RawAccess, RawPolicy, Test } from './raw.js';
import { list, plainPolicy } from './raw.js';

/** The features of the language that a generated case uses, so that a test can say that all of them occur. */
export const TAGS = [
  'identity policy',
  'resource policy',
  'version 2012-10-17',
  'version 2008-10-17',
  'no version',
  'one statement without a list',
  'Allow',
  'Deny',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'no Resource element',
  'no Resource element in the whole policy',
  'empty list of actions',
  'empty list of resources',
  'empty list under a Not…',
  'short arn pattern',
  'short arn pattern in a Deny',
  'short arn pattern in a NotResource',
  'account part that is none',
  'account part that is none in a Deny',
  'execute-api',
  'execute-api in a Deny',
  'whole-string pattern',
  'action in mixed case',
  'access: actions only',
  'access: resources only',
  'access: both',
  'principal: everyone',
  'principal: account',
  'principal: root',
  'principal: user',
  'principal: role',
  'principal: assumed-role',
  'principal: federated-user',
  'principal: unique id',
  'principal: Service',
  'principal: Federated',
  'principal: CanonicalUser',
  'principal: CloudFront',
  'principal: AWS',
  'principal: any provider',
  'principal: nobody',
  'account named in another partition',
  'account named in two partitions',
  'NotPrincipal',
  'NotPrincipal of a Deny',
  'NotPrincipal of a Deny, of several types',
  'NotPrincipal of a Deny with a unique id',
  'string',
  'ignore case',
  'arn',
  'numeric',
  'date',
  'bool',
  'binary',
  'ip',
  'null',
  'negated operator',
  'IfExists',
  'ForAllValues',
  'ForAnyValue',
  'ForAnyValue with IfExists',
  'negated operator inside a set operator',
  'operator in lower case',
  'key in another case',
  'several operators on one key',
  'several keys',
  'several values',
  'empty text as value',
  'empty text under IfExists or a set operator',
  'Null with a set operator',
  'ForAllValues with a negated operator in a Deny',
  'typed negated operator in a Deny',
  'short pattern of an ARN operator',
  'IPv6 without a length',
  'key of the table of global keys',
  'key of the table with a set operator',
  'key with an address',
  'key with a time',
  'key with whole numbers',
  'key with several values',
  'key of services',
  'key that anonymous requests lack',
  'empty list of values',
  'empty list of values with a set operator',
  'number or boolean as value',
  'typed key compared as text',
  'tied key',
  'variable in a resource',
  'variable before the fifth colon',
  'variable before the fifth colon in a Deny',
  'variable in a condition',
  'variable with a default',
  'variable in Allow and Deny',
  'variable that is also tested',
  'variable without case',
  'variable text in an old version',
  'escape',
] as const;
export type Tag = (typeof TAGS)[number];

export function tagsOf(raw: RawPolicy, type: PolicyType, access: RawAccess): ReadonlySet<Tag> {
  const policy = plainPolicy(raw);
  const tests = policy.statements.flatMap((statement) => statement.tests);
  return new Set<Tag>([
    type === 'IDENTITY_POLICY' ? 'identity policy' : 'resource policy',
    raw.Version === undefined ? 'no version' : `version ${raw.Version}`,
    ...when(!Array.isArray(raw.Statement), 'one statement without a list'),
    access.actions === undefined
      ? 'access: resources only'
      : access.resources === undefined
        ? 'access: actions only'
        : 'access: both',
    ...when(type === 'RESOURCE_POLICY' && policy.withoutResources, 'no Resource element in the whole policy'),
    ...partitionTags(policy),
    ...policy.statements.flatMap((statement) => statementTags(statement, policy.variables)),
    ...policy.statements.flatMap(({ allow, tests: own }) => own.flatMap((test) => testTags(test, allow))),
    ...variableTags(policy, tests),
    ...rawConditionTags(raw),
  ]);
}

function when(holds: boolean, tag: Tag): readonly Tag[] {
  return holds ? [tag] : [];
}

function statementTags(statement: PlainStatement, variables: boolean): readonly Tag[] {
  const { allow, action, resource, principal, tests } = statement;
  const patterns = resource?.values ?? [];
  const short = patterns.filter((pattern) => pattern.replaceAll(/\$\{.*?\}/g, '').split(':').length < 6);
  const keys = tests.map((test) => test.key);
  const elements = [action, resource, principal].filter((element) => element !== undefined);
  return [
    ...when(action.values.length === 0, 'empty list of actions'),
    ...when(resource?.values.length === 0, 'empty list of resources'),
    ...when(
      elements.some(({ negated, values }) => negated && values.length === 0),
      'empty list under a Not…',
    ),
    ...patterns.flatMap((pattern) => resourceTags(pattern, statement, variables)),
    ...when(principal?.values.length === 0, 'principal: nobody'),
    ...(allow || principal?.negated !== true ? [] : sparingTags(principal.values)),
    allow ? 'Allow' : 'Deny',
    action.negated ? 'NotAction' : 'Action',
    resource === undefined ? 'no Resource element' : resource.negated ? 'NotResource' : 'Resource',
    ...when(
      short.some((pattern) => pattern.startsWith('arn:')),
      'short arn pattern',
    ),
    ...when(short.length > 0, 'whole-string pattern'),
    ...when(
      action.values.some((value) => /^S3/.test(value)),
      'action in mixed case',
    ),
    ...when(principal?.negated ?? false, 'NotPrincipal'),
    ...(principal?.values ?? []).map(principalTag),
    ...when(new Set(keys).size < keys.length, 'several operators on one key'),
    ...when(new Set(keys).size > 1, 'several keys'),
  ];
}

function resourceTags(pattern: string, { allow, resource }: PlainStatement, variables: boolean): readonly Tag[] {
  const parts = pattern.replaceAll(/\$\{.*?\}/g, '$').split(':');
  const isShort = pattern.startsWith('arn:') && parts.length < 6;
  const isNoAccount = parts.length > 5 && /^[^*?$\d]+$/.test(parts[4] ?? '');
  const isEarly =
    variables && /:(?:[^:{]*:){0,3}[^:]*\$\{[^*?$]/.test(pattern.replaceAll(/\$\{(?=[^*?$])([^}:]*):/g, '${$1 '));
  return [
    ...when(isShort && !allow, 'short arn pattern in a Deny'),
    ...when(isShort && resource?.negated === true, 'short arn pattern in a NotResource'),
    ...when(isNoAccount, 'account part that is none'),
    ...when(isNoAccount && !allow, 'account part that is none in a Deny'),
    ...when(pattern.startsWith('execute-api:/'), 'execute-api'),
    ...when(pattern.startsWith('execute-api:/') && !allow, 'execute-api in a Deny'),
    ...when(isEarly, 'variable before the fifth colon'),
    ...when(isEarly && !allow, 'variable before the fifth colon in a Deny'),
  ];
}

function sparingTags(values: readonly NamedPrincipal[]): readonly Tag[] {
  return [
    'NotPrincipal of a Deny',
    ...when(new Set(values.map(({ type }) => type)).size > 1, 'NotPrincipal of a Deny, of several types'),
    ...when(
      values.some(({ name }) => /^A(IDA|ROA)/.test(name)),
      'NotPrincipal of a Deny with a unique id',
    ),
  ];
}

/** A number alone beside ARNs that name it. */
function partitionTags({ statements }: PlainPolicy): readonly Tag[] {
  const names = statements.flatMap(({ principal }) => principal?.values ?? []).map(({ name }) => name);
  const partitionsOf = (account: string): number =>
    new Set(names.filter((name) => name.split(':')[4] === account).map((name) => name.split(':')[1])).size;
  const counts = names.filter((name) => /^\d+$/.test(name)).map(partitionsOf);
  const isElsewhere = names.some(
    (name) => /^\d+$/.test(name) && names.some((arn) => /^arn:aws-/.test(arn) && arn.split(':')[4] === name),
  );
  return [
    ...when(isElsewhere, 'account named in another partition'),
    ...when(
      counts.some((count) => count > 1),
      'account named in two partitions',
    ),
  ];
}

function principalTag({ type, name }: NamedPrincipal): Tag {
  if (type === 'Federated' && name === '*') return 'principal: any provider';
  if (type === 'Service' || type === 'Federated' || type === 'CanonicalUser') return `principal: ${type}`;
  if (name === '*') return type === '*' ? 'principal: everyone' : 'principal: AWS';
  if (/^\d+$/.test(name)) return 'principal: account';
  if (name.includes(':cloudfront:')) return 'principal: CloudFront';
  const kind = /(root|user|role|assumed-role|federated-user)(\/.*)?$/.exec(name.split(':')[5] ?? '')?.[1];
  if (name.includes('assumed-role')) return 'principal: assumed-role';
  if (name.includes('federated-user')) return 'principal: federated-user';
  return kind === 'root' || kind === 'user' || kind === 'role' ? `principal: ${kind}` : 'principal: unique id';
}

function testTags(test: Test, allow: boolean): readonly Tag[] {
  const negated = test.operator.includes('not');
  const hasEmpty = test.values.includes('');
  return [
    familyTag(test.operator),
    ...when(negated, 'negated operator'),
    ...when(test.ifExists, 'IfExists'),
    ...when(test.set === 'forallvalues', 'ForAllValues'),
    ...when(test.set === 'foranyvalue', 'ForAnyValue'),
    ...when(test.set === 'foranyvalue' && test.ifExists, 'ForAnyValue with IfExists'),
    ...when(negated && test.set !== undefined, 'negated operator inside a set operator'),
    ...when(negated && test.set === 'forallvalues' && !allow, 'ForAllValues with a negated operator in a Deny'),
    ...when(negated && !allow && /^(numeric|date|arn|notip)/.test(test.operator), 'typed negated operator in a Deny'),
    ...when(test.values.length > 1, 'several values'),
    ...when(hasEmpty, 'empty text as value'),
    ...when(hasEmpty && (test.ifExists || test.set !== undefined), 'empty text under IfExists or a set operator'),
    ...when(test.operator === 'null' && test.set !== undefined, 'Null with a set operator'),
    ...when(test.values.length === 0, 'empty list of values'),
    ...when(test.values.length === 0 && test.set !== undefined, 'empty list of values with a set operator'),
    ...when(test.operator.startsWith('arn') && test.values.some(isShortArn), 'short pattern of an ARN operator'),
    ...when(
      test.operator.endsWith('ipaddress') && test.values.some((value) => /^[^/.]*$/.test(value)),
      'IPv6 without a length',
    ),
    ...when(test.operator.startsWith('string') && TYPED_KEY.test(test.key), 'typed key compared as text'),
    ...keyTags(test),
  ];
}

const TYPED_KEY = /max-keys|count|ip$|age$|epochtime$|currenttime$/;

function isShortArn(value: string): boolean {
  return value !== '*' && value.replaceAll(/\$\{.*?\}/g, '').split(':').length < 6;
}

function keyTags({ key, set }: Test): readonly Tag[] {
  const global = globalKey(key);
  return [
    ...when(/^aws:(principal(arn|account|type|isawsservice)|username)$/.test(key), 'tied key'),
    ...when(global !== undefined, 'key of the table of global keys'),
    ...when(global !== undefined && set !== undefined, 'key of the table with a set operator'),
    ...when(global === undefined, 'key with several values'),
    ...when(global?.form === 'address', 'key with an address'),
    ...when(global?.form === 'date-time', 'key with a time'),
    ...when(global?.form === 'whole', 'key with whole numbers'),
    ...when(key.startsWith('aws:principalservicename'), 'key of services'),
    ...when(/^aws:(principalorg|principaltag)/.test(key), 'key that anonymous requests lack'),
  ];
}

function familyTag(operator: string): Tag {
  if (operator.endsWith('ignorecase')) return 'ignore case';
  if (operator.endsWith('ipaddress')) return 'ip';
  const family = (['string', 'arn', 'numeric', 'date', 'bool', 'binary', 'null'] as const).find((name) =>
    operator.startsWith(name),
  );
  if (family === undefined) throw new Error(`operator ${operator}`);
  return family;
}

function variableTags(policy: PlainPolicy, tests: readonly Test[]): readonly Tag[] {
  const perStatement = policy.statements.map((statement) => ({
    allow: statement.allow,
    keys: statementVariables(statement),
  }));
  const inResources = policy.statements.flatMap((statement) => statement.resource?.values ?? []).flatMap(variableNames);
  const inTests = tests.flatMap((test) => test.values.flatMap(variableNames));
  const all = [...inResources, ...inTests];
  if (!policy.variables) return when(all.length > 0, 'variable text in an old version');
  const denied = perStatement.filter(({ allow }) => !allow).flatMap(({ keys }) => keys);
  const texts = [
    ...policy.statements.flatMap((statement) => statement.resource?.values ?? []),
    ...tests.flatMap((test) => test.values),
  ];
  return [
    ...when(inResources.length > 0, 'variable in a resource'),
    ...when(inTests.length > 0, 'variable in a condition'),
    ...when(
      texts.some((value) => /\$\{[^}]*,/.test(value)),
      'variable with a default',
    ),
    ...when(
      texts.some((value) => /\$\{[*?$]\}/.test(value)),
      'escape',
    ),
    ...when(
      perStatement.some(({ allow, keys }) => allow && keys.some((key) => denied.includes(key))),
      'variable in Allow and Deny',
    ),
    ...when(
      tests.some((test) => all.includes(test.key)),
      'variable that is also tested',
    ),
    ...when(
      tests.some(
        (test) => test.operator.endsWith('ignorecase') && test.values.some((value) => variableNames(value).length > 0),
      ),
      'variable without case',
    ),
  ];
}

function statementVariables({ resource, tests }: PlainStatement): readonly string[] {
  return [...(resource?.values ?? []), ...tests.flatMap((test) => test.values)].flatMap(variableNames);
}

function variableNames(value: string): readonly string[] {
  return [...value.matchAll(/\$\{([^*?$},]+)[^}]*\}/g)].map((match) => (match[1] ?? '').toLowerCase());
}

function rawConditionTags(raw: RawPolicy): readonly Tag[] {
  const blocks = list(raw.Statement).flatMap((statement) => Object.entries(statement.Condition ?? {}));
  const keys = blocks.flatMap(([, block]) => Object.keys(block));
  const values = blocks.flatMap(([, block]) => Object.values(block).flatMap((value) => list(value)));
  return [
    ...when(
      blocks.some(([operator]) => operator === operator.toLowerCase()),
      'operator in lower case',
    ),
    ...when(
      keys.some((key) => key !== key.toLowerCase()) && keys.some((key) => key === key.toLowerCase()),
      'key in another case',
    ),
    ...when(
      values.some((value) => typeof value !== 'string'),
      'number or boolean as value',
    ),
  ];
}
