import type { Rule } from '../rule-judge.ts';

/** Words are the same when they begin alike: "refund" and "refunded". */
const STEM = 5;
const SMALL = 4;

/** The reason speaks of something that was said. */
export const rationale: Rule = {
  about:
    'The reason has a word of four letters or more that the customer, or the answer of a tool, has as well (by its first five letters).',
  fault({ lines }) {
    const reason = lines.at(-1)?.text.replace(/^[^:]*:/, '') ?? '';
    const before = new Set(
      lines.slice(0, -1).flatMap(({ by, text }) => (by === 'customer' || by === 'tool' ? stems(text) : [])),
    );
    if (stems(reason).some((stem) => before.has(stem))) return undefined;
    return reason.trim() === '' ? 'there is no reason' : 'nothing in the reason was said before';
  },
};

function stems(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter(({ length }) => length >= SMALL).map((word) => word.slice(0, STEM));
}
