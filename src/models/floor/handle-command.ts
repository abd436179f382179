import { answerIn, asks } from './acts.ts';
import { goodbye, wantsYesNo } from './answer-pending.ts';
import { ABUSE } from './command-patterns.ts';
import type { Command } from './commands.ts';
import { decideWish } from './decide-wish.ts';
import { findIn } from './find-in.ts';
import { activeForm, type FloorReply, type FloorTurn, intentOf, isReception, titleOf } from './floor-turn.ts';
import { keepUnfinished } from './flow/unfinished.ts';
import { goTo, personEdge } from './hand-over.ts';
import { misunderstood, putAnotherWay, reask } from './misunderstood.ts';
import { askForPerson, besidePerson, nobodyThere, offerInstead, offerPerson } from './offer-person.ts';
import { vary } from './phrases.ts';
import { endForm, passOver } from './proceed.ts';
import { reasonSaid } from './said-before.ts';
import { helpOf, resume } from './specialist.ts';
import type { Form } from './state.ts';
import { offerServices } from './triage.ts';
import { UNDECIDED } from './undecided.ts';
import { pendingSlot } from './understand.ts';

const THANKING = /\b(?:many thanks|thanks?(?: you| a lot| so much| very much)?|thx|ty|cheers)\b/gi;
const NO_TIME = 'I do not know how long it will take.';
const NO_ORDERS = "I can't take orders of that kind, but I can help with what this desk is for.";
const THEY_SEE = 'Whoever takes over will see everything that is written here.';

const QUICKLY = 'Sorry, I am as quick as I can be.';
const SORRY_ABOUT = 'I am sorry about that.';
const WHAT_FOR = 'What can I do for you?';
const NO_HURRY = 'Of course, take your time.';
const VAGUE =
  /^\W*(?:maybe|perhaps|possibly|probably|i guess(?: so)?|kind of|sort of|i suppose(?: so)?)\W*$/i;
const MEANWHILE = 'What can I do for you meanwhile?';

/** Commands that may as well be a plain yes or no to the open question. */
const SOFT = new Set<Command>(['thanks', 'bye', 'drop', 'repeat', 'moment', 'without']);

/** "Yes, go on" names nothing to go on with. */
const GO_ON = /\b(?:go on|carry on|continue)\W*$/i;

/** Does what a command says; undefined when it is rather an answer to the open question. */
export function handleCommand(turn: FloorTurn, command: Command, text: string): FloorReply | undefined {
  // "Cool, bye", to "anything else?", wants nothing more.
  if (command === 'bye' && turn.state.pending?.kind === 'more') return goodbye(turn);
  const isSoft = SOFT.has(command) || (command === 'resume' && GO_ON.test(text));
  if (isSoft && wantsYesNo(turn.state.pending) && answerIn(turn, text)) return undefined;
  switch (command) {
    case 'person':
      return askForPerson(turn, text);
    case 'robot':
      return reask(turn, [robotText(turn)], 'What can I do for you?');
    case 'repeat':
      return repeat(turn);
    case 'clarify':
      return clarify(turn);
    case 'start-over':
      return startOver(turn);
    case 'drop':
      return drop(turn);
    case 'help':
      return help(turn);
    case 'greeting':
      return greet(turn);
    case 'how-are-you':
      return reask(turn, ['Ready to help, thank you for asking.'], 'What can I do for you?');
    case 'there':
      return reask(turn, ['Yes, I am here.'], 'What can I do for you?');
    case 'how-long':
      if ((turn.state.undecided ?? []).length > 0) return reask(turn, [UNDECIDED], MEANWHILE);
      if (turn.state.waitingFor === undefined) return undefined;
      return reask(turn, [`${nobodyThere(turn) ?? NO_TIME} ${THEY_SEE}`], MEANWHILE);
    case 'why':
      return whyAsked(turn, text);
    case 'without':
      if (holdsAnswer(turn, text) || wishesElse(turn, text) || asksAlso(turn, text)) return undefined;
      return goOnWithout(turn) ?? cantChoose(turn) ?? takeYourTime(turn, text);
    case 'moment':
      if (holdsAnswer(turn, text) || asksAlso(turn, text)) return undefined;
      return takeYourTime(turn, text) ?? { say: [NO_HURRY] };
    case 'thanks':
      if (wishesBeside(turn, text, THANKING)) return undefined;
      return reask(turn, [vary(turn.state.turn, 'You are welcome!', 'My pleasure.')], 'Anything else?');
    case 'bye':
      return goodbye(turn);
    case 'resume':
      return goBackTo(turn, text);
    case 'abuse':
      if (holdsAnswer(turn, text) || wishesBeside(turn, text, ABUSE)) return undefined;
      return offerPerson(turn, ['I am sorry this is not going as it should.']);
    case 'override':
      return reask(turn, [NO_ORDERS]);
    case 'outburst':
      return calmDown(turn);
    case 'hurry':
      return reask(turn, [QUICKLY], WHAT_FOR);
    case 'noise':
      return misunderstood(turn, text);
  }
}

function robotText(turn: FloorTurn): string {
  const honest =
    'I am an automated assistant: a program that follows rules, neither a person nor a language model.';
  return personEdge(turn) ? `${honest} If you would rather have a person, just say so.` : honest;
}

function whyAsked(turn: FloorTurn, text: string): FloorReply | undefined {
  const form = activeForm(turn);
  if (turn.state.pending?.kind !== 'slot' || !form) return undefined;
  // "Why do I need that?" is about what was told, "why do you need that?" about the question.
  const told = /\bwhy (?:do|would|should|must) i\b/i.test(text) ? reasonSaid(turn) : undefined;
  return reask(turn, [told ?? pendingSlot(turn)?.why ?? `I need it to go on with ${titleOf(turn, form)}.`]);
}

