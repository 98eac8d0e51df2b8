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
  'short arn pattern',
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
  'NotPrincipal',
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
  'empty list of values',
  'number or boolean as value',
  'typed key compared as text',
  'tied key',
  'variable in a resource',
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
    ...policy.statements.flatMap(statementTags),
    ...tests.flatMap(testTags),
    ...variableTags(policy, tests),
    ...rawConditionTags(raw),
  ]);
}

function when(holds: boolean, tag: Tag): readonly Tag[] {
  return holds ? [tag] : [];
}

function statementTags(statement: PlainStatement): readonly Tag[] {
  const { allow, action, resource, principal, tests } = statement;
  const patterns = resource?.values ?? [];
  const short = patterns.filter((pattern) => pattern.replaceAll(/\$\{.*?\}/g, '').split(':').length < 6);
  const keys = tests.map((test) => test.key);
  return [
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

function principalTag({ type, name }: NamedPrincipal): Tag {
  if (type === 'Service' || type === 'Federated' || type === 'CanonicalUser') return `principal: ${type}`;
  if (name === '*') return 'principal: everyone';
  if (/^\d+$/.test(name)) return 'principal: account';
  const kind = /(root|user|role|assumed-role|federated-user)(\/.*)?$/.exec(name.split(':')[5] ?? '')?.[1];
  if (name.includes('assumed-role')) return 'principal: assumed-role';
  if (name.includes('federated-user')) return 'principal: federated-user';
  return kind === 'root' || kind === 'user' || kind === 'role' ? `principal: ${kind}` : 'principal: unique id';
}

function testTags(test: Test): readonly Tag[] {
  const negated = test.operator.includes('not');
  return [
    familyTag(test.operator),
    ...when(negated, 'negated operator'),
    ...when(test.ifExists, 'IfExists'),
    ...when(test.set === 'forallvalues', 'ForAllValues'),
    ...when(test.set === 'foranyvalue', 'ForAnyValue'),
    ...when(test.set === 'foranyvalue' && test.ifExists, 'ForAnyValue with IfExists'),
    ...when(negated && test.set !== undefined, 'negated operator inside a set operator'),
    ...when(test.values.length > 1, 'several values'),
    ...when(test.values.length === 0, 'empty list of values'),
    ...when(test.operator.startsWith('string') && /max-keys|count|ip$/.test(test.key), 'typed key compared as text'),
    ...when(/^aws:principal(arn|account|type|isawsservice)$/.test(test.key), 'tied key'),
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
