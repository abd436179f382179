import type { Rule } from '../rule-judge.ts';
import { asSaid } from './as-said.ts';

/** The value stands in what was written down. */
export const heard: Rule = {
  about:
    'What is judged stands in what the recogniser wrote, when numbers are digits and only letters and digits count.',
  fault({ lines, judged = '' }) {
    const written = asSaid(lines.findLast(({ by }) => by === 'recogniser')?.text ?? '');
    return written.includes(asSaid(judged)) ? undefined : `"${judged}" is not in it`;
  },
};
