import type { Statement } from '../../policy/document.js';
import { PRINCIPAL_KEYS, PRINCIPAL_TAG_PREFIX, SERVICE_KEYS, SIGNED_IN_KEYS } from '../../policy/request.js';
import type { Budget } from '../budget.js';
import { type Glob, type GlobPart, textGlob, textPart, wholeGlob } from '../language/glob.js';
import { TextSet } from '../language/text-set.js';
import { Domain, type Domains } from '../value/domain.js';
import { ANY_ACCOUNT } from '../value/key.js';
import { type Dimension, holesOf, type Part, type Requirement, textsTest } from '../value/requirement.js';
import { NAME, PATH, principalArn, USERNAME_HOLE } from './arn.js';
import type { Representatives } from './representatives.js';
import { type Home, lastPart, type Resident, type Somebody } from './somebody.js';

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

/** What is required of the keys tied to a principal (semantics 5 and 9), as far as somebody asks for them. */
export class Ties {
  readonly #tiedKeys: ReadonlySet<string>;
  readonly #isService: Domain;

  /**
   * @param parts what statements ask
   * @param statements every statement of the documents at hand
   */
  constructor(
    readonly representatives: Representatives,
    parts: readonly Part[],
    statements: readonly Statement[],
  ) {
    this.#tiedKeys = tiedKeysOf(parts);
    // Semantics 5: in a policy without resources, such as a trust policy, the key may be missing.
    const isWithoutResources = statements.every(({ resource }) => resource === undefined);
    this.#isService = isWithoutResources ? MAY_BE_SERVICE : IS_SERVICE;
  }

