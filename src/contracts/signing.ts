/** One key of the ring that all nodes of a database share. */
export interface SigningKey {
  /** Names it in what it signs (`kid`). */
  readonly id: string;
  /** 256 bits or more. */
  readonly secret: Uint8Array;
}

/** The keys as they are now. */
export interface RingKeys {
  readonly signing: SigningKey;
  /** Every key that still verifies, the signing one among them. */
  readonly verifying: readonly SigningKey[];
}

/** How a key takes the place of another. */
export interface Rotation {
  /** The new key. */
  readonly key: SigningKey;
  /** After how many ms it begins to sign; the nodes know it by then. */
  readonly signsInMs: number;
  /** How long the keys before it verify after that, in ms; 0 when what they have signed shall end now. */
  readonly verifiesMs: number;
}

/** Keeps the ring, by the store's own clock, so that nodes need not agree on the time. */
export interface SigningKeyStore {
  /** The ring; `first` becomes its only key when it has none, once for all nodes that try. */
  keys(first: SigningKey): Promise<RingKeys>;
  rotate(rotation: Rotation): Promise<void>;
}

/** Keys for one purpose, derived from the ring: what is signed for one purpose is nothing for another. */
export interface KeyRing {
  /** Throws `store-unavailable` when the ring must be read and cannot. */
  keysFor(purpose: string): Promise<RingKeys>;
  /** A new key signs from now on; tokens of the old ones stay valid, unless `atOnce`. Resolves to its id. */
  rotate(options?: { readonly atOnce?: boolean }): Promise<string>;
}
