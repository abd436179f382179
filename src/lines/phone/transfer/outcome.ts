/** How an attempt to reach a person for a customer came out. */
export type TransferOutcome =
  | 'accepted'
  | 'declined'
  | 'no-answer'
  | 'busy'
  | 'voicemail'
  | 'caller-gone'
  | 'failed';

const NOTES: Readonly<Record<Exclude<TransferOutcome, 'accepted'>, (name: string) => string>> = {
  declined: (name) => `${name} was called and declined.`,
  'no-answer': (name) => `${name} was called and did not answer.`,
  busy: (name) => `${name} was called; the line was busy.`,
  voicemail: (name) => `${name} was called; a machine answered.`,
  'caller-gone': (name) => `The customer hung up while ${name} was called.`,
  failed: (name) => `${name} could not be called.`,
};

/** The outcome as the agent reads it; an acceptance is on record as such. */
export function noteOf(outcome: Exclude<TransferOutcome, 'accepted'>, name: string): string {
  return NOTES[outcome](name);
}

/** The outcome of a call that was never answered, by the network's status; undefined for one that was. */
export function unansweredOutcome(status: string): TransferOutcome | undefined {
  if (status === 'busy' || status === 'no-answer' || status === 'failed') return status;
  return status === 'canceled' ? 'caller-gone' : undefined;
}
