/**
 * How to read what AWS leaves open (semantics 2): `wide` counts as a match what any reading matches, `narrow` only what all of them do.
 * A statement that has to match is read wide and one to escape narrowly, so that no request is missed whichever reading AWS has.
 */
export type Reading = 'wide' | 'narrow';
/** How to read what is listed in an element or an operator, for a statement to be read as it is: under a negation, the other way. */
export declare function readingOfListed(reading: Reading, negated: boolean): Reading;
