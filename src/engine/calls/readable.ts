/** A result as a model reads it; one as large as `mostCharacters` would crowd the conversation out of the window. */
export function readable(result: unknown, mostCharacters: number): string {
  const text = typeof result === 'string' ? result : (JSON.stringify(result) ?? 'null');
  if (text.length <= mostCharacters) return text;
  return `${text.slice(0, mostCharacters)}… (cut: ${text.length - mostCharacters} more characters)`;
}
