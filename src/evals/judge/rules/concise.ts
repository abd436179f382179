import type { Rule } from '../rule-judge.ts';

/** About twenty seconds of speech. */
const MOST_WORDS = 50;
/** A listener keeps three or four things in mind. */
const MOST_FIGURES = 4;
const NUMBER =
  /(?:\b(?:\d[\d.,:]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|oh)\b[\s-]*)+/gi;

/** Short enough for the ear. */
export const concise: Rule = {
  about: `At most ${MOST_WORDS} words, and at most ${MOST_FIGURES} figures (numbers that follow one another are one).`,
  fault({ lines }) {
    const text = lines.at(-1)?.text ?? '';
    const words = text.split(/\s+/).filter(Boolean).length;
    if (words > MOST_WORDS) return `${words} words`;
    const figures = text.match(NUMBER)?.length ?? 0;
    return figures > MOST_FIGURES ? `${figures} figures` : undefined;
  },
};
