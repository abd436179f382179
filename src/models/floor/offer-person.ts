import { type Edge, PERSON } from '../../contracts/edge.ts';
import { readingOf } from './acts.ts';
import { activeForm, type FloorReply, type FloorTurn, intentOf } from './floor-turn.ts';
import { carriedBy } from './flow/carry.ts';
import { goTo, personEdge } from './hand-over.ts';
import { phrasesOf } from './languages/phrases-of.ts';
import { offerLater } from './later.ts';
import { pendingSlot } from './understand.ts';

const OR_PERSON = 'Or shall I get a person to help you?';
const CALL_ME = /\b(?:call|ring|phone)(?:ed)? (?:me|us)\b|\bcall[- ]?backs?\b/i;
const WHICH_NUMBER = 'If you want to be called, write here on which number.';
/** Said to who waits for somebody who gets back to them. */
export const MEANWHILE = 'Until then I am here, if there is anything I can do for you.';

/** Offers a person, or says what else there is when none can be had, or one was asked for already. */
export function offerPerson(turn: FloorTurn, lead: readonly string[]): FloorReply {
  if (turn.state.waitingFor !== undefined) {
    turn.state.pending = undefined;
    return { say: [...lead, phrasesOf(turn).already] };
  }
  if (!personEdge(turn)) {
    turn.state.pending = undefined;
    return { say: [...lead, phrasesOf(turn).noWay] };
  }
  turn.state.pending = { kind: 'person', agent: turn.agent.id };
  return { say: [...lead, phrasesOf(turn).offer] };
}

/** The question stays, and a person is offered beside it in the words that what is asked for has for it. */
export function besidePerson(
  turn: FloorTurn,
  move: FloorReply,
  offer = pendingSlot(turn)?.orPerson ?? OR_PERSON,
): FloorReply {
  const { pending, waitingFor } = turn.state;
  if (pending?.kind !== 'slot' || waitingFor !== undefined || !personEdge(turn)) return move;
  turn.state.pending = { ...pending, person: true };
  return { ...move, say: [...move.say, offer] };
}

/** The same in place of a question that does not get answered. */
export function offerInstead(turn: FloorTurn, lead: readonly string[]): FloorReply {
  const form = activeForm(turn);
  if (form) form.stuck = (form.stuck ?? 0) + 1;
  return offerPerson(turn, lead);
}

/** Asks for a person, or says honestly that none can be had. */
export function askForPerson(turn: FloorTurn, text: string): FloorReply {
  if (turn.state.waitingFor !== undefined) return personAsked(turn);
  const form = activeForm(turn);
  const wish = form?.opening || turn.state.wish || text;
  // Whoever has a duty before the person comes starts with what was said.
  if (form && intentOf(turn.desk, form)?.flow && personEdge(turn)?.to !== PERSON)
    turn.state.carried = carriedBy(form, {});
  turn.state.pending = undefined;
  return goTo(turn, PERSON, wish) ?? { say: [phrasesOf(turn).noWay] };
}

/** Who wants to be rung needs to leave a number for it, where nobody asks for one anyway. */
function whereToCall(turn: FloorTurn): string[] {
  const heard = turn.history.said[0] ?? '';
  const isKnown = readingOf(turn, heard).values.some(({ kind }) => kind === 'phone');
  return CALL_ME.test(heard) && !isKnown && turn.state.language === undefined ? [WHICH_NUMBER] : [];
}

/** What a customer is told when a person was asked for by an edge; one that announces itself has told the most of it. */
export function personAsked(turn: FloorTurn, edge?: Edge): FloorReply {
  const { state, agent } = turn;
  state.goal = undefined;
  state.pending = undefined;
  state.forms = state.forms.filter((form) => form.agent !== agent.id);
  const phrases = phrasesOf(turn);
  const isAgain = state.waitingFor !== undefined;
  state.waitingFor = state.done.at(-1) ?? '';
  // Nobody is there: the desk itself has just told the customer when to expect a call.
  if (turn.view.person?.callback) {
    const already = isAgain ? [nobodyThere(turn) ?? phrases.already] : [];
    return { say: [...already, offerLater(turn) ?? (state.language ? phrases.stillHere : MEANWHILE)] };
  }
  const told = edge?.to === PERSON && edge.announce !== undefined && state.language === undefined;
  const asked = isAgain ? phrases.already : phrases.asked;
  return {
    say: [...(told ? [] : [asked]), ...whereToCall(turn), offerLater(turn) ?? phrases.stillHere],
  };
}

/** When people are there again; undefined while they are, or where nothing is known of it. */
export function nobodyThere({ state, view: { hours } }: FloorTurn): string | undefined {
  if (state.language !== undefined || !hours || hours.open || hours.opens === undefined) return undefined;
  return `Nobody of our team is there right now; we are there again ${hours.opens}.`;
}
