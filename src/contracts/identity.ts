import type { Customer } from './conversation.ts';
import type { JsonValue } from './json.ts';
import type { Principal, Role } from './principal.ts';

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

/**
 * Whom a host program has signed in itself: a customer, who opens conversations as such, with facts that count as verified;
 * or one of its people, who work at the desk (an `operator` without `roles`).
 */
export type SignedIn =
  | { readonly customer: Customer; readonly facts?: Readonly<Record<string, JsonValue>> }
  | {
      readonly staff: {
        readonly id: string;
        readonly name: string;
        readonly roles?: readonly Role[];
        /** Ids of the desks they work at, where there are several; all without. */
        readonly desks?: readonly string[];
      };
    };

/** Tells by a request whom a host program has signed in; undefined for strangers. */
export type AuthenticateRequest = (request: Request) => SignedIn | undefined | Promise<SignedIn | undefined>;

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
