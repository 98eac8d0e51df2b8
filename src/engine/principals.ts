import type { PrincipalElement, PrincipalName, PrincipalValue } from '../policy/document.js';
import { grouped } from '../policy/grouped.js';
import { PRINCIPAL_KEYS, type RequestPrincipal } from '../policy/request.js';
import type { Budget } from './budget.js';
import { arnGlob, type Glob, type GlobPart, type Hole, textGlob, wholeGlob } from './glob.js';
import { Demands, type Node } from './node.js';
import { type Dimension, holesOf, type Part, type Requirement } from './requirement.js';
import { Texts } from './texts.js';

/** An account; `undefined` stands for any account that the policy does not name. */
type Home = { readonly partition: string; readonly account: string } | undefined;

/** A principal whose undefined parts are any that the policy does not name. */
type Shape =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'account-root'; readonly home: Home }
  | { readonly kind: 'user'; readonly home: Home; readonly path: string | undefined }
  /** With a role name and no role: any unnamed role of that name. */
  | {
      readonly kind: 'role-session';
      readonly home: Home;
      readonly role: string | undefined;
      readonly roleName: string | undefined;
      readonly session: string | undefined;
    }
  | {
      readonly kind: 'federated-user';
      readonly home: Home;
      readonly issuer: string | undefined;
      readonly session: string | undefined;
    }
  | { readonly kind: 'unique-id'; readonly id: string }
  | { readonly kind: 'service'; readonly service: string | undefined }
  | { readonly kind: 'federated'; readonly provider: string | undefined }
  | { readonly kind: 'canonical-user'; readonly id: string | undefined };

type Named<Kind extends PrincipalName['kind']> = Extract<PrincipalName, { readonly kind: Kind }>;

/**
 * Who may ask (semantics 5). The principals that a policy names, and one of each kind that it does not name, behave like
 * all there are; so the search goes through a finite list of candidates. A candidate may leave its name open: then the name is what the
 * search finds for `aws:PrincipalArn`.
 */
export class Candidate {
  constructor(
    readonly shape: Shape,
    readonly census: Census,
  ) {}

  /** Whether a Principal element, or a NotPrincipal element, matches. */
  isMatchedBy({ values, negated }: PrincipalElement): boolean {
    return values.some(({ name }) => isNamed(this.shape, name)) !== negated;
  }

  /** What is required of the keys that are tied to the principal. */
  ties(budget: Budget): Node {
    budget.spend(this.census.size);
    return this.census.ties(this.shape);
  }

  /** The principal, once the values of its keys are known. */
  build(context: ReadonlyMap<string, readonly string[]>): RequestPrincipal {
    return build(this.shape, context, this.census);
  }
}

/** Whether a part asks for a key that is tied to the principal, or stands for its value. */
export function isAboutPrincipal({ dimension, test }: Part): boolean {
  return TIED_DIMENSIONS.has(dimension) || holesOf(test).some((key) => TIED_DIMENSIONS.has(key));
}

const TIED_DIMENSIONS: ReadonlySet<Dimension> = new Set(Object.values(PRINCIPAL_KEYS));

/** Candidates for every principal there is, given all principals that the statements at hand name. */
export function* candidates(values: readonly PrincipalValue[], budget: Budget): Iterable<Candidate> {
  const census = new Census(values);
  budget.spend(census.cost);
  for (const shape of census.shapes()) {
    budget.spend(1);
    yield new Candidate(shape, census);
  }
}

