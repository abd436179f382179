import { type Edge, PERSON } from '../../contracts/edge.ts';
import { readCommand } from './commands.ts';
import { type FloorReply, type FloorTurn, nameOf } from './floor-turn.ts';
import { canonicalJson } from './outcome.ts';
import { type HandoffSubject, payloadFor } from './payload.ts';
import { shorten } from './phrases.ts';

/** The floor never passes a customer on more often than this before the customer speaks again. */
const MOST_HOPS = 3;

/** Passes the customer on, over other agents where needed; undefined when no way is open. */
export function goTo(
  turn: FloorTurn,
  to: string,
  wish: string,
  options: { resume?: boolean; intent?: string | undefined; say?: string[] } = {},
): FloorReply | undefined {
  if (turn.state.hops >= MOST_HOPS) return undefined;
  const edge = firstEdgeTo(turn, to);
  if (!edge) return undefined;
  turn.state.goal = { agent: to, resume: options.resume ?? false, intent: options.intent };
  return take(turn, edge, { wish, reason: reasonFor(turn, to, wish, options.resume) }, options.say);
}

/** Takes an edge with a payload made up from what is known, or with the given one. */
export function take(
  turn: FloorTurn,
  edge: Edge,
  matter: HandoffSubject,
  say: readonly string[] = [],
  payload?: object,
): FloorReply {
  const { state } = turn;
  state.hops += 1;
  state.pending = undefined;
  state.wish = matter.wish;
  const args = payload ?? payloadFor(turn, edge, matter);
  return { say, call: { name: edge.toolName, arguments: args, to: edge.to, key: canonicalJson(args) } };
}

/** Whether a person can be had from here, at once or over other agents. */
export function personEdge(turn: FloorTurn): Edge | undefined {
  return firstEdgeTo(turn, PERSON);
}

/**
 * The first edge of a shortest way over the desk's graph that starts with an edge offered now. Timed edges are no way, as
 * time takes them; past an agent with a duty, which it does whatever the wish, one only comes to a person.
 */
export function firstEdgeTo({ desk, agent, edges }: FloorTurn, to: string): Edge | undefined {
  const seen = new Set([agent.id]);
  let front = edges.filter(isWay).map((edge) => ({ first: edge, at: edge.to }));
  while (front.length > 0) {
    const hit = front.find(({ at }) => at === to);
    if (hit) return hit.first;
    const fresh = front.filter(({ at }) => !seen.has(at));
    for (const { at } of fresh) seen.add(at);
    front = fresh.flatMap(({ first, at }) => {
      const passed = desk.agents.get(at);
      const stops = to !== PERSON && passed?.script?.opensWith !== undefined;
      const onward = stops ? [] : (passed?.edges.filter(isWay) ?? []);
      return onward.map((edge) => ({ first, at: edge.to }));
    });
  }
  return undefined;
}

function isWay({ after }: Edge): boolean {
  return after === undefined;
}

function reasonFor(turn: FloorTurn, to: string, wish: string, resume = false): string {
  if (resume) return `The customer returns to ${nameOf(turn.desk, to)}.`;
  if (wish === '') return `The customer is better served by ${nameOf(turn.desk, to)}.`;
  return to === PERSON
    ? `The customer asks for a person${readCommand(turn, wish) === 'person' ? '' : '. It began with'}: "${shorten(wish)}"`
    : `The customer says: "${shorten(wish)}"`;
}
