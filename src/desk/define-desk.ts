import type { Agent } from '../contracts/agent.ts';
import type { Desk, Limits } from '../contracts/desk.ts';
import type { PERSON } from '../contracts/edge.ts';
import { SwitchroomError } from '../contracts/errors.ts';

/** The ceilings of a desk that names none. */
export const DEFAULT_LIMITS: Limits = {
  modelCallsPerTurn: 12,
  toolCallsPerTurn: 12,
  handoffsPerTurn: 4,
  turnMs: 120_000,
  historyTokens: 24_000,
};

/** A desk may do without these; without a model call nobody answers. */
const MAY_BE_NONE = new Set(['toolCallsPerTurn', 'handoffsPerTurn']);

type AnyAgent = Agent<string, string>;
type IdOf<Agents extends readonly AnyAgent[]> = Agents[number]['id'];
type TargetOf<One> = One extends Agent<string, infer To> ? To : never;
type UnknownTarget<Agents extends readonly AnyAgent[]> = Exclude<
  TargetOf<Agents[number]>,
  IdOf<Agents> | typeof PERSON
>;

/** What `defineDesk` takes; an edge to an agent that is not in `agents` does not compile. */
export type DeskOptions<Agents extends readonly AnyAgent[]> = {
  readonly id: string;
  readonly name: string;
  /** Id of the agent that meets every new customer. */
  readonly entry: IdOf<Agents>;
  readonly agents: Agents;
  /** One style guide for all agents. */
  readonly style?: string;
  readonly limits?: Partial<Limits>;
} & ([UnknownTarget<Agents>] extends [never]
  ? unknown
  : { readonly 'edge to an unknown agent': UnknownTarget<Agents> });

/** Defines a desk; throws `definition-invalid` when two agents share an id or the entry is missing. */
export function defineDesk<const Agents extends readonly AnyAgent[]>(options: DeskOptions<Agents>): Desk {
  const { id, name, entry, style = '', limits } = options;
  const agents = new Map<string, Agent>();
  for (const agent of options.agents) {
    if (agents.has(agent.id)) {
      throw new SwitchroomError(
        'definition-invalid',
        `Two agents of desk "${id}" have the id "${agent.id}".`,
      );
    }
    agents.set(agent.id, agent);
  }
  if (!agents.has(entry)) {
    throw new SwitchroomError('definition-invalid', `Desk "${id}" has no agent "${entry}" to be its entry.`);
  }
  for (const [limit, value] of Object.entries(limits ?? {})) {
    if (value >= (MAY_BE_NONE.has(limit) ? 0 : 1)) continue;
    throw new SwitchroomError('definition-invalid', `Desk "${id}": ${limit} can't be ${value}.`);
  }
  return { kind: 'desk', id, name, entry, agents, style, limits: { ...DEFAULT_LIMITS, ...limits } };
}
