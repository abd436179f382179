import type { Desk } from '../../contracts/desk.ts';
import type { Carry } from '../../contracts/edge.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import { countReasks } from '../../desk/re-asks.ts';
import { compareRuns } from '../statistics/compare.ts';
import { type Share, shareOf } from '../statistics/interval.ts';
import { endOfTurn, holderAfter, type RecordedConversation, type ReplayDesk } from './replay-desk.ts';
import { canonical } from './tape.ts';

/** A way from one agent to another. */
export interface EdgeName {
  readonly from: string;
  readonly to: string;
}

/** What dropping one thing that an edge carries came to. */
export interface Ablation extends EdgeName {
  /** `history`, or `fact` and its name. */
  readonly field: string;
  /** Of the conversations that took the edge, those in which the target asked for more that was known, or did something else. */
  readonly missed: Share;
  readonly moreReasks: number;
  readonly otherOutcome: number;
  /** `necessary`: too many for chance; `needed`: in some; `not missed`: in none. */
  readonly verdict: 'necessary' | 'needed' | 'not missed';
}

/** Makes a desk for replays; of any desk alike. */
export type MakeReplay = (desk: Desk) => ReplayDesk;

/** A conversation that took an edge, from the message with which it did. */
interface Taken {
  readonly conversation: RecordedConversation;
  /** Of the messages, from the one that took the edge to the last before the target gave the conversation on. */
  readonly messages: readonly ConversationEvent[];
}

const HISTORY = 'history';

/** Drops each thing that an edge carries in turn, and has its target go on with what customers said on record, beside the desk as it is. */
export async function ablateEdge(
  desk: Desk,
  makeReplay: MakeReplay,
  edge: EdgeName,
  conversations: readonly RecordedConversation[],
): Promise<Ablation[]> {
  const taken = conversations.flatMap((one) => takenIn(one, edge));
  const present = makeReplay(desk);
  const unchanged = await Promise.all(taken.map((one) => outcomeOf(present, one, edge)));
  const known = taken.map((one) => factsAt(present, one));
  const facts = [...new Set(known.flat())].sort();
  const found: Ablation[] = [];
  for (const field of [HISTORY, ...facts]) {
    const without = withoutField(desk, edge, field, facts);
    if (!without) continue;
    const lane = makeReplay(without);
    const hurt = new Map<string, boolean>();
    let [moreReasks, otherOutcome] = [0, 0];
    for (const [at, one] of taken.entries()) {
      const before = unchanged[at];
      if (!before || (field !== HISTORY && !known[at]?.includes(field))) continue;
      const after = await outcomeOf(lane, one, edge);
      const asksMore = after === undefined || after.reasks > before.reasks;
      const isOther = after?.outcome !== before.outcome;
      if (asksMore) moreReasks++;
      if (isOther) otherOutcome++;
      hurt.set(String(at), asksMore || isOther);
    }
    if (hurt.size === 0) continue;
    const missed = shareOf([...hurt.values()].filter(Boolean).length, hurt.size);
    const fine = new Map([...hurt.keys()].map((key) => [key, true]));
    const compared = compareRuns(fine, new Map([...hurt].map(([key, is]) => [key, !is])));
    const inSome = missed.hits > 0 ? 'needed' : 'not missed';
    const verdict = compared.verdict === 'worse' ? 'necessary' : inSome;
    found.push({
      ...edge,
      field: field === HISTORY ? field : `fact ${field}`,
      missed,
      moreReasks,
      otherOutcome,
      verdict,
    });
  }
  return found;
}

/** The edges that these conversations took. */
export function edgesTaken(conversations: readonly RecordedConversation[]): EdgeName[] {
  const moves = conversations.flatMap(({ events }) =>
    events.flatMap(({ type, data }) =>
      type === 'handoff-committed' ? { from: data.from, to: data.to } : [],
    ),
  );
  return [...new Map(moves.map((move) => [`${move.from}>${move.to}`, move])).values()];
}

