import { setTimeout as delay } from 'node:timers/promises';
import { orderOf } from '../model.ts';
import type { Nodes } from '../nodes.ts';
import type { Answer, Sent } from './sent.ts';

const ATTEMPT_MS = 10_000;
const LEAST_PAUSE_MS = 50;
const MOST_PAUSE_MS = 1_000;

/** A conversation as its client knows it. */
export interface Opened {
  readonly id: string;
  /** Proves that it is the customer's. */
  readonly token?: string;
}

/** How long a client waits for answers; not at all once `stopped` is aborted. */
export interface Patience {
  readonly patienceMs: number;
  readonly stopped: AbortSignal;
}

/**
 * Customers' client with retries: it sends the same thing to any node until it is answered. It gives up when, after the
 * storm, nobody at all was answered for `patienceMs`: however slow the machine is, that is not waiting too short.
 */
export class Client {
  readonly #nodes: Nodes;
  readonly #patienceMs: number;
  readonly #stopped: AbortSignal;
  #progressAt = Number.POSITIVE_INFINITY;

  constructor(nodes: Nodes, storm: Promise<void>, { patienceMs, stopped }: Patience) {
    this.#nodes = nodes;
    this.#patienceMs = patienceMs;
    this.#stopped = stopped;
    const over = () => {
      this.#progressAt = Date.now();
    };
    storm.then(over, over);
  }

  open(): Promise<Opened | undefined> {
    return this.#untilAnswered(async (url) => {
      const response = await this.#post(`${url}/v1/conversations`, {}, {});
      return response.ok ? ((await response.json()) as Opened) : undefined;
    });
  }

  /** Sends a message until its answer comes, which is kept with the message; streamed every second time. */
  async say({ id, token }: Opened, message: Sent): Promise<void> {
    const body = { messageId: message.messageId, text: orderOf(message.reference) };
    const authorization: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
    const answer = await this.#untilAnswered(async (url) => {
      const streamed = Math.random() < 0.5;
      const accept = streamed ? 'text/event-stream' : 'application/json';
      const target = `${url}/v1/conversations/${id}/messages`;
      const response = await this.#post(target, body, { ...authorization, accept });
      if (!response.ok) return this.#refused(response);
      return streamed ? readStream(response, message) : ((await response.json()) as Answer);
    });
    if (!answer) return;
    message.acknowledged = true;
    message.answers.push(answer);
  }

  async #refused(response: Response): Promise<undefined> {
    if (process.env.CHAOS_LOG) console.error(response.status, await response.text());
    await response.body?.cancel();
  }

  #post(url: string, body: object, headers: Readonly<Record<string, string>>): Promise<Response> {
    return fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ATTEMPT_MS),
    });
  }

  /** A connection that broke says nothing: after a moment the client tries again, and less and less often. */
  async #untilAnswered<Result>(attempt: (url: string) => Promise<Result | undefined>) {
    for (let pause = LEAST_PAUSE_MS; this.#isPatient(); pause = Math.min(2 * pause, MOST_PAUSE_MS)) {
      const result = await attempt(await this.#nodes.any()).catch(() => undefined);
      if (result !== undefined) {
        this.#progressAt = Math.max(this.#progressAt, Date.now());
        return result;
      }
      await delay(pause * (0.5 + Math.random()));
    }
    return undefined;
  }

  #isPatient(): boolean {
    return !this.#stopped.aborted && Date.now() < this.#progressAt + this.#patienceMs;
  }
}

async function readStream({ body }: Response, message: Sent): Promise<Answer | undefined> {
  let text = '';
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    if (text.includes('event: message-accepted')) message.acknowledged = true;
  }
  const found = /event: turn-finished\ndata: (.*)/.exec(text)?.[1];
  return found === undefined ? undefined : (JSON.parse(found) as { result: Answer }).result;
}
