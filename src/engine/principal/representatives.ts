import { gather, grouped } from '../../lists.js';
import type { PrincipalName, PrincipalValue, Statement } from '../../policy/document.js';
import { type Home, isHome, isUserId, lastPart, type Named, type Somebody } from './somebody.js';

/** Whom the documents at hand tell apart. */
interface KnownPrincipals {
  /** Every statement of all of them. */
  readonly statements: readonly Statement[];
  /** The principals that the statements to match and to escape name. */
  readonly named: readonly PrincipalValue[];
  /** Whether a statement to escape spares whom it lists, and whoever may be one of them. */
  readonly mayBeSpared: boolean;
}

/**
 * Who there is (semantics 5). The principals that are named, and one of each kind that is not, behave like all there are; so the search
 * goes through a finite list.
 */
export class Representatives {
  readonly #byKind: ReadonlyMap<PrincipalName['kind'], readonly PrincipalName[]>;
  readonly homes: readonly NonNullable<Home>[];
  readonly #named: readonly PrincipalValue[];
  readonly #mayBeSpared: boolean;
  /** How many names and accounts there are. */
  readonly size: number;

  constructor({ statements, named, mayBeSpared }: KnownPrincipals) {
    const names = new Map<string, PrincipalName>();
    for (const { name } of named) if (name.kind !== 'everyone') names.set(keyOfName(name), name);
    this.#byKind = grouped(names.values(), ({ kind }) => kind);
    this.homes = homesOf(statements);
    this.#named = named;
    this.#mayBeSpared = mayBeSpared;
    this.size = names.size + this.homes.length;
  }

  /** Named principals first, then one of each kind without a name: the first that gets in is shown as the example. */
  *everybody(): Iterable<Somebody> {
    for (const home of this.homes) yield* this.#residents(home);
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
    if (this.#mayBeSpared) yield* this.#withId(undefined);
  }

  /** What it takes to look through all names for every account. */
  get cost(): number {
    return this.size * (this.homes.length + 1);
  }

  #of<Kind extends PrincipalName['kind']>(kind: Kind): readonly Named<Kind>[] {
    return (this.#byKind.get(kind) ?? NOBODY) as readonly Named<Kind>[]; // they are kept by their kind
  }

  /** The names of a kind that are of an account. */
  at<Kind extends 'user' | 'role' | 'role-session' | 'federated-user'>(kind: Kind, home: Home): readonly Named<Kind>[] {
    return this.#of(kind).filter((name) => isHome(home, name));
  }

  /** The AWS principals of an account: each named one, and one of each kind that is not named. */
  *#residents(home: Home): Iterable<Somebody> {
    const issuers = [...this.at('user', home).map(({ path }) => path), undefined];
    const roles = [...this.at('role', home).map(({ path }) => path), undefined];
    const federated = [...this.at('federated-user', home).map(({ session }) => session), undefined];
    const sessions = this.at('role-session', home);
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
  *#withId(id: string | undefined): Iterable<Somebody> {
    for (const as of ['user', 'federated-user', 'role-session'] as const) {
      if (id !== undefined && isUserId(id) === (as === 'role-session')) continue;
      for (const home of [...this.homes, undefined]) yield { kind: 'unique-id', id, as, home };
    }
  }

  /** A name of a kind that none of the statements uses. */
  unusedName(stem: string): string {
    const used = new Set(gather(this.#named, ({ name }): unknown[] => Object.values(name)));
    let name = stem;
    for (let count = 2; used.has(name); count += 1) name = `${stem}${count}`;
    return name;
  }
}

const NOBODY: readonly PrincipalName[] = [];

/** The same for the same names alone: only the last piece, or a name that is all there is, may hold any character. */
function keyOfName(name: PrincipalName): string {
  const { kind } = name;
  switch (kind) {
    case 'everyone':
    case 'every-aws-principal':
    case 'every-federated':
      return kind;
    case 'account':
      return `${kind} ${name.partition} ${name.account}`;
    case 'user':
    case 'role':
      return `${kind} ${name.partition} ${name.account} ${name.path}`;
    case 'role-session':
      return `${kind} ${name.partition} ${name.account} ${name.role} ${name.session}`;
    case 'federated-user':
      return `${kind} ${name.partition} ${name.account} ${name.session}`;
    case 'unique-id':
    case 'cloudfront-identity':
    case 'canonical-user':
      return `${kind} ${name.id}`;
    case 'service':
      return `${kind} ${name.service}`;
    case 'federated':
      return `${kind} ${name.provider}`;
  }
}

/**
 * The accounts that the policy names, each in the partitions of the ARNs that name it (semantics 9), or in any where only its bare number
 * does.
 */
function homesOf(statements: readonly Statement[]): readonly NonNullable<Home>[] {
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
