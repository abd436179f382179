import type { ScriptedModelInput } from '@openai/agents-core/testing';
import { z } from 'zod';
import type { ConversationEvent, EventData, EventType } from '../../../contracts/event.ts';
import type { Tool } from '../../../contracts/tool.ts';
import { defineTool, type ToolOptions } from '../../../desk/define-tool.ts';
import { managedBy } from '../../testing/managed-desk.ts';
import { call, deskBench, text } from '../../testing/open-desk.ts';

const parameters = z.object({ invoice: z.string(), amount: z.number(), reason: z.string() });
type Options = Partial<ToolOptions<'refund', typeof parameters, string>>;

/** What is offered before `refund()` runs. */
export const OFFER = 'Shall I refund $5 of invoice 7?';

/** The call of a model that pays five dollars back. */
export const refund = (invoice = '7', reason = 'asked') => call('refund', { invoice, amount: 5, reason });

/** A model that calls the write at once, whatever it is told, for so many turns. */
export const atOnce = (turns: number): ScriptedModelInput[] =>
  Array.from({ length: turns }, (_, turn) => [[refund('7', `reason ${turn}`)], text('Well.')]).flat();

/** A tool that pays money back after a yes, and what it has paid: the keys it handed on. `run`: what the nth run does. */
export function refunding(options: Options = {}, run: (nth: number) => unknown = () => undefined) {
  const keys: string[] = [];
  const tool: Tool = defineTool({
    name: 'refund',
    description: 'Pays back.',
    effect: 'write',
    parameters,
    identifiedBy: ['invoice', 'amount'],
    consent: ({ invoice, amount }) => `Shall I refund $${amount} of invoice ${invoice}?`,
    execute: async ({ amount }, { idempotencyKey }) => {
      keys.push(idempotencyKey);
      await run(keys.length);
      return `refunded ${amount}`;
    },
    ...options,
  });
  return { tool, keys };
}

/** For one test file: a database, and what opens conversations about a refund on it. */
export function refundBench() {
  const bench = deskBench();
  const conversation = async (steps: ScriptedModelInput[], { tool, keys } = refunding()) => {
    const opened = await bench.open(steps, { desk: managedBy([tool]) });
    const log = () => opened.switchboard.events(opened.id, 0, 1_000);
    const reply = async (words: string) => (await opened.say(words)).result.reply;
    return { ...opened, keys, log, reply };
  };
  return { ...bench, conversation };
}

/** The data of all events of one type. */
export function dataOf<Type extends EventType>(
  log: readonly ConversationEvent[],
  type: Type,
): EventData[Type][] {
  return log.flatMap((event) => (event.type === type ? [event.data as EventData[Type]] : []));
}
