import { readExamples } from 'switchroom/kit';

/** What customers say, labelled with the agent and the wish: `care/cancel`. */
export const examples = readExamples(new URL('./examples.jsonl', import.meta.url));

/** What they call what can be chosen, labelled with the choice: `service/balayage`. */
export const words = readExamples(new URL('./words.jsonl', import.meta.url));
