/** How much of other people's texts a finding carries: whatever a policy or a rule says, every finding in it repeats. */
/** The longest Sid or address of a policy that is told in full, and so the longest that an exception can name. In characters. */
export declare const MAX_NAME = 300;
/** A text as findings carry it. */
export declare function shortText(text: string): string;
/** A list of texts as findings carry it: behind the last one that is told stands how many are left. */
export declare function shortList(texts: readonly string[]): readonly string[];
/** How many characters plain data comes to in a report, at the most. A member `path` is written as an address. */
export declare function sizeOf(value: unknown): number;
