import type { Agent } from '../../contracts/agent.ts';
import { FLOOR } from '../../contracts/model.ts';
import type { Conversation } from '../log/conversation.ts';
import type { PreparedRequest } from '../request/render-request.ts';
import { routedTurn } from '../request/routed-turn.ts';
import type { ModelServices, RecordingTurn } from '../turn/turn.ts';

/**
 * The request with a line at its end where the router is sure that the customer has turned to the business of a colleague whom the
 * agent can hand over to. What was told once in a turn is on record, and told in the rest of it, also after a restart.
 */
export function withTopicHint(
  turn: RecordingTurn & ModelServices,
  agent: Agent,
  prepared: PreparedRequest,
): PreparedRequest {
  if (turn.conversation.hint === undefined) hint(turn, agent, prepared);
  return withHint(turn.conversation, agent, prepared);
}

/** The request with the line that is on record for this agent in the present turn. */
export function withHint(
  { hint: told }: Pick<Conversation, 'hint'>,
  agent: Agent,
  prepared: PreparedRequest,
): PreparedRequest {
  if (told?.agent !== agent.id) return prepared;
  return { ...prepared, instructions: `${prepared.instructions}\n\n${told.text}` };
}

function hint(turn: RecordingTurn & ModelServices, agent: Agent, { offered }: PreparedRequest): void {
  const { desk, models, record } = turn;
  const isAsked = desk.topicHints && models.names.some((name) => name !== FLOOR);
  // Who was just handed the customer has them for a reason.
  if (!isAsked || agent.id === desk.entry || wasHandedOver(turn)) return;
  const routed = routedTurn(turn, agent);
  const colleague = routed && desk.agents.get(routed.agent);
  if (!colleague || !offered.edges.some(({ to }) => to === colleague.id)) return;
  const { probability } = routed;
  const { id: to, name, handoffDescription } = colleague;
  const text = `This may be about ${name} (${handoffDescription.replace(/\.$/, '')}). If so, hand over.`;
  record.add('topic-hinted', { agent: agent.id, to, actor: 'router', probability, text });
}

function wasHandedOver({ conversation: { ledger, state } }: RecordingTurn): boolean {
  return ledger.records.some(({ turn, depth }) => turn === state.turn && depth > 0);
}
