/** What a customer understands of a reply, from its words alone. */
export interface Understood {
  readonly text: string;
  /** The question that is open: the last one. */
  readonly question: string | undefined;
  /** What the question is: a yes or no to something, for a person among them; what the customer wants; whether there is more; or anything else. */
  readonly kind: 'offer' | 'person-offer' | 'wish' | 'more' | 'other' | 'none';
}

const ASKS =
  /^(?:please |then |and |so |just )*(?:tell|give|send|let me know|name|say|describe|choose|pick)\b|, please\.$/iu;
const MORE = /\b(?:anything|something|what) else\b|\bthat be all\b/iu;
const WISH =
  /\bwhat (?:can|may) (?:i|we) do for you\b|\bhow (?:can|may) (?:i|we) help\b|\bwhat (?:is it|would it be) about\b|\bwhat shall it be\b|\bwhat would you like\?|\bwhat has happened\?|\bin (?:other|your own) words\b/iu;
const OFFER =
  /\b(?:shall|should|may|can|could|do) (?:i|we)\b|\bwould you (?:rather|like (?:me|us|a|an|to))\b|\bdo you want (?:me|us|a|to)\b|\bis (?:that|it) (?:right|ok|okay|all right|fine)\b|\bor a no\b|\bsay yes\b/iu;
const PERSON = /\b(?:person|people|human|colleague|engineer|somebody|someone|teammate)\b/iu;
const WHICH = /\b(?:which|what|when|how|where|whom?)\b/iu;

/** Reads a reply as a customer does. */
export function listen(text: string): Understood {
  const sentences = text.split(/\n+|(?<=[.?!])\s+/u).map((one) => one.trim());
  const question =
    sentences.findLast((one) => /\?["”)]?$/u.test(one)) ?? sentences.findLast((one) => ASKS.test(one));
  return { text, question, kind: question === undefined ? 'none' : kindOf(question) };
}

function kindOf(question: string): Understood['kind'] {
  if (MORE.test(question)) return 'more';
  if (WISH.test(question)) return 'wish';
  const offer = OFFER.exec(question);
  // "To which day shall I move it?" is about the day.
  if (!offer || WHICH.test(question.slice(0, offer.index))) return 'other';
  return PERSON.test(question) ? 'person-offer' : 'offer';
}

/** The first topic that words of the question are about; of the whole reply, where the question itself says nothing. */
export function topicOf(
  { question = '', text }: Understood,
  topics: Readonly<Record<string, RegExp>>,
): string | undefined {
  const named = (words: string) => Object.entries(topics).find(([, pattern]) => pattern.test(words))?.[0];
  return named(question) ?? named(text);
}
