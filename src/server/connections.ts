import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** What a connection is busy with. */
export type Business =
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
    this.#all.set(socket, { unanswered: 0, latest: undefined });
    socket.once('close', () => this.#all.delete(socket));
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
