import type { DangerPolicy } from '../../contracts/danger.ts';
import { PERSON } from '../../contracts/edge.ts';
import { type Danger, detectDanger } from '../../guard/danger/detect-danger.ts';
import { isSeenTo } from '../../guard/danger/is-seen-to.ts';
import { isSomebodyThere } from '../people/person-ladder.ts';
import { requestPerson } from '../people/request-person.ts';
import { say } from '../turn/say.ts';
import {
  type GuardedTurn,
  nextCallId,
  ownerOf,
  type Surroundings,
  type TurnAudience,
  type TurnData,
} from '../turn/turn.ts';
import { judgeForLater } from './judge-input.ts';

type Watched = Extract<DangerPolicy, { watch: true }>;

/**
 * When the customer says that somebody is in danger, before anything else is done with it: marks the conversation, tells
 * them whom to call, and asks for a person. True when it did: nobody else answers this message.
 */
export async function meetDanger(turn: GuardedTurn & TurnAudience): Promise<boolean> {
  const { desk, record, conversation, text } = turn;
  if (!desk.danger.watch || text === '') return false;
  const danger = detectDanger(text);
  if (!danger) return false;
  const { category, span } = danger;
  const { state } = conversation;
  // Who was told what to do, and has done it, is not told again: what they say now is for whoever helps them.
  const isKnown = state.danger?.category === category && state.danger.turn !== state.turn;
  if (isKnown && isSeenTo(text)) return false;
  // A turn that was cut off and is taken up again may have marked it: the words may not have been heard, and are said again.
  if (state.danger?.turn !== state.turn) record.add('danger-found', { category, span });
  const agent = ownerOf(turn);
  say(turn, agent, wordsFor(turn, danger, desk.danger));
  const summary = `The customer may be in danger (${category}). They were told whom to call.`;
  requestPerson(turn, agent, { callId: nextCallId(turn), reason: `danger: ${category}`, summary });
  // What is said aloud is on record when it was heard: people need to know now.
  await record.commit();
  if (state.owner !== PERSON) await judgeForLater(turn, agent);
  return true;
}

/** The desk's own words, or those of the customer's language; and that a person was asked, where one can come. */
function wordsFor(
  turn: TurnData & Surroundings,
  { category, language }: Danger,
  { numbers, words }: Watched,
): string {
  const told = words[category] ?? language.words[category](numbers ?? language.anywhere);
  const { person } = turn.conversation.state;
  const comes = person ? !person.callback && person.claimedBy === null : isSomebodyThere(turn);
  return comes ? `${told} ${language.asked}` : told;
}
