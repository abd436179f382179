import { comeBack } from './come-back.ts';
import type { FloorReply, FloorTurn } from './floor-turn.ts';
import { offerPerson } from './offer-person.ts';
import { readOutcome } from './outcome.ts';
import { NOT_POSSIBLE, sentence } from './phrases.ts';
import { close, proceed } from './proceed.ts';
import { decidedForm } from './undecided.ts';

const DONE = 'A colleague has approved what we were waiting for, and it is done.';
const NOT_APPROVED = 'What we were waiting for was not approved, I am sorry. Nothing was changed.';
const BROKE = 'What we were waiting for was approved, but then it did not work on our side, I am sorry.';

/** What the customer is told in a turn no customer began; undefined when the turn is about something else. */
export function tellNews(turn: FloorTurn): FloorReply | undefined {
  const { cause } = turn.view;
  if (cause === 'person-returned') return comeBack(turn);
  const call = turn.history.calls.at(-1);
  const { status, code, message } = readOutcome(call?.output ?? '');
  if (cause === undefined || !call) return undefined;
  if (code !== 'not-approved' && cause !== 'approval') return undefined;
  const form = decidedForm(turn, call);
  if (code === 'not-approved') return close(turn, [NOT_APPROVED]);
  if (status === 'refused') return offerPerson(turn, [sentence(message || NOT_POSSIBLE)]);
  if (status !== 'ok') return offerPerson(turn, [BROKE]);
  if (form?.agent !== turn.agent.id) return close(turn, [DONE]);
  // The script tells what came of it, in its own words.
  turn.state.forms = [...turn.state.forms, form];
  return proceed(turn, [DONE]);
}
