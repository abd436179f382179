import { randomUUID } from 'node:crypto';
import type { Clock } from '../../contracts/clock.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { RingKeys } from '../../contracts/signing.ts';
import { isSignature, signatureOf } from './signature.ts';

/** How long a page has to use a pass, in ms. */
const VALID_MS = 60_000;

/** Who of the staff may listen to a call; `maySpeak`: the customer may hear them, while the conversation is with them. */
export interface ListenPass {
  readonly opens: 'listen';
  readonly kind: Principal['kind'];
  readonly by: string;
  readonly name: string;
  readonly maySpeak: boolean;
}

/** What a pass is good for: to open the socket of a call, to say which call a page has made at the vendor, or to listen. */
export type PassUse =
  | ListenPass
  | { readonly opens: 'socket'; readonly callId?: string | undefined }
  | { readonly opens: 'attach' };

/** What a pass says. */
export type Pass<Use extends PassUse = PassUse> = Use & {
  readonly conversation: string;
  /** In ms since 1970. */
  readonly until: number;
  readonly nonce: string;
};

/** Makes passes for calls, and takes each of them once. */
export class Passes {
  readonly #keys: () => Promise<RingKeys>;
  readonly #clock: Clock;
  /** Until when passes that were taken would have been valid, by what is unlike in each. */
  readonly #taken = new Map<string, number>();

  /** @param keys what passes are signed with; the same on all nodes. */
  constructor(keys: () => Promise<RingKeys>, clock: Clock) {
    this.#keys = keys;
    this.#clock = clock;
  }

  /** A pass for one use in a conversation, valid for a minute. */
  async issue(conversation: string, use: PassUse): Promise<string> {
    const pass: Pass = { ...use, conversation, until: this.#now() + VALID_MS, nonce: randomUUID() };
    const body = Buffer.from(JSON.stringify(pass)).toString('base64url');
    const { signing } = await this.#keys();
    return `${body}.${signatureOf(textOf(body), signing.secret)}`;
  }

  /** What a pass says; undefined when it is forged, late, for something else, or was taken before. */
  async take<Opens extends PassUse['opens']>(
    given: string,
    opens: Opens,
  ): Promise<Pass<Extract<PassUse, { opens: Opens }>> | undefined> {
    const [body = '', signature = ''] = given.split('.');
    const { verifying } = await this.#keys();
    if (!verifying.some(({ secret }) => isSignature(signature, textOf(body), secret))) return undefined;
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
