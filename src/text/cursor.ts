import { type Dialect, describe } from './dialect.js';
import type { Member, Node } from './node.js';
import { type Placed, startOf } from './position.js';
import { inOrder, MAX_PROBLEMS, type Problem } from './problem.js';

/** Takes what stands at a cursor for what it is to be; `undefined` where it has told a problem instead. */
export type Read<Value> = (at: Cursor) => Value | undefined;

/** What a tree says, or everything that is wrong with it. */
type ReadResult<Value> =
  | { readonly ok: true; readonly value: Value }
  /** At least one problem, in the order of the text. */
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a tree, and tells what is wrong with it in words that its authors know. */
export function readTree<Value>(root: Node, dialect: Dialect, read: Read<Value>): ReadResult<Value> {
  const problems: Problem[] = [];
  const value = read(new Cursor(root, { dialect, problems }));
  if (value !== undefined && problems.length === 0) return { ok: true, value };
  if (problems.length === 0) throw new Error('nothing was read, and no problem told');
  return { ok: false, problems: inOrder(problems) };
}

/** How problems are told, and those that are. */
interface Telling {
  readonly dialect: Dialect;
  readonly problems: Problem[];
}

/** A node where it is read: with the way down to it, so that one node can be read in several places. */
export class Cursor {
  readonly node: Node;
  readonly #telling: Telling;
  readonly #above: Cursor | undefined;
  /** The last step of the way: a member, or the number of an item. */
  readonly #step: Member | number | undefined;

  constructor(node: Node, telling: Telling, above?: Cursor, step?: Member | number) {
    this.node = node;
    this.#telling = telling;
    this.#above = above;
    this.#step = step;
  }

  /** The value of a member of this map. */
  member(member: Member): Cursor {
    return new Cursor(member.value, this.#telling, this, member);
  }

  /** The value of the first member of this map that has a name. */
  find(name: string): Cursor | undefined {
    const member = this.node.kind === 'map' ? this.node.members.find((one) => one.name === name) : undefined;
    return member && this.member(member);
  }

  /** The items of this list; of another node none. */
  items(): readonly Cursor[] {
    const { node } = this;
    return node.kind === 'list' ? node.items.map((item, index) => new Cursor(item, this.#telling, this, index)) : [];
  }

  get dialect(): Dialect {
    return this.#telling.dialect;
  }

  /** The node in words for a message. */
  get described(): string {
    return describe(this.node, this.dialect);
  }

  /** `Statement[2].Condition.StringLikes`; empty for the whole. */
  get path(): string {
    const above = this.#above?.path ?? '';
    if (typeof this.#step === 'number') return `${above}[${this.#step}]`;
    return [above, this.#step?.name ?? ''].filter((name) => name !== '').join('.');
  }

  /** The name of the member that this is, or is an item of; empty for the whole. */
  get name(): string {
    return typeof this.#step === 'object' ? this.#step.name : (this.#above?.name ?? '');
  }

  /** Whether enough problems are known, so that no more are told. */
  get isFull(): boolean {
    return this.#telling.problems.length >= MAX_PROBLEMS;
  }

  /** Tells what is wrong with the node; of one that is broken, why it is. */
  fail(message: string, kind?: string): undefined {
    const { node } = this;
    return this.#tell(node.kind === 'broken' ? node.message : message, node, kind);
  }

  /** Tells what is wrong with the name of the member that this is. */
  failName(message: string, kind?: string): undefined {
    const { node } = this;
    if (node.kind === 'broken') return this.#tell(node.message, node, kind);
    return this.#tell(message, typeof this.#step === 'object' ? this.#step : node, kind);
  }

  #tell(message: string, place: Placed, kind?: string): undefined {
    if (this.isFull) return undefined;
    const sort = kind === undefined ? {} : { kind };
    this.#telling.problems.push({ message, position: startOf(place), path: this.path, ...sort });
  }
}
