import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../contracts/clock.ts';

/** How long a page has to open its socket, in ms. */
const VALID_MS = 60_000;

interface Pass {
  readonly conversation: string;
  /** In ms since 1970. */
  readonly until: number;
  readonly nonce: string;
}

/** Makes passes for the sockets of calls, and takes each of them once. */
export class Passes {
  readonly #key: Uint8Array;
  readonly #clock: Clock;
  /** Until when passes that were taken would have been valid, by what is unlike in each. */
  readonly #taken = new Map<string, number>();

  /** @param key what passes are signed with. */
  constructor(key: Uint8Array, clock: Clock) {
    this.#key = key;
    this.#clock = clock;
  }

  /** A pass for one socket of a conversation, valid for a minute. */
  issue(conversation: string): string {
    const pass: Pass = { conversation, until: this.#now() + VALID_MS, nonce: randomUUID() };
    const body = Buffer.from(JSON.stringify(pass)).toString('base64url');
    return `${body}.${this.#sign(body)}`;
  }

  /** The conversation that a pass is for; undefined when it is forged, late, or was taken before. */
  take(given: string): string | undefined {
    const [body = '', signature = ''] = given.split('.');
    const expected = Buffer.from(this.#sign(body));
    const offered = Buffer.from(signature);
    if (offered.length !== expected.length || !timingSafeEqual(offered, expected)) return undefined;
    const { conversation, until, nonce } = JSON.parse(Buffer.from(body, 'base64url').toString()) as Pass;
    this.#forgetOld();
    if (this.#now() > until || this.#taken.has(nonce)) return undefined;
    this.#taken.set(nonce, until);
    return conversation;
  }

  #forgetOld(): void {
    for (const [nonce, until] of this.#taken) if (this.#now() > until) this.#taken.delete(nonce);
  }

  #sign(body: string): string {
    return createHmac('sha256', this.#key).update(`switchroom voice ${body}`).digest('base64url');
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}
