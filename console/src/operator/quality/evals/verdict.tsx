import type { EvalDifference } from '../../../server-types.ts';

const WORDS = { better: 'Better', worse: 'Worse', "can't tell": 'Can’t tell' } as const;
const LOOKS = {
  better: 'border-cord-2/50 text-cord-2',
  worse: 'border-alarm/50 text-alarm',
  "can't tell": 'border-rule-strong text-soft',
} as const;

/** What is told of one run beside another. */
export type Compared = Pick<
  EvalDifference,
  'verdict' | 'onlyBefore' | 'onlyAfter' | 'p' | 'change' | 'smallest'
>;

/** Better, worse, or that it can't be told. */
export function Verdict({ of: { verdict } }: { of: Compared }) {
  return (
    <span
      data-testid="verdict"
      data-verdict={verdict}
      className={`whitespace-nowrap rounded-full border px-2 font-medium text-[12.5px] leading-6 ${LOOKS[verdict]}`}
    >
      {WORDS[verdict]}
    </span>
  );
}

/** The same in a sentence, with what it rests on. */
export function Told({ of }: { of: Compared }) {
  const { onlyBefore, onlyAfter, p, change, smallest } = of;
  return (
    <p data-testid="told" className="max-w-[70ch] text-[13.5px] text-soft">
      {signed(change)} of 100 cases. {onlyBefore === 1 ? '1 case' : `${onlyBefore} cases`} passed only before,{' '}
      {onlyAfter} only after: so great a difference comes by chance {Math.round(100 * p)} times of 100
      (McNemar’s exact test). The smallest change that would have been told is{' '}
      {Math.min(100, Math.ceil(100 * smallest))} of 100.
    </p>
  );
}

function signed(change: number): string {
  const points = Number((100 * change).toFixed(1));
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : 'No more and no less, 0';
}
