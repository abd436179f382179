import type { Principal } from './principal.ts';

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
  /** Undefined when nothing was shown; throws `credentials-invalid` when what was shown is not, or no longer, valid. */
  authenticate(shown: Credentials): Promise<Authenticated | undefined>;
  /** A token for one conversation. */
  tokenFor(conversationId: string): Promise<CustomerToken>;
}
