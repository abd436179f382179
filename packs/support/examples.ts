import { type Examples, readExamples } from 'switchroom/kit';

/** What customers say who should get to Triage, by what they want. */
export const triageExamples = examplesOf('triage');
/** The same for Billing. */
export const billingExamples = examplesOf('billing');
/** The same for Tech Support. */
export const techExamples = examplesOf('tech');
/** The same for Sales. */
export const salesExamples = examplesOf('sales');

function examplesOf(agent: string): Examples {
  return readExamples(new URL(`./examples/${agent}.jsonl`, import.meta.url));
}
