import type { EdgeScore } from '../../server-types.ts';

/** What can be wrong with a way, with its sign on the graph; the scorecard defines each. */
export const TROUBLES = {
  refused: { sign: '⊘', words: 'refused', means: 'A handoff that was asked for and not taken.' },
  bounced: {
    sign: '↩',
    words: 'bounced',
    means: 'The customer came back with nothing done, or the same way was gone again within three messages.',
  },
  misrouted: {
    sign: '✕',
    words: 'misrouted',
    means: 'It went to somebody else than it should have, at another time, or not at all.',
  },
} as const;

/** One of `TROUBLES`. */
export type Trouble = keyof typeof TROUBLES;

/** All of them, in the order of the graph. */
export const TROUBLE_IDS = Object.keys(TROUBLES) as Trouble[];

/** What was wrong with a way, as far as anything was. */
export function troublesOf(score: EdgeScore | undefined): readonly (readonly [Trouble, number])[] {
  if (score === undefined) return [];
  return TROUBLE_IDS.flatMap((trouble) => (score[trouble] > 0 ? [[trouble, score[trouble]] as const] : []));
}
