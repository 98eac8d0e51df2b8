import type { PrincipalElement, PrincipalName } from '../policy/document.js';
import { PRINCIPAL_KEYS, type RequestPrincipal } from '../policy/request.js';
import type { Budget } from './budget.js';
import type { Part } from './compile.js';
import { ANY, codePoints, DIGIT, type Glob, type Hole, RUN, RUN_BUT_COLON } from './glob.js';
import { keyDimension, type Requirement, type Test } from './requirement.js';
import { Texts } from './texts.js';

/**
 * Who may ask (semantics 5). The principals that a policy names, and one of each kind that it does not name, behave like
 * all there are; so the search goes through a finite list of candidates. A candidate may leave its name open: then the name is what the
 * search finds for `aws:PrincipalArn`.
 */
export interface Candidate {
  /** Whether a Principal element, or a NotPrincipal element, matches. */
  isMatchedBy(element: PrincipalElement): boolean;
  /** The keys that are tied to the principal. */
  readonly ties: readonly Tie[];
  /** The principal, once the values of its keys are known. */
  build(context: ReadonlyMap<string, readonly string[]>): RequestPrincipal;
}

export type Tie = Part & Requirement;

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

/** Candidates for every principal there is, given all names that the statements at hand use. */
export function* candidates(names: readonly PrincipalName[], budget: Budget): Iterable<Candidate> {
  const census = new Census(names);
  budget.spend(census.cost);
  for (const shape of census.shapes()) {
    budget.spend(1);
    yield {
      isMatchedBy: ({ values, negated }) => values.some(({ name }) => isNamed(shape, name)) !== negated,
      get ties() {
        budget.spend(names.length);
        return census.ties(shape);
      },
      build: (context) => build(shape, context, census),
    };
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

/** The names that stand in the statements, by kind. */
class Census {
  readonly #names: readonly PrincipalName[];

  constructor(names: readonly PrincipalName[]) {
    const unique = new Map(names.map((name) => [JSON.stringify(name), name]));
    this.#names = [...unique.values()];
  }

  /** Named principals first, then one of each kind without a name: the first that gets in is shown as the example. */
  *shapes(): Iterable<Shape> {
    for (const home of this.#homes()) yield* this.#residents(home);
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
    return this.#names.length * (this.#homes().length + 1);
  }

  #of<Kind extends PrincipalName['kind']>(kind: Kind): readonly Named<Kind>[] {
    return this.#names.filter((name): name is Named<Kind> => name.kind === kind);
  }

  #at<Kind extends 'user' | 'role' | 'role-session' | 'federated-user'>(
    kind: Kind,
    home: Home,
  ): readonly Named<Kind>[] {
    return this.#of(kind).filter((name) => isHome(home, name));
  }

  #homes(): readonly NonNullable<Home>[] {
    const homes = this.#names.flatMap((name) =>
      'account' in name ? [{ partition: name.partition, account: name.account }] : [],
    );
    return [...new Map(homes.map((home) => [`${home.partition}:${home.account}`, home])).values()];
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

  /** The keys tied to a principal (semantics 5 and 9). */
  ties(shape: Shape): readonly Tie[] {
    const isService =
      shape.kind === 'service' ? tie('isService', [codePoints('true')]) : tie('isService', [codePoints('false')], true);
    switch (shape.kind) {
      case 'anonymous':
        return [isService, absent('arn'), absent('account'), tie('type', [codePoints('Anonymous')])];
      case 'unique-id': {
        const [prefix, type] = shape.id.startsWith('AIDA') ? ['user/', 'User'] : ['role/', 'AssumedRole'];
        const arn = principalArn(undefined, 'iam', prefix, undefined);
        return [isService, tie('arn', [arn]), tie('account', [ANY_ACCOUNT]), tie('type', [codePoints(type)])];
      }
      case 'service':
      case 'federated':
      case 'canonical-user':
        return [isService];
      case 'account-root':
      case 'user':
      case 'role-session':
      case 'federated-user':
        return [
          isService,
          ...this.#accountTies(shape.home),
          ...this.#arnTies(shape),
          tie('type', [codePoints(TYPES[shape.kind])]),
        ];
    }
  }

  #accountTies(home: Home): readonly Tie[] {
    if (home !== undefined) return [tie('account', [codePoints(home.account)])];
    const named = this.#homes().map(({ account }) => codePoints(account));
    return [tie('account', [ANY_ACCOUNT]), not('account', named)];
  }

  #arnTies(shape: Extract<Shape, { readonly home: Home }>): readonly Tie[] {
    const { home } = shape;
    const unnamed = (prefix: string, paths: readonly string[], service: 'iam' | 'sts' = 'iam'): readonly Tie[] => [
      tie('arn', [principalArn(home, service, prefix, undefined)]),
      not(
        'arn',
        paths.map((path) => principalArn(home, service, prefix, path)),
      ),
    ];
    switch (shape.kind) {
      case 'account-root':
        return [tie('arn', [principalArn(home, 'iam', 'root', '')])];
      case 'user':
        return shape.path === undefined
          ? unnamed(
              'user/',
              this.#at('user', home).map(({ path }) => path),
            )
          : [tie('arn', [principalArn(home, 'iam', 'user/', shape.path)])];
      case 'federated-user':
        return shape.session === undefined
          ? unnamed(
              'federated-user/',
              this.#at('federated-user', home).map(({ session }) => session),
              'sts',
            )
          : [tie('arn', [principalArn(home, 'sts', 'federated-user/', shape.session)])];
      case 'role-session': {
        if (shape.role !== undefined) return [tie('arn', [principalArn(home, 'iam', 'role/', shape.role)])];
        const others = unnamed(
          'role/',
          this.#at('role', home).map(({ path }) => path),
        );
        const { roleName } = shape;
        if (roleName === undefined) return others;
        const withName = [
          principalArn(home, 'iam', 'role/', roleName),
          [...principalArn(home, 'iam', 'role/', ''), RUN, ...codePoints(`/${roleName}`)],
        ];
        return [...others, tie('arn', withName)];
      }
    }
  }

  /** A name of a kind that none of the statements uses. */
  unusedName(stem: string): string {
    const used = new Set(this.#names.flatMap((name): string[] => Object.values(name)));
    let name = stem;
    for (let count = 2; used.has(name); count += 1) name = `${stem}-${count}`;
    return name;
  }
}

