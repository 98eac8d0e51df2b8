/**
 * Exact decimal numbers of any size (semantics 4, Numeric; semantics 9: a number is a JSON number or its text). Digits are kept
 * as text, so `1e999999999` costs nothing to hold or to compare.
 */
export interface Decimal {
    readonly negative: boolean;
    /** The significant digits, without leading or trailing zeros; empty for zero. */
    readonly digits: string;
    /** The value is 0.DIGITS times ten to this power; 0 for zero. */
    readonly exponent: bigint;
}
export declare const ZERO: Decimal;
/** Reads the text of a JSON number with a power of ten of at most 18 digits; `undefined` when it is none. */
export declare function parseDecimal(text: string): Decimal | undefined;
/** Whether a number is far from the limits of what is read, so that there are readable numbers below, above and between. */
export declare function isModerate({ exponent }: Decimal): boolean;
/** The decimal 0.DIGITS times ten to the power of `exponent`, for any digits. */
export declare function decimalOf(negative: boolean, digits: string, exponent: bigint): Decimal;
/** Negative, zero or positive as `left` is less than, equal to or greater than `right`. */
export declare function compareDecimals(left: Decimal, right: Decimal): number;
