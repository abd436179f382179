import { answerIn } from './acts.ts';
import { readCommand } from './commands.ts';
import { decideWish } from './decide-wish.ts';
import { type FloorReply, type FloorTurn, isReception } from './floor-turn.ts';
import { subjectOf } from './later.ts';
import { offerPerson } from './offer-person.ts';
import { shorten } from './phrases.ts';
import { close } from './proceed.ts';
import { newSubject } from './specialist.ts';
import { triage } from './triage.ts';

const BACK = 'I am back with you.';
const ELSE = 'Is there anything else I can help with?';
const NOT_MINE = 'That I cannot answer myself.';

/**
 * After a person had the conversation: what they did is told already, in their words, and nothing goes on that they may have
 * settled. What the customer asked them without an answer is taken up.
 */
export function comeBack(turn: FloorTurn): FloorReply {
  const { state, view } = turn;
  const { summary, unanswered = [] } = view.returned ?? {};
  state.forms = [];
  state.pending = undefined;
  state.goal = undefined;
  const said = summary === undefined ? [BACK] : [];
  const settled = summary === undefined ? undefined : subjectOf(turn, summary);
  state.settled = settled;
  const open = unanswered.filter((text) => asksSomething(turn, text) && !isSubject(turn, text, settled));
  const [text, ...rest] = open;
  state.later = rest.map((one) => ({ text: one, subject: one }));
  if (text !== undefined) return takeUp(turn, text, said);
  if (said.length > 0) return close(turn, said);
  // All there is to say was said.
  state.pending = { kind: 'more', agent: turn.agent.id };
  return { say: [ELSE] };
}

/** "Thanks" and "ok" want no answer. */
function asksSomething(turn: FloorTurn, text: string): boolean {
  return readCommand(turn, text) === undefined && answerIn(turn, text) === undefined;
}

/** What was done is not asked for anew. */
function isSubject(turn: FloorTurn, text: string, settled: string | undefined): boolean {
  return settled !== undefined && subjectOf(turn, text) === settled;
}

function takeUp(turn: FloorTurn, text: string, said: readonly string[]): FloorReply {
  const lead = [...said, `You asked meanwhile: "${shorten(text)}".`];
  const wish = decideWish(turn, text, 'normal');
  const isClear = wish.kind === 'intent' || wish.kind === 'agent';
  const move = isClear
    ? isReception(turn)
      ? triage(turn, text)
      : newSubject(turn, text, 'normal', false)
    : undefined;
  if (!move) return offerPerson(turn, [...lead, NOT_MINE]);
  return { ...move, say: [...lead, ...move.say] };
}
