const BEFORE =
  'Say exactly the words between the two lines of three dashes, in their language, and nothing else.';

/** Instructions to speak these words and no others. */
export function sayExactly(words: string): string {
  return `${BEFORE}\n---\n${words}\n---`;
}
