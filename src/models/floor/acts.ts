import type { Act, ActKind, Understanding } from '../../contracts/understanding.ts';
import type { FloorTurn } from './floor-turn.ts';
import { countWords } from './sentences.ts';

/** What a text is read with. */
export interface Reader extends Pick<FloorTurn, 'understand'> {
  readonly view: Pick<FloorTurn['view'], 'now'>;
  /** What is asked; nothing without. */
  readonly state?: Pick<FloorTurn['state'], 'pending'>;
}

const CLAUSES = /(?<=[.!?;:,…]\s|[。！？，、।])|\n+/u;
/** Who is only polite says so in a few words; more hold a wish. */
const LONGEST_PLEASANTRY = 7;
const LONGEST_BARE = 2;
/** What may stand beside any of them. */
const BESIDE = new Set<ActKind>(['acknowledge', 'praise', 'agree', 'refuse']);
const ENDS = /\b(?:cancel|stop|end|close)\b/i;
/** "No, just cancel", to "a colleague cancels it: shall I bring one in?". */
const JUST_END = /^\W*no+\W+(?:just|simply|please)\W+(?:cancel|close|end|stop)\b/i;
const ENDING = /\b(?:cancel|close|end)/i;
/** "Can you drop it?" asks for something. */
export const REQUEST =
  /^\W*(?:(?:but|and|then|so|ok(?:ay)?|please)\W+)*(?:can|could|would|will) (?:you|we)\b/i;
