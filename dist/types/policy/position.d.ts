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
/** The position of the code unit at `offset` in `text`. */
export declare function positionAt(text: string, offset: number): Position;
/** Like `positionAt`, for many places in one text. Only a line feed ends a line, as for git; a lone carriage return is a character. */
export declare function positionsIn(text: string): (offset: number) => Position;
/** A text whose offsets become positions only when somebody asks: most policies are judged without a word about any place. */
export declare class Source {
    #private;
    constructor(text: string);
    position(offset: number): Position;
    span(from: number, to: number): Span;
}
/** From the beginning of one span to the end of another. */
export declare function spanOver(first: Span, last: Span): Span;
