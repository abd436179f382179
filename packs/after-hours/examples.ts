import { readExamples } from 'switchroom/kit';
import { SEVERITIES } from './ladder.ts';
import { serviceId } from './tools/incident.ts';

/** What customers say, by what they want. */
export const said = readExamples(new URL('./examples.jsonl', import.meta.url));

const words = readExamples(new URL('./words.jsonl', import.meta.url));
const option = (value: string) => ({ value, words: words.of(value) });

/** The services, with what customers call them. */
export const SERVICES = serviceId.options.map(option);
/** How bad it is, with what customers say when it is; worst first. */
export const LEVELS = SEVERITIES.map(option);
