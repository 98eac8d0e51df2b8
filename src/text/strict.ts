import type { Cursor, Read } from './cursor.js';
import type { Member } from './node.js';
import { didYouMean, quote } from './words.js';

/**
 * The strict reader: what a tree is to hold is declared, and whatever else stands in it is a problem. Nothing is skipped or repaired, and
 * reading goes on behind a problem, so that all are told.
 */

/** Something in letters. */
export const text: Read<string> = (at) => {
  const { node } = at;
  if (node.kind !== 'text') return at.fail(`${at.described}. expected a ${at.dialect.text}`);
  return node.text.isWellFormed() ? node.text : at.fail(halfOfPair(at));
};

function halfOfPair({ dialect }: Cursor): string {
  return `half of a surrogate pair in a ${dialect.text}. expected Unicode text`;
}

/** One of some texts, each standing for a value. */
export function oneOf<Value>(choices: Readonly<Record<string, Value>>): Read<Value> {
  const names = Object.keys(choices);
  return checked(text, (choice, at) => {
    if (Object.hasOwn(choices, choice)) return choices[choice];
    const { as, noChoice } = at.dialect;
    return at.fail(`${quote(choice)}${as(at.name)}. ${noChoice(choice, names)}`);
  });
}

/** What something is read as, held against what else must be true of it, or made into something. */
export function checked<Raw, Value>(read: Read<Raw>, check: (raw: Raw, at: Cursor) => Value | undefined): Read<Value> {
  return (at) => {
    const raw = read(at);
    return raw === undefined ? undefined : check(raw, at);
  };
}

/** A list, of which every item is read in the same way. */
export function list<Item>(
  expected: string,
  read: Read<Item>,
  { least = 1, most = Number.POSITIVE_INFINITY }: { readonly least?: number; readonly most?: number } = {},
): Read<readonly Item[]> {
  return (at) => {
    if (at.node.kind !== 'list') return at.fail(`${at.described}${at.dialect.as(at.name)}. expected ${expected}`);
    const items = at.items();
    if (items.length < least) return at.fail(`"${at.name}" is empty. expected ${expected}`);
    if (items.length > most) return at.fail(`${items.length} items. expected at most ${most}`);
    const values = each(items, read);
    return values.length === items.length ? values : undefined;
  };
}

/** The items of a list, or the one value that stands for a list of one. */
export function oneOrMany(at: Cursor): readonly Cursor[] {
  return at.node.kind === 'list' ? at.items() : [at];
}

/** What could be read of some values. */
export function each<Value>(
  values: readonly Cursor[],
  read: (at: Cursor, index: number) => Value | undefined,
): readonly Value[] {
  const found: Value[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const at = values[index];
    const value = at && read(at, index);
    if (value !== undefined) found.push(value);
  }
  return found;
}

/** A member of a map, and what is the case where it is absent. */
interface Field<Value> {
  readonly read: Read<Value>;
  readonly absent: (map: Cursor, name: string, what: string) => Value | undefined;
  readonly isRequired: boolean;
}

/** @param expected Given where the problem is told at the path of the member, which says no more than this. */
export function required<Value>(read: Read<Value>, expected?: string): Field<Value> {
  const absent = (map: Cursor, name: string, what: string): undefined => {
    if (expected === undefined) return map.fail(`no "${name}" in ${what}. expected it`);
    const { source, from, to } = map.node;
    return map.member({ name, value: map.node, source, from, to }).fail(`missing. expected ${expected}`);
  };
  return { read, absent, isRequired: true };
}

export function optional<Value, Otherwise>(read: Read<Value>, otherwise: Otherwise): Field<Value | Otherwise> {
  return { read, absent: () => otherwise, isRequired: false };
}

/** A map with these members and no others, which are read in this order. */
export function map<Fields extends object>(
  what: string,
  fields: { readonly [Name in keyof Fields]-?: Field<Fields[Name]> },
): Read<Fields> {
  const known = Object.entries<Field<unknown>>(fields);
  const names = known.map(([name]) => name);
  return (at) => {
    const members = namedMembers(at, what, names);
    if (members === undefined) return undefined;
    let isWhole = true;
    const values = known.map(([name, { read, absent, isRequired }]) => {
      const member = members[name];
      const value = member === undefined ? absent(at, name, what) : read(member);
      if (value === undefined && (isRequired || member !== undefined)) isWhole = false;
      return [name, value];
    });
    return isWhole ? (Object.fromEntries(values) as Fields) : undefined; // each was read by the reader that its type has
  };
}

/** The members of a map by name, for whoever reads them himself; tells of names that come twice, and of others than these. */
export function namedMembers<Name extends string>(
  at: Cursor,
  what: string,
  names: readonly Name[],
): Readonly<Partial<Record<Name, Cursor>>> | undefined {
  const { node } = at;
  if (node.kind !== 'map') return at.fail(`${at.described}${at.dialect.noMap(what, names)}`);
  const found: Partial<Record<Name, Cursor>> = {};
  let isPlain = true;
  for (const member of node.members) {
    const name = names[names.indexOf(member.name as Name)]; // where it is none of them there is none
    if (name === undefined || found[name] !== undefined) isPlain = false;
    else found[name] = at.member(member);
  }
  if (!isPlain) tellNames(at, node.members, what, names);
  return found;
}

/** The members of a map that may have any names; tells of names that come twice. */
export function allMembers(at: Cursor, what: string): readonly Member[] {
  const { node } = at;
  if (node.kind !== 'map') {
    at.fail(`${at.described}${at.dialect.noMap(what, [])}`);
    return [];
  }
  if (node.members.length !== 1 || node.members[0]?.name.isWellFormed() !== true) tellNames(at, node.members, what);
  return node.members;
}

function tellNames(at: Cursor, members: readonly Member[], what: string, names?: readonly string[]): void {
  const seen = new Map<string, Member>();
  for (const member of members) {
    const key = at.dialect.fold(member.name);
    const before = seen.get(key);
    if (names !== undefined && !names.includes(member.name)) {
      if (!at.isFull) at.member(member).failName(unknownName(at, member.name, what, names));
    } else if (before !== undefined) at.member(member).failName(at.dialect.twice(member.name, before));
    else if (!member.name.isWellFormed()) at.member(member).failName(halfOfPair(at));
    if (before === undefined) seen.set(key, member);
  }
}

function unknownName({ dialect }: Cursor, name: string, what: string, names: readonly string[]): string {
  const hint = didYouMean(name, names, `expected one of ${names.join(', ')}`);
  return `unknown ${dialect.member} ${quote(name)} in ${what}. ${hint}`;
}
