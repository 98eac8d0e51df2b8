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
export function positionAt(text: string, offset: number): Position {
  return positionsIn(text)(offset);
}

/** Like `positionAt`, for many places in one text. Only a line feed ends a line, as for git; a lone carriage return is a character. */
function positionsIn(text: string): (offset: number) => Position {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, lineStarts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
  };
}

/** A text whose offsets become positions only when somebody asks: most policies are judged without a word about any place. */
export class Source {
  readonly #text: string;
  #place: ((offset: number) => Position) | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  position(offset: number): Position {
    this.#place ??= positionsIn(this.#text);
    return this.#place(offset);
  }

  span(from: number, to: number): SourceSpan {
    return new SourceSpan(this, from, to);
  }
}

/** A stretch of a `Source`, which still knows its offsets. */
export class SourceSpan implements Span {
  readonly #source: Source;

  constructor(
    source: Source,
    readonly from: number,
    readonly to: number,
  ) {
    this.#source = source;
  }

  get start(): Position {
    return this.#source.position(this.from);
  }

  get end(): Position {
    return this.#source.position(this.to);
  }

  /** From the beginning of this span to the end of another one in the same source. */
  through(last: SourceSpan): Span {
    return new SourceSpan(this.#source, this.from, last.to);
  }
}
