import type { Agent } from '../../contracts/agent.ts';
import type { Ranking, Thresholds } from '../../contracts/router.ts';
import { asks, does } from './acts.ts';
import { decideWish, OFF_TOPIC_FROM } from './decide-wish.ts';
import { probabilityOf } from './floor-classifiers.ts';
import { type FloorReply, type FloorTurn, isReception } from './floor-turn.ts';
import { firstEdgeTo, goTo } from './hand-over.ts';
import { asksForNotOffered } from './not-offered.ts';
import { OFF_TOPIC } from './off-topic.ts';
import { askForPerson, offerPerson } from './offer-person.ts';
import { openForm } from './open-form.ts';
import { NOT_OURS, nameWithSubject, orList, READ_BY_WHO_COMES, THANKS } from './phrases.ts';
import { findChoice } from './slots/choice.ts';
import { askWhich, helpOf, intentById } from './specialist.ts';
import { givesValuesOnly } from './values-only.ts';

/** A question costs every customer a message; a wrong guess costs one a handoff more. */
const PASSED_ON_FROM: Thresholds = { sure: 0.36, lead: 0.05, plausible: 0.15 };
/** Under it a sentence is about nothing in particular. */
const SAYS_SOMETHING_FROM = 0.3;
const BEST_GUESS_FROM = 0.42;
const SURELY_THEIRS = 0.9;
/** The share of a sentence from which reception takes it for its own, where it has a duty. */
const OWN_SHARE = 0.25;

/** Said of the day or the number for what was asked for in vain. */
const STILL_NOT_OURS = 'I am afraid there is nothing I can do about that here.';

/** The agents a customer can be passed on to from here. */
function reachableAgents(turn: FloorTurn): Agent[] {
  return [...turn.desk.agents.values()].filter(
    (agent) => agent.id !== turn.agent.id && agent.id !== turn.desk.entry && firstEdgeTo(turn, agent.id),
  );
}

/** Passes the customer on to the agent whose business it is; where that is not sure, a duty of its own or one question. */
export function triage(turn: FloorTurn, text: string): FloorReply {
  // Who needs references and addresses finds them.
  if (givesValuesOnly(turn, text)) return doDuty(turn, text) ?? thankFor(turn);
  if (asksForNotOffered(turn, text)) return offTopic(turn);
  const ranking = rank(turn, text);
  if (isForWhoComes(turn, text, ranking)) return { say: [READ_BY_WHO_COMES] };
  const decision = turn.classifiers.decide(ranking, PASSED_ON_FROM);
  // Two that take it for nobody's are sure enough together.
  const isNobodys = ranking[0]?.label === OFF_TOPIC && does(turn, text, 'off-topic');
  if (isNobodys || probabilityOf(ranking, OFF_TOPIC) >= OFF_TOPIC_FROM) return offTopic(turn);
  const own = decision.kind === 'sure' && decision.label === turn.agent.id ? openOwn(turn, text) : undefined;
  if (own) return own;
  const sure = decision.kind === 'sure' && isTarget(turn, decision.label) ? decision.label : undefined;
  const move = sure === undefined ? undefined : goTo(turn, sure, text);
  if (move) return move;
  return (
    (isLikelyOwn(turn, ranking) ? doDuty(turn, text) : undefined) ??
    clarify(turn, text, decision.kind === 'unsure' ? decision.candidates : [])
  );
}

/** Reads the answer to "is it about A, B or C?"; after a second unclear one, guesses or offers a person. */
export function answerAgents(turn: FloorTurn, text: string, options: readonly string[]): FloorReply {
  const agents = options.flatMap((id) => turn.desk.agents.get(id) ?? []);
  const wish = [turn.state.wish, text].filter(Boolean).join(' ');
  const sure = surelyOf(turn, text);
  const target = sure !== undefined && isTarget(turn, sure) ? sure : undefined;
  const chosen = named(turn, text, agents, false) ?? target ?? named(turn, text, agents, true);
  const move = chosen === undefined ? undefined : goTo(turn, chosen, wish);
  if (move) return move;
  // "Parking?", to "is it about Booking or Sales?", may be reception's own business.
  const own = sure === turn.agent.id ? openOwn(turn, text) : undefined;
  if (own) return own;
  const guess = rank(turn, wish).find(({ label }) => isTarget(turn, label));
  if (guess && guess.probability >= BEST_GUESS_FROM) {
    const guessed = goTo(turn, guess.label, wish);
    if (guessed) return guessed;
  }
  return doDuty(turn, wish) ?? offerPerson(turn, ['I am sorry, I still cannot tell who can help you best.']);
}

/** References and numbers, with nothing they could be for yet. */
function thankFor(turn: FloorTurn): FloorReply {
  if (turn.state.waitingFor !== undefined) return { say: [READ_BY_WHO_COMES] };
  return { say: [turn.history.lastWords.includes(NOT_OURS) ? STILL_NOT_OURS : THANKS, whatWeDo(turn)] };
}

