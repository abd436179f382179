import { MOODS, type MoodId } from './moods.ts';

const MOUTHS: Readonly<Record<MoodId, string>> = {
  unhappy: 'M6 12.6c1.8-2.2 4.2-2.2 6 0',
  neutral: 'M6 11.6h6',
  happy: 'M6 10.8c1.8 2.2 4.2 2.2 6 0',
};
const TONES: Readonly<Record<MoodId, string>> = {
  unhappy: 'text-alarm',
  neutral: 'text-faint',
  happy: 'text-soft',
};

/** How a customer sounds by their last messages. */
export function MoodFace({ mood }: { mood: MoodId }) {
  const title = `The customer sounds ${MOODS[mood].toLowerCase()}`;
  return (
    <span data-testid="mood" data-mood={mood} title={title} className={`ml-auto self-center ${TONES[mood]}`}>
      <svg
        aria-hidden="true"
        width="14"
        height="14"
        viewBox="0 0 18 18"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
      >
        <circle cx="9" cy="9" r="7" />
        <path d={`M6.6 7v.2M11.4 7v.2 ${MOUTHS[mood]}`} />
      </svg>
      <span className="sr-only">{title}</span>
    </span>
  );
}
