import { offerPerson } from './offer-person.ts';
import { readOutcome } from './outcome.ts';
import { NOT_POSSIBLE, sentence } from './phrases.ts';
import { close } from './proceed.ts';
import type { Move, Turn } from './turn.ts';

const BACK = 'I am back with you, and I have been told what was done.';
const DONE = 'A colleague has approved what we were waiting for, and it is done.';
const NOT_APPROVED = 'What we were waiting for was not approved, I am sorry. Nothing was changed.';
const BROKE = 'What we were waiting for was approved, but then it did not work on our side, I am sorry.';

/** What the customer is told in a turn no customer began; undefined when the turn is about something else. */
export function tellNews(turn: Turn): Move | undefined {
  const { cause } = turn.view;
  if (cause === 'person-returned') return close(turn, [BACK]);
  const { status, code, message } = readOutcome(turn.history.calls.at(-1)?.output ?? '');
  if (cause !== undefined && code === 'not-approved') return close(turn, [NOT_APPROVED]);
  if (cause !== 'approval') return undefined;
  if (status === 'ok') return close(turn, [DONE]);
  return offerPerson(turn, status === 'refused' ? [sentence(message || NOT_POSSIBLE)] : [BROKE]);
}
