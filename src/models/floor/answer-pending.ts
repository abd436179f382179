import { answerIn, callsOff, onlyDeclines, soundsLikeOrder, wantsOne } from './acts.ts';
import { answerConfirm, wishIn } from './answer-confirm.ts';
import { answerSlot } from './answer-slot.ts';
import { afterYesNo } from './answers.ts';
import { NOT_CLEAR } from './consent.ts';
import { decideWish } from './decide-wish.ts';
import { activeForm, type FloorReply, type FloorTurn, isReception } from './floor-turn.ts';
import { goTo } from './hand-over.ts';
import { isForPerson, putAnotherWay } from './misunderstood.ts';
import { askForPerson } from './offer-person.ts';
import { openForm } from './open-form.ts';
import { vary } from './phrases.ts';
import { close, giveUp, proceed } from './proceed.ts';
import { countWords, saysValuesOnly } from './sentences.ts';
import { findChoice } from './slots/choice.ts';
import { askWhich, intentById, newSubject } from './specialist.ts';
import type { Form, Pending } from './state.ts';
import { answerAgents, triage } from './triage.ts';

const ACCEPTED = /^(?:ok(?:ay)?|k|all ?right|fine|great|cool|perfect|good)\W*$/i;
const LONGEST_NAMING_WORDS = 6;
const LONGEST_PLAIN_NO = 20;
const LONGEST_GOING_ON = 6;
const GOES_ON = /^\W*(?:(?:ok(?:ay)?|now|then|great)\W+)*and\b/i;
const GOES_ON_NOW = /\b(?:now|then|back to|on with|next)\b/i;
const MOST_STUCK = 2;
/** So many services are named in a question. */
const MOST_READ_OUT = 4;
/** "Ok book that" is no yes to a person. */
const OF_A_THING = /\b(?:book|take|use|do) (?:it|that|them|so)\b/i;

/** Whether the open question wants a yes or a no. */
export function wantsYesNo(pending: Pending | undefined): boolean {
  return pending !== undefined && !['slot', 'intents', 'agents'].includes(pending.kind);
}

/** What the text answers to the open question; undefined when it does not answer it. */
export function answerPending(turn: FloorTurn, pending: Pending, text: string): FloorReply | undefined {
  const form = activeForm(turn);
  switch (pending.kind) {
    case 'slot':
      return (form && answerSlot(turn, form, pending.slot, text)) ?? answerBeside(turn, pending, text);
    case 'confirm':
      return form && answerConfirm(turn, form, pending.text, text);
    case 'intents':
      return answerIntents(turn, pending, text);
    case 'agents':
      return answerAgents(turn, text, pending.options);
    default:
      return answerOffer(turn, form, pending, text);
  }
}

/** A person stood beside a question, and is wanted, or is not: then the question alone is left. */
function answerBeside(
  turn: FloorTurn,
  pending: Extract<Pending, { kind: 'slot' }>,
  text: string,
): FloorReply | undefined {
  const form = activeForm(turn);
  if (form && pending.person && callsOff(text)) return giveUp(turn, form);
  const answer = pending.person ? answerIn(turn, text) : undefined;
  if (answer === undefined) return undefined;
  if (answer === 'yes') return OF_A_THING.test(text) ? undefined : askForPerson(turn, text);
  const { say } = putAnotherWay(turn);
  turn.state.pending = { ...pending, tries: pending.tries + 1, person: false };
  return { say: ['All right.', ...say] };
}

/** Without a person: who had no answer that does, twice, is not asked for ever. */
function goOn(turn: FloorTurn, form: Form | undefined): FloorReply {
  return form && (form.stuck ?? 0) >= MOST_STUCK ? giveUp(turn, form) : proceed(turn, ['All right.']);
}

function answerIntents(
  turn: FloorTurn,
  pending: Extract<Pending, { kind: 'intents' }>,
  text: string,
): FloorReply | undefined {
  const options = pending.options.flatMap((id) => intentById(turn.agent, id) ?? []);
  const answer = answerIn(turn, text);
  const [only, second] = options;
  if (answer === 'yes') return only && !second ? openForm(turn, only, turn.state.wish) : undefined;
  if (answer === 'no' && text.trim().length < LONGEST_PLAIN_NO) return close(turn, ['All right.']);
  if (only && saysValuesOnly(text)) return openForm(turn, only, `${turn.state.wish} ${text}`);
  const wish = decideWish(turn, text, 'normal');
  const words = options.map(({ id, title }) => ({
    value: id,
    words: [title, title.replace(/^(?:your|an?|the)\s+/i, '')],
  }));
  const find = (asked: boolean) => findChoice(text, words, { asked, now: turn.view.now })[0]?.value;
  // Of all that an agent does, no title is guessed at.
  const nearly = wish.kind === 'unclear' && options.length <= MOST_READ_OUT ? find(true) : undefined;
  const chosen = find(false) ?? (wish.kind === 'intent' ? wish.intent : nearly);
  const intent = chosen === undefined ? undefined : intentById(turn.agent, String(chosen));
  if (intent) return openForm(turn, intent, [turn.state.wish, text].filter(Boolean).join(' '));
  if (wish.kind === 'unclear' && pending.tries === 0) return askWhich(turn, text, wish.intents, 1);
  return undefined;
}

