import type { Agent } from '../../contracts/agent.ts';
import { own } from '../../contracts/own.ts';
import type { Intent, Slot } from '../../contracts/script.ts';
import { namedByReference } from './by-reference.ts';
import { decideWish, type Threshold } from './decide-wish.ts';
import {
  activeForm,
  dropForm,
  type FloorReply,
  type FloorTurn,
  intentOf,
  nameOf,
  titleOf,
} from './floor-turn.ts';
import { hearInFlow } from './flow/heard.ts';
import { goTo } from './hand-over.ts';
import { knownIn, slotValue, wordsFor } from './known.ts';
import { OFF_TOPIC } from './off-topic.ts';
import { offerPerson } from './offer-person.ts';
import { blankForm, openForm } from './open-form.ts';
import { NOT_OURS, orList, renderValue } from './phrases.ts';
import { finish, proceed } from './proceed.ts';
import { runForm } from './run-form.ts';
import { countWords, questionIn } from './sentences.ts';
import type { Form } from './state.ts';
import { correctFrom, fillFrom } from './understand.ts';

const LONGEST_TITLE_WORDS = 3;
/** "No, a demo": and not "no idea", "no sound". */
const INSTEAD =
  /^no(?:pe)?\b(?=\W*$|\W*[,.;:!–-]| (?:i|we|it|that|this|the|an?|please|sorry|thanks?|but|rather|actually|make|let|can|just|my)\b)|\binstead\b/i;
const WITH_A_PERSON =
  'A person will look into that. I cannot do more about it myself; whoever takes over will see what you write here.';

/** A first word to an agent with a script that was just handed the customer. */
export function welcome(turn: FloorTurn, text: string): FloorReply {
  const open = activeForm(turn);
  const wish = decideWish(turn, text, 'eager');
  const wished = wish.kind === 'intent' ? intentById(turn.agent, wish.intent) : undefined;
  const sure = namedByReference(turn, text) ?? wished;
  const intent = sure ?? (turn.state.carried && likeliest(turn, text));
  if (open && (!intent || intent.id === open.intent)) {
    tryAgain(open);
    return intent ? openForm(turn, intent, text, welcomeBack(turn, open)) : resume(turn, open);
  }
  if (intent) return openForm(turn, intent, text);
  return askWhich(turn, text, wish.kind === 'unclear' ? wish.intents : []);
}

/** Whom a flow hands on with what is known is not asked what it is about: the likeliest it is. */
function likeliest(turn: FloorTurn, text: string): Intent | undefined {
  const [best] = turn.classifiers.rankIntents(turn.agent, text).filter(({ label }) => label !== OFF_TOPIC);
  return best && intentById(turn.agent, best.label);
}

/** Takes up a paused form after the customer was elsewhere. */
export function resume(turn: FloorTurn, form: Form): FloorReply {
  // Who turns elsewhere once more is asked once more.
  form.offered = undefined;
  tryAgain(form);
  turn.state.forms = [...turn.state.forms.filter((one) => one !== form), form];
  return proceed(turn, welcomeBack(turn, form));
}

/** What was refused before the customer was elsewhere may be possible by now. */
function tryAgain({ memo }: Form): void {
  for (const one of memo) if (one.status === 'refused') one.spent = true;
}

/** What a sentence that answers no question starts; undefined when that is unclear. */
export function newSubject(
  turn: FloorTurn,
  text: string,
  care: Threshold,
  asking: boolean,
): FloorReply | undefined {
  const form = activeForm(turn);
  const named = namedInstead(turn, text);
  if (named) return named;
  const wish = decideWish(turn, asking ? questionIn(text) : text, care);
  const changed = form && !surelyOther(turn, form, text) ? correct(turn, form, text) : undefined;
  if (changed) return changed;
  // Whatever is said while a flow asks, it may ask for later.
  if (asking && form && intentOf(turn.desk, form)?.flow) hearInFlow(turn, form, text);
  const isSame = wish.kind === 'intent' && wish.intent === form?.intent;
  if (asking && wish.kind !== 'unclear' && !isSame) dropOffer(turn, form);
  if (wish.kind === 'agent') return passOn(turn, wish.agent, text);
  if (wish.kind === 'off-topic') return asking ? undefined : offSubject(turn);
  const wished = wish.kind === 'intent' ? intentById(turn.agent, wish.intent) : undefined;
  const intent = (asking ? undefined : namedByReference(turn, text)) ?? wished;
  if (!intent || (asking && isSame)) return undefined;
  if (isWaitingFor(turn, intent.id) && !namesAnother(turn, intent, text)) return { say: [WITH_A_PERSON] };
  const instead = asking && INSTEAD.test(text.trim());
  if (instead) dropForm(turn, form);
  const move = openForm(turn, intent, text);
  // The next question may be the very same: say that it is now for something else.
  return asking && turn.state.pending?.kind === 'slot'
    ? { ...move, say: [`All right, ${intent.title} ${instead ? 'then' : 'first'}.`, ...move.say] }
    : move;
}

