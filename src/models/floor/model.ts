import { type protocol, type StreamEvent, Usage } from '@openai/agents-core';
import type { Desk } from '../../contracts/desk.ts';
import type { Edge } from '../../contracts/edge.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type {
  DeskModelRequest,
  DeskView,
  Model,
  ModelRequest,
  ModelResponse,
} from '../../contracts/model.ts';
import type { Router } from '../../contracts/router.ts';
import type { Understand } from '../../contracts/understanding.ts';
import { converse } from './converse.ts';
import type { FloorClassifiers } from './floor-classifiers.ts';
import type { FloorReply, FloorTurn } from './floor-turn.ts';
import { localHandoff } from './local-handoff.ts';
import { trimMemo } from './memo.ts';
import { canonicalJson, hashOf } from './outcome.ts';
import { join } from './phrases.ts';
import { type History, readHistory } from './read-history.ts';
import { type FloorState, freshState } from './state.ts';
import { wallClock } from './wall-clock.ts';

type FloorItem = protocol.AssistantMessageItem | protocol.FunctionCallItem;

/** Enough of the history to tell two calls of one turn apart. */
const LAST_ITEMS = 3;
const LAST_RESORT = 'I am here. What can I do for you?';

/** The floor as a model of the SDK: the same request gives the same response, within a millisecond or so. */
export class FloorModel implements Model {
  readonly #desk: Desk;
  readonly #classifiers: FloorClassifiers;
  readonly #understand: Understand;
  readonly #route: Router['route'];
  readonly #wallClock: (now: Date) => Date;

  constructor(desk: Desk, classifiers: FloorClassifiers, understand: Understand, route: Router['route']) {
    this.#desk = desk;
    this.#classifiers = classifiers;
    this.#understand = understand;
    this.#route = route;
    this.#wallClock = wallClock(desk.timeZone);
  }

  /** Throws `request-invalid` without `desk` or with an agent the desk does not have. */
  async getResponse(request: ModelRequest): Promise<ModelResponse> {
    return { usage: new Usage({ requests: 1 }), output: this.#answer(request) };
  }

  /** What `ModelLink.handOver` says. */
  handOver(request: DeskModelRequest): ModelResponse | undefined {
    const turn = this.#turnOf(request);
    const move = localHandoff(turn);
    return move && { usage: new Usage(), output: toItems(turn, move, request) };
  }

  async *getStreamedResponse(request: ModelRequest): AsyncIterable<StreamEvent> {
    const output = this.#answer(request);
    yield { type: 'response_started' };
    for (const item of output) {
      for (const delta of wordsOf(item)) yield { type: 'output_text_delta', delta };
    }
    const usage = { requests: 1, inputTokens: 0, outputTokens: 0, totalTokens: 0 };
    yield {
      type: 'response_done',
      response: { id: idFor('resp', request, 0, output.length), usage, output },
    };
  }

  #answer(request: DeskModelRequest): FloorItem[] {
    const turn = this.#turnOf(request);
    return toItems(turn, converse(turn), request);
  }

  #turnOf(request: DeskModelRequest): FloorTurn {
    const { desk: view, input } = request;
    if (!view) throw new SwitchroomError('request-invalid', 'The floor needs `desk` in the model request.');
    return this.#turnFor(request, view, readHistory(input, view.cause !== undefined));
  }

  #turnFor(request: DeskModelRequest, view: DeskView, history: History): FloorTurn {
    const desk = this.#desk;
    const agent = desk.agents.get(view.agent);
    if (!agent)
      throw new SwitchroomError('request-invalid', `Desk "${desk.id}" has no agent "${view.agent}".`);
    const names = new Set([
      ...request.tools.flatMap((tool) => (tool.type === 'function' ? [tool.name] : [])),
      ...request.handoffs.map((handoff) => handoff.toolName),
    ]);
    const edges: Edge[] = agent.edges.filter((edge) => names.has(edge.toolName));
    const state = history.state ?? freshState(agent.id);
    // A person came, or said no: nobody is waited for any more.
    if (view.person === null) delete state.waitingFor;
    const here = { ...view, now: this.#wallClock(view.now) };
    const [classifiers, understand, route] = [this.#classifiers, this.#understand, this.#route];
    return { desk, agent, view: here, classifiers, understand, route, history, state, edges, tools: names };
  }
}

function toItems(turn: FloorTurn, move: FloorReply, request: DeskModelRequest): FloorItem[] {
  const { call } = move;
  const text = join(move.say) || (call ? '' : LAST_RESORT);
  const callId = call ? idFor('call', request, turn.state.turn, call.key) : '';
  const state = sealed(turn, call && { callId, name: call.name, to: call.to, key: call.key });
  const providerData = { floor: state };
  const items: FloorItem[] = [];
  if (text !== '') {
    const content = [{ type: 'output_text' as const, text }];
    items.push({ type: 'message', role: 'assistant', status: 'completed', content, providerData });
  }
  if (call) {
    const args = JSON.stringify(call.arguments);
    items.push({
      type: 'function_call',
      callId,
      name: call.name,
      arguments: args,
      status: 'completed',
      providerData,
    });
  }
  return items;
}

function sealed({ state, agent, desk }: FloorTurn, awaiting: FloorState['awaiting']): FloorState {
  const writes = new Set(agent.tools.filter((tool) => tool.effect === 'write').map((tool) => tool.name));
  for (const form of state.forms) {
    if (form.agent === agent.id && desk.agents.has(form.agent)) trimMemo(form, (tool) => writes.has(tool));
  }
  return { ...state, agent: agent.id, awaiting };
}

/** Unique within a conversation: the turn, the window's length and its last items together never come twice. */
function idFor(prefix: string, { input, desk }: DeskModelRequest, turn: number, salt: unknown): string {
  const recent = typeof input === 'string' ? input : canonicalJson(input.slice(-LAST_ITEMS));
  const place = hashOf(canonicalJson([desk?.conversationId, turn, input.length, salt]));
  return `${prefix}_floor_${place}${hashOf(recent)}`;
}

function wordsOf(item: FloorItem): string[] {
  if (item.type === 'function_call') return [];
  return item.content.flatMap((part) =>
    part.type === 'output_text' ? (part.text.match(/\s*\S+\s*$|\s*\S+/g) ?? []) : [],
  );
}
