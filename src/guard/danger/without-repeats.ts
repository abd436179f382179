/** The tokens without what was said before in the same three words: a text pasted twice, or a word held down, says no more than once. */
export function withoutRepeats(tokens: readonly string[]): string[] {
  const said = new Set<string>();
  return tokens.filter((token, at) => {
    if (at < 2) return true;
    const three = `${tokens[at - 2]} ${tokens[at - 1]} ${token}`;
    if (said.has(three)) return false;
    said.add(three);
    return true;
  });
}
