import type { Agent } from '../../contracts/agent.ts';
import type { Desk } from '../../contracts/desk.ts';
import { type Edge, type EdgeContext, PERSON } from '../../contracts/edge.ts';
import {
  type AgentInputItem,
  type DeskModelRequest,
  type DeskView,
  FLOOR,
  type ModelLink,
  type Returned,
  type SerializedHandoff,
  type SerializedTool,
} from '../../contracts/model.ts';
import type { Tool } from '../../contracts/tool.ts';
import { untilAborted } from '../../contracts/until-aborted.ts';
import { vendorSchema } from '../../desk/vendor-schema.ts';
import { askedAnew } from '../history/asked-anew.ts';
import type { Conversation } from '../log/conversation.ts';
import { hoursNow } from '../people/hours.ts';
import { factsOf, type Surroundings, type TurnData } from '../turn/turn.ts';
import { frameInstructions } from './frame-instructions.ts';

/** The functions an agent may call in this turn. */
export interface OfferedFunctions {
  readonly tools: readonly Tool[];
  readonly edges: readonly Edge[];
}

/** What a request to a model says of its agent, whichever model is asked. */
export interface PreparedRequest {
  readonly offered: OfferedFunctions;
  readonly instructions: string;
}

/** Prepares a request; rejects when the turn is aborted, however long the agent's own code takes. */
export async function prepareRequest(turn: TurnData, agent: Agent): Promise<PreparedRequest> {
  const preparing = Promise.all([offeredFunctions(turn, agent), renderInstructions(turn, agent)]);
  const [offered, instructions] = await untilAborted(preparing, turn.signal);
  return { offered, instructions };
}

/** Which tools and edges are open to the agent now. */
export async function offeredFunctions(turn: TurnData, agent: Agent): Promise<OfferedFunctions> {
  const facts = factsOf(turn);
  const tools = await filterAsync(agent.tools, (tool) => tool.isEnabled(facts));
  const edges = await filterAsync(agent.edges, (edge) => edge.when(edgeContext(turn, agent, edge)));
  return { tools, edges };
}

/** What an edge's `when`, guards and `prepare` see. */
export function edgeContext(
  { conversation: { state, facts }, startedAt, signal }: TurnData,
  agent: Agent,
  edge: Edge,
): EdgeContext {
  const { id: conversationId, handoffs } = state;
  return { conversationId, from: agent.id, to: edge.to, facts, handoffs, now: startedAt, signal };
}

/** The instructions of an agent as a model reads them: its own, with the desk's style, framed. */
async function renderInstructions(turn: TurnData, agent: Agent): Promise<string> {
  const { conversation, startedAt: now } = turn;
  const own =
    typeof agent.instructions === 'string'
      ? agent.instructions
      : await agent.instructions({ conversationId: conversation.state.id, facts: factsOf(turn), now });
  const { addedInstructions: added } = agent;
  return frameInstructions(turn, agent, added === undefined ? own : `${own}\n\n${added}`);
}

/** Builds the request for one link of the chain. */
export function renderRequest(
  turn: TurnData & Surroundings,
  agent: Agent,
  { offered: { tools, edges }, instructions }: PreparedRequest,
  link: Pick<ModelLink, 'name'>,
): DeskModelRequest {
  const { desk, conversation } = turn;
  return {
    systemInstructions: instructions,
    input: inputFor(link, conversation),
    modelSettings: settingsOf(agent, turn.tally.called.has(agent.id)),
    tools: tools.map(serializedTool),
    handoffs: edges.map((edge) => serializedHandoff(desk, edge)),
    outputType: 'text',
    tracing: false,
    desk: deskView(turn, agent),
  };
}

/** The floor reads what happened as it is; language models are also told what is wanted of them where it does not show. */
function inputFor({ name }: Pick<ModelLink, 'name'>, { history, carried }: Conversation): AgentInputItem[] {
  const items = history.itemsFor(name, carried);
  return name === FLOOR ? items : askedAnew(items, history.cutOff);
}

/** What the desk tells a model that can use it. */
export function deskView(turn: TurnData & Surroundings, agent: Agent): DeskView {
  const { conversation, clock } = turn;
  const { facts, cause } = conversation;
  const { id: conversationId, person, danger, consent } = conversation.state;
  const approvals = Object.values(conversation.state.approvals);
  const about = { conversationId, agent: agent.id, facts, person, danger, consent, approvals };
  const hours = hoursNow(turn);
  return { ...about, now: clock.now(), cause, hours, returned: returnedIn(conversation) };
}

function returnedIn({ cause, returned, history }: Conversation): Returned | undefined {
  if (cause !== 'person-returned' || !returned) return undefined;
  const { summary, unanswered = 0 } = returned;
  return { summary, unanswered: unanswered === 0 ? [] : history.customerWords().slice(-unanswered) };
}

/** A forced tool choice holds until a call was answered, or it would force the same call for ever. */
export function settingsOf({ modelSettings }: Agent, called: boolean): Agent['modelSettings'] {
  if (modelSettings.toolChoice === undefined || !called) return modelSettings;
  const { toolChoice: _forced, ...rest } = modelSettings;
  return rest;
}

const CONSENT_NEEDED =
  'The customer must agree first: call it to be given the offer to say, word for word; after a plain yes, call it again.';

/** A tool as a model is told of it. */
export function serializedTool({ name, description, parameters, strict, consent }: Tool): SerializedTool {
  const told = consent && 'offer' in consent ? `${description} ${CONSENT_NEEDED}` : description;
  // The SDK's JSON Schema type is narrower than what vendors take.
  return {
    type: 'function',
    name,
    description: told,
    parameters: vendorSchema(parameters, strict) as never,
    strict,
  };
}

/** An edge as a model is told of it. */
export function serializedHandoff(desk: Desk, edge: Edge): SerializedHandoff {
  return {
    toolName: edge.toolName,
    toolDescription: edge.description ?? describeTarget(desk, edge.to),
    inputJsonSchema: vendorSchema(edge.parameters, edge.strict) as never,
    strictJsonSchema: edge.strict,
  };
}

function describeTarget(desk: Desk, to: string): string {
  if (to === PERSON)
    return 'Ask a person to take over: when the customer wants one, or when you may not or cannot help.';
  const target = desk.agents.get(to);
  return `Hand the conversation to ${target?.name}. ${target?.handoffDescription}`;
}

/** Filters without waiting where no predicate is asynchronous, as is the rule. */
async function filterAsync<Item>(
  items: readonly Item[],
  keep: (item: Item) => boolean | Promise<boolean>,
): Promise<readonly Item[]> {
  const kept = items.map(keep);
  if (kept.every((verdict) => verdict === true)) return items;
  const verdicts = await Promise.all(kept);
  return items.filter((_, index) => verdicts[index]);
}
