import { readExamples } from 'switchroom/kit';
import { SEVERITIES } from './ladder.ts';
import { serviceId } from './tools/incident.ts';

/** What customers say, by what they want. */
export const said = readExamples(new URL('./examples.jsonl', import.meta.url));

const words = readExamples(new URL('./words.jsonl', import.meta.url));
const option = (value: string, label = value) => ({ value, words: words.of(label) });

/** The services, with what customers call them. */
export const SERVICES = serviceId.options.map((one) => option(one));
/** How bad it is, with what customers say when it is; worst first. */
export const LEVELS = SEVERITIES.map((one) => option(one));
/** Whether an engineer shall have it: "no, that did not help" is a yes, and nobody is needed where it works. */
export const PASS_ON = ['yes', 'no', 'works'].map((answer) => option(answer, `pass it on: ${answer}`));
