import type { Principal } from './principal.ts';

/** Names of the cookies a browser shows who it is with. */
export const COOKIES = { customer: 'switchroom-customer', session: 'switchroom-session' } as const;

/** What a request shows of who sends it. */
export interface Credentials {
  /** After `authorization: Bearer `: a customer's token, or an API key. */
  readonly bearer?: string | undefined;
  readonly cookies: Readonly<Record<string, string>>;
}

/** Whose credentials they are. */
export interface Authenticated {
  readonly principal: Principal;
  /** How it was shown: what a browser sends by itself (`session`, `cookie`) needs a same-site request. */
  readonly via: 'token' | 'cookie' | 'session' | 'key';
  /** A customer's token is in the second half of its life: the next one, to go on with. */
  readonly renewed?: CustomerToken;
}

/** What lets a customer go on with one conversation. */
export interface CustomerToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Tells who sends a request, and makes tokens for customers. */
export interface Identity {
  /**
   * Undefined when nothing was shown, or cookies alone that are no longer valid: a browser sends them by itself. Throws
   * `credentials-invalid` when a token or key is not, or no longer, valid.
   */
  authenticate(shown: Credentials): Promise<Authenticated | undefined>;
  /** A token for one conversation. */
  tokenFor(conversationId: string): Promise<CustomerToken>;
}
