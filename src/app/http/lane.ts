import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type Problem, problem } from '../../lines/_shared/problem.ts';
import { refuseSocket } from '../../lines/_shared/refuse-socket.ts';

interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly handle: RequestListener;
}

/**
 * The requests of one connection, one at a time: the next is only looked at when the answer to the one before has been
 * taken. Who sends requests and reads no answers thus costs one answer, however many requests they send.
 */
export class Lane {
  readonly #socket: Socket;
  readonly #most: number;
  #waiting: Asked[] = [];
  #answering: ServerResponse | undefined;
  #refused = false;

  /** @param most how many requests may wait. */
  constructor(socket: Socket, most: number) {
    this.#socket = socket;
    this.#most = most;
  }

  /** Whether a request is being answered. */
  get busy(): boolean {
    return this.#answering !== undefined;
  }

  /** Handles a request as soon as those before it are answered; of too many, the connection is refused. */
  take(asked: Asked): void {
    if (this.#refused) return;
    if (this.#answering === undefined) this.#handle(asked);
    else if (this.#waiting.push(asked) > this.#most)
      this.refuse(problem('too-many-requests', `At most ${this.#most} requests may wait on a connection.`));
  }

  /** Answers the connection with a problem, unless an answer is half written, and closes it. */
  refuse(answer: Problem): void {
    if (this.#refused) return;
    this.#refused = true;
    this.#waiting = [];
    dropCheaply(this.#socket);
    if (this.#answering?.headersSent) this.#socket.destroy();
    else refuseSocket(this.#socket, answer);
  }

  #handle({ request, response, handle }: Asked): void {
    this.#answering = response;
    response.once('close', () => this.#next());
    handle(request, response);
  }

  #next(): void {
    this.#answering = undefined;
    const next = this.#socket.destroyed ? undefined : this.#waiting.shift();
    if (next === undefined) this.#waiting = [];
    else this.#handle(next);
  }
}

/** Node makes an error for each request that is dropped when its connection closes: of thousands, the stacks take seconds. */
function dropCheaply(socket: Socket): void {
  const usual = Error.stackTraceLimit;
  socket.prependOnceListener('close', () => {
    Error.stackTraceLimit = 0;
  });
  socket.once('close', () => {
    Error.stackTraceLimit = usual;
  });
}
