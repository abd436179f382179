/** What can be wrong with a handoff, and how it is told. The first five are told from labels where there are any. */
export const FAULTS = {
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
} as const;

/** One of `FAULTS`. */
export type Fault = keyof typeof FAULTS;

/** A fault that was found in a conversation. */
export interface Finding {
  readonly fault: Fault;
  /** The edge it belongs to: the one by which the agent in question had the conversation, or should have. */
  readonly from: string;
  readonly to: string;
  readonly turn: number;
  /** Of the event that shows it. */
  readonly seq: number;
}