const TYPES = {
  'account-root': 'Account',
  user: 'User',
  'role-session': 'AssumedRole',
  'federated-user': 'FederatedUser',
} as const;

/** Account ids have twelve digits. */
const ANY_ACCOUNT: Glob = new Array<number>(12).fill(DIGIT);
const ACCOUNT_HOLE: Hole = { key: PRINCIPAL_KEYS.account, fallback: undefined, colons: false };

/** The ARN of a principal; an account that is not known is the one that `aws:PrincipalAccount` holds; a path that is not known is any text. */
function principalArn(home: Home, service: 'iam' | 'sts', prefix: string, path: string | undefined): Glob {
  const start = home === undefined ? [...codePoints('arn:aws'), RUN_BUT_COLON] : codePoints(`arn:${home.partition}`);
  const account = home === undefined ? [ACCOUNT_HOLE] : codePoints(home.account);
  const rest = path === undefined ? [ANY, RUN] : codePoints(path);
  return [...start, ...codePoints(`:${service}::`), ...account, ...codePoints(`:${prefix}`), ...rest];
}

function tie(key: keyof typeof PRINCIPAL_KEYS, globs: readonly Glob[], ifAbsent = false): Tie {
  const test: Test = {
    kind: 'values',
    quantifier: 'one',
    set: { kind: 'texts', texts: new Texts(globs) },
    negated: false,
    ifAbsent,
  };
  return { dimension: keyDimension(PRINCIPAL_KEYS[key]), test, holds: true };
}

/** The value is none of these. */
function not(key: keyof typeof PRINCIPAL_KEYS, globs: readonly Glob[]): Tie {
  return { ...tie(key, globs), holds: false };
}

function absent(key: keyof typeof PRINCIPAL_KEYS): Tie {
  const test: Test = { kind: 'presence', ifAbsent: true, ifPresent: false };
  return { dimension: keyDimension(PRINCIPAL_KEYS[key]), test, holds: true };
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
