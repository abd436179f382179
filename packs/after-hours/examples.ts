import { readExamples } from 'switchroom/kit';

/** What customers say, by what they want. */
export const said = readExamples(new URL('./examples.jsonl', import.meta.url));
