import type { Gap, Sample } from '../../evals/statistics/difference.ts';
import type { Share } from '../../evals/statistics/interval.ts';
import { COMPARED, type Compared, type TrialFigures } from './compare-variants.ts';

/** Digits behind the point of figures that are no shares. */
const DIGITS: Readonly<Partial<Record<Compared, number>>> = { usd: 4, answerMs: 0 };
const USUAL_DIGITS = 2;

/** The two versions of a trial as a table for people: a line for each figure. */
export function describeTrial({ trial, conversations, figures }: TrialFigures): string {
  const { a, b } = conversations;
  const names = Object.keys(COMPARED) as Compared[];
  const table = [
    [`trial ${trial}`, 'a', 'b', 'b beside a'],
    ['conversations', String(a), String(b), ''],
    ...names.map((name) => {
      const digits = DIGITS[name] ?? USUAL_DIGITS;
      const { a: one, b: other, gap } = figures[name];
      return [
        COMPARED[name],
        inWords(one, digits),
        inWords(other, digits),
        gapInWords(gap, [one, other], digits),
      ];
    }),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return lines.map((line) => line.trimEnd()).join('\n');
}

function isShare(figure: Share | Sample): figure is Share {
  return 'rate' in figure;
}

function inWords(figure: Share | Sample, digits: number): string {
  if (figure.of === 0) return '-';
  if (!isShare(figure)) return `${figure.mean.toFixed(digits)} of ${figure.of}`;
  const [rate, low, high] = [figure.rate, figure.low, figure.high].map((one) => (100 * one).toFixed(1));
  return `${rate} % (${low} % to ${high} %)`;
}

function gapInWords(
  { verdict, change, low, high }: Gap,
  figures: readonly [Share | Sample, Share | Sample],
  digits: number,
): string {
  const [figure] = figures;
  if (!Number.isFinite(low) || figures.some(({ of }) => of === 0)) return `too few: ${verdict}`;
  const [scale, unit, places] = isShare(figure) ? [100, ' points', 1] : [1, '', digits];
  const [by, from, to] = [change, low, high].map((one) => (scale * one).toFixed(places));
  return `${change >= 0 ? '+' : ''}${by}${unit} (${from} to ${to}): ${verdict}`;
}
