/** Beginnings of words, and what each stands for. */
export type Beginnings<Meaning> = ReadonlyMap<string, readonly Meaning[]>;

/** Puts lists of beginnings in order, so that one need not be asked after the other. */
export function beginningsOf<Meaning>(
  lists: Iterable<readonly [Meaning, readonly string[]]>,
): Beginnings<Meaning> {
  const all = new Map<string, Meaning[]>();
  for (const [meaning, stems] of lists)
    for (const stem of new Set(stems)) all.set(stem, [...(all.get(stem) ?? []), meaning]);
  return all;
}

/** The beginnings of a word that are known and leave at most `longestEnding` letters of it, the shortest first. */
export function beginningsIn(
  word: string,
  beginnings: Beginnings<unknown>,
  longestEnding: number,
): readonly string[] {
  const found: string[] = [];
  for (let length = Math.max(0, word.length - longestEnding); length <= word.length; length++) {
    const stem = word.slice(0, length);
    if (beginnings.has(stem)) found.push(stem);
  }
  return found;
}
