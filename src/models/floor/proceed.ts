import { PERSON } from '../../contracts/edge.ts';
import { isAskedEnough, NOT_CLEAR } from './consent.ts';
import {
  activeForm,
  dropForm,
  type FloorReply,
  type FloorTurn,
  formElsewhere,
  intentOf,
  nameOf,
  titleOf,
} from './floor-turn.ts';
import { carriedBy } from './flow/carry.ts';
import { keepUnfinished, unfinishedOf } from './flow/unfinished.ts';
import { firstEdgeTo, personEdge, take } from './hand-over.ts';
import { phrasesOf } from './languages/phrases-of.ts';
import { offerLater } from './later.ts';
import { besidePerson, offerPerson } from './offer-person.ts';
import { hashOf, readOutcome, UNCLEAR } from './outcome.ts';
import { askInTheirLanguage } from './own-language.ts';
import { payloadFor } from './payload.ts';
import { NOT_POSSIBLE, nameWithSubject, sentence, shorten, vary } from './phrases.ts';
import { runForm } from './run-form.ts';
import { newestSlots } from './slots/set-slot.ts';
import type { Form } from './state.ts';
import type { Stop } from './stop.ts';

/** Enough to answer questions about what was just done. */
const LAST_CALLS = 3;
const TOLD_LENGTH = 400;
/** Said where a flow ends without a word. */
export const DONE = 'That is done.';

/** Goes on with the agent's open forms until the customer or a tool is needed, or all are gone through. */
export function proceed(turn: FloorTurn, lead: readonly string[] = []): FloorReply {
  const said = [...lead];
  dropForm(turn);
  for (let form = activeForm(turn); form; form = activeForm(turn)) {
    const intent = intentOf(turn.desk, form);
    if (!intent) break;
    const run = runForm(turn, form, intent);
    said.push(...run.said);
    const move = act(turn, form, run.stop, said);
    if (move) return move;
    finish(turn, form);
    if (turn.state.last && run.said.length > 0)
      turn.state.last.told = shorten(run.said.join(' '), TOLD_LENGTH);
    said.push(...backTo(turn));
  }
  return close(turn, said);
}

/** Ends a form and goes back to the one it interrupted, if any. */
export function endForm(turn: FloorTurn, form: Form, lead: readonly string[]): FloorReply {
  finish(turn, form);
  return proceed(turn, [...lead, ...backTo(turn)]);
}

/** Leaves a form that the customer does not want to go on with. */
export function giveUp(turn: FloorTurn, form: Form): FloorReply {
  keepUnfinished(turn, form);
  return endForm(turn, form, [`All right, I leave ${titleOf(turn, form)} for now.`]);
}

/** Ends what is open with a question for more. */
export function close(turn: FloorTurn, said: string[]): FloorReply {
  const { state, agent } = turn;
  state.pending = undefined;
  const later = offerLater(turn);
  if (later) return { say: [...said, later] };
  const elsewhere = formElsewhere(turn);
  const open = unfinishedOf(turn);
  if (open && firstEdgeTo(turn, open.agent)) {
    // Once.
    open.back = false;
    state.pending = { kind: 'return', agent: agent.id, to: open.agent, intent: open.intent };
    said.push(`Shall we go on with ${titleOf(turn, open)}?`);
  } else if (elsewhere && !elsewhere.offered && firstEdgeTo(turn, elsewhere.agent)) {
    elsewhere.offered = true;
    state.pending = { kind: 'return', agent: agent.id, to: elsewhere.agent };
    said.push(`Shall we go back to ${titleOf(turn, elsewhere)} with ${nameOf(turn.desk, elsewhere.agent)}?`);
  } else if (!said.at(-1)?.trim().endsWith('?')) {
    state.pending = { kind: 'more', agent: agent.id };
    if (said.length === 0) said.push(DONE);
    said.push(vary(state.turn, 'Is there anything else I can help with?', 'Anything else I can do for you?'));
  }
  return { say: said };
}

/** Goes on without the answer to a question that is asked once; undefined where the open question is none. */
export function passOver(turn: FloorTurn): FloorReply | undefined {
  const form = activeForm(turn);
  const { pending } = turn.state;
  if (pending?.kind !== 'slot' || !pending.once || !form) return undefined;
  form.passed = [...(form.passed ?? []), pending.slot];
  return proceed(turn);
}

/** "Back to your refund:" when a form waits on this agent. */
function backTo(turn: FloorTurn): string[] {
  const form = activeForm(turn);
  return form ? [`Back to ${titleOf(turn, form)}:`] : [];
}

/** Takes a form off the table and keeps it in mind for "and for June?". */
export function finish(turn: FloorTurn, form: Form): void {
  const calls = form.memo.map(({ callId }) => callId).slice(-LAST_CALLS);
  const wrote = form.memo.some(({ tool }) => isWrite(turn, tool));
  const { agent, intent } = form;
  const slots = newestSlots(form.slots);
  turn.state.last = { agent, intent, slots, calls };
  if (Object.keys(slots).length > 0) turn.state.spokenOf = { agent, intent, slots, wrote };
  const key = `${form.agent}/${form.intent}`;
  turn.state.done = [...turn.state.done.filter((one) => one !== key), key];
  dropForm(turn, form);
}

