import http from 'node:http';
import https from 'node:https';
import { SwitchroomError } from '../../contracts/errors.ts';
import { checkUrl, lookupWithin, type Network } from './address-rule.ts';

/** More of an answer is not read. */
const MOST_ANSWERED_BYTES = 65_536;

/** Where a message goes, and how long that may take. */
export interface PostOptions {
  readonly url: string;
  readonly network: Network;
  readonly timeoutMs: number;
}

/** Sends a message. */
export type Post = (headers: Record<string, string>, body: string | Buffer) => Promise<number>;

/**
 * Posts to one receiver; resolves to the status it answered, of whichever kind. No redirect is followed: it could lead anywhere.
 * Throws `webhook-failed` without an answer in time, and for an address that is not allowed.
 */
export function postTo({ url, network, timeoutMs }: PostOptions): { post: Post; close(): void } {
  const target = new URL(url);
  const { request, Agent } = target.protocol === 'https:' ? https : http;
  const agent = new Agent({ keepAlive: true, timeout: timeoutMs });
  const lookup = lookupWithin(network);
  return {
    post: async (headers, body) => {
      checkUrl(network, target);
      const signal = AbortSignal.timeout(timeoutMs);
      const { promise, resolve, reject } = Promise.withResolvers<number>();
      const fail = (cause: Error) =>
        reject(
          cause instanceof SwitchroomError
            ? cause
            : new SwitchroomError(
                'webhook-failed',
                signal.aborted ? `No answer in ${timeoutMs} ms.` : `${cause.message}.`,
                { cause },
              ),
        );
      const length = { 'content-length': Buffer.byteLength(body) };
      const sent = request(target, {
        method: 'POST',
        agent,
        lookup,
        signal,
        headers: { ...headers, ...length },
      });
      sent.on('error', fail);
      sent.on('response', (answer) => {
        let read = 0;
        answer.on('data', (chunk: Buffer) => {
          read += chunk.length;
          if (read > MOST_ANSWERED_BYTES) answer.destroy();
        });
        answer.on('error', () => undefined);
        // What it says besides its status is of no use: an answer that never ends is one all the same.
        answer.on('close', () => resolve(answer.statusCode ?? 0));
      });
      sent.end(body);
      return promise;
    },
    close: () => agent.destroy(),
  };
}
