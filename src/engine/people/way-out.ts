import { servedByFloor } from '../turn/limits.ts';
import { say } from '../turn/say.ts';
import type { Reached } from '../turn/tally.ts';
import { nextCallId, ownerOf, type SpeakingTurn, type Surroundings } from '../turn/turn.ts';
import { isSomebodyThere } from './person-ladder.ts';
import { requestPerson } from './request-person.ts';

const GAVE_UP = 'I am sorry, I could not finish this. I have asked a colleague to look at our conversation.';
const GAVE_UP_FOR_NOW = 'I am sorry, I could not finish this.';
const NOTED = 'Thank you, I have noted that. A colleague will read it here.';
const ONCE_MORE = 'I am sorry, that took me too long. Please tell me again in a few words what you need.';

/**
 * Takes the way out that the desk declares for its limits: the floor goes on at once, or the turn ends in honest words
 * with a person asked or a call back promised. A conversation whose way out was taken before is only answered.
 */
export function takeWayOut(turn: SpeakingTurn & Surroundings, reached: Reached): 'go-on' | 'ended' {
  const { tally, conversation, desk } = turn;
  const { allowance, person } = conversation.state;
  tally.reached = undefined;
  if (person && allowance.reached.includes(reached.limit)) {
    if (turn.text !== '') say(turn, ownerOf(turn), NOTED);
    return 'ended';
  }
  // The floor is the last there is: what it can not finish is for a person.
  const wayOut = desk.limits.wayOut === 'floor' && servedByFloor(turn) ? 'person' : desk.limits.wayOut;
  turn.record.add('limit-reached', { ...reached, wayOut });
  if (wayOut !== 'floor') giveUp(turn, wordsFor(reached), wayOut);
  else if (!turn.signal.aborted) return 'go-on';
  else say(turn, ownerOf(turn), ONCE_MORE);
  return 'ended';
}

/** Ends a turn that can't be finished: honest words, and a person asked or a call back promised. */
export function giveUp(
  turn: SpeakingTurn & Surroundings,
  why: string,
  how: 'person' | 'callback' = 'person',
): void {
  const agent = ownerOf(turn);
  // Where nobody is there, the words that follow say when somebody will be.
  const comes = turn.conversation.state.person !== null || (how === 'person' && isSomebodyThere(turn));
  say(turn, agent, comes ? GAVE_UP : GAVE_UP_FOR_NOW);
  const summary = `The turn could not be finished: ${why}.`;
  requestPerson(turn, agent, { callId: nextCallId(turn), reason: why, summary }, how);
}

function wordsFor({ limit, most }: Reached): string {
  if (limit === 'turnMs') return `the turn took over ${most} ms`;
  const words = limit.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace('usd', 'USD');
  return `it reached ${most} ${words}`;
}
