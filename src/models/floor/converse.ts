import { CONTACT } from '../../contracts/contact.ts';
import { PERSON } from '../../contracts/edge.ts';
import { own } from '../../contracts/own.ts';
import { answerIn, asks, asksOfUs, does, readingOf, soundsLikeOrder } from './acts.ts';
import { afterDanger, unlessWish } from './after-danger.ts';
import { answerPending, goodbye } from './answer-pending.ts';
import { afterYesNo, announcesOther } from './answers.ts';
import { serveBareValue } from './bare-value.ts';
import { readCommand } from './commands.ts';
import { decideWish, type Threshold } from './decide-wish.ts';
import { findIn } from './find-in.ts';
import {
  activeForm,
  dropForm,
  type FloorReply,
  type FloorTurn,
  formElsewhere,
  isReception,
  nameOf,
} from './floor-turn.ts';
import { aboutLast, whyNot } from './flow/about-last.ts';
import { followUp } from './follow-up.ts';
import { goTo } from './hand-over.ts';
import { handleCommand } from './handle-command.ts';
import { phrasesOf } from './languages/phrases-of.ts';
import { firstWish, laterNamed } from './later.ts';
import { remember } from './memo.ts';
import { hasFlows, isForPerson, misunderstood, reask } from './misunderstood.ts';
import { tellNews } from './news.ts';
import { besidePerson, MEANWHILE, offerPerson, personAsked } from './offer-person.ts';
import { openForm } from './open-form.ts';
import { readOutcome } from './outcome.ts';
import { isForeign, isServedForeign, noteLanguage, serveForeign } from './own-language.ts';
import { lowerFirst, NOT_OURS, sentence } from './phrases.ts';
import { proceed } from './proceed.ts';
import { asksOfWhatWasSaid, isInQuestion, saidBefore } from './said-before.ts';
import { countWords } from './sentences.ts';
import { intentById, newSubject, resume, welcome } from './specialist.ts';
import type { Awaiting } from './state.ts';
import { noteTrouble, withSympathy } from './sympathy.ts';
import { offTopic, triage } from './triage.ts';
import { forgetDecided } from './undecided.ts';
import { fillFrom, pendingSlot } from './understand.ts';