/** The table of semantics 5. */
function isNamed(shape: Shape, name: PrincipalName): boolean {
  switch (name.kind) {
    case 'everyone':
      return true;
    case 'account':
      return 'home' in shape && isHome(shape.home, name);
    case 'user':
      return (
        (shape.kind === 'user' && shape.path === name.path && isHome(shape.home, name)) ||
        (shape.kind === 'federated-user' && shape.issuer === name.path && isHome(shape.home, name))
      );
    case 'role':
      return shape.kind === 'role-session' && shape.role === name.path && isHome(shape.home, name);
    case 'role-session':
      return (
        shape.kind === 'role-session' &&
        roleNameOf(shape) === name.role &&
        shape.session === name.session &&
        isHome(shape.home, name)
      );
    case 'federated-user':
      return shape.kind === 'federated-user' && shape.session === name.session && isHome(shape.home, name);
    case 'unique-id':
      return shape.kind === 'unique-id' && shape.id === name.id;
    case 'service':
      return shape.kind === 'service' && shape.service === name.service;
    case 'federated':
      return shape.kind === 'federated' && shape.provider === name.provider;
    case 'canonical-user':
      return shape.kind === 'canonical-user' && shape.id === name.id;
  }
}

function isHome(home: Home, name: { readonly partition: string; readonly account: string }): boolean {
  return home?.partition === name.partition && home.account === name.account;
}

