import { randomUUID } from 'node:crypto';
import type { Clock } from '../../contracts/clock.ts';
import { isSignature, signatureOf } from '../_shared/signature.ts';

/** How long a page has to use a pass, in ms. */
const VALID_MS = 60_000;

/** What a pass is good for: to open the socket of a call, or to say which call a page has made at the vendor. */
export type PassUse =
  | { readonly opens: 'socket'; readonly callId?: string | undefined }
  | { readonly opens: 'attach' };

/** What a pass says. */
export type Pass<Use extends PassUse = PassUse> = Use & {
  readonly conversation: string;
  /** In ms since 1970. */
  readonly until: number;
  readonly nonce: string;
};

/** Makes passes for calls from pages, and takes each of them once. */
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

  /** A pass for one use in a conversation, valid for a minute. */
  issue(conversation: string, use: PassUse): string {
    const pass: Pass = { ...use, conversation, until: this.#now() + VALID_MS, nonce: randomUUID() };
    const body = Buffer.from(JSON.stringify(pass)).toString('base64url');
    return `${body}.${signatureOf(textOf(body), this.#key)}`;
  }

  /** What a pass says; undefined when it is forged, late, for something else, or was taken before. */
  take<Opens extends PassUse['opens']>(
    given: string,
    opens: Opens,
  ): Pass<Extract<PassUse, { opens: Opens }>> | undefined {
    const [body = '', signature = ''] = given.split('.');
    if (!isSignature(signature, textOf(body), this.#key)) return undefined;
    const pass = JSON.parse(Buffer.from(body, 'base64url').toString()) as Pass;
    this.#forgetOld();
    if (pass.opens !== opens || this.#now() > pass.until || this.#taken.has(pass.nonce)) return undefined;
    this.#taken.set(pass.nonce, pass.until);
    return pass as Pass<Extract<PassUse, { opens: Opens }>>;
  }

  #forgetOld(): void {
    for (const [nonce, until] of this.#taken) if (this.#now() > until) this.#taken.delete(nonce);
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}

function textOf(body: string): string {
  return `switchroom voice ${body}`;
}
