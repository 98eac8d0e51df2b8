import type { Cursor, Read } from './cursor.js';
import type { Member } from './node.js';
/**
 * The strict reader: what a tree is to hold is declared, and whatever else stands in it is a problem. Nothing is skipped or repaired, and
 * reading goes on behind a problem, so that all are told.
 */
/** Something in letters. */
export declare const text: Read<string>;
/** One of some texts, each standing for a value. */
export declare function oneOf<Value>(choices: Readonly<Record<string, Value>>): Read<Value>;
/** What something is read as, held against what else must be true of it, or made into something. */
export declare function checked<Raw, Value>(read: Read<Raw>, check: (raw: Raw, at: Cursor) => Value | undefined): Read<Value>;
/** A list, of which every item is read in the same way. */
export declare function list<Item>(expected: string, read: Read<Item>, { least, most }?: {
    readonly least?: number;
    readonly most?: number;
}): Read<readonly Item[]>;
/** The items of a list, or the one value that stands for a list of one. */
export declare function oneOrMany(at: Cursor): readonly Cursor[];
/** What could be read of some values. */
export declare function each<Value>(values: readonly Cursor[], read: (at: Cursor, index: number) => Value | undefined): readonly Value[];
/** A member of a map, and what is the case where it is absent. */
interface Field<Value> {
    readonly read: Read<Value>;
    readonly absent: (map: Cursor, name: string, what: string) => Value | undefined;
    readonly isRequired: boolean;
}
/** @param expected Given where the problem is told at the path of the member, which says no more than this. */
export declare function required<Value>(read: Read<Value>, expected?: string): Field<Value>;
export declare function optional<Value, Otherwise>(read: Read<Value>, otherwise: Otherwise): Field<Value | Otherwise>;
/** A map with these members and no others, which are read in this order. */
export declare function map<Fields extends object>(what: string, fields: {
    readonly [Name in keyof Fields]-?: Field<Fields[Name]>;
}): Read<Fields>;
/** The members of a map by name, for whoever reads them himself; tells of names that come twice, and of others than these. */
export declare function namedMembers<Name extends string>(at: Cursor, what: string, names: readonly Name[]): Readonly<Partial<Record<Name, Cursor>>> | undefined;
/** The members of a map that may have any names; tells of names that come twice. */
export declare function allMembers(at: Cursor, what: string): readonly Member[];
export {};
