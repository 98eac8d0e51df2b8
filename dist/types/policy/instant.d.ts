import { type Decimal } from './decimal.js';
/**
 * Reads a date value (semantics 9): `YYYY-MM-DD`, that with a time and an optional zone (none: UTC), or an integer, which is
 * seconds since the epoch. Returns seconds since the epoch; `undefined` when the text is no date, or no day of the calendar.
 */
export declare function parseInstant(text: string): Decimal | undefined;
/** Whether a text is a date with a time, as AWS fills in its own keys: neither a date alone nor epoch seconds (semantics 4). */
export declare function isDateTime(text: string): boolean;
/** Whether an instant is far from the limits of what is read, so that there are readable instants before, after and between. */
export declare function isModerateInstant({ digits, exponent }: Decimal): boolean;
/** The digits of a second's fraction that are kept: more than any clock has, and few enough that a hostile date costs nothing. */
export declare const MAX_FRACTION = 100;
