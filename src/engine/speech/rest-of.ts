/** What is left of words to be said when so much was heard; vendors may write what they say in other ways, so words count. */
export function restOf(words: string, heard: string): string {
  if (words.startsWith(heard.trim())) return words.slice(heard.trim().length).trim();
  const count = heard.match(/\S+/gu)?.length ?? 0;
  return (words.match(/\S+/gu) ?? []).slice(count).join(' ');
}
