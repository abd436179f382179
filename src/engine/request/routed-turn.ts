import type { Agent } from '../../contracts/agent.ts';
import { PERSON } from '../../contracts/edge.ts';
import type { Routed } from '../../contracts/router.ts';
import type { ModelServices, TurnData } from '../turn/turn.ts';

const DECIMALS = 1_000;

/** Whom the router would give the customer to, who has just been heard by `agent`; undefined where it is not sure, or nobody was heard. The probability is as it goes on record. */
export function routedTurn(turn: TurnData & ModelServices, agent: Agent): Routed | undefined {
  const { desk, models, conversation, text } = turn;
  const { question, lastReply: system } = conversation.history;
  if (text === '' || question === undefined) return undefined;
  // Who comes to the entry is nobody's customer yet.
  const owned = agent.id === desk.entry ? {} : { owner: agent.id, visited: visitedIn(turn, agent) };
  const routed = models.route({ text: question, system, ...owned });
  if (!routed || !desk.agents.has(routed.agent) || routed.probability < desk.routerSure) return undefined;
  return { ...routed, probability: Math.round(routed.probability * DECIMALS) / DECIMALS };
}

function visitedIn({ desk, conversation }: TurnData, agent: Agent): string[] {
  const taken = conversation.ledger.records.filter(({ depth, to }) => depth > 0 && to !== PERSON);
  return [...new Set([desk.entry, ...taken.map(({ to }) => to), agent.id])];
}
