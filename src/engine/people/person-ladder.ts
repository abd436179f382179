import { contactOf } from '../../contracts/contact.ts';
import { languageSpoken } from '../../contracts/language.ts';
import type { Rung } from '../../contracts/person.ts';
import { say } from '../turn/say.ts';
import { ownerOf, type SpeakingTurn, type Surroundings, type TurnData, type TurnLog } from '../turn/turn.ts';
import { aloneInDanger } from './alone-in-danger.ts';
import { CLAIM_DEADLINE } from './claim-deadline.ts';
import { openingInWords, openingNow } from './hours.ts';
import { personWords } from './person-words.ts';

/**
 * Asks a rung of the ladder of people, with a deadline to claim the request. Out of hours, or when there is no further
 * rung, the customer is promised a call back instead, and told so.
 */
export function askRung(turn: SpeakingTurn & Surroundings, rung: number): void {
  const { open, opensAt } = openingNow(turn);
  const asked = turn.desk.person.rungs[rung];
  if (!open) promiseCallback(turn, 'Nobody is there at this time.', opensAt);
  else if (asked) ask(turn, rung, asked);
  else if (rung > 0) promiseCallback(turn, 'Nobody took over in time.', undefined);
}

function ask({ record, clock }: TurnLog & Surroundings, rung: number, { name, withinMs }: Rung): void {
  if (rung > 0) record.add('request-escalated', { rung, name });
  const at = new Date(clock.now().getTime() + withinMs).toISOString();
  record.add('deadline-set', { name: CLAIM_DEADLINE, at, data: { rung } });
}

/** The time to claim a request has passed: the next rung is asked, if it still waits. */
export function climb(turn: SpeakingTurn & Surroundings): 'quiet' {
  const { status, person } = turn.conversation.state;
  if (status === 'waiting' && person && !person.callback) askRung(turn, person.rung + 1);
  return 'quiet';
}

/** Nobody is asked now: the customer is called back when people are there. */
export function callBack(turn: SpeakingTurn & Surroundings, reason: string): void {
  promiseCallback(turn, reason, openingNow(turn).opensAt);
}

/** Puts on record that somebody gets back to the customer, and tells the customer so: where, if that is known. */
function promiseCallback(turn: SpeakingTurn & Surroundings, reason: string, opensAt: Date | undefined): void {
  const contact = contactOf(turn.conversation.state);
  const at = opensAt && { at: opensAt.toISOString() };
  turn.record.add('callback-promised', { reason, ...at, ...(contact !== undefined && { contact }) });
  const language = languageSpoken(turn.conversation.state);
  const opens = openingInWords(turn, opensAt, language);
  const words =
    aloneInDanger(turn, contact) ??
    personWords(turn, ({ callback }) => callback(opensAt, { contact, opens, language }));
  if (words !== '') say(turn, ownerOf(turn), words);
}

/** Whether a person can be announced: a desk that has opening hours may be closed. */
export function isSomebodyThere(turn: TurnData & Surroundings): boolean {
  return openingNow(turn).open;
}