  /** What is required where this principal asks. */
  of(who: Somebody, budget: Budget): Domains {
    budget.spend(this.representatives.size);
    const isService = who.kind === 'service' ? this.#isService : IS_NO_SERVICE;
    const own = [isService, ...(who.kind === 'service' ? [] : this.#absent(SERVICE_KEYS))];
    switch (who.kind) {
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
        return [...own, this.#accountTie(who.home), this.#arnTie(who), IS_OF_TYPE[who.kind], ...this.#absent(USERNAME)];
      case 'user':
        return [...own, this.#accountTie(who.home), this.#arnTie(who), IS_OF_TYPE.user, ...this.#usernameTie(who.path)];
      case 'unique-id': {
        const username = who.as === 'user' ? this.#usernameTie(undefined) : this.#absent(USERNAME);
        return [...own, this.#accountTie(who.home), this.#arnTie(who), IS_OF_TYPE[who.as], ...username];
      }
    }
  }

  /** That keys be absent, of those that somebody asks for. */
  #absent(keys: readonly string[]): Domains {
    return keys.filter((key) => this.#tiedKeys.has(key)).map((key) => domain(key, [IS_ABSENT], false));
  }

  #signedInKeys(): readonly string[] {
    return [...this.#tiedKeys].filter(
      (key) => key.startsWith(PRINCIPAL_TAG_PREFIX) || USERNAME.includes(key) || SIGNED_IN.includes(key),
    );
  }

  /** Where nobody asks for `aws:username`, it is filled in afterwards. */
  #usernameTie(path: string | undefined): Domains {
    if (!this.#asksForUsername) return [];
    return [tied('username', is([path === undefined ? ANY_NAME : textGlob(lastPart(path))]))];
  }

  get #asksForUsername(): boolean {
    return this.#tiedKeys.has(PRINCIPAL_KEYS.username);
  }

  #accountTie(home: Home): Domain {
    if (home !== undefined) return tied('account', is([textGlob(home.account)]));
    const named = this.representatives.homes.map(({ account }) => textGlob(account));
    return named.length === 0 ? IN_ANY_ACCOUNT : tied('account', is([ANY_ACCOUNT]), isNot(named));
  }

  #arnTie(who: Resident): Domain {
    return tied('arn', ...this.#arn(who));
  }

  #arn(who: Resident): readonly Requirement[] {
    const { home } = who;
    const arn = (prefix: string, ...path: readonly GlobPart[]): Glob => principalArn(home, prefix, path);
    const anyUser = [arn('user/', ...this.#userName), arn('user/', ...PATH, ...this.#userName)];
    const anyRole = [arn('role/', ...NAME), arn('role/', ...PATH, ...NAME)];
    switch (who.kind) {
      case 'account-root':
        return [is([arn('root')])];
      case 'user': {
        if (who.path !== undefined) return [is([arn('user/', textPart(who.path))])];
        return [
          is(anyUser),
          isNot(this.representatives.at('user', home).map(({ path }) => arn('user/', textPart(path)))),
        ];
      }
      case 'federated-user': {
        if (who.session !== undefined) return [is([arn('federated-user/', textPart(who.session))])];
        const named = this.representatives
          .at('federated-user', home)
          .map(({ session }) => arn('federated-user/', textPart(session)));
        return [is([arn('federated-user/', ...NAME)]), isNot(named)];
      }
      case 'role-session': {
        if (who.role !== undefined) return [is([arn('role/', textPart(who.role))])];
        const others = [
          is(anyRole),
          isNot(this.representatives.at('role', home).map(({ path }) => arn('role/', textPart(path)))),
        ];
        const { roleName } = who;
        if (roleName === undefined) return others;
        return [...others, is([arn('role/', textPart(roleName)), arn('role/', ...PATH, textPart(roleName))])];
      }
      case 'unique-id':
        switch (who.as) {
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
}

/** What the ties of somebody depend on: not on the unique id itself, the session of a role, or who issued a federated session. */
export function tiesKeyOf(who: Somebody): string {
  switch (who.kind) {
    case 'user':
      return keyOfAll(who.kind, who.home, who.path);
    case 'role-session':
      return keyOfAll(who.kind, who.home, who.role, who.role === undefined ? who.roleName : undefined);
    case 'federated-user':
      return keyOfAll(who.kind, who.home, who.session);
    case 'unique-id':
      return keyOfAll(who.kind, who.home, who.as);
    case 'account-root':
      return keyOfAll(who.kind, who.home);
    case 'anonymous':
    case 'cloudfront-identity':
    case 'service':
    case 'federated':
    case 'canonical-user':
      return keyOfAll(who.kind, undefined);
  }
}

function keyOfAll(kind: Somebody['kind'], home: Home, ...names: readonly (string | undefined)[]): string {
  return JSON.stringify([kind, home?.partition ?? null, home?.account ?? null, ...names.map((name) => name ?? null)]);
}

const ANY_NAME: Glob = wholeGlob(NAME);
const USERNAME = [PRINCIPAL_KEYS.username];
const SIGNED_IN: readonly string[] = SIGNED_IN_KEYS;

/** The value is one of these, or there is none where that will do. */
function is(globs: readonly Glob[], ifAbsent = false): Requirement {
  return { test: textsTest(new TextSet(globs), false, ifAbsent), holds: true };
}

function isNot(globs: readonly Glob[]): Requirement {
  return { test: textsTest(new TextSet(globs)), holds: false };
}

const IS_ABSENT: Requirement = {
  test: { kind: 'presence', ifAbsent: true, ifPresent: false, empties: 'values' },
  holds: true,
};

function tied(key: keyof typeof PRINCIPAL_KEYS, ...requirements: readonly Requirement[]): Domain {
  return domain(PRINCIPAL_KEYS[key], requirements, false);
}

/** What is the same for all policies. */
function constant(key: keyof typeof PRINCIPAL_KEYS, requirement: Requirement): Domain {
  return domain(PRINCIPAL_KEYS[key], [requirement], true);
}

function domain(key: string, requirements: readonly Requirement[], isShared: boolean): Domain {
  const list = requirements.map(({ test, holds }) => ({ test, holds, blame: undefined }));
  return new Domain(key, list, isShared);
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
const IS_ANONYMOUS: Domains = [
  constant('arn', IS_ABSENT),
  constant('account', is([textGlob('anonymous')], true)),
  constant('type', is([textGlob('Anonymous')], true)),
];

function ofType(name: string): Domain {
  return constant('type', is([textGlob(name)]));
}
