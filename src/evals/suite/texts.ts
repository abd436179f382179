/** Whether a text stands between two strokes, and is a pattern by that. */
export function isPattern(text: string): boolean {
  return /^\/.+\/$/s.test(text);
}

/** What finds a text, or the match of its pattern, in what was said, capitals or not. Throws SyntaxError for a pattern that is none. */
export function findsText(text: string): (said: string) => boolean {
  if (isPattern(text)) {
    const pattern = new RegExp(text.slice(1, -1), 'isu');
    return (said) => pattern.test(said);
  }
  const words = text.toLowerCase();
  return (said) => said.toLowerCase().includes(words);
}
