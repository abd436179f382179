/** What can be wrong with a handoff, as staff read it. */
export const FAULT_WORDS: Readonly<Record<string, string>> = {
  'wrong-target': 'It went to an agent whose work it was not.',
  premature: 'It went to the right agent before it was time.',
  missed: 'It should have gone to another agent, and did not.',
  false: 'It should have stayed where it was.',
  'over-escalation': 'A person was asked though nobody needed one.',
  loop: 'The same way was gone again within a few messages.',
  're-ask': 'The target asked for what was known.',
  'double-speak': 'Two agents answered one message.',
  'dead-air': 'The target left the customer without words, or made them wait.',
  'say-do': 'An agent said that it hands over, and did not.',
  consent: 'A tool that needs a yes ran without one.',
};

/** A share as people read it, e.g. "97%". */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