function isWrite({ agent }: FloorTurn, name: string): boolean {
  return agent.tools.some((tool) => tool.name === name && tool.effect === 'write');
}

/** Acts on where a form stopped; undefined when the form is over. */
function act(turn: FloorTurn, form: Form, stop: Stop, said: string[]): FloorReply | undefined {
  const { state, agent } = turn;
  switch (stop.kind) {
    case 'ask':
      return askFor(turn, stop, [...said, askInTheirLanguage(turn, stop.slot.format, stop.text)]);
    case 'confirm':
      if (isAskedEnough(turn, hashOf(stop.text))) {
        finish(turn, form);
        return offerPerson(turn, [...said, NOT_CLEAR]);
      }
      state.pending = { kind: 'confirm', agent: agent.id, text: hashOf(stop.text), tries: 0 };
      // What the question says anyway is not said before it.
      return { say: [...said.filter((one) => !stop.text.includes(one)), stop.text] };
    case 'call':
      state.pending = undefined;
      return {
        say: said,
        call: { name: stop.tool.name, arguments: stop.arguments, to: null, key: stop.key },
      };
    case 'hand-off':
      return handOff(turn, form, stop, said);
    case 'person':
      return forPerson(turn, form, stop, said);
    case 'unhandled':
      return stop.status === 'failed'
        ? afterFailure(turn, form, stop.tool, said)
        : afterRefusal(turn, form, stop.reason, said);
    case 'wait':
      state.undecided = [...(state.undecided ?? []), structuredClone(form)];
      said.push(stop.text);
      return undefined;
    case 'end':
      return undefined;
  }
}

/** Who can't answer what is asked anew is told once what else there is; it stands while the question does. */
function askFor(turn: FloorTurn, stop: Extract<Stop, { kind: 'ask' }>, say: string[]): FloorReply {
  const { state, agent } = turn;
  const { slot, once, anew } = stop;
  const before = state.pending;
  const stands = before?.kind === 'slot' && before.slot === slot.name ? before.person : undefined;
  state.pending = { kind: 'slot', agent: agent.id, slot: slot.name, tries: 0, once };
  if (!anew || slot.orPerson === undefined) return { say };
  if (stands === undefined) return besidePerson(turn, { say }, slot.orPerson);
  state.pending = { ...state.pending, person: stands };
  return { say };
}

/** A flow asks for a person: what it found out is the first line they read. */
function forPerson(
  turn: FloorTurn,
  form: Form,
  { reason, finding }: Extract<Stop, { kind: 'person' }>,
  said: string[],
): FloorReply | undefined {
  const edge = turn.state.waitingFor === undefined ? personEdge(turn) : undefined;
  if (!edge) {
    said.push(turn.state.waitingFor === undefined ? phrasesOf(turn).noWay : phrasesOf(turn).already);
    return undefined;
  }
  const payload = payloadFor(turn, edge, { reason, wish: form.opening, finding });
  finish(turn, form);
  turn.state.goal = { agent: PERSON, resume: false };
  return take(turn, edge, { wish: form.opening, reason }, said, payload);
}

function handOff(
  turn: FloorTurn,
  form: Form,
  stop: Extract<Stop, { kind: 'hand-off' }>,
  said: string[],
): FloorReply {
  const { edge, payload } = stop;
  const offered = turn.edges.find((one) => one.toolName === edge.toolName);
  if (intentOf(turn.desk, form)?.flow) turn.state.carried = carriedBy(form, payload);
  if (stop.back) keepUnfinished(turn, form, true);
  finish(turn, form);
  if (offered) {
    turn.state.goal = { agent: edge.to, resume: false, intent: stop.flow };
    const wish = stop.back && 'reason' in payload ? String(payload.reason) : form.opening;
    return take(turn, offered, { wish, reason: '' }, said, payload);
  }
  const target = turn.desk.agents.get(edge.to);
  said.push(`I cannot pass you on to ${target ? nameWithSubject(target) : 'a colleague'} right now.`);
  return close(turn, said);
}

/** A tool's no ends the form; a person may see a way. */
function afterRefusal(turn: FloorTurn, form: Form, reason: string, said: string[]): FloorReply | undefined {
  const isUnclear = form.memo.some(({ output = '' }) => readOutcome(output).code === UNCLEAR);
  const asked = turn.view.person?.callback ? '' : ' I have asked a colleague to look at it with you.';
  said.push(isUnclear ? `${NOT_CLEAR}${asked}` : sentence(reason || NOT_POSSIBLE));
  keepUnfinished(turn, form);
  finish(turn, form);
  if (isUnclear || activeForm(turn) || !personEdge(turn)) return undefined;
  return offerPerson(turn, said);
}

/** Once more on request, then a person. */
function afterFailure(turn: FloorTurn, form: Form, tool: string, said: string[]): FloorReply {
  const failures = form.memo.filter((memo) => memo.tool === tool && memo.status === 'failed').length;
  if (failures > 1) {
    finish(turn, form);
    return offerPerson(turn, [...said, 'I am sorry, that still does not work on our side.']);
  }
  turn.state.pending = { kind: 'retry', agent: turn.agent.id, tool };
  said.push('I am sorry, something on our side did not work just now. Shall I try once more?');
  return { say: said };
}
