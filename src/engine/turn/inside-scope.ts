import type { InsideLimits } from '../../contracts/agent-tool.ts';
import type { EventData } from '../../contracts/event.ts';
import type { Facts } from '../../contracts/fact.ts';
import type { Tool, ToolStatus } from '../../contracts/tool.ts';

/** A tool that runs agents inside. */
export type AgentTool = Tool & { readonly inside: NonNullable<Tool['inside']> };

/** Whether a tool runs agents inside. */
export function isAgentTool(tool: Tool): tool is AgentTool {
  return tool.inside !== undefined;
}

/** Whether a call of this name, made inside the tool, writes. */
export function isWrite({ inside }: AgentTool, name: string): boolean {
  return inside.agents.some(({ tools }) =>
    tools.some((tool) => tool.name === name && tool.effect === 'write'),
  );
}

/** A call that an agent inside a tool made, and how it ended. */
export interface InnerCall {
  readonly name: string;
  readonly arguments: string;
  readonly status: ToolStatus;
  readonly output: string;
}

/** What of a limit is used, as it goes on record. */
export type InsideReached = Pick<EventData['limit-reached'], 'limit' | 'value' | 'most'>;

/** Where a turn is while agents run inside a tool: whose call it is, what they see, and what they may use up. */
export class InsideScope {
  /** The call of the tool. */
  readonly callId: string;
  readonly tool: AgentTool;
  /** How many tools deep this is, from 1. */
  readonly depth: number;
  /** The answered calls made inside, by id; those of tools further inside are theirs. */
  readonly calls = new Map<string, InnerCall>();
  readonly #outer: InsideScope | undefined;
  readonly #learned = new Set<string>();
  readonly #used: Record<Exclude<keyof InsideLimits, 'ms'>, number> = { modelCalls: 0, toolCalls: 0, usd: 0 };

  constructor(tool: AgentTool, callId: string, outer: InsideScope | undefined) {
    this.tool = tool;
    this.callId = callId;
    this.#outer = outer;
    this.depth = (outer?.depth ?? 0) + 1;
  }

  /** Of the facts the owner sees, those that were passed on to here, and those that were found out in here. */
  facts(owners: Facts): Facts {
    const passed = this.#outer ? this.#outer.facts(owners) : owners;
    const { facts: names } = this.tool.inside;
    const seen = Object.entries(passed).filter(([name]) => names.includes(name) || this.#learned.has(name));
    return Object.fromEntries(seen);
  }

  /** These facts were found out in here. */
  learn(names: Iterable<string>): void {
    for (const name of names) this.#learned.add(name);
    this.#outer?.learn(names);
  }

  /** Puts something used up on the account of this tool, and of those around it. */
  use(what: 'modelCalls' | 'toolCalls' | 'usd', amount = 1): void {
    this.#used[what] += amount;
    this.#outer?.use(what, amount);
  }

  /** The limit that keeps agents in here from asking a model again; undefined while there is room. */
  reached(): InsideReached | undefined {
    for (const what of ['modelCalls', 'usd'] as const) {
      const [value, most] = [this.#used[what], this.tool.inside.limits[what]];
      if (value >= most) return { limit: `${this.tool.name}.${what}`, value, most };
    }
    return this.#outer?.reached();
  }

  /** How many more tools may be called in here, and the limit that says so, in words. */
  roomForTools(): { room: number; words: string } {
    const { toolCalls } = this.tool.inside.limits;
    const own = {
      room: Math.max(0, toolCalls - this.#used.toolCalls),
      words: `${toolCalls} tool calls in one ${this.tool.name}`,
    };
    const outer = this.#outer?.roomForTools();
    return outer && outer.room < own.room ? outer : own;
  }
}
