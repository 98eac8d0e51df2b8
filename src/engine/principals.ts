import { gather } from '../policy/append.js';
import type { Effect, PolicyDocument, PrincipalElement, PrincipalName, PrincipalValue } from '../policy/document.js';
import { grouped } from '../policy/grouped.js';
import {
  PRINCIPAL_KEYS,
  PRINCIPAL_TAG_PREFIX,
  type RequestPrincipal,
  SERVICE_KEYS,
  SIGNED_IN_KEYS,
} from '../policy/request.js';
import type { Budget } from './budget.js';
import { arnGlob, type Glob, type GlobPart, type Hole, textGlob, textPart, wholeGlob } from './glob.js';
import { ANY_ACCOUNT } from './key.js';
import { Demands, type Node } from './node.js';
import { type Dimension, holesOf, type Part, type Requirement, textsTest } from './requirement.js';
import { Texts } from './texts.js';

/** An account, in a partition unless it may be in any; `undefined` stands for any account that the policy does not name. */
type Home = { readonly partition: string | undefined; readonly account: string } | undefined;

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
  /** `as` is what asks: the user, a federated session of the user, or a session of the role that the id stands for. */
  | {
      readonly kind: 'unique-id';
      readonly id: string | undefined;
      readonly as: 'user' | 'federated-user' | 'role-session';
      readonly home: Home;
    }
  | { readonly kind: 'cloudfront-identity'; readonly id: string | undefined }
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

  /** Whether the Principal or NotPrincipal element of a statement with this effect matches. What AWS leaves open is read safely. */
  isMatchedBy({ values, negated }: PrincipalElement, effect: Effect): boolean {
    const largerIsMoreAccess = (effect === 'Allow') !== negated;
    const isListed = values.some(({ name }) => isNamed(this.shape, name, largerIsMoreAccess));
    if (!negated) return isListed;
    if (effect === 'Allow') return !isListed;
    return values.length > 0 && !isListed && !values.some(({ name }) => mayBeNamed(this.shape, name));
  }

  /** The same for candidates of whose tied keys the same is required. */
  get tiesKey(): string {
    return tiesKeyOf(this.shape);
  }

  /** What is required of the keys that are tied to the principal. */
  ties(budget: Budget): Node {
    budget.spend(this.census.size);
    return this.census.ties(this.shape);
  }

  /** The context of a request by this principal: with the name of a user, where nothing was asked of it. */
  completed(context: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
    const { shape } = this;
    const isUser = shape.kind === 'user' || (shape.kind === 'unique-id' && shape.as === 'user');
    if (!isUser || context.has(PRINCIPAL_KEYS.username)) return context;
    const [arn = ''] = context.get(PRINCIPAL_KEYS.arn) ?? [];
    return new Map(context).set(PRINCIPAL_KEYS.username, [lastPart(arn)]);
  }

  /** The principal, once the values of its keys are known. */
  build(context: ReadonlyMap<string, readonly string[]>): RequestPrincipal {
    return build(this.shape, context, this.census);
  }
}

/** Whether a part asks for a key that is tied to the principal, or stands for its value. */
export function isAboutPrincipal({ dimension, test }: Part): boolean {
  return isTied(dimension) || holesOf(test).some(isTied);
}

function isTied(dimension: Dimension): boolean {
  return (
    TIED_DIMENSIONS.has(dimension) || (typeof dimension === 'string' && dimension.startsWith(PRINCIPAL_TAG_PREFIX))
  );
}

const TIED_DIMENSIONS: ReadonlySet<Dimension> = new Set([
  ...Object.values(PRINCIPAL_KEYS),
  ...SIGNED_IN_KEYS,
  ...SERVICE_KEYS,
]);

/** The tied keys that parts ask for, or that stand in their variables. */
function tiedKeysOf(parts: readonly Part[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { dimension, test } of parts) {
    for (const key of [dimension, ...holesOf(test)]) if (typeof key === 'string' && isTied(key)) keys.add(key);
  }
  return keys;
}

/** What the search for somebody is about. */
export interface Asked {
  readonly document: PolicyDocument;
  /** The principals that the statements at hand name. */
  readonly named: readonly PrincipalValue[];
  /** What these statements ask. */
  readonly parts: readonly Part[];
  /** Whether a Deny at hand spares whom it lists, and whoever may be one of them. */
  readonly mayBeSpared: boolean;
}

/** Candidates for every principal there is, given what the statements at hand ask. */
export function* candidates(asked: Asked, budget: Budget): Iterable<Candidate> {
  const census = new Census(asked);
  budget.spend(census.cost);
  for (const shape of census.shapes()) {
    budget.spend(1);
    yield new Candidate(shape, census);
  }
}