function answerOffer(
  turn: FloorTurn,
  form: Form | undefined,
  pending: Pending,
  text: string,
): FloorReply | undefined {
  if (pending.kind === 'later' && namesIt(turn, pending.text, text)) return newWish(turn, pending.text);
  if (pending.kind === 'return' && namesForm(turn, pending, text)) return goBack(turn, pending);
  if (pending.kind === 'person' && wantsOne(text)) return askForPerson(turn, text);
  const answer = pending.kind === 'more' && soundsLikeOrder(text) ? undefined : answerIn(turn, text);
  const next = onlyDeclines(text) ? undefined : wishIn(turn, afterYesNo(text));
  // "And for her right after": that is the one that was just named.
  const goesOn = GOES_ON.test(text) && (next === undefined || countWords(text) <= LONGEST_GOING_ON);
  if (pending.kind === 'later' && answer === undefined && goesOn)
    return newWish(turn, `${pending.text} ${text}`);
  if (answer === undefined || (next !== undefined && (answer === 'no' || pending.kind === 'more')))
    return undefined;
  turn.state.pending = undefined;
  if (pending.kind === 'person') {
    return answer === 'yes' ? askForPerson(turn, text) : goOn(turn, form);
  }
  if (pending.kind === 'retry' && form)
    return answer === 'yes' ? retry(turn, form, pending.tool) : giveUp(turn, form);
  if (pending.kind === 'later')
    return answer === 'yes'
      ? newWish(turn, `${pending.text} ${afterYesNo(text)}`.trim())
      : close(turn, ['All right.']);
  if (pending.kind === 'return') return answer === 'yes' ? goBack(turn, pending) : letGo(turn, pending.to);
  if (ACCEPTED.test(text.trim())) return { say: ['All right. Just write again if anything comes up.'] };
  return answer === 'yes' ? { say: ['Gladly. What is it?'] } : goodbye(turn);
}

/** "Now the demo", to "shall we turn to the demo?". */
function namesIt(turn: FloorTurn, offered: string, text: string): boolean {
  const [meant] = turn.classifiers.rankAgents(text);
  const isSame = meant?.label === turn.classifiers.rankAgents(offered)[0]?.label;
  return isSame && countWords(text) <= LONGEST_NAMING_WORDS && sharesWord(offered, text);
}

/** "Great, now the haircut", to "shall we go back to your appointment?". */
function namesForm(
  { state }: FloorTurn,
  { to, intent }: Extract<Pending, { kind: 'return' }>,
  text: string,
): boolean {
  const forms = [...state.forms, ...(state.unfinished ?? [])];
  const form = forms.findLast((one) => one.agent === to && (intent === undefined || one.intent === intent));
  if (!form || countWords(text) > LONGEST_NAMING_WORDS) return false;
  return !onlyDeclines(text) && GOES_ON_NOW.test(text) && sharesWord(form.opening, text);
}

function sharesWord(one: string, other: string): boolean {
  const words = one.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.some((word) => other.toLowerCase().includes(word));
}

/** What was asked for together with something else, now by itself. */
function newWish(turn: FloorTurn, text: string): FloorReply {
  if (isReception(turn)) return triage(turn, text);
  return newSubject(turn, text, 'eager', false) ?? askWhich(turn, text, []);
}

/** A kind end. */
export function goodbye(turn: FloorTurn): FloorReply {
  const { pending } = turn.state;
  const isLeftOpen = (pending?.kind === 'confirm' && !isForPerson(turn)) || pending?.kind === 'return';
  turn.state.pending = undefined;
  return {
    say: [
      ...(isLeftOpen ? [`${NOT_CLEAR} Write again whenever you want it.`] : []),
      vary(turn.state.turn, 'All right. Have a good day!', 'Thank you for getting in touch. Goodbye!'),
    ],
  };
}

function retry(turn: FloorTurn, form: Form, tool: string): FloorReply {
  for (const memo of form.memo) if (memo.tool === tool && memo.status === 'failed') memo.spent = true;
  return proceed(turn);
}

function goBack(turn: FloorTurn, { to, intent }: Extract<Pending, { kind: 'return' }>): FloorReply {
  return (
    goTo(turn, to, '', { resume: true, intent }) ??
    close(turn, ['I cannot get you back there just now, I am sorry.'])
  );
}

function letGo(turn: FloorTurn, to: string): FloorReply {
  turn.state.forms = turn.state.forms.filter((form) => form.agent !== to);
  return close(turn, ['All right, we leave that.']);
}
