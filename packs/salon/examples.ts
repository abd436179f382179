import { readExamples } from 'switchroom/kit';

/** What customers say, labelled with the agent and the wish: `care/cancel`. */
export const examples = readExamples(new URL('./examples.jsonl', import.meta.url));
