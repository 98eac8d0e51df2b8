/** What AWS documents of its global condition keys (the second table of semantics 4). What a form means is for the engine and the evaluator to say. */
/** What a value of a key looks like. */
export type ValueForm = 'text'
/** Exactly `true` or `false`. */
 | 'truth'
/** Twelve digits. */
 | 'account'
/** Twelve digits, or `anonymous`. */
 | 'account-or-anonymous' | 'arn'
/** An IP address. */
 | 'address'
/** A calendar date with a time. */
 | 'date-time'
/** A whole number, not negative, without leading zeros. */
 | 'whole-number';
/** A key of the table: it has at most one value. */
interface GlobalKey {
    readonly form: ValueForm;
    /** Whether the value may be the empty text. */
    readonly mayBeEmpty: boolean;
}
/** The table's entry for a key, which is folded; `undefined` for a key of which nothing is known. */
export declare function globalKey(key: string): GlobalKey | undefined;
export {};
