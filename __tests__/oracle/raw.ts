/** A policy as plain JSON, put into one shape: lists everywhere, operators taken apart. Valid documents only. */

export type PolicyType = 'IDENTITY_POLICY' | 'RESOURCE_POLICY';
export type RawValue = string | number | boolean;
type OneOrMany<Value> = Value | readonly Value[];

export interface RawStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: RawPrincipal;
  readonly NotPrincipal?: RawPrincipal;
  readonly Action?: OneOrMany<string>;
  readonly NotAction?: OneOrMany<string>;
  readonly Resource?: OneOrMany<string>;
  readonly NotResource?: OneOrMany<string>;
  readonly Condition?: RawCondition;
}
export type RawPrincipal = '*' | { readonly [type: string]: OneOrMany<string> };
export type RawCondition = { readonly [operator: string]: { readonly [key: string]: OneOrMany<RawValue> } };

export interface RawPolicy {
  readonly Version?: '2012-10-17' | '2008-10-17';
  readonly Statement: OneOrMany<RawStatement>;
}

export interface RawAccess {
  readonly actions?: readonly string[];
  readonly resources?: readonly string[];
}

export interface Element<Value> {
  readonly negated: boolean;
  readonly values: readonly Value[];
}

/** `"*"` alone has the type `*`: it says more than `{"AWS": "*"}`. */
export interface NamedPrincipal {
  readonly type: string;
  readonly name: string;
}

export interface Test {
  /** The operator in lower case, without set operator and IfExists. */
  readonly operator: string;
  readonly set: 'forallvalues' | 'foranyvalue' | undefined;
  readonly ifExists: boolean;
  /** In lower case. */
  readonly key: string;
  readonly values: readonly string[];
}

export interface PlainStatement {
  readonly index: number;
  readonly allow: boolean;
  readonly action: Element<string>;
  readonly resource: Element<string> | undefined;
  readonly principal: Element<NamedPrincipal> | undefined;
  readonly tests: readonly Test[];
}

export interface PlainPolicy {
  readonly variables: boolean;
  /** No statement has a Resource or NotResource, as in a trust policy. */
  readonly withoutResources: boolean;
  readonly statements: readonly PlainStatement[];
}

export function list<Value extends RawValue | RawStatement>(value: OneOrMany<Value>): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : [value as Value]; // Array.isArray does not narrow readonly arrays
}

export function plainPolicy(policy: RawPolicy): PlainPolicy {
  const statements = list(policy.Statement).map((statement, index) => plainStatement(statement, index));
  return {
    variables: policy.Version === '2012-10-17',
    withoutResources: statements.every(({ resource }) => resource === undefined),
    statements,
  };
}

function plainStatement(raw: RawStatement, index: number): PlainStatement {
  const principal = element(raw.Principal, raw.NotPrincipal, principals);
  const action = element(raw.Action, raw.NotAction, (value: OneOrMany<string>) => list(value));
  if (action === undefined) throw new Error(`statement ${index} has no Action`);
  return {
    index,
    allow: raw.Effect === 'Allow',
    action,
    resource: element(raw.Resource, raw.NotResource, (value: OneOrMany<string>) => list(value)),
    principal,
    tests: plainTests(raw.Condition ?? {}),
  };
}

function element<Raw, Value>(
  plain: Raw | undefined,
  negated: Raw | undefined,
  read: (raw: Raw) => readonly Value[],
): Element<Value> | undefined {
  if (plain !== undefined) return { negated: false, values: read(plain) };
  return negated === undefined ? undefined : { negated: true, values: read(negated) };
}

function principals(raw: RawPrincipal): readonly NamedPrincipal[] {
  if (raw === '*') return [{ type: '*', name: '*' }];
  return Object.entries(raw).flatMap(([type, names]) => list(names).map((name) => ({ type, name })));
}

function plainTests(condition: RawCondition): readonly Test[] {
  return Object.entries(condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => ({
      ...plainOperator(operator),
      key: key.toLowerCase(),
      values: list(values).map(String),
    })),
  );
}

function plainOperator(text: string): Pick<Test, 'operator' | 'set' | 'ifExists'> {
  const [, set, name = '', ifExists] =
    /^(?:(forallvalues|foranyvalue):)?(.*?)(ifexists)?$/.exec(text.toLowerCase()) ?? [];
  return {
    operator: name,
    set: set === 'forallvalues' || set === 'foranyvalue' ? set : undefined,
    ifExists: ifExists !== undefined,
  };
}
