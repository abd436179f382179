import { soundsLikeCorrection } from './answers.ts';
import { decideWish } from './decide-wish.ts';
import type { FloorReply, FloorTurn } from './floor-turn.ts';
import { blankForm } from './open-form.ts';
import { proceed } from './proceed.ts';
import { countWords } from './sentences.ts';
import { intentById } from './specialist.ts';
import { refillFrom } from './understand.ts';

/** What "and for June?" begins with. */
export const LEAD =
  /^(?:(?:ok(?:ay)?|thanks|so|then)[ ,.!]+)*(?:and|or|what about|how about|what if|same for|the same for|also for|for)\b/i;
const LONGEST_WITHOUT_LEAD = 3;
const LONGEST = 12;
const LONGEST_CORRECTION = 6;
const SMALL_WORDS = /\b(?:the|an?|my|our|for|in|on|of|with|to)\b/gi;
const LONGEST_BARE = 2;

/** "And for June?": the last form once more, with what the customer puts in the place of what it held. */
export function followUp(turn: FloorTurn, text: string): FloorReply | undefined {
  const { last } = turn.state;
  const length = countWords(text);
  if (last?.agent !== turn.agent.id || length > LONGEST) return undefined;
  // "Sorry, I meant the blue one": also of what is done.
  const isCorrected = soundsLikeCorrection(text) && length <= LONGEST_CORRECTION;
  if (!LEAD.test(text) && !isCorrected && length > LONGEST_WITHOUT_LEAD) return undefined;
  const intent = intentById(turn.agent, last.intent);
  if (!intent || (!isBare(text) && asksForOther(turn, text, last.intent))) return undefined;
  const form = blankForm(turn.agent.id, intent.id, text);
  form.slots = { ...last.slots };
  if (refillFrom(turn, form, text).length === 0) return undefined;
  turn.state.forms.push(form);
  return proceed(turn);
}

/** "And the VPN?" names a value and nothing else. */
function isBare(text: string): boolean {
  return LEAD.test(text) && countWords(text.replace(LEAD, '').replace(SMALL_WORDS, ' ')) <= LONGEST_BARE;
}

/** Who owns it says nothing here: "and for June?" has no subject of its own. */
function asksForOther(turn: FloorTurn, text: string, intent: string): boolean {
  const wish = decideWish(turn, text, 'follow');
  return wish.kind === 'intent' && wish.intent !== intent;
}