/** The table of semantics 5. */
function isNamed(shape: Shape, name: PrincipalName, largerIsMoreAccess: boolean): boolean {
  switch (name.kind) {
    case 'everyone':
      return true;
    case 'every-aws-principal':
      return largerIsMoreAccess || shape.kind === 'anonymous' || shape.kind === 'unique-id' || 'home' in shape;
    case 'every-federated':
      return largerIsMoreAccess && shape.kind === 'federated';
    case 'account':
      return isOfHome(shape, name);
    case 'user':
      return (
        (shape.kind === 'user' && shape.path === name.path && isOfHome(shape, name)) ||
        (shape.kind === 'federated-user' && shape.issuer === name.path && isOfHome(shape, name))
      );
    case 'role':
      return shape.kind === 'role-session' && shape.role === name.path && isOfHome(shape, name);
    case 'role-session':
      return (
        shape.kind === 'role-session' &&
        roleNameOf(shape) === name.role &&
        shape.session === name.session &&
        isOfHome(shape, name)
      );
    case 'federated-user':
      return shape.kind === 'federated-user' && shape.session === name.session && isOfHome(shape, name);
    case 'unique-id':
      return shape.kind === 'unique-id' && shape.id === name.id;
    case 'cloudfront-identity':
      return shape.kind === 'cloudfront-identity' && shape.id === name.id;
    case 'service':
      return shape.kind === 'service' && shape.service === name.service;
    case 'federated':
      return shape.kind === 'federated' && shape.provider === name.provider;
    case 'canonical-user':
      return shape.kind === 'canonical-user' && shape.id === name.id;
  }
}

/**
 * Whether one requester may have this name beside the one that the search knows it by (semantics 9 and 10): a Deny's NotPrincipal spares
 * it then.
 */
function mayBeNamed(shape: Shape, name: PrincipalName): boolean {
  switch (name.kind) {
    case 'everyone':
    case 'every-aws-principal':
      return true;
    case 'account':
      return shape.kind === 'unique-id' || shape.kind === 'canonical-user' || shape.kind === 'federated';
    case 'user':
    case 'federated-user':
      return isId(shape, 'AIDA') || shape.kind === 'canonical-user';
    case 'role':
    case 'role-session':
      return isId(shape, 'AROA') || shape.kind === 'canonical-user' || shape.kind === 'federated';
    case 'unique-id':
      if (shape.kind === 'canonical-user') return true;
      return isUserId(name.id)
        ? shape.kind === 'user' || shape.kind === 'federated-user'
        : shape.kind === 'role-session' || shape.kind === 'federated';
    case 'cloudfront-identity':
      return shape.kind === 'canonical-user';
    case 'federated':
    case 'every-federated':
      return shape.kind === 'role-session' || isId(shape, 'AROA');
    case 'canonical-user':
      return 'home' in shape || shape.kind === 'cloudfront-identity';
    case 'service':
      return false;
  }
}

function isId(shape: Shape, kind: 'AIDA' | 'AROA'): boolean {
  return shape.kind === 'unique-id' && (shape.as === 'role-session') === (kind === 'AROA');
}

/** Of what the ties of a shape depend on: not on the unique id itself, the session of a role, or who issued a federated session. */
function tiesKeyOf(shape: Shape): string {
  switch (shape.kind) {
    case 'user':
      return keyOfAll(shape.kind, shape.home, shape.path);
    case 'role-session':
      return keyOfAll(shape.kind, shape.home, shape.role, shape.role === undefined ? shape.roleName : undefined);
    case 'federated-user':
      return keyOfAll(shape.kind, shape.home, shape.session);
    case 'unique-id':
      return keyOfAll(shape.kind, shape.home, shape.as);
    case 'account-root':
      return keyOfAll(shape.kind, shape.home);
    case 'anonymous':
    case 'cloudfront-identity':
    case 'service':
    case 'federated':
    case 'canonical-user':
      return keyOfAll(shape.kind, undefined);
  }
}

function keyOfAll(kind: Shape['kind'], home: Home, ...names: readonly (string | undefined)[]): string {
  return JSON.stringify([kind, home?.partition ?? null, home?.account ?? null, ...names.map((name) => name ?? null)]);
}

/** Whether a unique id is that of a user, and not of a role. */
function isUserId(id: string): boolean {
  return id.startsWith('AIDA');
}

