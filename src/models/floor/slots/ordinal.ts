const ORDINALS = [
  /\b(?:first|1st|former)\b/i,
  /\b(?:second|2nd)\b/i,
  /\b(?:third|3rd)\b/i,
  /\b(?:fourth|4th)\b/i,
];
const NUMBERS = [/^(?:a|1|one)$/i, /^(?:b|2|two)$/i, /^(?:c|3|three)$/i, /^(?:d|4|four)$/i];
const LEAD = /^(?:(?:the|option|number|no|#|it'?s|i'?d say)\s*)+/i;
const LONGEST_ANSWER = 40;

/** Which of `count` options (0-based) "the second", "option b", "2" or "the last one" means. */
export function readOrdinal(text: string, count: number): number | undefined {
  const answer = text.trim();
  if (answer.length > LONGEST_ANSWER) return undefined;
  if (/\b(?:last|latter)\b/i.test(answer)) return count > 0 ? count - 1 : undefined;
  const bare = answer
    .replace(LEAD, '')
    .replace(/[.!)\s]+$/, '')
    .replace(/\s+one$/i, '');
  const at = ORDINALS.findIndex((pattern) => pattern.test(answer));
  const position = at >= 0 ? at : NUMBERS.findIndex((pattern) => pattern.test(bare));
  return position >= 0 && position < count ? position : undefined;
}
