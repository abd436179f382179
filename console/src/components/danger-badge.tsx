import type { DangerMark } from '../api.ts';
import { Warning } from './icons.tsx';

const WORDS: Readonly<Record<string, string>> = {
  'self-harm': 'self-harm',
  medical: 'a medical emergency',
  fire: 'fire',
  violence: 'violence',
  'child-abuse': 'abuse of a child',
};

/** That somebody said they, or others, are in danger, for staff; one word only where there is little room. */
export function DangerBadge({ danger }: { danger: DangerMark }) {
  const of = WORDS[danger.category];
  const text = of === undefined ? 'Danger' : `Danger: ${of}`;
  return (
    <span
      role="img"
      aria-label={text}
      title={text}
      data-testid="danger"
      data-category={danger.category}
      className="inline-flex shrink-0 items-center gap-1 whitespace-nowrap rounded-full border border-alarm/40 bg-alarm-wash py-px pr-2 pl-1.5 font-semibold text-[12px] text-alarm leading-5"
    >
      <Warning />
      <span className="2xl:hidden">Danger</span>
      <span className="max-2xl:hidden">{text}</span>
    </span>
  );
}
