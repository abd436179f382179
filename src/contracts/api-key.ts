import type { Role, Scope } from './principal.ts';

/** An API key of a service, without its secret. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Beside those of its roles. */
  readonly scopes: readonly Scope[];
  /** Ids of the desks it is for; null: all. */
  readonly desks: readonly string[] | null;
  readonly madeAt: Date;
  readonly expiresAt: Date | null;
  /** To within a minute. */
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** What an API key is to be. */
export interface NewApiKey {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly scopes: readonly Scope[];
  /** Ids of the desks it is for; all without. */
  readonly desks?: readonly string[] | undefined;
  readonly expiresAt?: Date | undefined;
}

/** A key just made, with the one look at it there is. */
export interface ShownApiKey {
  readonly key: ApiKey;
  /** `sr_<id>_<secret>`: nobody can be shown it again. */
  readonly secret: string;
}

/** Keeps the API keys of one desk: hashes, no secrets. */
export interface ApiKeyStore {
  add(key: ApiKey, hash: Uint8Array): Promise<void>;
  list(): Promise<ApiKey[]>;
  /** The key with this secret that is valid at `now`; notes that it was used. */
  use(id: string, hash: Uint8Array, now: Date): Promise<ApiKey | undefined>;
  /** False when there is no such key, or it was revoked before. */
  revoke(id: string, now: Date): Promise<boolean>;
  /** A new secret; the one before is valid until `oldUntil`. Undefined when there is no such key, or no longer. */
  rotate(id: string, hash: Uint8Array, now: Date, oldUntil: Date): Promise<ApiKey | undefined>;
}

/** The API keys of one desk. */
export interface ApiKeys {
  /** Throws `request-invalid` for a key that may do nothing, or has expired, and `desk-not-found`. */
  create(key: NewApiKey): Promise<ShownApiKey>;
  list(): Promise<ApiKey[]>;
  /** Every node refuses it within 5 s. Throws `key-not-found`. */
  revoke(id: string): Promise<void>;
  /** A new secret for the same key; the old one stays valid for `graceMs` (an hour). Throws `key-not-found`. */
  rotate(id: string, graceMs?: number): Promise<ShownApiKey>;
}
