import { wordsOf } from './read-words.ts';

const YES = /^(?:yes|yeah|yep|yup|aye)$/;
/** What a question about a state begins with. */
const ASKS = /^(?:is|are|was|were|has|have) (?:it|that|this|they|everything|everybody|all)$/;
/** Said with more weight, which changes nothing. */
const WEIGHT = new Set(['really', 'all', 'now', 'indeed', 'already', 'certainly', 'definitely', 'truly']);
const SMALL_TALK = new Set(['um', 'uh', 'oh', 'well', 'please', 'thanks', 'thank', 'you']);

/** Whether an answer says yes to a question about a state, and says the state again: "yes, it is over", to "Is it really over?". */
export function restates(words: readonly string[], offer: string): boolean {
  const asked = offer
    .split(/(?<=[.!?])\s+/)
    .map(wordsOf)
    .findLast((part) => ASKS.test(part.slice(0, 2).join(' ')));
  if (!asked) return false;
  const [verb, subject, ...state] = asked.filter((word) => !WEIGHT.has(word));
  const [yes, who, is, ...rest] = words.filter((word) => !WEIGHT.has(word) && !SMALL_TALK.has(word));
  const isYes = YES.test(yes ?? '') && who === subject && is === verb;
  return isYes && rest.every((word, at) => word === state[at]);
}
