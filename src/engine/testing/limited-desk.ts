import { Usage } from '@openai/agents-core';
import { ScriptedModel, type ScriptedModelInput } from '@openai/agents-core/testing';
import type { Desk, Limits } from '../../contracts/desk.ts';
import type { AgentOutputItem, Prices } from '../../contracts/model.ts';
import type { Tool } from '../../contracts/tool.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { defineEdge } from '../../desk/define-edge.ts';
import type { Pool } from '../../stores/postgres/connect.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { countingIds, runTurn, testSwitchboard } from '../../testing/test-switchboard.ts';

/** What one thousand tokens in and out cost by the tests' table: a cent. */
const PRICES: Prices = { scripted: { input: 5, output: 5 } };

/** A model's answer with the tokens it reports: a thousand in, a thousand out. */
export function billed(output: AgentOutputItem[]): ScriptedModelInput {
  const usage = new Usage({ requests: 1, inputTokens: 1_000, outputTokens: 1_000, totalTokens: 2_000 });
  return { output, usage };
}

/** What a desk with limits is opened with. */
export interface LimitedOptions {
  readonly limits: Partial<Limits>;
  readonly steps: ScriptedModelInput[];
  /** What the floor answers, in order. */
  readonly floorSteps?: ScriptedModelInput[];
  readonly tools?: readonly Tool[];
  /** Another desk than the one with two agents. */
  readonly desk?: Desk;
}

const ids = countingIds();

/** Two agents, `a` and `b`, that may hand over to each other. */
function twoAgents(limits: Partial<Limits>, tools: readonly Tool[]): Desk {
  const agent = <To extends 'a' | 'b'>(id: 'a' | 'b', to: To) =>
    defineAgent({
      id,
      name: id,
      handoffDescription: id,
      instructions: id,
      tools,
      edges: [defineEdge({ to })],
    });
  const agents = [agent('a', 'b'), agent('b', 'a')];
  return defineDesk({ id: 'limited', name: 'Limited', entry: 'a', agents, limits });
}

/** Opens a conversation with two agents that may hand over to each other, on a scripted model and a scripted floor. */
export async function openLimited(
  pool: Pool,
  { limits, steps, floorSteps = [], tools = [], desk = twoAgents(limits, tools) }: LimitedOptions,
) {
  const [model, floor] = [new ScriptedModel(steps), new ScriptedModel(floorSteps)];
  const floorLink = { ...linkTo(floor, 'floor'), modelFor: () => null };
  /** The same conversation as another process would serve it. */
  const restart = () => {
    const models = [linkTo(model), floorLink];
    return testSwitchboard({ desk, models, pool, ids, prices: PRICES });
  };
  const switchboard = restart();
  const { id } = await switchboard.open({ line: 'chat' });
  let last = switchboard;
  /** Says it where the last message was taken, or elsewhere. */
  const say = (words: string, board = last) => {
    last = board;
    return runTurn(board, id, words).then(({ result }) => result);
  };
  const events = async (type: string) =>
    (await switchboard.events(id, 0, 1_000)).filter((event) => event.type === type).map(({ data }) => data);
  return { id, model, floor, switchboard, say, events, restart };
}
