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
export class FileText implements SourceText {
  readonly #text: string;
  #place: ((offset: number) => Position) | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  position(offset: number): Position {
    this.#place ??= positionsIn(this.#text);
    return this.#place(offset);
  }
}

/** Where each code unit of a text stands. Only a line feed ends a line, as for git; a lone carriage return is a character. */
function positionsIn(text: string): (offset: number) => Position {
  const lineStarts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) lineStarts.push(end + 1);
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

/** Where something begins. */
export function startOf({ source, from }: Placed): Position {
  return source.position(from);
}

/** From the beginning of something to its end, or to the end of something behind it. */
export function spanOf(first: Placed, last: Placed = first): Span {
  return new LazySpan(first, last);
}

class LazySpan implements Span {
  readonly #first: Placed;
  readonly #last: Placed;

  constructor(first: Placed, last: Placed) {
    this.#first = first;
    this.#last = last;
  }

  get start(): Position {
    return startOf(this.#first);
  }

  get end(): Position {
    return this.#last.source.position(this.#last.to);
  }
}