/** Who waits for a person tells that person more: only what surely is a colleague's business goes there. */
function isForWhoComes(turn: FloorTurn, text: string, ranking: Ranking): boolean {
  if (turn.state.waitingFor === undefined || turn.agent.script?.opensWith) return false;
  return !asks(turn, text) && (ranking[0]?.probability ?? 0) < SURELY_THEIRS;
}

function doDuty(turn: FloorTurn, text: string): FloorReply | undefined {
  const duty = turn.agent.script?.opensWith;
  return duty && openForm(turn, duty, text);
}

/** Whether it may be reception's own business, among what the customer can be passed on to. */
function isLikelyOwn(turn: FloorTurn, ranking: Ranking): boolean {
  const own = probabilityOf(ranking, turn.agent.id);
  const others = reachableAgents(turn).map(({ id }) => probabilityOf(ranking, id));
  return own >= OWN_SHARE * others.reduce((sum, one) => sum + one, own);
}

/** What the desk can do, as a question. */
function whatWeDo(turn: FloorTurn): string {
  if (turn.agent.script) return helpOf(turn);
  const options = reachableAgents(turn).map(nameWithSubject);
  return options.length === 0
    ? 'What can I do for you?'
    : `I can help with ${orList(options)}. What is it about?`;
}

/** What this agent can do, as a question; a specialist then expects one of its services as the answer. */
export function offerServices(turn: FloorTurn): string[] {
  return isReception(turn) ? [whatWeDo(turn)] : [...askWhich(turn, '', []).say];
}

/** Says that something is nobody's business here, and what is. */
export function offTopic(turn: FloorTurn): FloorReply {
  turn.state.pending = undefined;
  return { say: [NOT_OURS, whatWeDo(turn)] };
}

/** Reception may have a script too, e.g. for complaints. */
function openOwn(turn: FloorTurn, text: string): FloorReply | undefined {
  const wish = decideWish(turn, text, 'eager');
  const intent = wish.kind === 'intent' ? intentById(turn.agent, wish.intent) : undefined;
  return intent && openForm(turn, intent, text);
}

function clarify(turn: FloorTurn, text: string, candidates: readonly string[]): FloorReply {
  const all = reachableAgents(turn);
  if (all.length === 0) return askForPerson(turn, text);
  const plausible = all.filter((agent) => candidates.includes(agent.id));
  const options = plausible.length > 1 ? plausible : all;
  turn.state.wish = text;
  turn.state.pending = {
    kind: 'agents',
    agent: turn.agent.id,
    options: options.map(({ id }) => id),
    tries: 1,
  };
  return { say: [clarifyingQuestion(options)] };
}

/** "Is it about Billing (...), Sales (...) or Tech (...)?" */
export function clarifyingQuestion(options: readonly Agent[]): string {
  const [only] = options;
  return options.length === 1 && only
    ? `I am not sure I understood. Is it about ${nameWithSubject(only)}?`
    : `I want to be sure you get to the right colleague. Is it about ${orList(options.map(nameWithSubject))}?`;
}

/** Whose business a text surely is, reception's own as well. */
function surelyOf(turn: FloorTurn, text: string): string | undefined {
  const decision = turn.classifiers.decide(rank(turn, text), PASSED_ON_FROM);
  return decision.kind === 'sure' ? decision.label : undefined;
}

function isTarget({ agent }: FloorTurn, label: string): boolean {
  return label !== OFF_TOPIC && label !== agent.id;
}

function named(turn: FloorTurn, text: string, agents: readonly Agent[], asked: boolean): string | undefined {
  const options = agents.map(({ id, name }) => ({ value: id, words: [name] }));
  const value = findChoice(text, options, { asked, now: turn.view.now })[0]?.value;
  if (value !== undefined) return String(value);
  return asked && agents.length === 1 && /^\s*(?:yes|yeah|yep|sure|ok|right)/i.test(text)
    ? agents[0]?.id
    : undefined;
}

/** Only those who can be reached, this agent and "nobody" count. */
function rank(turn: FloorTurn, text: string): Ranking {
  const eligible = new Set([OFF_TOPIC, turn.agent.id, ...reachableAgents(turn).map(({ id }) => id)]);
  const ranking = turn.classifiers.rankAgents(text).filter(({ label }) => eligible.has(label));
  if ((ranking[0]?.probability ?? 0) < SAYS_SOMETHING_FROM) return ranking;
  // Who can't be reached from here takes nothing from those who can.
  const total = ranking.reduce((sum, { probability }) => sum + probability, 0);
  return ranking.map((one) => ({ ...one, probability: one.probability / (total || 1) }));
}