const LONGEST_ANSWER_WORDS = 6;
const LONGEST_CONTACT_WORDS = 12;
const SHORTEST_OWN_QUESTION = 3;
const PICKS =
  /^\W*(?:(?:ok(?:ay)?|yes|just|and|then|i(?:['’]d| would)? (?:take|like))\W+)*(?:the |that )?(?:very )?(?:first|second|third|last|other)(?: (?:one|time|option))?(?:\W*$| (?:is|you|will|please|again|that|sounds|works)\b)/i;
/** "Tell me a joke", and not "the traffic is terrible". */
const TELLS_US =
  /^\W*(?:(?:please|can you|could you|just)\W+)*(?:tell|sing|play|write|translate|recommend|give|show|set|order|find|search|say)\b/i;
/** Somebody wants something. */
const WISHES =
  /\b(?:i|we)(?:['’]?d| would)? (?:just |also |still |really )?(?:want|need|like|love|have to|must)\b|\b(?:can|could|may|might|would|will) (?:i|you|we|u)\b|\bplease\b|\bpls\b|\blet(?:['’]s| us| me)\b|^\W*(?:(?:and|then|ok(?:ay)?|now|also|no|yes|so)\W+)*(?:book|cancel|move|change|send|show|tell|refund|stop|close|help|call|remove|upgrade|switch|reschedule)\b/i;
/** "I'll try that", "no engineer, I'll fix it myself": nothing more is wanted now. */
const LEAVES_IT =
  /^\W*(?:(?:ok(?:ay)?|k|all ?right|alright|fine|cool|great|good|thanks?|thank you|thx|well|then|hm+|in that case|no|no (?:engineer|technician|person|colleague|human|people|one)s?)\W+)*(?:(?:then )?(?:i|we)(?:['’]?ll| will|['’]?m going to| am going to| are going to) (?:just |first |then |better )*(?:try|wait|check|look|think|see|ask|talk|discuss|get back|come back|let you know|have a (?:look|think)|sleep|forward|call (?:them|the bank|back)|(?:do|fix|sort|manage|handle|solve) (?:that|it|this) (?:out )?(?:myself|ourselves|then|later))|no need (?:to|for)\b|no (?:engineer|technician|person|colleague|human)s? (?:please|needed|necessary|required|thanks?))\b/i;
/** Questions that need no answer. */
const FREE = new Set<string>(['more', 'later', 'return', 'intents', 'agents']);
/** The reason for something is no wish of its own. */
const BECAUSE = /^\W*(?:because|cause|cos|cuz|since)\b/i;
/** What stands for speech that could not be put into words. */
const NOBODY_UNDERSTOOD = /^\s*(\[[\p{L}_ ]+\]|\(not understood\))\s*$/u;

/** Works out the floor's next move from the history; changes the draft of the state on the way. */
export function converse(turn: FloorTurn): FloorReply {
  return once(withSympathy(turn, nextMove(turn)));
}

/** What another sentence begins with is not said before it. */
function once(move: FloorReply): FloorReply {
  const say = move.say.filter((one, at) => !move.say.slice(at + 1).some((later) => later.startsWith(one)));
  return { ...move, say };
}

function nextMove(turn: FloorTurn): FloorReply {
  const { state, history, agent } = turn;
  const { awaiting } = state;
  state.awaiting = undefined;
  forgetDecided(turn);
  if (history.heard !== undefined) {
    if (awaiting?.to === null) noteLostCall(turn, awaiting);
    return hearCustomer(turn, history.heard);
  }
  const output = history.calls.find((call) => call.callId === awaiting?.callId)?.output;
  if (awaiting && output !== undefined) return takeUp(turn, awaiting, output);
  const news = tellNews(turn);
  if (news) return news;
  if (state.agent !== agent.id) return arrive(turn);
  if (awaiting?.to === null) noteLostCall(turn, awaiting);
  return reask(turn, []);
}

function hearCustomer(turn: FloorTurn, text: string): FloorReply {
  const { state, agent } = turn;
  state.turn += 1;
  state.hops = 0;
  state.goal = undefined;
  const moved = state.agent !== agent.id;
  if (moved) state.pending = undefined;
  const now = afterDanger(turn);
  if (now === undefined) return hear(turn, text, moved);
  return unlessWish(turn, now) ?? hear(turn, now, moved);
}

/** What the customer said: a command, an answer, or something new. */
function hear(turn: FloorTurn, text: string, moved: boolean): FloorReply {
  const { state } = turn;
  if (NOBODY_UNDERSTOOD.test(text)) return misunderstood(turn, text);
  const isOffered = state.pending?.kind === 'confirm';
  // One answer in another language may be what was asked for in English: a name, an address, a yes.
  const isAsked = !isServedForeign(turn) && (state.pending?.kind === 'slot' || isOffered);
  noteLanguage(turn, text);
  if (isServedForeign(turn) && !isAsked) return understood(turn, inTheirLanguage(turn, text));
  noteTrouble(turn, text);
  const read = readCommand(turn, text);
  const isTaken = isChoiceAnswer(turn, text) || (read === 'person' && leavesNumber(turn, text));
  const command = read !== 'hurry' && read !== 'outburst' && isTaken ? undefined : read;
  const obeyed = command && handleCommand(turn, command, text);
  if (obeyed) return obeyed;
  const isMore = state.pending?.kind === 'more';
  const reason = isMore || isForPerson(turn) ? whyNot(turn, text) : undefined;
  if (reason !== undefined) return understood(turn, isMore ? { say: [reason] } : reask(turn, [reason]));
  const answered = state.pending && answerPending(turn, state.pending, text);
  if (answered) return understood(turn, answered);
  if (leftContact(turn, text)) return understood(turn, { say: [MEANWHILE] });
  if (leavesIt(turn, text)) return understood(turn, letBe(turn));
  if (!state.pending && isBareYesNo(turn, text))
    return answerIn(turn, text) === 'no' ? goodbye(turn) : reask(turn, []);
  const asking = state.pending?.kind === 'slot' || state.pending?.kind === 'confirm';
  const told = aboutLast(turn, text);
  if (told) return understood(turn, asking ? reask(turn, told.say) : told);
  const isOfThat = asksOfWhatWasSaid(turn, text);
  const said = isOfThat ? saidBefore(turn, text) : undefined;
  if (said !== undefined) return understood(turn, asking ? reask(turn, [said]) : { say: [said] });
  if (isOfThat && asking && isInQuestion(turn, text)) return understood(turn, reask(turn, []));
  const more = asking ? undefined : followUp(turn, text);
  if (more) return understood(turn, more);
  const taken = asking ? undefined : serveBareValue(turn, text);
  if (taken) return understood(turn, taken);
  // What is offered is asked once more before anything else comes of an answer that nobody understood.
  if (!isOffered && isForeign(turn, text)) return serveForeign(turn, text);
  const later = state.pending?.kind === 'slot' ? undefined : laterNamed(turn, text);
  const wish = later ?? (asking ? text : firstWish(turn, text));
  if (isReception(turn) && !asking) return understood(turn, triage(turn, wish));
  const back = backWith(turn, text);
  if (back) return understood(turn, back);
  const isAboutSlot = state.pending?.kind === 'slot' && asksOfUs(turn, text) && hasFlows(turn);
  const started =
    asking && (isAboutSlot || onlyChooses(turn, text) || onlyAgrees(turn, text) || BECAUSE.test(text))
      ? undefined
      : newSubject(turn, wish, careFor(turn, text, asking, moved), asking);
  if (started) return understood(turn, started);
  // What somebody has gone through gets its kind word, and nothing beside it.
  if (asking && turn.state.sympathy) return reask(turn, []);
  if (!asking || !isNobodys(turn, text)) return misunderstood(turn, text);
  const again = reask(turn, [NOT_OURS]);
  // What only seems to be nobody's business may be a person's.
  return does(turn, text, 'off-topic') ? again : besidePerson(turn, again);
}

/** Who waits for somebody and says where to call them wants that number kept, more than to be told that they wait. */
function leavesNumber(turn: FloorTurn, text: string): boolean {
  return (
    turn.state.waitingFor !== undefined && readingOf(turn, text).values.some(({ kind }) => kind === 'phone')
  );
}

/** Who says what they will do themselves, where nothing is asked of them but whether a person shall come, or more is wanted. */
function leavesIt(turn: FloorTurn, text: string): boolean {
  const { pending } = turn.state;
  const isFree = pending === undefined || FREE.has(pending.kind) || isForPerson(turn);
  return isFree && LEAVES_IT.test(text) && !asks(turn, text);
}

function letBe(turn: FloorTurn): FloorReply {
  const form = activeForm(turn);
  if (form && isForPerson(turn)) dropForm(turn, form);
  turn.state.pending = undefined;
  return { say: ['All right. Write again whenever you like.'] };
}

/** Whoever can't be served in their language leaves where to reach them, and waits for a person. */
function inTheirLanguage(turn: FloorTurn, text: string): FloorReply {
  const { pending } = turn.state;
  if (leftContact(turn, text)) return { say: [phrasesOf(turn).stillHere] };
  // What has to be known before a person comes.
  const answered = pending?.kind === 'slot' ? answerPending(turn, pending, text) : undefined;
  return answered ?? serveForeign(turn, text);
}

/** "The first one is fine" is no new wish, whatever was asked. */
function onlyChooses(turn: FloorTurn, text: string): boolean {
  return countWords(text) <= LONGEST_ANSWER_WORDS && PICKS.test(text) && !asks(turn, text);
}

/** "Yes, same time" and "yes please, I was in the garden" are no new wish, though they may not be plain enough to agree with. */
function onlyAgrees(turn: FloorTurn, text: string): boolean {
  if (turn.state.pending?.kind !== 'confirm' || answerIn(turn, text) !== 'yes') return false;
  const isShort = countWords(text) <= LONGEST_ANSWER_WORDS;
  return isShort || (!asks(turn, text) && decideWish(turn, afterYesNo(text), 'certain').kind === 'unclear');
}

/** Only who asks for something asks for what is nobody's business: an unusual answer does not. */
function isNobodys(turn: FloorTurn, text: string): boolean {
  if (does(turn, text, 'off-topic') && (asks(turn, text) || TELLS_US.test(text))) return true;
  // A short one may well be about what is spoken of.
  const isOwn = countWords(text) <= SHORTEST_OWN_QUESTION;
  return (
    asks(turn, text) && !isOwn && !asksOfUs(turn, text) && decideWish(turn, text, 'firm').kind === 'off-topic'
  );
}

/** A number or an address, for the call back that the desk itself has just promised there. */
function leftContact({ view }: FloorTurn, text: string): boolean {
  if (!view.person?.callback || countWords(text) > LONGEST_CONTACT_WORDS) return false;
  const given = own(view.facts, CONTACT)?.value;
  return typeof given === 'string' && text.includes(given);
}

/** What a colleague had asked for when the customer turned elsewhere: back there with it. */
function backWith(turn: FloorTurn, text: string): FloorReply | undefined {
  const { pending } = turn.state;
  const paused = formElsewhere(turn);
  if (!paused || pending?.kind === 'slot' || countWords(text) > LONGEST_ANSWER_WORDS) return undefined;
  if (fillFrom(turn, structuredClone(paused), text).length === 0) return undefined;
  dropForm(turn, activeForm(turn));
  return goTo(turn, paused.agent, text, { resume: true });
}

function understood(turn: FloorTurn, move: FloorReply): FloorReply {
  turn.state.misses = 0;
  return move;
}

/** While a question is open, only a clear wish changes the subject, unless it is announced. */
function careFor(turn: FloorTurn, text: string, asking: boolean, moved: boolean): Threshold {
  const { state } = turn;
  if (state.pending?.kind === 'intents') return 'question';
  // Who waits for a person still speaks of that: only what clearly is a colleague's business goes there.
  const waits = state.waitingFor !== undefined && !asking;
  if (waits && decideWish(turn, text, 'normal').kind === 'agent')
    return asks(turn, text) || WISHES.test(text) ? 'question' : 'certain';
  if (asking && announcesOther(text)) return 'normal';
  // Small words alone name no subject.
  const isOffered = state.pending?.kind === 'confirm';
  if (asking && asks(turn, text)) return isOffered || !asksOfUs(turn, text) ? 'aside' : 'firm';
  // Who only tells something, while they are asked for something, has no other wish.
  if (asking) return WISHES.test(text) ? 'firm' : 'certain';
  return moved ? 'eager' : 'normal';
}

/** A yes to nothing in particular says nothing about what is wanted. */
function isBareYesNo(turn: FloorTurn, text: string): boolean {
  return answerIn(turn, text) !== undefined && !soundsLikeOrder(text) && text.trim().split(/\s+/).length < 3;
}

/** "Cancel" is an answer where cancelling is one of the options. */
function isChoiceAnswer(turn: FloorTurn, text: string): boolean {
  const form = activeForm(turn);
  const slot = pendingSlot(turn);
  if (!form || slot?.format.kind !== 'choice') return false;
  return findIn(turn, form, slot, text, { asked: false }).length > 0;
}

/** Goes on with the result of the call the floor made. */
function takeUp(turn: FloorTurn, awaiting: Awaiting, output: string): FloorReply {
  if (awaiting.to === null) {
    const form = activeForm(turn);
    if (form) remember(form, { tool: awaiting.name, key: awaiting.key, callId: awaiting.callId, output });
    return proceed(turn);
  }
  const { status, message } = readOutcome(output);
  if (status !== 'ok') return afterRefusal(turn, awaiting.to, message);
  if (turn.state.agent !== turn.agent.id) return arrive(turn);
  return personAsked(
    turn,
    turn.edges.find(({ toolName }) => toolName === awaiting.name),
  );
}

/** The desk did not let the customer through: say so, and never try again by itself. */
function afterRefusal(turn: FloorTurn, to: string, message: string): FloorReply {
  turn.state.goal = undefined;
  const name = to === PERSON ? 'a person' : nameOf(turn.desk, to);
  const why = message === '' ? '' : `: ${lowerFirst(message)}`;
  const lead = sentence(`I could not pass you on to ${name}${why}`);
  if (to === PERSON) return reask(turn, [lead], 'What else can I do for you?');
  return offerPerson(turn, [lead]);
}

/** The customer was just handed to this agent. */
function arrive(turn: FloorTurn): FloorReply {
  const { state, agent, history } = turn;
  const { goal } = state;
  const text = state.wish || (history.said[0] ?? '');
  const duty = agent.script?.opensWith;
  state.pending = undefined;
  if (duty) {
    state.goal = undefined;
    return openForm(turn, duty, text);
  }
  if (goal && goal.agent !== agent.id) {
    const onward = goTo(turn, goal.agent, state.wish, goal);
    if (onward) return onward;
  }
  state.goal = undefined;
  const own = activeForm(turn);
  if (goal?.resume && own) {
    fillFrom(turn, own, text);
    return resume(turn, own);
  }
  const again = goal?.intent === undefined ? undefined : intentById(agent, goal.intent);
  // What was said there is kept.
  if (again) return openForm(turn, again, state.carried ? text : '');
  if (!isReception(turn)) return welcome(turn, text);
  return agent.id === turn.desk.entry ? triage(turn, text) : unscripted(turn);
}

function unscripted(turn: FloorTurn): FloorReply {
  const lead = `This is ${turn.agent.name}. Without a language model I cannot do much here, I am sorry.`;
  return turn.edges.length > 0 ? offerPerson(turn, [lead]) : offTopic(turn);
}

/** A call that was cut off may or may not have happened: it counts as broken, and is not repeated unasked. */
function noteLostCall(turn: FloorTurn, awaiting: Awaiting): void {
  const tool = turn.agent.tools.find((one) => one.name === awaiting.name);
  const form = activeForm(turn);
  if (!form || tool?.effect !== 'write') return;
  const output = '{"error":{"code":"failed","message":"It is not known whether this went through."}}';
  remember(form, { tool: awaiting.name, key: awaiting.key, callId: awaiting.callId, output });
}
