import { createContext, useContext } from 'react';
import type { Present } from '../console-api.ts';

const NOBODY: readonly Present[] = [];

/** Where the others are now. */
export const PresenceContext = createContext(NOBODY);

/** Who else looks at a conversation. */
export function useOthersAt(conversation: string): readonly Present[] {
  return useContext(PresenceContext).filter((one) => one.conversation === conversation);
}

/** How long a key that was pressed counts as typing, in ms. */
const TYPING_MS = 4_000;

/** When somebody here has typed last. */
export class Typing {
  #at = Number.NEGATIVE_INFINITY;
  #begun: (() => void) | undefined;

  /** A key was pressed at `now`, in ms. */
  touch(now: number): void {
    const wasTyping = this.is(now);
    this.#at = now;
    if (!wasTyping) this.#begun?.();
  }

  /** Whether it counts as typing. */
  is(now: number): boolean {
    return now - this.#at < TYPING_MS;
  }

  /** Calls back when somebody begins to type, until another one is given. */
  onBegin(begun: (() => void) | undefined): void {
    this.#begun = begun;
  }
}

/** That of this page. */
export const typing = new Typing();
