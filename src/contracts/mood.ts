import type { ConversationState } from './conversation.ts';

/** How a customer sounds. */
export const MOODS = ['unhappy', 'neutral', 'happy'] as const;

/** How a customer sounds by their last messages. */
export interface Mood {
  readonly is: (typeof MOODS)[number];
  /** From -1 to 1. */
  readonly score: number;
}

/** What is looked at. */
export type Heard = Pick<ConversationState, 'title' | 'lastHeard' | 'facts'>;

/** Tells how customers sound; null where nothing was said, or not in a language that it knows. */
export interface Moods {
  /** At once; undefined where some of it was not read yet. */
  known(heard: Heard): Mood | null | undefined;
  /** Reads what was not read yet, a message at a time: whoever is served goes on between two. */
  read(heard: Heard): Promise<Mood | null>;
}
