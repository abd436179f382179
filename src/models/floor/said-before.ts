import type { FloorTurn } from './floor-turn.ts';

const SENTENCE_END = /(?<=[.!?…])\s+|\n+/;
const NUMBER = String.raw`(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|a few|several)`;

/** What a question asks for, and what a sentence that answers it holds. */
const QUESTIONS: readonly { readonly words: RegExp; readonly holds: RegExp }[] = [
  {
    words: /\bhow (?:long|soon|fast|quickly)\b|\bhow many (?:days|weeks)\b|\bwhen\b/i,
    holds: new RegExp(
      `\\b${NUMBER}(?: to ${NUMBER})? (?:business |working )?(?:minutes?|hours?|days?|weeks?|months?)\\b`,
      'i',
    ),
  },
  { words: /\bwho\b|\bwith whom\b/i, holds: /\bwith \p{Lu}\p{Ll}+/u },
  { words: /\bwhat time\b|\bwhen\b/i, holds: /\b\d{1,2}(?::\d\d)? ?[AP]M\b/ },
  {
    words: /\bhow much\b|\bwhat (?:does|will|would|did) (?:it|that|this) cost\b|\bhow expensive\b/i,
    holds: /[$€£]\s?\d/,
  },
  {
    words:
      /\b(?:which|what|same|my) (?:card|account)\b|\bwhere (?:does|will|would) (?:it|that|the money) go\b/i,
    holds: /\bending (?:in )?\d{4}\b/i,
  },
];

/** Explanations come last, after what was found. */
const REASON_SENTENCES = 2;
const NO_REASON =
  /^(?:All right|Sorry|I am sorry|I can't|I don't know|I want to be sure|Thank you|Thanks|Welcome back|Back to)\b/;

/** What was said last that is no question, as a reason for it: its last two sentences; undefined where there is none. */
export function reasonSaid({ history }: FloorTurn): string | undefined {
  const told = history.lastWords
    .split(SENTENCE_END)
    .filter((one) => one.trim() !== '' && !one.trim().endsWith('?') && !NO_REASON.test(one.trim()));
  return told.length > 0 ? told.slice(-REASON_SENTENCES).join(' ').trim() : undefined;
}

/** The sentence of what was said last that answers a question about it, such as "how long will that take?"; undefined without one. */
export function saidBefore({ history }: FloorTurn, text: string): string | undefined {
  // Who names a number asks about that.
  if (/\d/.test(text)) return undefined;
  const asked = QUESTIONS.filter(({ words }) => words.test(text));
  const sentences = history.lastWords.split(SENTENCE_END).filter((one) => !one.trim().endsWith('?'));
  return asked
    .flatMap(({ holds }) => sentences.find((one) => holds.test(one)) ?? [])
    .at(0)
    ?.trim();
}
