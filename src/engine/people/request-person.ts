import type { Agent } from '../../contracts/agent.ts';
import type { PersonRequest } from '../../contracts/conversation.ts';
import { PERSON } from '../../contracts/edge.ts';
import type { SpeakingTurn, Surroundings } from '../turn/turn.ts';
import { askRung, callBack } from './person-ladder.ts';

/**
 * Puts the conversation among those that wait for a person and asks the first of them; false when it waits already.
 * Out of hours the customer is told here that they are called back; so a call that asks is recorded after this.
 */
export function requestPerson(
  turn: SpeakingTurn & Surroundings,
  agent: Agent,
  request: { callId: string; reason: string; summary: string },
  how: 'person' | 'callback' = 'person',
): boolean {
  if (turn.conversation.state.person) return false;
  const { reason } = request;
  turn.record.add('person-requested', { ...request, from: agent.id });
  turn.tally.handoffs.push({ from: agent.id, to: PERSON, reason });
  turn.emit({ type: 'handoff', from: agent.id, to: PERSON, reason, status: 'escalated' });
  if (how === 'callback') callBack(turn, reason);
  else askRung(turn, 0);
  return true;
}

/** What the model reads about the request it made (`asked`: just now), so that it promises no more than is true. */
export function requestOutput(person: PersonRequest | null, asked: boolean): string {
  return JSON.stringify({ status: 'waiting', message: messageOf(person, asked) });
}

function messageOf(person: PersonRequest | null, asked: boolean): string {
  if (person?.callback)
    return (
      'Nobody is there now: the customer was told in the words above when somebody will be, and that they are called back ' +
      'or, where nobody knows how to reach them, asked for a number or an address. Promise nothing else, and no person any ' +
      'sooner. You go on helping.'
    );
  return asked
    ? 'A person has been asked to take over and sees this conversation. You go on helping until they do.'
    : 'A person was already asked and has not taken over yet. You go on helping until they do.';
}
