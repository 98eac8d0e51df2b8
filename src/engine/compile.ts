import { append } from '../policy/append.js';
import type { Condition, Pattern, PatternElement, PolicyDocument, PolicyType, Statement } from '../policy/document.js';
import type { CompiledAccess } from './access.js';
import { ActionIndex, FEW } from './actions.js';
import { arnGlob, beginningOf, type Glob, mayMeet, widenedArnGlobs } from './glob.js';
import { conditionTest } from './operators.js';
import { ACTION, type Part, RESOURCE, textsPart } from './requirement.js';
import { Texts } from './texts.js';

export interface CompiledStatement {
  readonly statement: Statement;
  /**
   * Action, Resource and every condition, in this order, without an Action or Resource that lets everything through. Who asks is
   * looked at apart (see `principals`).
   */
  readonly parts: readonly Part[];
}

/**
 * A policy that is asked about one access after another: what does not depend on the access is found out once. What is kept is
 * kept as long as the policy is.
 */
export class CompiledPolicy {
  readonly allows: readonly ReadStatement[];
  readonly denies: readonly ReadStatement[];
  #size: Size | undefined;
  #granted: ReadonlySet<string> | 'any' | undefined;

  constructor(
    readonly document: PolicyDocument,
    readonly policyType: PolicyType,
  ) {
    const [allows, denies]: [ReadStatement[], ReadStatement[]] = [[], []];
    for (const statement of document.statements) {
      const list = statement.effect === 'Allow' ? allows : denies;
      list.push(new ReadStatement(statement));
    }
    this.allows = allows;
    this.denies = denies;
  }

  /** False only if no request inside the access can match any Allow statement: one look tells most policies apart. */
  mayGrant({ services }: CompiledAccess): boolean {
    this.#granted ??= servicesOf(this.allows);
    const granted = this.#granted;
    return granted === 'any' || services === 'any' || services.some((service) => granted.has(service));
  }

  /** All patterns and values of the policy: how many, and how long together. */
  get size(): Size {
    this.#size ??= sizeOf(this.document);
    return this.#size;
  }
}

/** A statement before it is known what is asked. */
export class ReadStatement {
  #actions: ActionIndex | undefined;
  #resources: Part | undefined;
  #conditions: readonly Part[] | undefined;

  constructor(readonly statement: Statement) {}

  /** False only if no request inside the access can match the statement: then the statement need not be compiled at all. */
  concerns(access: CompiledAccess): boolean {
    const { action, resource } = this.statement;
    return (
      (action.negated || isAnything(action) || this.#index.meets(access)) &&
      (resource === undefined ||
        resource.negated ||
        resource.patterns.some((pattern) => resourceMayMeet(pattern, access)))
    );
  }

  /** The parts of the statement, as far as they tell requests inside the access apart. */
  compile(access: CompiledAccess): CompiledStatement {
    const { statement } = this;
    const { action, resource, conditions } = statement;
    const parts: Part[] = [];
    if (!isAnything(action)) parts.push(textsPart(ACTION, this.#index.textsMeeting(access), action.negated));
    if (resource !== undefined && !isAnything(resource)) parts.push(this.#resourcePart(resource, access));
    this.#conditions ??= conditions.map(conditionPart);
    append(parts, this.#conditions);
    return { statement, parts };
  }

  /** The services that its actions are of; `undefined` among them where it leaves one open. */
  get services(): Iterable<string | undefined> {
    return this.statement.action.negated ? [undefined] : this.#index.services;
  }

  get #index(): ActionIndex {
    this.#actions ??= new ActionIndex(this.statement.action);
    return this.#actions;
  }

  #resourcePart(resource: PatternElement, access: CompiledAccess): Part {
    const read = (patterns: readonly Pattern[]): Part =>
      textsPart(RESOURCE, readResources(this.statement, resource, patterns), resource.negated);
    if (resource.patterns.length > FEW)
      return read(resource.patterns.filter((pattern) => resourceMayMeet(pattern, access)));
    this.#resources ??= read(resource.patterns);
    return this.#resources;
  }
}

/** Whether an element is `*` and lets everything through (semantics 3): many are, and the search need not hear of them. */
function isAnything({ negated, patterns }: PatternElement): boolean {
  return !negated && patterns.length === 1 && patterns[0]?.text === '*';
}

function servicesOf(statements: readonly ReadStatement[]): ReadonlySet<string> | 'any' {
  const services = new Set<string>();
  for (const statement of statements) {
    for (const service of statement.services) {
      if (service === undefined) return 'any';
      services.add(service);
    }
  }
  return services;
}

interface Size {
  readonly count: number;
  readonly length: number;
}

function sizeOf({ statements }: PolicyDocument): Size {
  let [count, length] = [0, 0];
  const add = (texts: readonly { readonly text: string }[]): void => {
    count += texts.length;
    for (const { text } of texts) length += text.length;
  };
  for (const { action, resource, principal, conditions } of statements) {
    add(action.patterns);
    if (resource !== undefined) add(resource.patterns);
    if (principal !== undefined) add(principal.values);
    for (const { values } of conditions) add(values);
  }
  return { count, length };
}

function conditionPart(condition: Condition): Part {
  return { dimension: condition.key, test: conditionTest(condition) };
}

/** Semantics 3: a short `arn:` pattern is read both ways where a larger pattern makes access larger. */
function readResources({ effect }: Statement, { negated }: PatternElement, patterns: readonly Pattern[]): Texts {
  const largerIsSafe = (effect === 'Allow') !== negated;
  const globs: Glob[] = [];
  for (const { parts } of patterns) {
    if (largerIsSafe) append(globs, widenedArnGlobs(parts));
    else globs.push(arnGlob(parts));
  }
  return new Texts(globs);
}

/** Whether a resource pattern may share a text with the access. */
function resourceMayMeet({ parts }: Pattern, { resourceBeginnings }: CompiledAccess): boolean {
  return mayMeet(beginningOf(parts), resourceBeginnings);
}
