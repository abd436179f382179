import type { JsonValue } from './json.ts';
import type { Role } from './principal.ts';
import type { Session, SignInWay, StaffMember } from './staff.ts';

/** A passkey of somebody's. */
export interface Passkey {
  /** Of the credential, base64url. */
  readonly id: string;
  readonly staff: string;
  readonly name: string;
  readonly publicKey: Uint8Array;
  /** How often it was used, where its authenticator counts. */
  readonly counter: number;
  readonly transports: readonly string[];
}

/** A passkey as it is kept. */
export interface KeptPasskey extends Passkey {
  readonly madeAt: Date;
  /** When it signed somebody in the last time; null: never. */
  readonly usedAt: Date | null;
}

/** An account at an identity provider. */
export interface ProviderAccount {
  readonly issuer: string;
  readonly subject: string;
}

/** Keeps the people of one desk and what they sign in with: hashes and public keys, no secrets. */
export interface StaffStore {
  /** False when the account is taken. */
  add(member: StaffMember): Promise<boolean>;
  /** Adds who has signed in at a provider, or brings their name, roles and desks up to date. */
  addFromProvider(member: StaffMember, account: ProviderAccount): Promise<StaffMember>;
  byId(id: string): Promise<StaffMember | undefined>;
  byAccount(account: string): Promise<StaffMember | undefined>;
  list(): Promise<StaffMember[]>;
  /** False when there is nobody with this id. */
  setDesks(id: string, desks: readonly string[] | null): Promise<boolean>;
  /** False when there is nobody with this id who is not disabled. */
  setRoles(id: string, roles: readonly Role[]): Promise<boolean>;
  /** Also ends their sessions and links; false when there is nobody with this id who is not disabled. */
  disable(id: string, now: Date): Promise<boolean>;
  passwordOf(id: string): Promise<string | undefined>;
  setPassword(id: string, hash: string, now: Date): Promise<void>;
  /** Of one person, the oldest first. */
  passkeysOf(id: string): Promise<KeptPasskey[]>;
  passkey(id: string): Promise<Passkey | undefined>;
  addPasskey(passkey: Passkey, now: Date): Promise<void>;
  passkeyUsed(id: string, counter: number, now: Date): Promise<void>;
  /** False when this person has none of this id. */
  removePasskey(staff: string, id: string): Promise<boolean>;
  /** Whether an owner who is not disabled has a password or a passkey. */
  ownerCanSignIn(): Promise<boolean>;
}

/** When sessions end by themselves. */
export interface SessionLimits {
  /** After how many ms unused. */
  readonly idleMs: number;
  /** After how many ms in any case. */
  readonly longestMs: number;
}

/** Keeps the sessions of one desk's staff by the hashes of their cookies. */
export interface SessionStore {
  begin(hash: Uint8Array, staffId: string, via: SignInWay, session: Session): Promise<void>;
  /** The session and whose it is, noted as seen; undefined when it has ended or its owner is disabled. */
  find(
    hash: Uint8Array,
    now: Date,
    idleMs: number,
  ): Promise<{ session: Session; staff: StaffMember } | undefined>;
  list(staffId: string, now: Date, idleMs: number): Promise<Session[]>;
  end(staffId: string, which: { id: string } | { exceptId: string }): Promise<void>;
}

/** Keeps what is good once: links, and sign-ins between their first and their second request. */
export interface OnceStore {
  addLink(hash: Uint8Array, staffId: string, expiresAt: Date): Promise<void>;
  /** Whom a link signs in; nobody a second time. */
  takeLink(hash: Uint8Array, now: Date): Promise<StaffMember | undefined>;
  keep(hash: Uint8Array, kind: string, data: JsonValue, expiresAt: Date): Promise<void>;
  take(hash: Uint8Array, kind: string, now: Date): Promise<JsonValue | undefined>;
}
