import type { Agent } from '../../contracts/agent.ts';
import type { Desk } from '../../contracts/desk.ts';
import type { Edge } from '../../contracts/edge.ts';
import type { DeskView } from '../../contracts/model.ts';
import type { Router } from '../../contracts/router.ts';
import type { Intent } from '../../contracts/script.ts';
import type { Understand } from '../../contracts/understanding.ts';
import type { FloorClassifiers } from './floor-classifiers.ts';
import type { History } from './read-history.ts';
import type { FloorState, Form } from './state.ts';

/** Everything one answer of the floor is worked out from; `state` is a draft that may be changed. */
export interface FloorTurn {
  readonly desk: Desk;
  readonly agent: Agent;
  readonly view: DeskView;
  readonly classifiers: FloorClassifiers;
  readonly understand: Understand;
  /** The router of whole conversations. */
  readonly route: Router['route'];
  readonly history: History;
  readonly state: FloorState;
  /** Edges and names of tools that may be taken now. */
  readonly edges: readonly Edge[];
  readonly tools: ReadonlySet<string>;
}

/** What the floor does: say something, call something, or both in this order. */
export interface FloorReply {
  readonly say: readonly string[];
  readonly call?: {
    readonly name: string;
    readonly arguments: object;
    /** Target of a handoff, or null for a tool. */
    readonly to: string | null;
    readonly key: string;
  };
}

/** Whether the agent's business is to find the right colleague, with or without a script of its own. */
export function isReception({ desk, agent }: FloorTurn): boolean {
  return agent.script === undefined || (agent.id === desk.entry && desk.agents.size > 1);
}

/** The form the agent is going through, if any. */
export function activeForm({ state, agent }: FloorTurn): Form | undefined {
  return state.forms.findLast((form) => form.agent === agent.id);
}

/** The newest paused form of another agent, if any. */
export function formElsewhere({ state, agent }: FloorTurn): Form | undefined {
  return state.forms.findLast((form) => form.agent !== agent.id);
}

/** The intent a form goes through; undefined when the desk was changed meanwhile. */
export function intentOf(desk: Desk, form: Pick<Form, 'agent' | 'intent'>): Intent | undefined {
  return desk.agents.get(form.agent)?.script?.intents.find((intent) => intent.id === form.intent);
}

/** Removes a form, and forgets forms whose intent is no longer in the desk. */
export function dropForm({ state, desk }: FloorTurn, dropped?: Form): void {
  state.forms = state.forms.filter((form) => form !== dropped && intentOf(desk, form) !== undefined);
}

/** What a form is about, in a sentence: "your refund". */
export function titleOf({ desk }: FloorTurn, form: Pick<Form, 'agent' | 'intent'>): string {
  const title = intentOf(desk, form)?.title ?? 'what we were doing';
  return title.replace(/^an? /i, 'your ');
}

/** What an agent is called in a sentence. */
export function nameOf(desk: Desk, agentId: string): string {
  return desk.agents.get(agentId)?.name ?? agentId;
}
