import { append } from '../../lists.js';
import type {
  Condition,
  Pattern,
  PatternElement,
  PolicyDocument,
  PolicyType,
  PrincipalElement,
  Statement,
} from '../../policy/document.js';
import { isLoneRun } from '../../policy/pattern.js';
import { type PolicySize, sizeOf } from '../../policy/size.js';
import { mayMeet } from '../language/glob.js';
import type { TextSet } from '../language/text-set.js';
import { ACTION, type Part, RESOURCE, textsPart } from '../value/requirement.js';
import type { Reading } from '../wide-or-narrow.js';
import { ActionIndex, FEW } from './actions.js';
import type { CompiledAccess } from './compiled-access.js';
import { conditionTest } from './operators.js';
import { type NarrowResources, narrowestResources, resourceBeginning, widestResources } from './resources.js';

/** A statement as the search asks about it: as tests on single dimensions. */
export interface CompiledStatement {
  /** For whom it is, in this reading: for everybody where there is no such element. */
  readonly principal: PrincipalElement | undefined;
  readonly reading: Reading;
  /**
   * Action, Resource and every condition, in this order, without an Action or Resource that lets everything through. Who asks is
   * looked at apart (see `findRequest`).
   */
  readonly parts: readonly Part[];
}

/** A statement that has to match a request, and what its NotResource excepts that takes two readings to say: that is to be escaped. */
export interface StatementToMatch extends CompiledStatement {
  readonly exceptions: readonly CompiledStatement[];
}

/**
 * A policy that is asked about one access after another: what does not depend on the access is found out once. What is kept is
 * kept as long as the policy is.
 */
export class CompiledPolicy {
  readonly allows: readonly ReadStatement[];
  readonly denies: readonly ReadStatement[];
  #size: PolicySize | undefined;
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
  get size(): PolicySize {
    this.#size ??= sizeOf(this.document);
    return this.#size;
  }
}

/** A statement before it is known what is asked. */
export class ReadStatement {
  #actions: ActionIndex | undefined;
  #wide: NearPatterns<Part> | undefined;
  #narrowResources: NearPatterns<NarrowResources> | undefined;
  #wideConditions: readonly Part[] | undefined;
  #narrowConditions: readonly Part[] | undefined;

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

  /** The parts of a statement that has to match, such as an Allow, as far as they tell requests inside the access apart. */
  toMatch(access: CompiledAccess): StatementToMatch {
    const { principal, resource } = this.statement;
    if (resource?.negated !== true)
      return {
        principal,
        reading: 'wide',
        parts: this.#parts(access, 'wide', this.#widePart(resource, access)),
        exceptions: [],
      };
    const { texts, agreed } = this.#narrow(resource, access);
    const parts = this.#parts(access, 'wide', [textsPart(RESOURCE, texts, true)]);
    return { principal, reading: 'wide', parts, exceptions: agreed.map(exceptionOf) };
  }

  /**
   * The parts of a statement to escape, such as a Deny: once for all of its resources that one reading says, and once for each that it
   * takes two to say. None where it matches nothing, read narrowly.
   */
  toEscape(access: CompiledAccess): readonly CompiledStatement[] {
    const { principal, resource } = this.statement;
    if (exceptsNothing(this.statement)) return [];
    const escaped = (resources: readonly Part[]): CompiledStatement => ({
      principal,
      reading: 'narrow',
      parts: this.#parts(access, 'narrow', resources),
    });
    if (resource === undefined || resource.negated || isAnything(resource))
      return [escaped(this.#widePart(resource, access))];
    const { texts, agreed } = this.#narrow(resource, access);
    return [...(texts.globs.length > 0 ? [[texts]] : []), ...agreed].map((sets) => escaped(resourceParts(sets)));
  }

  #parts(access: CompiledAccess, reading: Reading, resources: readonly Part[]): readonly Part[] {
    const { action } = this.statement;
    const parts: Part[] = [];
    if (!isAnything(action)) parts.push(textsPart(ACTION, this.#index.textsMeeting(access), action.negated));
    append(parts, resources);
    append(parts, this.#conditions(reading));
    return parts;
  }

  #conditions(reading: Reading): readonly Part[] {
    if (reading === 'wide') {
      this.#wideConditions ??= this.#readConditions(reading);
      return this.#wideConditions;
    }
    this.#narrowConditions ??= this.#readConditions(reading);
    return this.#narrowConditions;
  }

  #readConditions(reading: Reading): readonly Part[] {
    return this.statement.conditions.map((condition) => conditionPart(condition, reading));
  }

  /** The services that its actions are of; `undefined` among them where it leaves one open. */
  get services(): Iterable<string | undefined> {
    return this.statement.action.negated ? [undefined] : this.#index.services;
  }

  get #index(): ActionIndex {
    this.#actions ??= new ActionIndex(this.statement.action);
    return this.#actions;
  }

  /** The part of an element where a larger pattern is more access; none where it lets everything through. */
  #widePart(resource: PatternElement | undefined, access: CompiledAccess): readonly Part[] {
    if (resource === undefined || isAnything(resource)) return [];
    this.#wide ??= new NearPatterns(resource.patterns, (patterns) =>
      textsPart(RESOURCE, widestResources(patterns), resource.negated),
    );
    return [this.#wide.readFor(access)];
  }

  #narrow({ patterns }: PatternElement, access: CompiledAccess): NarrowResources {
    this.#narrowResources ??= new NearPatterns(patterns, narrowestResources);
    return this.#narrowResources.readFor(access);
  }
}

/** Resource patterns, of which only those are read that may share a text with the access; few are read once for all accesses. */
class NearPatterns<Read> {
  #all: Read | undefined;

  constructor(
    readonly patterns: readonly Pattern[],
    readonly read: (patterns: readonly Pattern[]) => Read,
  ) {}

  readFor(access: CompiledAccess): Read {
    if (this.patterns.length > FEW)
      return this.read(this.patterns.filter((pattern) => resourceMayMeet(pattern, access)));
    this.#all ??= this.read(this.patterns);
    return this.#all;
  }
}

/** What a statement excepts that lies in all of these sets: whoever asks, for the statement is for nobody else. */
function exceptionOf(sets: readonly TextSet[]): CompiledStatement {
  return { principal: undefined, reading: 'narrow', parts: resourceParts(sets) };
}

function resourceParts(sets: readonly TextSet[]): readonly Part[] {
  return sets.map((set) => textsPart(RESOURCE, set));
}

/** Whether an element excepts a list with nothing in it: read narrowly, that is one that excepts everything (semantics 8). */
function exceptsNothing({ action, resource }: Statement): boolean {
  return isEmptyNot(action) || (resource !== undefined && isEmptyNot(resource));
}

function isEmptyNot({ negated, patterns }: PatternElement): boolean {
  return negated && patterns.length === 0;
}

/** Whether an element is `*` and lets everything through (semantics 3): many are, and the search need not hear of them. */
function isAnything({ negated, patterns }: PatternElement): boolean {
  return !negated && patterns.length === 1 && patterns.every(({ parts }) => isLoneRun(parts));
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

function conditionPart(condition: Condition, reading: Reading): Part {
  return { dimension: condition.key, test: conditionTest(condition, reading) };
}

/** Whether a resource pattern may share a text with the access. */
function resourceMayMeet({ parts }: Pattern, { resourceBeginnings }: CompiledAccess): boolean {
  return mayMeet(resourceBeginning(parts), resourceBeginnings);
}
