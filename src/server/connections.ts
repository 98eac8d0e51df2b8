import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** What a connection is busy with. */
type Business =
  /** It is between two requests, or has not sent one yet. */
  | 'idle'
  /** A request is arriving, and has no answer. */
  | 'arriving'
  /** A request has arrived, and has no answer yet. */
  | 'waiting'
  /** A request has its answer already, and is still arriving. */
  | 'answered';

interface Connection {
  unanswered: number;
  latest: IncomingMessage | undefined;
  /** What is to be done when it closes. */
  readonly closing: Set<() => void>;
}

/** The connections of a server, and what each is busy with, so that one or all can be ended at the right moment. */
export class Connections {
  readonly #all = new Map<Duplex, Connection>();

  /** Requests without an answer. */
  get unanswered(): number {
    return [...this.#all.values()].reduce((sum, { unanswered }) => sum + unanswered, 0);
  }

  get idle(): readonly Duplex[] {
    return [...this.#all.keys()].filter((socket) => this.businessOf(socket) === 'idle');
  }

  opened(socket: Duplex): void {
    const closing = new Set<() => void>();
    this.#all.set(socket, { unanswered: 0, latest: undefined, closing });
    socket.once('close', () => {
      this.#all.delete(socket);
      for (const act of closing) act();
    });
  }

  /**
   * Has something done when a connection closes, or soon where it is closed already.
   *
   * @returns what has it left undone
   */
  atClose(socket: Duplex, act: () => void): () => void {
    const closing = this.#all.get(socket)?.closing;
    if (closing === undefined) queueMicrotask(act);
    closing?.add(act);
    return () => void closing?.delete(act);
  }

  began(request: IncomingMessage): void {
    const connection = this.#all.get(request.socket);
    if (connection === undefined) return;
    connection.unanswered += 1;
    connection.latest = request;
  }

  answered(request: IncomingMessage): void {
    const connection = this.#all.get(request.socket);
    if (connection !== undefined) connection.unanswered -= 1;
  }

  businessOf(socket: Duplex): Business {
    const { unanswered, latest } = this.#all.get(socket) ?? { unanswered: 0, latest: undefined };
    if (unanswered > 0) return latest?.complete === true ? 'waiting' : 'arriving';
    return latest === undefined || latest.complete ? 'idle' : 'answered';
  }
}