function takenIn(conversation: RecordedConversation, { from, to }: EdgeName): Taken[] {
  const { events } = conversation;
  const move = events.find(
    ({ type, data }) => type === 'handoff-committed' && data.from === from && data.to === to,
  );
  const first = events.find(({ type, turn }) => type === 'customer-said' && turn === move?.turn);
  if (!move || !first) return [];
  const next = events.find(({ type, seq }) => type === 'handoff-committed' && seq > move.seq)?.turn;
  const messages = events.filter(
    ({ type, turn }) => type === 'customer-said' && turn >= first.turn && turn < (next ?? turn + 1),
  );
  return [{ conversation, messages: messages.length > 0 ? messages : [first] }];
}

/** Names of what is known when the edge is taken. */
function factsAt(desk: ReplayDesk, { conversation, messages: [first] }: Taken): string[] {
  const end = first?.type === 'customer-said' ? endOfTurn(conversation, first) : undefined;
  const committed = conversation.events.find(
    ({ type, turn }) => type === 'handoff-committed' && turn === first?.turn,
  );
  return Object.keys(desk.stateAfter(conversation, committed?.seq ?? end ?? 0).facts);
}

/** What the target did with the customer's words; undefined where the edge was not taken. */
async function outcomeOf(desk: ReplayDesk, { conversation, messages }: Taken, { from, to }: EdgeName) {
  const [first] = messages;
  const resumed = desk.resume(conversation, first?.seq ?? 0);
  const events: ConversationEvent[] = [];
  let holder = '';
  for (const said of messages) {
    if (said.type !== 'customer-said') continue;
    try {
      const turn = await resumed.say(said.data.text, said.at);
      events.push(...turn.events);
      holder = holderAfter(turn.before, turn.after);
    } catch {
      holder = 'nobody';
    }
  }
  const isTaken = events.some(
    ({ type, data }) => type === 'handoff-committed' && data.from === from && data.to === to,
  );
  if (!isTaken) return undefined;
  const before = conversation.events.slice(0, (first?.seq ?? 1) - 1);
  const reasks = countReasks([...before, ...events]).reasked.filter(
    ({ seq }) => seq >= (first?.seq ?? 0),
  ).length;
  return { reasks, outcome: JSON.stringify([holder, doneIn(events)]) };
}

/** What tools did, in any order. */
function doneIn(events: readonly ConversationEvent[]): string[] {
  const called = new Map(
    events.flatMap(({ type, data }) => (type === 'tool-called' ? [[data.callId, data.arguments]] : [])),
  );
  const done = events.flatMap(({ type, data }) =>
    type === 'tool-returned' && data.status === 'ok'
      ? `${data.name} ${inOrder(called.get(data.callId) ?? '')}`
      : [],
  );
  return [...new Set(done)].sort();
}

function inOrder(raw: string): string {
  try {
    return canonical(JSON.parse(raw));
  } catch {
    return raw;
  }
}

/** The desk whose edge carries all but one thing; undefined where the edge carries by code. */
function withoutField(
  desk: Desk,
  { from, to }: EdgeName,
  field: string,
  facts: readonly string[],
): Desk | undefined {
  const agent = desk.agents.get(from);
  const edges = agent?.edges.map((edge) => {
    if (edge.to !== to) return edge;
    const carry = withoutCarried(edge.carry, field, facts);
    return carry && { ...edge, carry };
  });
  if (!agent || !edges || edges.includes(undefined)) return undefined;
  const changed = { ...agent, edges: edges.flatMap((edge) => edge ?? []) };
  return { ...desk, agents: new Map([...desk.agents, [from, changed]]) };
}

function withoutCarried(carry: Carry, field: string, facts: readonly string[]): Carry | undefined {
  if (typeof carry === 'function') return undefined;
  const parts = typeof carry === 'string' ? { history: carry } : carry;
  if (field === HISTORY) return { ...(parts.facts && { facts: parts.facts }), history: 'nothing' };
  return { ...parts, facts: (parts.facts ?? facts).filter((fact) => fact !== field) };
}
