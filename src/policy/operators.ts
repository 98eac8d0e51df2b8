import { foldCase } from './case.js';

/**
 * The closed list of condition operators (semantics 4). Only names and shapes live here: what an operator means is written
 * twice on purpose, once in the engine and once in the evaluator, and a test checks that both cover this list.
 */

/** How the values of an operator are read. */
export type OperatorFamily = 'string' | 'numeric' | 'date' | 'bool' | 'binary' | 'ip' | 'arn' | 'null';

interface OperatorShape {
  readonly family: OperatorFamily;
  /** A negated operator is true when no listed value matches, and when the key is absent. */
  readonly negated: boolean;
}

/** Every operator of semantics 4, with what its name alone tells. */
export const OPERATORS = {
  StringEquals: { family: 'string', negated: false },
  StringNotEquals: { family: 'string', negated: true },
  StringEqualsIgnoreCase: { family: 'string', negated: false },
  StringNotEqualsIgnoreCase: { family: 'string', negated: true },
  StringLike: { family: 'string', negated: false },
  StringNotLike: { family: 'string', negated: true },
  NumericEquals: { family: 'numeric', negated: false },
  NumericNotEquals: { family: 'numeric', negated: true },
  NumericLessThan: { family: 'numeric', negated: false },
  NumericLessThanEquals: { family: 'numeric', negated: false },
  NumericGreaterThan: { family: 'numeric', negated: false },
  NumericGreaterThanEquals: { family: 'numeric', negated: false },
  DateEquals: { family: 'date', negated: false },
  DateNotEquals: { family: 'date', negated: true },
  DateLessThan: { family: 'date', negated: false },
  DateLessThanEquals: { family: 'date', negated: false },
  DateGreaterThan: { family: 'date', negated: false },
  DateGreaterThanEquals: { family: 'date', negated: false },
  Bool: { family: 'bool', negated: false },
  BinaryEquals: { family: 'binary', negated: false },
  IpAddress: { family: 'ip', negated: false },
  NotIpAddress: { family: 'ip', negated: true },
  ArnEquals: { family: 'arn', negated: false },
  ArnLike: { family: 'arn', negated: false },
  ArnNotEquals: { family: 'arn', negated: true },
  ArnNotLike: { family: 'arn', negated: true },
  Null: { family: 'null', negated: false },
} as const satisfies Record<string, OperatorShape>;

export type OperatorName = keyof typeof OPERATORS;
/** The operators of one family. */
export type OperatorOf<F extends OperatorFamily> = {
  [Name in OperatorName]: (typeof OPERATORS)[Name]['family'] extends F ? Name : never;
}[OperatorName];
type SetOperator = 'ForAllValues' | 'ForAnyValue';

/** An operator as a policy writes it, taken apart: `ForAnyValue:StringLikeIfExists`. */
export interface OperatorUse {
  readonly name: OperatorName;
  readonly set: SetOperator | 'none';
  readonly ifExists: boolean;
}

const SET_OPERATORS: readonly SetOperator[] = ['ForAllValues', 'ForAnyValue'];
const NAMES = Object.keys(OPERATORS) as readonly OperatorName[]; // Object.keys forgets the key type of a constant object
const BY_FOLDED_NAME: ReadonlyMap<string, OperatorName> = new Map(NAMES.map((name) => [foldCase(name), name]));

/** Reads an operator name, without regard to case. `undefined` when it is none (semantics 4 and 9). */
export function parseOperator(text: string): OperatorUse | undefined {
  const colon = text.indexOf(':');
  const prefix = colon === -1 ? undefined : foldCase(text.slice(0, colon));
  const set = SET_OPERATORS.find((name) => name.toLowerCase() === prefix) ?? 'none';
  if (prefix !== undefined && set === 'none') return undefined;
  const base = foldCase(text.slice(colon + 1));
  const ifExists = base.endsWith('ifexists');
  const plain = ifExists ? base.slice(0, -'ifexists'.length) : base;
  const name = BY_FOLDED_NAME.get(plain);
  if (name === undefined) return undefined;
  if (name === 'Null' && ifExists) return undefined;
  return { name, set, ifExists };
}

/** Every spelling that `parseOperator` takes, for suggestions. */
export function operatorSpellings(): readonly string[] {
  const sets = ['', ...SET_OPERATORS.map((set) => `${set}:`)];
  return NAMES.flatMap((name) =>
    sets.flatMap((set) => (name === 'Null' ? [`${set}${name}`] : [`${set}${name}`, `${set}${name}IfExists`])),
  );
}
