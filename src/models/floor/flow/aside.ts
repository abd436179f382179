import type { Slot } from '../../../contracts/script.ts';
import { actsOf } from '../acts.ts';
import { decideWish } from '../decide-wish.ts';
import { type FloorReply, type FloorTurn, intentOf } from '../floor-turn.ts';
import { proceed } from '../proceed.ts';
import { newSubject } from '../specialist.ts';
import type { Form } from '../state.ts';
import { fillFrom } from '../understand.ts';

/** "Friday. And where can I park?": the answer is taken, and the question served first; undefined where it is not both. */
export function answerWithAside(
  turn: FloorTurn,
  form: Form,
  slot: Slot,
  text: string,
): FloorReply | undefined {
  if (!intentOf(turn.desk, form)?.flow) return undefined;
  const acts = actsOf(turn, text);
  const question = acts.find(({ kind }) => kind === 'question');
  if (!question) return undefined;
  const aside = text.slice(question.start, question.end);
  const wish = decideWish(turn, aside, 'question');
  const isOther = wish.kind === 'agent' || (wish.kind === 'intent' && wish.intent !== form.intent);
  const rest = `${text.slice(0, question.start)} ${text.slice(question.end)}`;
  if (!isOther || fillFrom(turn, form, rest.trim(), slot).length === 0) return undefined;
  return newSubject(turn, aside, 'question', true) ?? proceed(turn);
}
