import type { Exhibit } from '../exhibit.ts';
import type { Rule } from '../rule-judge.ts';
import { asSaid } from './as-said.ts';

/** Letters and digits mixed: a confirmation, an invoice, a flight. */
const CODE = /\b(?=\w*\d)(?=\w*[A-Z])[A-Z0-9]{4,}\b/g;

/** No code comes from nowhere. */
export const faithful: Rule = {
  about:
    'Every code of letters and digits in a line of an agent, and in the arguments of a tool, stands in an earlier line of the customer or of a tool.',
  fault({ lines }) {
    for (const [at, { by, text }] of lines.entries()) {
      if (by === 'customer' || isAnswer(text, by)) continue;
      const earlier = asSaid(heardBefore(lines.slice(0, at)));
      const code = text.match(CODE)?.find((one) => !earlier.includes(asSaid(one)));
      if (code !== undefined) return `${code} is nowhere before`;
    }
    return undefined;
  },
};

/** An answer of a tool stands behind an arrow. */
function isAnswer(text: string, by: string): boolean {
  return by === 'tool' && text.includes('->');
}

function heardBefore(lines: Exhibit['lines']): string {
  return lines.flatMap(({ by, text }) => (by === 'customer' || isAnswer(text, by) ? text : [])).join(' ');
}
