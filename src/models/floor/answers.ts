const FILLER =
  /^(?:\s*(?:oh|um+|uh+|hmm+|ah|well|ok(?:ay)?|so|wait|actually|by the way|btw|also|hi|hello|hey|sorry|please|hold on|one more thing|quick question)\b[\s,.!:-]*)+/i;
const LEAD = /^(?:(?:oh|actually|sorry|um+|uh+|well|hmm+|ah|so|and|please|i said)[ ,.!]*)+/i;
const YES =
  /^(?:yes+|yea+h?|yep|yup|ya|y|sure(?: thing)?|ok(?:ay)?|k|alright|all right|correct|right|exactly|indeed|absolutely|definitely|certainly|of course|please(?: do)?|go ahead|go for it|do (?:it|that|so|this)|let'?s (?:do (?:it|that)|go)|sounds (?:good|great|fine|right)|(?:that'?s|that is|it'?s|looks|it is|all) (?:right|correct|fine|good|great|ok(?:ay)?|perfect|it)|confirm(?:ed)?|i (?:confirm|do|am|would|agree|guess so|think so)|i'?d (?:like|love) (?:that|to|it)|affirmative|fine(?: by me| with me)?|perfect|great|good|why not|no (?:problem|worries|objections?)|proceed|agreed|👍|✅)(?![\w'])/iu;
const NO =
  /^(?:no+(?! (?:problem|worries|objection))|nope|nah|nay|n|not? (?:now|yet|today|really|at all|that|thanks?|thank you|for me|this|interested|right|correct|necessary|needed)|do ?n[o']t|do not|never(?: ?mind)?|negative|cancel|stop|wrong|later|maybe later|i(?:'d| would) rather not|i do(?:n'?t| not)(?: (?:want|think|need|like))?|that(?:'s| is)(?: not|n't)|that'?s wrong|it'?s (?:not|wrong)|incorrect|👎|❌)(?![\w'])/iu;
const BUT = /\b(?:but|except|however|wait|only if|unless|not|hold on|although|instead)\b|\?/i;
const LONGEST_REST_WORDS = 7;
const MARKER =
  /\b(?:actually|i meant?|i mean|sorry|make (?:it|that)|change (?:it|that|the|my)|correction|instead|rather|wrong|should be|it'?s not|not that|wait|i (?:said|mistyped|misspoke)|my (?:bad|mistake)|oops|typo)\b/i;
const MARKER_LEAD =
  /^(?:(?:no+|nope|oh|oops|wait|sorry|actually|i meant?|i mean|rather|correction|yes|yeah|ok|but|my (?:bad|mistake)|make (?:it|that)|change (?:it|that) to|it(?:'s| is| should be)|that(?:'s| is| should be)|let'?s (?:say|do|make it))[\s,.!:-]*)+/i;

const ENDS = /^(?:please\s+)?(?:cancel|stop|end)\b/i;
const ENDING = /\b(?:cancel|close|end)/i;

/** Whether a text says yes, no, or neither clearly: "yes, cancel it" depends on whether that is what was asked. */
export function readYesNo(text: string, asked = ''): 'yes' | 'no' | undefined {
  const plain = text.trim().replace(/’/g, "'").replace(LEAD, '');
  if (/^not? (?:sure|certain)/i.test(plain)) return undefined;
  if (NO.test(plain)) return 'no';
  const yes = YES.exec(plain);
  if (!yes) return undefined;
  const rest = plain.slice(yes[0].length).replace(/^[\s,.!]+/, '');
  if (BUT.test(rest) || rest.split(/\s+/).length > LONGEST_REST_WORDS) return undefined;
  if (ENDS.test(rest)) return ENDING.test(asked) ? 'yes' : undefined;
  return NO.test(rest) ? 'no' : 'yes';
}

/** "What about 3 pm?" puts another value forward. */
export function soundsLikeSuggestion(text: string): boolean {
  return /^(?:(?:ok|and|or|but|hmm+)[ ,]+)*(?:what|how) about\b/i.test(text.trim());
}

/** What follows a yes or a no: "no, show me the June one" holds a wish. */
export function afterYesNo(text: string): string {
  return text
    .trim()
    .replace(
      /^(?:(?:no+|nope|nah|yes+|yeah|yep|sure|ok(?:ay)?|please|thanks?|thank you|not now|but|and|actually)\b[\s,.!:;-]*)+/i,
      '',
    );
}

/** "Cancel my appointment" asks for something, where "cancel" alone is a no. */
export function soundsLikeOrder(text: string): boolean {
  return /^\W*(?:please\s+)?(?:cancel|stop)\s+(?!(?:it|that|this|everything|all|please|now|thanks?)\b)\S/i.test(
    text,
  );
}

/** Whether a text sounds like it takes something back. */
export function soundsLikeCorrection(text: string): boolean {
  return MARKER.test(text.replace(/’/g, "'")) || /^no+\b[\s,.]+\S/i.test(text.trim());
}

/** The text without "no, sorry, I meant". */
export function withoutMarker(text: string): string {
  return text.trim().replace(/’/g, "'").replace(MARKER_LEAD, '');
}

/** The text without "by the way", "hmm wait" and the like, which say nothing about what is wanted. */
export function withoutFiller(text: string): string {
  const rest = text.replace(FILLER, '');
  return rest === '' ? text : rest;
}

/** Whether a text announces another subject. */
export function soundsLikeSwitch(text: string): boolean {
  return /^(?:(?:oh|um+|hmm+|ok(?:ay)?|well)[ ,.!]+)*(?:wait|actually|by the way|btw|oh|also|one (?:more|other) (?:thing|question)|another (?:thing|question|matter)|before (?:that|we|i)|first|quick question|different (?:question|topic|thing)|something else|hold on)\b/i.test(
    text.trim(),
  );
}

/** Whether a text asks something, with or without its mark: "ok and when will I have it". */
export function soundsLikeQuestion(text: string): boolean {
  return /\?\s*$|^(?:(?:oh|um+|hmm+|ok(?:ay)?|well|yes|sure|and|but|so|then)[ ,.!]+)*(?:when|how|what|why|who|which|where|whose|is|are|does|do|did|can|could|will|would|should)\b/i.test(
    text.trim(),
  );
}
