import type { Agent } from '../../contracts/agent.ts';
import type { AgentInputItem } from '../../contracts/model.ts';
import { TransferClaims } from '../../guard/transfer-claims.ts';
import { withhold, wordsOf } from '../answer/held-words.ts';
import { CANNOT_SAY, takeSecondTry } from '../answer/settle-words.ts';
import { judgeInTurn } from '../guards/guard-turn.ts';
import { somebodyAsked } from '../people/somebody-asked.ts';
import { giveUp } from '../people/way-out.ts';
import { say } from '../turn/say.ts';
import type { Turn } from '../turn/turn.ts';

/** An answer whose sound may already be heard. */
export interface SpokenAnswer {
  readonly text: string;
  /** Names of the functions called with it. */
  readonly called: readonly string[];
  /** Stops the sound, and records what was heard of it. */
  cut(): Promise<void>;
  /** Tells the model something that nobody says. */
  tell(item: AgentInputItem): void;
}

/**
 * Judges words that are being spoken. What was heard can't be taken back: what was not is cut off, and other words take
 * its place. Resolves to `again` when the owner must be asked anew.
 */
export async function judgeSpoken(turn: Turn, agent: Agent, answer: SpokenAnswer): Promise<'done' | 'again'> {
  const { text, called } = answer;
  if (text.trim() === '') return 'done';
  const { seq } = turn.conversation.state;
  const verdict = (await judgeClaims(turn, agent, answer)) ?? (await judgeWords(turn, agent, answer));
  if (verdict === undefined) return 'done';
  for (const entry of turn.conversation.history.entries)
    if (entry.seq > seq && entry.kind === 'colleague') answer.tell(entry.item);
  return called.length > 0 ? 'done' : verdict;
}

/** Who speaks of a transfer and makes none is told so, and asked once more; then a person is asked. */
async function judgeClaims(
  turn: Turn,
  agent: Agent,
  answer: SpokenAnswer,
): Promise<'done' | 'again' | undefined> {
  if (answer.called.length > 0 || somebodyAsked(turn.conversation.state)) return undefined;
  const claims = new TransferClaims();
  claims.push(answer.text);
  const held = claims.end().filter(({ claim }) => claim);
  if (held.length === 0) return undefined;
  await answer.cut();
  withhold(turn, agent, [{ text: wordsOf(held), claim: true }]);
  if (takeSecondTry(turn, agent)) return 'again';
  giveUp(turn, 'the agent spoke of a transfer and made none');
  return 'done';
}

async function judgeWords(
  turn: Turn,
  agent: Agent,
  answer: SpokenAnswer,
): Promise<'done' | 'again' | undefined> {
  const { text, called } = answer;
  const judged = await judgeInTurn(turn, agent, 'output', text, { called });
  if (judged === undefined || (judged.verdict === 'allow' && judged.text === undefined)) return undefined;
  await answer.cut();
  if (called.length > 0) return 'done';
  const instead = judged.verdict === 'allow' ? judged.text : judged.say;
  if (instead === undefined && takeSecondTry(turn, agent)) return 'again';
  say(turn, agent, instead ?? CANNOT_SAY);
  return 'done';
}
