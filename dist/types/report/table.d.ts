/** A row of the table, and what can be left out of its last cell. Both are made only when there is room: rows can be very many. */
export interface Row {
    readonly cells: () => readonly string[];
    readonly details: (() => readonly string[]) | undefined;
}
/** A table in so many bytes of HTML, as the cells are: details are left out first, then rows, from the last on; and it says how many. */
export declare function table(names: readonly string[], rows: readonly Row[], room: number): readonly string[];
/** As many texts as fit, from the first, one a line. Those that come after are not asked for. */
export declare function fitting(texts: Iterable<string>, room: number): readonly string[];
/** Something to be unfolded under its title. */
export declare function folded(title: string, content: string): string;
/** The size in UTF-8. */
export declare function bytes(text: string): number;
