const QUESTION = /[?¿？؟]/u;
const ASKS =
  /^\W*(?:(?:ok(?:ay)?|hm+|um+|so|and|but|well|wait|sure|fine|great)\W+)*(?:what|when|where|which|who|whose|why|how|is (?:it|that|there|this)|are (?:there|they|you)|does|do (?:i|we|you)|did|can (?:i|we)|could (?:i|we)|will (?:it|i|we|that|they)|would (?:it|i|we|that|they))\b/i;

/** Whether an answer to an offer asks something first, in English also without its mark: it is neither a yes nor a no, and may become one. */
export function asksBack(said: string): boolean {
  return QUESTION.test(said) || ASKS.test(said);
}
