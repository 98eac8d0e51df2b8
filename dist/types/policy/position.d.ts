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
/** A text whose offsets become positions only when somebody asks: most policies are judged without a word about any place. */
export declare class Source {
    #private;
    constructor(text: string);
    position(offset: number): Position;
    span(from: number, to: number): SourceSpan;
}
/** A stretch of a `Source`, which still knows its offsets. */
export declare class SourceSpan implements Span {
    #private;
    readonly from: number;
    readonly to: number;
    constructor(source: Source, from: number, to: number);
    get start(): Position;
    get end(): Position;
    /** From the beginning of this span to the end of another one in the same source. */
    through(last: SourceSpan): Span;
}
