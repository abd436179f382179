import type { ConversationState } from './conversation.ts';

/** How a customer sounds. */
export const MOODS = ['unhappy', 'neutral', 'happy'] as const;

/** How a customer sounds by their last messages. */
export interface Mood {
  readonly is: (typeof MOODS)[number];
  /** From -1 to 1. */
  readonly score: number;
}

/** Tells how a customer sounds; null where nothing was said, or not in a language that it knows. */
export type MoodOf = (
  state: Pick<ConversationState, 'title' | 'lastHeard' | 'facts'>,
) => Promise<Mood | null>;
