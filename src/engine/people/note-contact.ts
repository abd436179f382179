import { CONTACT, contactIn, contactOf } from '../../contracts/contact.ts';
import type { SpeakingTurn, Surroundings } from '../turn/turn.ts';
import { callBack } from './person-ladder.ts';

const GIVEN = 'The customer said where to reach them.';

/** Who was told that nobody is there, and could not be called back, leaves a number or an address: then it is promised. */
export function noteContact(turn: SpeakingTurn & Surroundings): void {
  const { state } = turn.conversation;
  if (turn.text === '' || state.status !== 'waiting' || !state.person?.callback) return;
  if (contactOf(state) !== undefined) return;
  const contact = contactIn(turn.text);
  if (contact === undefined) return;
  turn.record.add('fact-recorded', { name: CONTACT, value: contact, provenance: 'customer-said' });
  callBack(turn, GIVEN);
}