/** Whether a principal whose ARN is known is of an account. */
function isOfHome(shape: Shape, name: { readonly partition: string | undefined; readonly account: string }): boolean {
  return 'home' in shape && shape.kind !== 'unique-id' && isHome(shape.home, name);
}

function isHome(home: Home, name: { readonly partition: string | undefined; readonly account: string }): boolean {
  return home?.account === name.account && (name.partition === undefined || name.partition === home.partition);
}

function roleNameOf(shape: Extract<Shape, { readonly kind: 'role-session' }>): string | undefined {
  return shape.roleName ?? (shape.role === undefined ? undefined : lastPart(shape.role));
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

const NOBODY: readonly PrincipalName[] = [];

/** The names that stand in the statements, by kind, and the accounts of the policy. */
class Census {
  readonly #byKind: ReadonlyMap<PrincipalName['kind'], readonly PrincipalName[]>;
  readonly #homes: readonly NonNullable<Home>[];
  readonly #tiedKeys: ReadonlySet<string>;
  readonly #asked: Asked;
  readonly size: number;

  constructor(asked: Asked) {
    this.#asked = asked;
    const names = new Map<string, PrincipalName>();
    for (const { text, name } of asked.named) if (name.kind !== 'everyone') names.set(`${name.kind} ${text}`, name);
    this.#byKind = grouped(names.values(), ({ kind }) => kind);
    this.#homes = homesOf(asked.document);
    this.#tiedKeys = tiedKeysOf(asked.parts);
    this.size = names.size + this.#homes.length;
  }

  /** Named principals first, then one of each kind without a name: the first that gets in is shown as the example. */
  *shapes(): Iterable<Shape> {
    for (const home of this.#homes) yield* this.#residents(home);
    for (const { id } of this.#of('unique-id')) yield* this.#withId(id);
    for (const { id } of this.#of('cloudfront-identity')) yield { kind: 'cloudfront-identity', id };
    for (const { service } of this.#of('service')) yield { kind: 'service', service };
    for (const { provider } of this.#of('federated')) yield { kind: 'federated', provider };
    for (const { id } of this.#of('canonical-user')) yield { kind: 'canonical-user', id };
    yield { kind: 'anonymous' };
    yield* this.#residents(undefined);
    yield { kind: 'service', service: undefined };
    yield { kind: 'federated', provider: undefined };
    yield { kind: 'canonical-user', id: undefined };
    // Others get in no way but these, unless a Deny spares them because they may be somebody it lists.
    yield { kind: 'cloudfront-identity', id: undefined };
    if (this.#asked.mayBeSpared) yield* this.#withId(undefined);
  }

  /** What it takes to look through all names for every account. */
  get cost(): number {
    return this.size * (this.#homes.length + 1);
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

  /** Whoever is known by a unique id, in any account; without one, by an id that the policy does not name. */
  *#withId(id: string | undefined): Iterable<Shape> {
    for (const as of ['user', 'federated-user', 'role-session'] as const) {
      if (id !== undefined && isUserId(id) === (as === 'role-session')) continue;
      for (const home of [...this.#homes, undefined]) yield { kind: 'unique-id', id, as, home };
    }
  }

  /** What is required of the keys tied to a principal (semantics 5 and 9). */
  ties(shape: Shape): Node {
    const isService = shape.kind === 'service' ? this.#isService : IS_NO_SERVICE;
    const own = [isService, ...(shape.kind === 'service' ? [] : this.#absent(SERVICE_KEYS))];
    switch (shape.kind) {
      case 'anonymous':
        return [...own, ...IS_ANONYMOUS, ...this.#absent(this.#signedInKeys())];
      case 'cloudfront-identity':
      case 'service':
      case 'federated':
      case 'canonical-user':
        return own;
      case 'account-root':
      case 'role-session':
      case 'federated-user':
        return [
          ...own,
          this.#accountTie(shape.home),
          this.#arnTie(shape),
          IS_OF_TYPE[shape.kind],
          ...this.#absent(USERNAME),
        ];
      case 'user':
        return [
          ...own,
          this.#accountTie(shape.home),
          this.#arnTie(shape),
          IS_OF_TYPE.user,
          ...this.#usernameTie(shape.path),
        ];
      case 'unique-id': {
        const username = shape.as === 'user' ? this.#usernameTie(undefined) : this.#absent(USERNAME);
        return [...own, this.#accountTie(shape.home), this.#arnTie(shape), IS_OF_TYPE[shape.as], ...username];
      }
    }
  }

  /** Semantics 5: in a policy without resources, such as a trust policy, the key may be missing. */
  get #isService(): Demands {
    const isWithoutResources = this.#asked.document.statements.every(({ resource }) => resource === undefined);
    return isWithoutResources ? MAY_BE_SERVICE : IS_SERVICE;
  }

  /** The demand that keys be absent, for those that somebody asks for. */
  #absent(keys: readonly string[]): Node {
    return keys.filter((key) => this.#tiedKeys.has(key)).map((key) => demands(key, [IS_ABSENT], false));
  }

  #signedInKeys(): readonly string[] {
    return [...this.#tiedKeys].filter(
      (key) => key.startsWith(PRINCIPAL_TAG_PREFIX) || USERNAME.includes(key) || SIGNED_IN.includes(key),
    );
  }

  /** Where nobody asks for `aws:username`, it is filled in afterwards. */
  #usernameTie(path: string | undefined): Node {
    if (!this.#asksForUsername) return [];
    return [tied('username', is([path === undefined ? ANY_NAME : textGlob(lastPart(path))]))];
  }

  get #asksForUsername(): boolean {
    return this.#tiedKeys.has(PRINCIPAL_KEYS.username);
  }

  #accountTie(home: Home): Demands {
    if (home !== undefined) return tied('account', is([textGlob(home.account)]));
    const named = this.#homes.map(({ account }) => textGlob(account));
    return named.length === 0 ? IN_ANY_ACCOUNT : tied('account', is([ANY_ACCOUNT]), isNot(named));
  }

  #arnTie(shape: Extract<Shape, { readonly home: Home }>): Demands {
    return tied('arn', ...this.#arn(shape));
  }

  #arn(shape: Extract<Shape, { readonly home: Home }>): readonly Requirement[] {
    const { home } = shape;
    const arn = (prefix: string, ...path: readonly GlobPart[]): Glob => principalArn(home, prefix, path);
    const anyUser = [arn('user/', ...this.#userName), arn('user/', ...PATH, ...this.#userName)];
    const anyRole = [arn('role/', ...NAME), arn('role/', ...PATH, ...NAME)];
    switch (shape.kind) {
      case 'account-root':
        return [is([arn('root')])];
      case 'user': {
        if (shape.path !== undefined) return [is([arn('user/', textPart(shape.path))])];
        return [is(anyUser), isNot(this.#at('user', home).map(({ path }) => arn('user/', textPart(path))))];
      }
      case 'federated-user': {
        if (shape.session !== undefined) return [is([arn('federated-user/', textPart(shape.session))])];
        const named = this.#at('federated-user', home).map(({ session }) => arn('federated-user/', textPart(session)));
        return [is([arn('federated-user/', ...NAME)]), isNot(named)];
      }
      case 'role-session': {
        if (shape.role !== undefined) return [is([arn('role/', textPart(shape.role))])];
        const others = [is(anyRole), isNot(this.#at('role', home).map(({ path }) => arn('role/', textPart(path))))];
        const { roleName } = shape;
        if (roleName === undefined) return others;
        return [...others, is([arn('role/', textPart(roleName)), arn('role/', ...PATH, textPart(roleName))])];
      }
      case 'unique-id':
        switch (shape.as) {
          case 'user':
            return [is(anyUser)];
          case 'federated-user':
            return [is([arn('federated-user/', ...NAME)])];
          case 'role-session':
            return [is(anyRole)];
        }
    }
  }

  /** The name of a user that is not known: where `aws:username` is asked for, what that is. */
  get #userName(): readonly GlobPart[] {
    return this.#asksForUsername ? [USERNAME_HOLE] : NAME;
  }

  /** A name of a kind that none of the statements uses. */
  unusedName(stem: string): string {
    const used = new Set(gather(this.#asked.named, ({ name }): unknown[] => Object.values(name)));
    let name = stem;
    for (let count = 2; used.has(name); count += 1) name = `${stem}${count}`;
    return name;
  }
}

/**
 * The accounts that the policy names, each in the partitions of the ARNs that name it (semantics 9), or in any where only its bare number
 * does.
 */
function homesOf({ statements }: PolicyDocument): readonly NonNullable<Home>[] {
  const partitions = new Map<string, Set<string>>();
  for (const { principal } of statements) {
    for (const { name } of principal?.values ?? []) {
      if (!('account' in name)) continue;
      const known = partitions.get(name.account) ?? new Set();
      if (name.partition !== undefined) known.add(name.partition);
      partitions.set(name.account, known);
    }
  }
  return gather([...partitions], ([account, known]) => {
    const possible: readonly (string | undefined)[] = known.size === 0 ? [undefined] : [...known];
    return possible.map((partition) => ({ partition, account }));
  });
}

/** Semantics 5: names of users, roles and sessions, and the path in front of them. */
const NAME: readonly GlobPart[] = [
  { kind: 'one-of', class: 'name' },
  { kind: 'run-of', class: 'name' },
];
const PATH: readonly GlobPart[] = [{ kind: 'one-of', class: 'path' }, { kind: 'run-of', class: 'path' }, textPart('/')];
const ANY_NAME: Glob = wholeGlob(NAME);
/** A partition is any text that starts so (semantics 10). */
const ANY_PARTITION: readonly GlobPart[] = [textPart('aws'), { kind: 'run-of', class: 'partition' }];
const ACCOUNT_HOLE = holeOf('aws:PrincipalAccount', PRINCIPAL_KEYS.account);
const USERNAME_HOLE = holeOf('aws:username', PRINCIPAL_KEYS.username);
const USERNAME = [PRINCIPAL_KEYS.username];
const SIGNED_IN: readonly string[] = SIGNED_IN_KEYS;

function holeOf(name: string, key: string): Hole {
  return { kind: 'variable', name, key, fallback: undefined };
}

/** The ARN of a principal; an account that is not known is the one that `aws:PrincipalAccount` holds. */
function principalArn(home: Home, prefix: string, path: readonly GlobPart[]): Glob {
  const service = prefix === 'federated-user/' ? 'sts' : 'iam';
  const partition = home?.partition === undefined ? ANY_PARTITION : [textPart(home.partition)];
  const account = home === undefined ? ACCOUNT_HOLE : textPart(home.account);
  return arnGlob(
    merged([textPart('arn:'), ...partition, textPart(`:${service}::`), account, textPart(`:${prefix}`), ...path]),
  );
}

/** Text parts next to each other as one. */
function merged(parts: readonly GlobPart[]): readonly GlobPart[] {
  const put: GlobPart[] = [];
  for (const part of parts) {
    const last = put.at(-1);
    if (last?.kind === 'text' && part.kind === 'text') put[put.length - 1] = textPart(last.text + part.text);
    else put.push(part);
  }
  return put;
}

/** The value is one of these, or there is none where that will do. */
function is(globs: readonly Glob[], ifAbsent = false): Requirement {
  return { test: textsTest(new Texts(globs), false, ifAbsent), holds: true };
}

function isNot(globs: readonly Glob[]): Requirement {
  return { test: textsTest(new Texts(globs)), holds: false };
}

const IS_ABSENT: Requirement = {
  test: { kind: 'presence', ifAbsent: true, ifPresent: false, empties: 'values' },
  holds: true,
};

function tied(key: keyof typeof PRINCIPAL_KEYS, ...requirements: readonly Requirement[]): Demands {
  return demands(PRINCIPAL_KEYS[key], requirements, false);
}

/** What is the same for all policies. */
function constant(key: keyof typeof PRINCIPAL_KEYS, requirement: Requirement): Demands {
  return demands(PRINCIPAL_KEYS[key], [requirement], true);
}

function demands(key: string, requirements: readonly Requirement[], isShared: boolean): Demands {
  const list = requirements.map(({ test, holds }) => ({ test, holds, blame: undefined }));
  return new Demands(key, list, isShared);
}

const IS_SERVICE = constant('isService', is([textGlob('true')]));
const MAY_BE_SERVICE = constant('isService', is([textGlob('true')], true));
const IS_NO_SERVICE = constant('isService', is([textGlob('false')], true));
const IN_ANY_ACCOUNT = constant('account', is([ANY_ACCOUNT]));
const IS_OF_TYPE = {
  'account-root': ofType('Account'),
  user: ofType('User'),
  'role-session': ofType('AssumedRole'),
  'federated-user': ofType('FederatedUser'),
} as const;
const IS_ANONYMOUS: Node = [
  constant('arn', IS_ABSENT),
  constant('account', is([textGlob('anonymous')], true)),
  constant('type', is([textGlob('Anonymous')], true)),
];

function ofType(name: string): Demands {
  return constant('type', is([textGlob(name)]));
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
      return shape;
    case 'unique-id':
      return {
        kind: 'unique-id',
        id:
          shape.id ?? census.unusedName(shape.as === 'role-session' ? 'AROAEXAMPLEEXAMPLE01' : 'AIDAEXAMPLEEXAMPLE01'),
      };
    case 'cloudfront-identity':
      return { kind: 'cloudfront-identity', id: shape.id ?? census.unusedName('EXAMPLE1') };
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
