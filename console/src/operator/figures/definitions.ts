import { dollars, duration } from '../../format.ts';
import type { AnalysisFigures } from '../../server-types.ts';

/** A figure: what it is called, what it counts, and how it is told. */
export interface Figure {
  readonly title: string;
  readonly means: string;
  readonly of: (figures: AnalysisFigures) => string;
}

const share = (part: number | null) => (part === null ? '–' : `${Math.round(part * 100)}%`);
const number = (value: number | null, digits = 1) => (value === null ? '–' : value.toFixed(digits));
const ms = (value: number | null) => (value === null ? '–' : duration(value));

/** Every figure there is, each with what it counts. */
export const FIGURES: readonly Figure[] = [
  {
    title: 'Conversations',
    means: 'Closed conversations that were opened in the period and analysed.',
    of: ({ conversations }) => String(conversations),
  },
  {
    title: 'Resolved',
    means:
      'Of those whose end is known (all but answered and silent), the share in which something was done for the customer, or they said that they are helped, and nothing is left open.',
    of: ({ resolvedShare }) => share(resolvedShare),
  },
  {
    title: 'Taken by a person',
    means: 'Of those whose end is known (all but answered and silent), the share that a person took over.',
    of: ({ escalatedShare }) => share(escalatedShare),
  },
  {
    title: 'Handoffs each',
    means: 'Committed handoffs in a conversation, on average.',
    of: ({ handoffsEach }) => number(handoffsEach),
  },
  {
    title: 'Mood',
    means: 'How customers sounded, from -1 (angry) to 1 (delighted), on average.',
    of: ({ sentiment }) => number(sentiment, 2),
  },
  {
    title: 'Leads',
    means: 'Conversations with a lead score that counts as hot.',
    of: ({ lead }) => String(lead.hot),
  },
  {
    title: 'Flagged',
    means: 'Conversations in which something was not as it should be.',
    of: ({ flagged }) => String(flagged),
  },
  {
    title: 'A turn takes',
    means: 'Time from the message to the end of the answer; half of the turns were quicker.',
    of: ({ turnMs }) => ms(turnMs.p50),
  },
  {
    title: 'A slow turn',
    means: 'One turn in twenty took longer than this.',
    of: ({ turnMs }) => ms(turnMs.p95),
  },
  {
    title: 'Cost',
    means: 'What models cost, by the price table; models without a price count as nothing.',
    of: ({ usd }) => dollars(usd),
  },
  {
    title: 'Stars',
    means: 'What customers gave, from 1 to 5, on average.',
    of: ({ ratings }) => number(ratings.mean),
  },
];

/** Figures of groups as a table that spreadsheets read (RFC 4180). */
export function csvOf(groups: readonly AnalysisFigures[]): string {
  const head = ['group', ...FIGURES.map(({ title }) => title)];
  const lines = groups.map((group) => [group.key, ...FIGURES.map((figure) => figure.of(group))]);
  return [head, ...lines].map((line) => line.map(quoted).join(',')).join('\r\n');
}

/** A cell that begins like a formula is none: spreadsheets would run it. */
function quoted(text: string): string {
  const plain = /^[=+@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
