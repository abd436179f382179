import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Principal, Role } from './principal.ts';

/** A person who works at a desk. */
export interface StaffMember {
  readonly id: string;
  /** What they sign in with, lower case. */
  readonly account: string;
  /** What customers are shown. */
  readonly name: string;
  readonly roles: readonly Role[];
  /** Ids of the desks they work at; null: all. */
  readonly desks: readonly string[] | null;
  readonly madeAt: Date;
  readonly disabledAt: Date | null;
}

/** Who is to work at a desk. */
export interface NewStaff {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Ids of the desks they work at; all without. */
  readonly desks?: readonly string[] | null | undefined;
}

/** How somebody signed in. */
export type SignInWay = 'link' | 'password' | 'passkey' | 'oidc';

/** One browser that somebody is signed in with. */
export interface Session {
  readonly id: string;
  readonly via: SignInWay;
  readonly madeAt: Date;
  /** To within a minute. */
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

/** Who is signed in, and by which session. */
export interface SignedIn {
  readonly principal: Principal;
  readonly session: Session;
}

/** A sign-in just done, with the cookie the browser is to keep. */
export interface NewSession extends SignedIn {
  readonly cookie: string;
}

/** A link that signs one person in once. */
export interface SignInLink {
  readonly secret: string;
  readonly expiresAt: Date;
}

/** The address a link is opened by, at the console: behind a `#`, where no server and no log sees it. */
export function linkAddress(origin: string, secret: string): string {
  return `${origin}/console#link=${secret}`;
}

/** A ceremony a browser is in the middle of: what it is named by, and what the authenticator is asked. */
export interface Ceremony<Options> {
  readonly ceremony: string;
  readonly options: Options;
}

/** Where a sign-in comes from. */
export interface SignInFrom {
  /** The network address, for quotas. */
  readonly address: string | undefined;
  /** Of the page, e.g. `https://desk.example.com`. */
  readonly origin: string;
}

/** A browser on its way to the identity provider. */
export interface OidcStart {
  /** Where it is sent. */
  readonly url: URL;
  /** What it keeps in a cookie until it is back, so that nobody else's sign-in ends in it. */
  readonly browser: string;
}

/**
 * The ways in. All throw `credentials-invalid` without saying what was wrong, and `too-many-requests` when it was tried too
 * often; none shows whether an account exists.
 */
export interface SignIn {
  byLink(secret: string, from: SignInFrom): Promise<NewSession>;
  byPassword(given: { account: string; password: string }, from: SignInFrom): Promise<NewSession>;
  askPasskey(from: SignInFrom): Promise<Ceremony<PublicKeyCredentialRequestOptionsJSON>>;
  byPasskey(given: { ceremony: string; response: AuthenticationResponseJSON }): Promise<NewSession>;
  /** Throws `route-not-found` when no identity provider is configured. */
  startOidc(from: SignInFrom): Promise<OidcStart>;
  /** `url` is the address the provider sent the browser back to; throws `not-allowed` for one who has no role here. */
  byOidc(url: URL, browser: string): Promise<NewSession>;
}

/** What is kept for browsers that are signed in. */
export interface Sessions {
  /** Undefined when the cookie is not, or no longer, one of a session, or its owner was disabled. */
  of(cookie: string): Promise<SignedIn | undefined>;
  list(staffId: string): Promise<Session[]>;
  /** Ends one session, or all of a person's but one. */
  end(staffId: string, which: { id: string } | { exceptId: string }): Promise<void>;
}

/** What one who is signed in may change about how. All throw `not-allowed` when that was too long ago. */
export interface OwnCredentials {
  /**
   * Sets the password and ends the person's other sessions. `current` is needed when one is set, unless they have signed in
   * by another way just now. Throws `request-invalid` for one that is too short and `credentials-invalid` for a wrong current one.
   */
  setPassword(who: SignedIn, password: string, current?: string): Promise<void>;
  askNewPasskey(who: SignedIn, origin: string): Promise<Ceremony<PublicKeyCredentialCreationOptionsJSON>>;
  /** Throws `credentials-invalid` when the authenticator's answer does not fit. */
  addPasskey(
    who: SignedIn,
    given: { ceremony: string; name: string; response: RegistrationResponseJSON },
  ): Promise<void>;
  /** One's passkeys, the oldest first, however long ago one signed in. */
  passkeys(who: SignedIn): Promise<readonly OwnPasskey[]>;
  /** From now on it signs nobody in; throws `passkey-not-found`. */
  removePasskey(who: SignedIn, id: string): Promise<void>;
}

/** A passkey as its owner sees it. */
export interface OwnPasskey {
  /** Of the credential, base64url. */
  readonly id: string;
  readonly name: string;
  readonly madeAt: Date;
  /** Null: never. */
  readonly usedAt: Date | null;
}

/** The people of one desk. */
export interface Staff {
  /** Throws `request-invalid` for an account that is taken, and `desk-not-found`. */
  add(member: NewStaff): Promise<StaffMember>;
  list(): Promise<StaffMember[]>;
  /** They work at these desks from now on; null: at all. Throws `staff-not-found` and `desk-not-found`. */
  moveTo(id: string, desks: readonly string[] | null): Promise<void>;
  /** They have these roles from their next request on. Throws `staff-not-found`, also for one who is disabled. */
  setRoles(id: string, roles: readonly Role[]): Promise<void>;
  /** Ends every session and link of theirs. Throws `staff-not-found`. */
  disable(id: string): Promise<void>;
  /** A link for somebody, who is added when there is nobody with this account; valid 15 minutes. */
  createLink(member: NewStaff): Promise<SignInLink>;
  /** Whether an owner could sign in from another machine: with a password, a passkey, or at an identity provider. */
  isConfigured(): Promise<boolean>;
}
