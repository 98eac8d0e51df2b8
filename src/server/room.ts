/** Memory that requests have between them, in bytes: what has arrived of their bodies, and answers that nobody has taken yet. */
export class Room {
  #left: number;

  constructor(size: number) {
    this.#left = size;
  }

  /** A share of it, which is empty at first. */
  share(): Share {
    let held = 0;
    return {
      take: (size) => {
        if (size > this.#left) return false;
        this.#left -= size;
        held += size;
        return true;
      },
      giveBack: () => {
        this.#left += held;
        held = 0;
      },
    };
  }
}

/** What one request holds. */
export interface Share {
  /** Takes so many bytes more, or says that there are not so many. */
  readonly take: (size: number) => boolean;
  /** Gives all of it back; harmless where nothing is held. */
  readonly giveBack: () => void;
}
