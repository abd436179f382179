import type { WallRow } from '../console-api.ts';

/** How a customer sounds by their last messages. */
export type MoodId = NonNullable<WallRow['mood']>['is'];

/** What each mood is called. */
export const MOODS: Readonly<Record<MoodId, string>> = {
  unhappy: 'Unhappy',
  neutral: 'Neutral',
  happy: 'Happy',
};

/** The mood that a text of an address names; empty for none. */
export function moodIn(text: string): MoodId | '' {
  return Object.hasOwn(MOODS, text) ? (text as MoodId) : '';
}
