/** A place in a source text. Lines and columns count from 1; columns count UTF-16 code units, as editors do. */
export interface Position {
    readonly line: number;
    readonly column: number;
}
/** A stretch of source text: from the first character to just behind the last one. */
export interface Span {
    readonly start: Position;
    readonly end: Position;
}
/** A text that somebody wrote, and where its characters stand in the file that somebody opens. */
export interface SourceText {
    /** @param offset in UTF-16 code units of the text */
    position(offset: number): Position;
}
/** A stretch of a source text by its offsets, which become positions only when somebody asks: most of what is read is never told of. */
export interface Placed {
    readonly source: SourceText;
    readonly from: number;
    readonly to: number;
}
/** A text that is a file, but for a byte order mark. */
export declare class FileText implements SourceText {
    #private;
    constructor(text: string);
    position(offset: number): Position;
}
/** Where something begins. */
export declare function startOf({ source, from }: Placed): Position;
/** From the beginning of something to its end, or to the end of something behind it. */
export declare function spanOf(first: Placed, last?: Placed): Span;
