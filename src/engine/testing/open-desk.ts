import {
  assistantMessage,
  functionCall,
  ScriptedModel,
  type ScriptedModelInput,
} from '@openai/agents-core/testing';
import type { Desk } from '../../contracts/desk.ts';
import type { ModelLink } from '../../contracts/model.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { countingIds, runTurn, testSwitchboard } from '../../testing/test-switchboard.ts';
import { deskForTests, type ToolEffects } from './desk.ts';

/** A model's answer of words alone. */
export const text = (words: string) => [assistantMessage(words)];

/** A function call of a model that gives all its calls the same id. */
export const call = (name: string, args: object | string = {}) =>
  functionCall(name, args as Record<string, unknown>, { callId: 'same' });

/** The call by which the test desk's triage hands over to billing. */
export const toBilling = call('transfer_to_billing', { reason: 'double charge' });

/** What may differ from the test desk on a model that plays `steps`. */
export interface OpenOptions {
  readonly deeds?: ToolEffects;
  readonly desk?: Desk;
  readonly models?: readonly ModelLink[];
}

/** For one test file: a database, and what opens conversations on it. */
export function deskBench() {
  const pool = freshPool();
  const ids = countingIds();
  /** A switchboard as another process would have it: the same database, nothing in memory. */
  const serve = (desk: Desk, ...models: readonly ModelLink[]) =>
    testSwitchboard({ desk, models, pool: pool(), ids });
  /** Opens a conversation with a model that plays `steps`. */
  const open = async (
    steps: ScriptedModelInput[],
    { deeds = { refunds: [] }, desk, models }: OpenOptions = {},
  ) => {
    const model = new ScriptedModel(steps);
    const switchboard = serve(desk ?? deskForTests(deeds), ...(models ?? [linkTo(model)]));
    const { id } = await switchboard.open({ line: 'chat' });
    return { id, model, switchboard, deeds, say: (words: string) => runTurn(switchboard, id, words) };
  };
  /** Every process on this database dies, as far as those that come after can tell. */
  const allNodesDie = async () => {
    await pool().query({ text: 'delete from switchroom_nodes' });
  };
  /** What a process leaves that dies right after event `seq` of its turn. */
  const cutOffAfter = async (id: string, seq: number) => {
    await pool().query({
      text: `with cut as (delete from switchroom_events where conversation = $1 and seq > $2),
          held as (insert into switchroom_held (node, conversation) values ('node_dead', $1))
        update switchroom_conversations set seq = $2, node = 'node_dead' where id = $1`,
      values: [id, seq],
    });
  };
  return { serve, open, pool, allNodesDie, cutOffAfter };
}

/** What the model read as the answer to its last function call. */
export function lastAnswer(model: ScriptedModel): string {
  const input = model.lastCall?.request.input ?? [];
  const results = (typeof input === 'string' ? [] : input).filter(
    (item) => item.type === 'function_call_result',
  );
  return JSON.stringify(results.at(-1)?.output);
}