/** What is asked for is not at hand: a person may find another way. */
function goOnWithout(turn: FloorTurn): FloorReply | undefined {
  const form = activeForm(turn);
  if (turn.state.pending?.kind !== 'slot' || !form) return undefined;
  const passed = passOver(turn);
  if (passed) return passed;
  return offerInstead(turn, [`No problem, but without it I cannot go on with ${titleOf(turn, form)}.`]);
}

/** Anger at a question answers nothing and is no other wish: the question stays, beside a person from the second time on. */
function calmDown(turn: FloorTurn): FloorReply {
  const { pending } = turn.state;
  const move = reask(turn, [SORRY_ABOUT], WHAT_FOR);
  if (pending?.kind !== 'slot' || turn.state.pending?.kind !== 'slot') return move;
  const tries = pending.tries + 1;
  turn.state.pending = { ...turn.state.pending, tries };
  return tries > 1 ? besidePerson(turn, move) : move;
}

/** The open question again, as it was said; without one, the last reply. */
function repeat(turn: FloorTurn): FloorReply {
  const { lastReply } = turn.history;
  return lastReply === '' ? reask(turn, []) : { say: [lastReply] };
}

function startOver(turn: FloorTurn): FloorReply {
  turn.state.forms = [];
  turn.state.wish = '';
  turn.state.pending = undefined;
  return { say: ['All right, we start over. What can I do for you?'] };
}

function drop(turn: FloorTurn): FloorReply {
  const form = activeForm(turn);
  if (form) keepUnfinished(turn, form);
  if (form) return endForm(turn, form, [`All right, I have dropped ${titleOf(turn, form)}.`]);
  turn.state.pending = undefined;
  return { say: ['All right. What else can I do for you?'] };
}

/** What was not clear: the question in other words, with an example; else what was said last. */
function clarify(turn: FloorTurn): FloorReply {
  return turn.state.pending?.kind === 'slot' ? putAnotherWay(turn) : repeat(turn);
}

/** Who thinks it over is not hurried, and what is open stays open; an offer is told again, so that a yes is one to it. */
function takeYourTime(turn: FloorTurn, text: string): FloorReply | undefined {
  const { pending } = turn.state;
  if (!pending || pending.kind === 'more') return undefined;
  if (pending.kind !== 'slot') return reask(turn, [NO_HURRY]);
  // "Maybe" at a question for something else than a yes says nothing.
  return VAGUE.test(text) ? misunderstood(turn, text) : { say: [NO_HURRY] };
}

/** Who does not know which service it is, twice, is offered a person. */
function cantChoose(turn: FloorTurn): FloorReply | undefined {
  const { state } = turn;
  if (state.pending?.kind !== 'intents' && state.pending?.kind !== 'agents') return undefined;
  state.misses += 1;
  return state.misses > 1 ? offerPerson(turn, ['No problem.']) : undefined;
}

/** "I don't know that. I wanted to cancel": what follows is for something else than the open form. */
function wishesElse(turn: FloorTurn, text: string): boolean {
  const form = activeForm(turn);
  const [, ...rest] = text.split(/(?<=[.!?])\s+/);
  if (!form || rest.length === 0) return false;
  const wish = decideWish(turn, rest.join(' '), 'firm');
  return wish.kind === 'intent' ? wish.intent !== form.intent : wish.kind !== 'unclear';
}

/** "Not sure. Would it go to the same card?" is answered first. */
function asksAlso(turn: FloorTurn, text: string): boolean {
  return turn.state.pending?.kind === 'confirm' && text.includes('?') && asks(turn, text);
}

/** "Wtf, where is my refund" swears, and "works again, thanks" thanks; both want something. */
function wishesBeside(turn: FloorTurn, text: string, polite: RegExp): boolean {
  const rest = text.replace(polite, ' ').trim();
  return rest !== text && ['intent', 'agent'].includes(decideWish(turn, rest, 'firm').kind);
}

/** "Maybe Friday" doubts, and answers. */
function holdsAnswer(turn: FloorTurn, text: string): boolean {
  const form = activeForm(turn);
  const slot = pendingSlot(turn);
  if (!form || !slot || slot.format.kind === 'text') return false;
  return findIn(turn, form, slot, text, { asked: true }).length > 0;
}

function help(turn: FloorTurn): FloorReply {
  if (activeForm(turn)) return reask(turn, [helpOf(turn)]);
  return { say: offerServices(turn) };
}

function greet(turn: FloorTurn): FloorReply {
  const { state, desk } = turn;
  if (activeForm(turn)) return reask(turn, ['Hello!']);
  state.pending = undefined;
  if (state.waitingFor !== undefined)
    return { say: ['Hello! I am still here, and a person has been asked for. What can I do meanwhile?'] };
  if (!isReception(turn)) return { say: ['Hello!', ...offerServices(turn)] };
  return {
    say: [state.turn > 1 ? 'Hello again!' : `Hello, and welcome to ${desk.name}.`, ...offerServices(turn)],
  };
}

/** "Back to the refund": the form whose title is named, else the newest. */
function goBackTo(turn: FloorTurn, text: string): FloorReply | undefined {
  const form = turn.state.forms.findLast((one) => isNamed(turn, one, text)) ?? turn.state.forms.at(-1);
  if (!form) return undefined;
  if (form.agent === turn.agent.id) return resume(turn, form);
  if (!isNamed(turn, form, text) && activeForm(turn)) return undefined;
  return goTo(turn, form.agent, text, { resume: true });
}

function isNamed(turn: FloorTurn, form: Form, text: string): boolean {
  const words = (intentOf(turn.desk, form)?.title ?? '').toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.some((word) => word !== 'your' && text.toLowerCase().includes(word));
}
