/** Somebody of the staff who listens to a call. */
export interface CallListener {
  /** What both say now, and others of the staff: PCM16 at 24 kHz, without what this listener says. */
  hear(audio: Uint8Array): void;
  /** The call is over, or goes on elsewhere. */
  ended(): void;
}

/** A place at a call that goes on. */
export interface CallSeat {
  /** Says something to the customer in one's own voice: PCM16 at 24 kHz, as it is spoken. */
  speak(audio: Uint8Array): void;
  leave(): void;
}

/** The calls that this process holds, whose sound comes through it. */
export interface LiveCalls {
  /** Sits in on a call; undefined where this process has none of this conversation, or as many listen as may. */
  join(conversation: string, listener: CallListener): CallSeat | undefined;
}