/** "Calls", to the offer of a colleague: the service with that title; undefined where none is named. */
function namedInstead(turn: FloorTurn, text: string): FloorReply | undefined {
  const form = activeForm(turn);
  if (!form || turn.state.pending?.kind !== 'confirm' || countWords(text) > LONGEST_TITLE_WORDS)
    return undefined;
  const said = withoutArticle(text.trim().replace(/[.!?]+$/, ''));
  const intent = turn.agent.script?.intents.find(({ title }) => withoutArticle(title) === said);
  if (!intent || intent.id === form.intent) return undefined;
  dropOffer(turn, form);
  return openForm(turn, intent, text);
}

function withoutArticle(title: string): string {
  return title.toLowerCase().replace(/^(?:your|an?|the|my|our)\s+/, '');
}

/** "I want my money now!" after a person was asked to look into just that. */
function isWaitingFor({ state, agent }: FloorTurn, intent: string): boolean {
  return state.waitingFor === `${agent.id}/${intent}` && state.done.at(-1) === state.waitingFor;
}

/** "A blow-dry at least", after a person was asked to look into colour, is for something else. */
function namesAnother({ state, ...turn }: FloorTurn, { id }: Intent, text: string): boolean {
  const { last } = state;
  const form = blankForm(turn.agent.id, id, text);
  // On a copy: this only looks.
  const copy = { ...turn, state: structuredClone(state) };
  const before = ({ name }: Slot) => own(last?.slots ?? {}, name);
  return fillFrom(copy, form, text).some(
    (slot) =>
      slot.format.kind === 'choice' &&
      before(slot) !== undefined &&
      before(slot) !== own(form.slots, slot.name),
  );
}

/** Who asks something else has no wish for the colleague that was offered at the end of a form. */
function dropOffer(turn: FloorTurn, form: Form | undefined): void {
  const intent = form && intentOf(turn.desk, form);
  if (!form || !intent || turn.state.pending?.kind !== 'confirm') return;
  const [confirm, handOff] = intent.steps.slice(-2);
  // On a copy: this only looks.
  const stop = intent.flow && runForm(turn, structuredClone(form), intent).stop;
  const ofFlow = stop?.kind === 'confirm' && stop.forPerson === true;
  if (ofFlow || (confirm?.kind === 'confirm' && handOff?.kind === 'hand-off')) finish(turn, form);
}

/** "No, show me the June invoice" may hold a value, but is another wish. */
function surelyOther(turn: FloorTurn, form: Form, text: string): boolean {
  const wish = decideWish(turn, text, 'certain');
  return wish.kind === 'agent' || (wish.kind === 'intent' && wish.intent !== form.intent);
}

/** Overwrites what the customer takes back, and says so. */
export function correct(turn: FloorTurn, form: Form, text: string): FloorReply | undefined {
  const changed = correctFrom(turn, form, text);
  if (changed.length === 0) return undefined;
  const values = changed.flatMap((slot) => renderValue(slot.format, slotValue(turn, form, slot)) ?? []);
  return proceed(turn, [values.length > 0 ? `All right, ${values.join(' and ')}.` : 'All right.']);
}

/** Asks which of the agent's services is wanted: the likely ones, or all in the script's own words. */
export function askWhich(turn: FloorTurn, text: string, likely: readonly string[], tries = 0): FloorReply {
  const { agent, state } = turn;
  const intents = agent.script?.intents ?? [];
  const named = intents.filter(({ id }) => likely.includes(id));
  const options = named.length > 1 ? named : intents;
  state.wish = text;
  state.pending = { kind: 'intents', agent: agent.id, options: options.map(({ id }) => id), tries };
  if (named.length > 1) return { say: [`Is it about ${orList(named.map(({ title }) => title))}?`] };
  return { say: [helpOf(turn)] };
}

/** The script's help text. */
export function helpOf(turn: FloorTurn): string {
  const { agent } = turn;
  if (!agent.script) return 'What can I do for you?';
  return wordsFor(agent.script.help, knownIn(turn, blankForm(agent.id, '', '')));
}

/** The agent's intent with an id. */
export function intentById(agent: Agent, id: string): Intent | undefined {
  return agent.script?.intents.find((intent) => intent.id === id);
}

function passOn(turn: FloorTurn, to: string, text: string): FloorReply {
  const move = goTo(turn, to, text);
  if (move) return move;
  const lead = `That is something for ${nameOf(turn.desk, to)}, and I cannot pass you on just now.`;
  return offerPerson(turn, [lead]);
}

function offSubject(turn: FloorTurn): FloorReply {
  return { say: [NOT_OURS, ...askWhich(turn, '', []).say] };
}

function welcomeBack(turn: FloorTurn, form: Form): string[] {
  return [`Welcome back. We were at ${titleOf(turn, form)}:`];
}
