import { readExamples } from 'switchroom/kit';

const words = readExamples(new URL('./words.jsonl', import.meta.url));

/** The values of a choice with the words customers use for them. */
export function optionsOf<const Value extends string>(choice: string, values: readonly Value[]) {
  return values.map((value) => ({ value, words: words.of(`${choice}/${value}`) }));
}
