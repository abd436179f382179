import type { PersonRequest } from '../../../contracts/conversation.ts';
import type { DangerMark } from '../../../contracts/danger.ts';
import type { Desk } from '../../../contracts/desk.ts';
import type { Edge } from '../../../contracts/edge.ts';
import { PERSON } from '../../../contracts/edge.ts';
import type { TurnCause } from '../../../contracts/event.ts';
import type { Facts } from '../../../contracts/fact.ts';
import type {
  AgentInputItem,
  DeskModelRequest,
  Model,
  ModelLink,
  Returned,
} from '../../../contracts/model.ts';
import { decideRoute } from '../../../routing/decide.ts';
import { trainClassifier } from '../../../routing/train.ts';
import { trainTurns } from '../../../routing/train-turns.ts';
import { understand } from '../../../understanding/understanding.ts';
import { floor } from '../floor.ts';
import { testDesk } from './desk.ts';

const MOST_CALLS = 12;
/** Each desk's floor: it learns once. */
const links = new WeakMap<Desk, ModelLink>();
/** The floor of the test desk. */
export const testLink = linkOf(testDesk);

function linkOf(desk: Desk): ModelLink {
  const link =
    links.get(desk) ?? floor({ desk, train: trainClassifier, trainTurns, decide: decideRoute, understand });
  links.set(desk, link);
  return link;
}

/** What a scripted tool or desk answers: a JSON text, as the engine would write it. */
export type ToolAnswer = (args: Record<string, unknown>) => object;

/** What one turn came to. */
export interface TurnReport {
  readonly reply: string;
  readonly owner: string;
  /** `name arguments`, in order. */
  readonly calls: readonly string[];
  /** `from>to`. */
  readonly handoffs: readonly string[];
}

/** Plays the engine against the floor with scripted tools. */
export class Dialogue {
  readonly items: AgentInputItem[] = [];
  owner = 'triage';
  facts: Facts = {};
  person: PersonRequest | null = null;
  cause: TurnCause | undefined;
  returned: Returned | undefined;
  danger: DangerMark | null = null;
  approvals: { name: string; arguments: string }[] = [];
  readonly answers: Record<string, ToolAnswer>;
  /** Targets whose edges are refused, with the reason. */
  readonly refused: Record<string, string> = {};
  /** The code they are refused with. */
  refusedWith = 'refused';
  /** Names of tools and edges that are not offered. */
  readonly withheld = new Set<string>();

  readonly #desk: Desk;
  readonly #link: ModelLink;

  constructor(answers: Record<string, ToolAnswer> = {}, owner = 'triage', desk: Desk = testDesk) {
    this.answers = answers;
    this.owner = owner;
    this.#desk = desk;
    this.#link = linkOf(desk);
  }

  /** One turn of the customer. */
  async say(text: string): Promise<TurnReport> {
    this.items.push({ type: 'message', role: 'user', content: text });
    return this.goOn();
  }

  /** Asks the floor until it is done with what the items hold. */
  async goOn(): Promise<TurnReport> {
    const report = { reply: '', calls: [] as string[], handoffs: [] as string[] };
    for (let count = 0; count < MOST_CALLS; count += 1) {
      const called = await this.#step(report);
      if (!called) return { ...report, owner: this.owner };
    }
    throw new RangeError(
      `The floor did not come to an end: ${report.calls.join(', ')} ${report.handoffs.join(', ')}`,
    );
  }

  async #step(report: { reply: string; calls: string[]; handoffs: string[] }): Promise<boolean> {
    const model = (await this.#link.provider.getModel()) as Model;
    const { output } = await model.getResponse(this.request());
    let called = false;
    for (const item of JSON.parse(JSON.stringify(output)) as typeof output) {
      // The engine gives every call an id of its own.
      if (item.type === 'function_call') item.callId = `call_${this.items.length}`;
      this.items.push(item);
      if (item.type === 'message' && Array.isArray(item.content)) {
        const text = item.content.map((part) => ('text' in part ? part.text : '')).join('');
        report.reply = [report.reply, text].filter(Boolean).join(' ');
      }
      if (item.type !== 'function_call') continue;
      called = true;
      const result = this.#resolve(item.name, item.arguments, report);
      const { callId, name } = item;
      this.items.push({
        type: 'function_call_result',
        callId,
        name,
        status: 'completed',
        output: { type: 'text', text: JSON.stringify(result) },
      });
    }
    return called;
  }

  #resolve(name: string, args: string, report: { calls: string[]; handoffs: string[] }): object {
    const edge = this.#edges().find((one) => one.toolName === name);
    if (!edge) {
      report.calls.push(`${name} ${args}`);
      return this.answers[name]?.(JSON.parse(args)) ?? { error: { code: 'failed', message: 'no such tool' } };
    }
    const parsed = edge.parse(JSON.parse(args));
    if (!parsed.ok) throw new TypeError(`${name}: ${parsed.message}`);
    const reason = this.refused[edge.to];
    if (reason !== undefined) return { error: { code: this.refusedWith, message: reason } };
    report.handoffs.push(`${this.owner}>${edge.to}`);
    if (edge.to === PERSON) this.person ??= REQUEST;
    else this.owner = edge.to;
    return { assistant: edge.to };
  }

  /** What the engine would ask the floor now. */
  request(): DeskModelRequest {
    const agent = this.#desk.agents.get(this.owner);
    return {
      input: [...this.items],
      modelSettings: {},
      tools: (agent?.tools ?? [])
        .filter((tool) => !this.withheld.has(tool.name))
        .map(({ name, description, strict }) => ({
          type: 'function' as const,
          name,
          description,
          parameters: EMPTY,
          strict,
        })),
      handoffs: this.#edges().map(({ toolName, strict }) => ({
        toolName,
        toolDescription: '',
        inputJsonSchema: EMPTY,
        strictJsonSchema: strict,
      })),
      outputType: 'text',
      tracing: false,
      desk: {
        conversationId: 'cv_1',
        agent: this.owner,
        facts: this.facts,
        now: new Date('2026-11-21T09:30:00Z'),
        person: this.person,
        cause: this.cause,
        returned: this.returned,
        danger: this.danger,
        approvals: this.approvals,
      },
    };
  }

  #edges(): Edge[] {
    const edges = this.#desk.agents.get(this.owner)?.edges ?? [];
    return edges.filter((edge) => !this.withheld.has(edge.to));
  }
}

/** A request for a person that waits. */
export const REQUEST: PersonRequest = {
  callId: 'call_1',
  from: 'triage',
  reason: 'asked',
  summary: 'A person was asked for.',
  requestedAt: '2026-11-21T09:30:00.000Z',
  rung: 0,
  claimedBy: null,
  claimant: null,
  callback: false,
};

const EMPTY = { type: 'object' as const, properties: {}, required: [], additionalProperties: false as const };
