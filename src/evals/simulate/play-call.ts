import type { Heard, Leaving, Player } from './customer.ts';

/** The desk, as somebody talks to it. */
export interface Talk {
  /** Says it, and resolves to what the customer gets to read; with `interrupts` only the beginning of it is heard. */
  say(text: string, interrupts: boolean): Promise<Heard>;
  /** Where somebody must hang up. */
  hangUp?(): Promise<void>;
}

/** How a call went. */
export interface Played {
  readonly left: Leaving;
  /** Messages of the customer. */
  readonly messages: readonly string[];
  /** How long each took to be answered, in ms. */
  readonly ms: readonly number[];
  /** What the desk answered last. */
  readonly last: Heard | undefined;
}

/** Holds a conversation to its end. */
export async function playCall(player: Player, talk: Talk, now: () => number): Promise<Played> {
  const messages: string[] = [];
  const ms: number[] = [];
  let last: Heard | undefined;
  for (;;) {
    const move = await player.next(last);
    if ('leaves' in move) {
      await talk.hangUp?.();
      return { left: move.leaves, messages, ms, last };
    }
    const from = now();
    last = await talk.say(move.say, move.interrupts === true);
    ms.push(now() - from);
    messages.push(move.say);
  }
}