const THUMB = /^\s*(?:👍|✅|👌)/u;
const THUMB_DOWN = /^\s*(?:👎|❌)/u;
/** What follows takes the yes back. */
const BUT = /\b(?:but|except|however|only if|unless|although|instead|not)\b/i;
/** Short answers that are no act by themselves, or another one elsewhere. */
const YES_TOO =
  /^\W*(?:(?:ok(?:ay)?|sure|fine|great|yes|well|alright)\W+)?(?:please|perfect|why not|no (?:problem|worries|objections?)|(?:do|book|take|send|use) (?:it|that|so|them)|(?:(?:that|it) would be |that(?:['’]?s| sounds) )?(?:lovely|wonderful|great|perfect|ideal)|i(?:['’]d| would) (?:like|love) that|by all means)(?:\W+(?:please|then|thanks|thank you|do it))?\W*$/i;
const NO_TOO =
  /^(?!.*\?)\W*(?:n|(?:maybe |perhaps )?(?:later|another time)|(?:(?:no+|nah|nope|ok(?:ay)?|hmm+|oh|well|actually|sorry|then)\W+)*(?:forget (?:about )?(?:it|that)|never ?mind|(?:just )?leave (?:it|that)|(?:not|no) (?:now|today|yet|this time))\b[^?]{0,40})\W*$/i;
const HAVE_ONE =
  /^(?!.*\?)\W*(?:(?:ok(?:ay)?|then|yes|fine|so|please|well)\W+)*(?:have|get|send|let|bring|find) (?:me )?(?:somebody|someone|some one|one|a colleague|a person|an engineer|a technician|one of your \w+|them|him|her)(?: (?:to|who))?(?: \w+){0,6}/i;
const CALLS_OFF =
  /^(?!.*\?)\W*(?:(?:no+|ok(?:ay)?|oh|well|actually|sorry|thanks?|fine|hmm+)\W+)*(?:(?:then )?nothing(?: then)?(?=\W*$|\W*[,.;!–-])|(?:just )?forget (?:about )?(?:it|that|the whole thing)\b|never ?mind\b|(?:just )?(?:leave|keep) (?:it|that|everything) (?:as (?:it )?(?:is|was)|like (?:that|this)|the way it is|alone)\b)(?!.*\b(?:instead|rather|want|need|like|please|just (?:do|book|make|show|tell|cancel))\b)/i;
/** Nothing but small words: it speaks of what was just said. */
const OF_US =
  /^(?:(?:ok(?:ay)?|so|and|but|well|um+|hmm+|sorry|wait|great|perfect|good|nice|cool|fine|thanks?|thank you|yes|no|really)[ ,.!]+)*(?:(?:with|for|at|by|to|from|until|till|since) (?=wh|how))?(?:whom?|what(?:'s)?|how|when|why|who(?:'s)?|where|which|can|could|do|does|is|are|will|would|must|should)(?: (?:else|long|much|soon|many|do|does|did|is|are|will|would|can|could|should|must|have|has|it|this|that|these|you|i|we|they|me|a|the|take|takes|need|mean|means|cost|costs|pay|paid|for|free|hear|from|know|see|sees|read|reads|ask|asking|want|say|said|tell|to|for|be|happen|happens|after|next|now|then|get|go|going|really|necessary|mandatory|more|extra|per|month|year|total|altogether|each|all|today|exactly|there|back|happening|gonna|with|at|about|and|how|what|many|card|account|money|same))*[ ?!.]*$/i;
/** "How many exactly". */
const ASKS_FIRST = /^\W*(?:(?:and|so|but|ok(?:ay)?)\W+)*(?:how|what|which|who|when|where|why)\b/i;
/** Agreed to in words that are also said of what one has only heard. */
const ACCEPTED = new Set<ActKind>(['acknowledge', 'praise']);

/** What understanding makes of a text by itself; the view's clock is the desk's wall clock already. */
export function readingOf({ understand, view }: Reader, text: string): Understanding {
  return understand(text, { now: view.now, timeZone: 'UTC' });
}

/** What a text does, as understanding tells it. */
export function actsOf(turn: Reader, text: string): readonly Act[] {
  return readingOf(turn, text).acts;
}

/** Whether a text does one of these. */
export function does(turn: Reader, text: string, ...kinds: readonly ActKind[]): boolean {
  return actsOf(turn, text).some(({ kind }) => kinds.includes(kind));
}

/** Whether every clause of a text does one of these, or is polite beside it, and one does. */
export function doesOnly(turn: Reader, text: string, ...kinds: readonly ActKind[]): boolean {
  const clauses = text.split(CLAUSES).filter((clause) => countWords(clause) > 0);
  const found = clauses.map((clause) => kindsOf(turn, clause));
  const isOnly = clauses.every(
    (clause, at) =>
      countWords(clause) <= LONGEST_PLEASANTRY &&
      found[at]?.some((kind) => kinds.includes(kind) || BESIDE.has(kind)) === true &&
      !found[at]?.includes('inform'),
  );
  return isOnly && found.some((one) => one.some((kind) => kinds.includes(kind)));
}

/** Whether a text asks something, with or without its mark: "ok and when will I have it". */
export function asks(turn: Reader, text: string): boolean {
  return does(turn, text, 'question');
}

/** Whether a text asks about what is going on here ("what else", "how long does it take?"): that is no value of anything. */
export function asksOfUs(turn: Reader, text: string): boolean {
  return OF_US.test(text.trim()) && asks(turn, text);
}

/** Whether a text says yes or no to what was `asked`; neither where it doubts, asks, or says both. No consent: a judge tells that. */
export function answerIn(turn: Reader, text: string, asked = ''): 'yes' | 'no' | undefined {
  if (THUMB.test(text) || (YES_TOO.test(text) && !text.includes('?'))) return 'yes';
  if (THUMB_DOWN.test(text) || NO_TOO.test(text)) return 'no';
  const kinds = kindsOf(turn, text);
  const has = (kind: ActKind) => kinds.includes(kind);
  if (has('hedge')) return undefined;
  if (has('agree')) return has('refuse') || BUT.test(text) || asksBack(turn, text) ? undefined : 'yes';
  // "Can you drop it?" asks for something, and turns nothing down.
  if (has('stop') && REQUEST.test(text)) return undefined;
  if (ENDING.test(asked) && JUST_END.test(text)) return 'yes';
  if (ENDS.test(text) && ENDING.test(asked)) return has('refuse') ? 'no' : undefined;
  if (has('refuse') || (has('stop') && !soundsLikeOrder(text))) return 'no';
  const isOnlyAccepting = !has('question') && !has('inform') && kinds.some((kind) => ACCEPTED.has(kind));
  return isOnlyAccepting && countWords(text) <= LONGEST_BARE ? 'yes' : undefined;
}

/** Whether a text does nothing but decline: "leave it for today". */
export function onlyDeclines(text: string): boolean {
  return NO_TOO.test(text);
}

/** Whether who was offered a person says in other words that one shall do it: "then have somebody do it". */
export function wantsOne(text: string): boolean {
  return HAVE_ONE.test(text);
}

/** Whether a text takes back all that was wanted: "ok then nothing, bye". */
export function callsOff(text: string): boolean {
  return CALLS_OFF.test(text);
}

/** "Cancel my appointment" asks for something, where "cancel" alone is a no. */
export function soundsLikeOrder(text: string): boolean {
  return /^\W*(?:please\s+)?(?:cancel|stop)\s+(?!(?:it|that|this|everything|all|please|now|thanks?)\b)\S/i.test(
    text,
  );
}

/** "Yes, but how much is it?" asks first; "yes, do it" does not, though it begins like a question. */
function asksBack(turn: Reader, text: string): boolean {
  return (text.includes('?') || ASKS_FIRST.test(text)) && asks(turn, text);
}

function kindsOf(turn: Reader, text: string): ActKind[] {
  return actsOf(turn, text).map(({ kind }) => kind);
}
