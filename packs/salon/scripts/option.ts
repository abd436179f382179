/** A value of a choice with the words customers use for it, which commas part. */
export function option<const Value extends string>(value: Value, words: string) {
  return { value, words: words.split(', ') };
}
