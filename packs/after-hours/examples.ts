import { readExamples } from 'switchroom/kit';

/** What customers say, by what they want. */
export const said = readExamples(new URL('./examples.jsonl', import.meta.url));

/** What they call what can be chosen, labelled with the choice: `affected/vpn`. */
export const words = readExamples(new URL('./words.jsonl', import.meta.url));
