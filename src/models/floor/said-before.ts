import { asks, asksOfUs } from './acts.ts';
import type { FloorTurn } from './floor-turn.ts';
import { sentence } from './phrases.ts';
import { countWords, questionIn } from './sentences.ts';

const LONGEST_QUESTION_WORDS = 12;

const SENTENCE_END = /(?<=[.!?…])\s+|\n+/;
const NUMBER = String.raw`(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|a few|several)`;

const OTHER_TIME =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:last|next|previous) (?:week|month|year|time|invoice|bill)\b|\byesterday\b/i;

/** What a question asks for, and what a sentence that answers it holds. */
const QUESTIONS: readonly { readonly words: RegExp; readonly holds: RegExp }[] = [
  {
    words:
      /\bhow (?:long|soon|fast|quickly)\b|\b(?:take|takes) (?:very |that |so )?long\b|\bhow many (?:days|weeks)\b|\bwhen\b/i,
    holds: new RegExp(
      `\\b${NUMBER}(?: to ${NUMBER})? (?:business |working )?(?:minutes?|hours?|days?|weeks?|months?)\\b|\\b(?:until|till|by|from) \\d{1,2}:\\d{2}\\b`,
      'i',
    ),
  },
  { words: /\bwho\b|\bwith whom\b/i, holds: /\bwith \p{Lu}\p{Ll}+/u },
  {
    words: /\bwhat time\b|\bwhen\b|\bwhat (?:day|date)\b/i,
    holds:
      /\b\d{1,2}(?::\d\d)? ?[AP]M\b|\p{Lu}\p{Ll}+day (?:at )?\d{1,2}:\d\d\b|\bon (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b|\bstarts (?:today|tomorrow)\b/u,
  },
  {
    words:
      /\bhow much\b|\b(?:is|are) there (?:an?|any) (?:fees?|charges?|costs?)\b|\bany (?:fees?|charges?)\b|(?<!\b(?:how|where|when) )\bdo (?:i|we) (?:have to )?pay\b|\bis (?:that|it|this) (?:for )?free\b|\bfor free\b|\bfree of charge\b|\bwhat (?:does|will|would|did) (?:it|that|this) cost\b|\bhow expensive\b|\bcosts? (?:me|us)\b|\bpay anything\b|\bcharge (?:me|us|for)\b/i,
    holds: /[$€£]\s?\d|\bcosts nothing\b|\bfree of charge\b/,
  },
  {
    words: /\b(?:save|saving|savings|discount|off)\b/i,
    holds: /\d+% off\b|[$€£]\s?[\d,.]+ (?:off|saved)\b/i,
  },
  {
    words:
      /\b(?:which|what|same|my) (?:card|account)\b|\bwhere (?:does|will|would) (?:it|that|the money) go\b/i,
    holds: /\bending (?:in )?\d{4}\b/i,
  },
];

/** Said of what was done: it is not done again. */
const DEED = /^(?:Done|Booked|Good): /;
/** "Did that go through?", "so it's booked?" */
const IS_DONE =
  /\b(?:did|has|have|is|are|was|will) (?:it|that|this|all|everything|we|i)(?: all)? (?:now )?(?:go(?:ne)? through|work(?:ed)?|done|booked|confirmed|sent|saved|in|set|changed|settled|sorted)\b|\ball (?:set|good|done|sorted)\b|\b(?:it|that)(?:['’]?s| is) (?:done|booked|confirmed|changed|sent|sorted)\b/i;
/** Words of questions that are about nothing in particular. */
const NO_SUBJECT = new Set(
  'what when where which with that this they them then there have does will would could should your about from also just really like going want need than much many long here more very still again gets'.split(
    ' ',
  ),
);

/** So long a word is hardly said by chance. */
const LONG_WORD = 7;
/** Where the question points to what was said, a shorter one will do. */
const SHORT_WORD = 4;
/** Explanations come last, after what was found. */
const REASON_SENTENCES = 2;
const NO_REASON =
  /^(?:All right|Sorry|I am sorry|I can't|I don't know|Is that|Thank you|Thanks|Welcome back|Back to|I have asked|They will see|Until (?:then|someone)|A person has been|Whoever)\b/;

/** What was said last that is no question, as a reason for it: its last two sentences; undefined where there is none. */
export function reasonSaid({ history }: FloorTurn): string | undefined {
  const told = history.lastWords
    .split(SENTENCE_END)
    .filter((one) => one.trim() !== '' && !one.trim().endsWith('?') && !NO_REASON.test(one.trim()));
  return told.length > 0 ? told.slice(-REASON_SENTENCES).join(' ').trim() : undefined;
}

/**
 * The sentence of what was said last that answers a question about it, such as "how long will that take?"; at an offer, also of
 * what was said before it. Undefined without one.
 */
export function saidBefore({ history, state }: FloorTurn, text: string): string | undefined {
  const earlier = state.pending?.kind === 'confirm' ? history.earlierWords : [];
  const question = questionIn(text);
  const deed = IS_DONE.test(question)
    ? statementsOf(history.lastWords).find((one) => DEED.test(one))
    : undefined;
  if (deed !== undefined) return `Yes, it did. ${sentence(deed.replace(DEED, ''))}`;
  for (const words of [history.lastWords, ...earlier]) {
    const found = saidIn(words, question);
    if (found !== undefined) return found;
  }
  return undefined;
}

function saidIn(lastWords: string, text: string): string | undefined {
  // Who names a number, or another time, asks about that.
  const numbers = text.match(/\d+/g) ?? [];
  if (OTHER_TIME.test(text) || numbers.some((one) => !lastWords.includes(one))) return undefined;
  const asked = QUESTIONS.filter(({ words }) => words.test(text));
  const statements = statementsOf(lastWords);
  const [first = statements.filter((one) => speaksOf(one, text))] = asked
    .map(({ holds }) => statements.filter((one) => holds.test(one)))
    .filter(({ length }) => length > 0);
  return closest(first, text)?.trim().replace(DEED, '');
}

/** Whether a sentence has most of what a question speaks of: "nothing is lost", of "so nothing gets lost?". */
function speaksOf(sentence: string, question: string): boolean {
  const asked = new Set(wordsOf(question).filter((word) => !NO_SUBJECT.has(word)));
  const shared = wordsOf(sentence).filter((word) => asked.has(word)).length;
  const isOne =
    asked.size === 1 &&
    shared === 1 &&
    [...asked].every(({ length }) => length >= (OF_IT.test(question) ? SHORT_WORD : LONG_WORD));
  return isOne || (shared > 1 && shared >= asked.size / 2);
}

function statementsOf(words: string): string[] {
  return words.split(SENTENCE_END).filter((one) => !one.trim().endsWith('?'));
}

/** Whether the open question says itself what is asked back: "how much is that?", to "shall I keep it with $40.00 off?". */
export function isInQuestion({ history }: FloorTurn, text: string): boolean {
  const question = history.lastWords.split(SENTENCE_END).findLast((one) => one.trim().endsWith('?')) ?? '';
  return QUESTIONS.some(({ words, holds }) => words.test(questionIn(text)) && holds.test(question));
}

/** The sentence that has most of the question's words, the first of several. */
function closest(sentences: readonly string[], question: string): string | undefined {
  const asked = wordsOf(question);
  const shared = (sentence: string) => wordsOf(sentence).filter((word) => asked.includes(word)).length;
  return sentences.toSorted((one, other) => shared(other) - shared(one))[0];
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

/** The first of two ways to say something, unless it was said just now. */
export function orElse({ history }: FloorTurn, first: string, then: string): string {
  return history.lastWords.includes(first) ? then : first;
}

/** "So nothing gets lost?" */
const GOES_ON = /^\W*(?:(?:ok(?:ay)?|oh|great|good|thanks)\W+)?(?:so|then)\b/i;
/** "Is it free?", and not "is a cut free?" */
const OF_IT = /\b(?:it|that|this|they|those|these)\b/i;

/** In small words alone, and at an offer, a question is about what was just said; at another question where it points to it. */
export function asksOfWhatWasSaid(turn: FloorTurn, text: string): boolean {
  if (asksOfUs(turn, text)) return true;
  const { pending } = turn.state;
  const isOfIt = OF_IT.test(questionIn(text)) || GOES_ON.test(text);
  const points =
    pending?.kind === 'confirm' ||
    IS_DONE.test(text) ||
    (isOfIt && (pending?.kind === 'slot' || pending?.kind === 'more'));
  return points && asks(turn, text) && countWords(questionIn(text)) <= LONGEST_QUESTION_WORDS;
}