function roleNameOf(shape: Extract<Shape, { readonly kind: 'role-session' }>): string | undefined {
  return shape.roleName ?? (shape.role === undefined ? undefined : lastPart(shape.role));
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

const NOBODY: readonly PrincipalName[] = [];

/** The names that stand in the statements, by kind. */
class Census {
  readonly #byKind: ReadonlyMap<PrincipalName['kind'], readonly PrincipalName[]>;
  readonly #homes = new Map<string, NonNullable<Home>>();
  readonly size: number;

  constructor(values: readonly PrincipalValue[]) {
    const names = new Map<string, PrincipalName>();
    for (const { text, name } of values) if (name.kind !== 'everyone') names.set(`${name.kind} ${text}`, name);
    this.size = names.size;
    this.#byKind = grouped(names.values(), ({ kind }) => kind);
    for (const name of names.values()) {
      if ('account' in name) this.#homes.set(`${name.partition}:${name.account}`, homeOf(name));
    }
  }

  /** Named principals first, then one of each kind without a name: the first that gets in is shown as the example. */
  *shapes(): Iterable<Shape> {
    for (const home of this.#homes.values()) yield* this.#residents(home);
    for (const { id } of this.#of('unique-id')) yield { kind: 'unique-id', id };
    for (const { service } of this.#of('service')) yield { kind: 'service', service };
    for (const { provider } of this.#of('federated')) yield { kind: 'federated', provider };
    for (const { id } of this.#of('canonical-user')) yield { kind: 'canonical-user', id };
    yield { kind: 'anonymous' };
    yield* this.#residents(undefined);
    yield { kind: 'service', service: undefined };
    yield { kind: 'federated', provider: undefined };
    yield { kind: 'canonical-user', id: undefined };
  }

  /** What it takes to look through all names for every account. */
  get cost(): number {
    return this.size * (this.#homes.size + 1);
  }

  #of<Kind extends PrincipalName['kind']>(kind: Kind): readonly Named<Kind>[] {
    return (this.#byKind.get(kind) ?? NOBODY) as readonly Named<Kind>[]; // they are kept by their kind
  }

  #at<Kind extends 'user' | 'role' | 'role-session' | 'federated-user'>(
    kind: Kind,
    home: Home,
  ): readonly Named<Kind>[] {
    return this.#of(kind).filter((name) => isHome(home, name));
  }

  /** The AWS principals of an account: each named one, and one of each kind that is not named. */
  *#residents(home: Home): Iterable<Shape> {
    const issuers = [...this.#at('user', home).map(({ path }) => path), undefined];
    const roles = [...this.#at('role', home).map(({ path }) => path), undefined];
    const federated = [...this.#at('federated-user', home).map(({ session }) => session), undefined];
    const sessions = this.#at('role-session', home);
    for (const path of issuers) yield { kind: 'user', home, path };
    for (const role of roles) yield { kind: 'role-session', home, role, roleName: undefined, session: undefined };
    for (const { role: roleName, session } of sessions) {
      for (const role of roles) {
        if (role !== undefined && lastPart(role) !== roleName) continue;
        yield { kind: 'role-session', home, role, roleName, session };
      }
    }
    yield { kind: 'account-root', home };
    for (const issuer of issuers) {
      for (const session of federated) yield { kind: 'federated-user', home, issuer, session };
    }
  }

  /** What is required of the keys tied to a principal (semantics 5 and 9). */
  ties(shape: Shape): Node {
    const isService = shape.kind === 'service' ? IS_SERVICE : IS_NO_SERVICE;
    switch (shape.kind) {
      case 'anonymous':
        return [isService, ...IS_ANONYMOUS];
      case 'unique-id': {
        const isUser = shape.id.startsWith('AIDA');
        const arn = principalArn(undefined, isUser ? 'user/' : 'role/');
        return [isService, tied('arn', is([arn])), IN_ANY_ACCOUNT, IS_OF_TYPE[isUser ? 'user' : 'role-session']];
      }
      case 'service':
      case 'federated':
      case 'canonical-user':
        return [isService];
      case 'account-root':
      case 'user':
      case 'role-session':
      case 'federated-user':
        return [isService, this.#accountTie(shape.home), tied('arn', ...this.#arn(shape)), IS_OF_TYPE[shape.kind]];
    }
  }

  #accountTie(home: Home): Demands {
    if (home !== undefined) return tied('account', is([textGlob(home.account)]));
    const named = Array.from(this.#homes.values(), ({ account }) => textGlob(account));
    return named.length === 0 ? IN_ANY_ACCOUNT : tied('account', is([ANY_ACCOUNT]), isNot(named));
  }

  #arn(shape: Extract<Shape, { readonly home: Home }>): readonly Requirement[] {
    const { home } = shape;
    const arn = (prefix: string, path?: string | readonly GlobPart[]): Glob => principalArn(home, prefix, path);
    switch (shape.kind) {
      case 'account-root':
        return [is([arn('root', '')])];
      case 'user': {
        if (shape.path !== undefined) return [is([arn('user/', shape.path)])];
        const named = this.#at('user', home).map(({ path }) => arn('user/', path));
        return [is([arn('user/')]), isNot(named)];
      }
      case 'federated-user': {
        if (shape.session !== undefined) return [is([arn('federated-user/', shape.session)])];
        const named = this.#at('federated-user', home).map(({ session }) => arn('federated-user/', session));
        return [is([arn('federated-user/')]), isNot([...named, arn('federated-user/', WITH_SLASH)])];
      }
      case 'role-session': {
        if (shape.role !== undefined) return [is([arn('role/', shape.role)])];
        const named = this.#at('role', home).map(({ path }) => arn('role/', path));
        const others = [is([arn('role/')]), isNot(named)];
        const { roleName } = shape;
        if (roleName === undefined) return others;
        return [...others, is([arn('role/', roleName), arn('role/', [ANY_RUN, text(`/${roleName}`)])])];
      }
    }
  }

  /** A name of a kind that none of the statements uses. */
  unusedName(stem: string): string {
    const names = [...this.#byKind.values()].flat();
    const used = new Set(names.flatMap((name): string[] => Object.values(name)));
    let name = stem;
    for (let count = 2; used.has(name); count += 1) name = `${stem}-${count}`;
    return name;
  }
}

/** Account ids have twelve digits. */
const ANY_ACCOUNT: Glob = wholeGlob(new Array<GlobPart>(12).fill({ kind: 'any-digit' }));
const ACCOUNT_HOLE: Hole = {
  kind: 'variable',
  name: 'aws:PrincipalAccount',
  key: PRINCIPAL_KEYS.account,
  fallback: undefined,
};
const ANY_RUN: GlobPart = { kind: 'any-run' };
/** No session has a slash (semantics 10). */
const WITH_SLASH: readonly GlobPart[] = [ANY_RUN, text('/'), ANY_RUN];
/** Any text that is not empty. */
const ANY_PATH: readonly GlobPart[] = [{ kind: 'any-one' }, ANY_RUN];

/** The ARN of a principal; an account that is not known is the one that `aws:PrincipalAccount` holds. */
function principalArn(home: Home, prefix: string, path: string | readonly GlobPart[] = ANY_PATH): Glob {
  const service = prefix === 'federated-user/' ? 'sts' : 'iam';
  const [rest, more] = typeof path === 'string' ? [prefix + path, []] : [prefix, path];
  return arnGlob(
    home === undefined
      ? [text('arn:aws'), ANY_RUN, text(`:${service}::`), ACCOUNT_HOLE, text(`:${rest}`), ...more]
      : [text(`arn:${home.partition}:${service}::${home.account}:${rest}`), ...more],
  );
}

function text(content: string): GlobPart {
  return { kind: 'text', text: content };
}

/** The value is one of these, or there is none where that will do. */
function is(globs: readonly Glob[], ifAbsent = false): Requirement {
  return { test: { kind: 'values', quantifier: 'one', set: new Texts(globs), negated: false, ifAbsent }, holds: true };
}

function isNot(globs: readonly Glob[]): Requirement {
  return { test: is(globs).test, holds: false };
}

const IS_ABSENT: Requirement = { test: { kind: 'presence', ifAbsent: true, ifPresent: false }, holds: true };

function tied(key: keyof typeof PRINCIPAL_KEYS, ...requirements: readonly Requirement[]): Demands {
  return demands(key, requirements, false);
}

/** What is the same for all policies. */
function constant(key: keyof typeof PRINCIPAL_KEYS, requirement: Requirement): Demands {
  return demands(key, [requirement], true);
}

function demands(key: keyof typeof PRINCIPAL_KEYS, requirements: readonly Requirement[], isShared: boolean): Demands {
  const list = requirements.map(({ test, holds }) => ({ test, holds, blame: undefined }));
  return new Demands(PRINCIPAL_KEYS[key], list, isShared);
}

const IS_SERVICE = constant('isService', is([textGlob('true')]));
const IS_NO_SERVICE = constant('isService', is([textGlob('false')], true));
const IN_ANY_ACCOUNT = constant('account', is([ANY_ACCOUNT]));
const IS_OF_TYPE = {
  anonymous: ofType('Anonymous'),
  'account-root': ofType('Account'),
  user: ofType('User'),
  'role-session': ofType('AssumedRole'),
  'federated-user': ofType('FederatedUser'),
} as const;
const IS_ANONYMOUS: Node = [constant('arn', IS_ABSENT), constant('account', IS_ABSENT), IS_OF_TYPE.anonymous];

function ofType(name: string): Demands {
  return constant('type', is([textGlob(name)]));
}

function homeOf({ partition, account }: NonNullable<Home>): NonNullable<Home> {
  return { partition, account };
}

function build(shape: Shape, context: ReadonlyMap<string, readonly string[]>, census: Census): RequestPrincipal {
  const arn = context.get(PRINCIPAL_KEYS.arn)?.[0]?.split(':') ?? [];
  const [, partition = 'aws', , , account = ''] = arn;
  const path = arn
    .slice(5)
    .join(':')
    .replace(/^[^/]*\//, '');
  switch (shape.kind) {
    case 'anonymous':
    case 'unique-id':
      return shape;
    case 'account-root':
      return { kind: 'account-root', partition, account };
    case 'user':
      return { kind: 'user', partition, account, path };
    case 'role-session':
      return {
        kind: 'role-session',
        partition,
        account,
        role: path,
        session: shape.session ?? census.unusedName('session'),
      };
    case 'federated-user':
      return {
        kind: 'federated-user',
        partition,
        account,
        issuer: shape.issuer ?? census.unusedName('issuer'),
        session: path,
      };
    case 'service':
      return { kind: 'service', service: shape.service ?? census.unusedName('example.amazonaws.com') };
    case 'federated':
      return { kind: 'federated', provider: shape.provider ?? census.unusedName('idp.example.com') };
    case 'canonical-user':
      return { kind: 'canonical-user', id: shape.id ?? census.unusedName('canonical-user') };
  }
}
