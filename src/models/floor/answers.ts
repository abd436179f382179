const FILLER =
  /^\s*(?:(?:oh|um+|uh+|hmm+|ah|well|ok(?:ay)?|so|wait|actually|by the way|btw|also|hi|hello|hey|sorry|please|hold on|one more thing|quick question)\b[\s,.!:-]*)+/i;
const MARKER =
  /\b(?:actually|i meant?|i mean|sorry|make (?:it|that)|change (?:it|that|the|my)|correction|instead|rather|wrong|should be|it'?s not|not that|wait|i (?:said|mistyped|misspoke)|my (?:bad|mistake)|oops|typo)\b|\b(?:just|only) (?:an?|the|my)(?: \w+){1,3} then\b/i;
const SUGGESTION =
  /^(?:(?:ok|and|or|but|hmm+|no|rather)[ ,]+)*(?:(?:what|how) about\b|(?:what|and|but) if\b|the (?:one (?:before|after)|(?:previous|earlier|next|later|other) one)\b|(?:is there |do you have |have you (?:got )?|got )?(?:any|some)thing (?:earlier|later|sooner|else|in|on|at|around|before|after|between|this|next|tomorrow|today|with)\b)/i;
const MARKER_LEAD =
  /^(?:(?:no+|nope|oh|oops|wait|sorry|actually|i meant?|i mean|rather|correction|yes|yeah|ok|but|my (?:bad|mistake)|make (?:it|that)|change (?:it|that) to|it(?:'s| is| should be)|that(?:'s| is| should be)|let'?s (?:say|do|make it))[\s,.!:-]*)+/i;

/** Who has said it before, and says it again: "I've told you already: Ann Lee". */
const TOLD_BEFORE =
  /^\W*(?:(?:but|and|well|look|hey|sorry|as|like)\W+)*i(?:['’]ve| have)?(?: already| just)? (?:told|said|gave|given|wrote|mentioned)\b(?: (?:it|that|you|this|them|to|people|guys|all|already|before|twice|once|above|so|times|two|three|several))*[\s:,.!-]+(?=\S)/i;

/** An answer without what says that it was given before. */
export function withoutToldBefore(text: string): string {
  return text.replace(TOLD_BEFORE, '');
}

/** "What about 3 pm?" and "the one before that" put another value forward. */
export function soundsLikeSuggestion(text: string): boolean {
  return SUGGESTION.test(text.trim());
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

/** Whether it does so in so many words, as "oh" and "actually" do not: these may come before an answer, too. */
export function announcesOther(text: string): boolean {
  return /^\W*(?:\w+[ ,.!]+){0,2}(?:by the way|btw|also|(?:one|an)(?:other| more| other)? (?:thing|question|matter)|before (?:that|we|i)|quick question|different (?:question|topic|thing)|something else)\b/i.test(
    text.trim(),
  );
}

/** Whether a text announces another subject. */
export function soundsLikeSwitch(text: string): boolean {
  return /^(?:(?:oh|um+|hmm+|ok(?:ay)?|well)[ ,.!]+)*(?:wait|actually|by the way|btw|oh|also|one (?:more|other) (?:thing|question)|another (?:thing|question|matter)|before (?:that|we|i)|first|quick question|different (?:question|topic|thing)|something else|hold on)\b/i.test(
    text.trim(),
  );
}
