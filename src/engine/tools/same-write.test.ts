import { modelResponder, ScriptedModel, type ScriptedModelInput } from '@openai/agents-core/testing';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Agent } from '../../contracts/agent.ts';
import type { Tool } from '../../contracts/tool.ts';
import { defineTool } from '../../desk/define-tool.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { runTurn } from '../../testing/test-switchboard.ts';
import { asking, managedBy, specialist } from '../testing/managed-desk.ts';
import { call, deskBench, lastAnswer, text } from '../testing/open-desk.ts';

const { serve, allNodesDie, cutOffAfter } = deskBench();

/** A tool that pays money back outside, and what it did: the keys it handed on. `run`: what the nth run does. */
function refunding(run: (nth: number) => unknown = () => undefined, options: Partial<Tool> = {}) {
  const keys: string[] = [];
  const refund = defineTool({
    ...{ name: 'refund', description: '-', effect: 'write' },
    parameters: z.object({ invoice: z.string(), amount: z.number(), reason: z.string() }),
    identifiedBy: ['invoice', 'amount'],
    execute: async ({ amount }, { idempotencyKey }) => {
      keys.push(idempotencyKey);
      await run(keys.length);
      return `refunded ${amount}`;
    },
  });
  return { tool: { ...refund, ...options } as Tool, keys };
}

const refund = (invoice: string, reason = 'asked') => call('refund', { invoice, amount: 5, reason });

/** A model that plays `steps` and then thinks until its process dies. */
function dyingModel(steps: ScriptedModelInput[]) {
  const asked = Promise.withResolvers<void>();
  const thinks = modelResponder(() => {
    asked.resolve();
    return new Promise<never>(() => undefined);
  });
  return { model: new ScriptedModel([...steps, thinks]), asked: asked.promise };
}

/** A process plays `before` and dies; another one goes on with `after`. */
async function dieAndGoOn(tools: readonly Tool[], before: ScriptedModelInput[], after: ScriptedModelInput[]) {
  const desk = managedBy(tools);
  const dying = dyingModel(before);
  const first = serve(desk, linkTo(dying.model));
  const { id } = await first.open({ line: 'chat' });
  void runTurn(first, id, 'refund me').catch(() => undefined);
  await dying.asked;
  await allNodesDie();
  const model = new ScriptedModel(after);
  const other = serve(desk, linkTo(model));
  await other.tick();
  return { id, model, view: await other.view(id), log: await other.events(id, 0, 1_000) };
}

test('a resumed turn in which the model calls the same write again, in other words, meets the receipt', async () => {
  const { tool, keys } = refunding();
  const after = [[refund('7', 'charged twice')], text('Done.')];
  const { model, view, log } = await dieAndGoOn([tool], [[refund('7')]], after);
  expect(keys).toHaveLength(1);
  expect(lastAnswer(model)).toContain('refunded 5');
  expect(view.toolCalls).toMatchObject([{ status: 'ok' }, { status: 'ok', recovered: 'receipt' }]);
  expect(log.at(-1)).toMatchObject({ type: 'turn-finished', data: { outcome: 'replied' } });
});

test.each<[string, Partial<Tool>]>([
  ['can say what became of it', { reconcile: () => ({ status: 'not-done' }) }],
  ['can not', {}],
])(
  'a call that met the receipt, and was cut off before it had its answer, meets it again: a tool that %s',
  async (_, options) => {
    const { tool, keys } = refunding(undefined, options);
    const again = [[refund('7', 'charged twice')], text('Done.')];
    const { id, log } = await dieAndGoOn([tool], [[refund('7')]], again);
    const { seq } = log.findLast(({ type }) => type === 'tool-called') ?? { seq: 0 };
    await cutOffAfter(id, seq);
    const model = new ScriptedModel([text('Done.')]);
    await serve(managedBy([tool]), linkTo(model)).tick();
    expect(keys).toHaveLength(1);
    expect(lastAnswer(model)).toContain('refunded 5');
  },
);

test('another write in a resumed turn runs', async () => {
  const { tool, keys } = refunding();
  await dieAndGoOn([tool], [[refund('7')]], [[refund('8')], text('Done.')]);
  expect(keys).toHaveLength(2);
});

test('a tool that does not say what identifies it goes by all arguments', async () => {
  const { tool, keys } = refunding(undefined, { identifiedBy: undefined });
  const same = call('refund', '{ "reason": "asked", "amount": 5.0, "invoice": "7" }');
  await dieAndGoOn([tool], [[refund('7')]], [[same], [refund('7', 'charged twice')], text('Done.')]);
  expect(keys).toHaveLength(2);
});

test('a turn that nothing cut off does a write as often as the model wants it, each under its own key', async () => {
  const { tool, keys } = refunding();
  const model = new ScriptedModel([[refund('7'), refund('7')], [refund('7')], text('Done.')]);
  const switchboard = serve(managedBy([tool]), linkTo(model));
  const { id } = await switchboard.open({ line: 'chat' });
  await runTurn(switchboard, id, 'refund me');
  expect(new Set(keys).size).toBe(3);
});

test('equal writes that one response asked for were all wanted: each is done once', async () => {
  const { tool, keys } = refunding();
  const begun = Promise.withResolvers<void>();
  const execute = () => {
    begun.resolve();
    return new Promise<never>(() => undefined);
  };
  const dies: Tool = { ...tool, atomic: true, execute };
  const first = serve(managedBy([dies]), linkTo(new ScriptedModel([[refund('7'), refund('7')]])));
  const { id } = await first.open({ line: 'chat' });
  void runTurn(first, id, 'twice').catch(() => undefined);
  await begun.promise;
  await allNodesDie();
  await serve(managedBy([{ ...tool, atomic: true }]), linkTo(new ScriptedModel([text('Done.')]))).tick();
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(2);
});

test('a write that failed is tried again under the same key, and what comes after a success is a new one', async () => {
  const { tool, keys } = refunding((nth) => {
    if (nth < 3) throw new RangeError('no answer');
  });
  const steps = [[refund('7')], [refund('7', 'again')], [refund('7')], [refund('7')], text('Done.')];
  const switchboard = serve(managedBy([tool]), linkTo(new ScriptedModel(steps)));
  const { id } = await switchboard.open({ line: 'chat' });
  await runTurn(switchboard, id, 'refund me');
  expect(keys.map((key) => keys.indexOf(key))).toEqual([0, 0, 0, 3]);
});

test('a write of which nobody knows whether it was done is not done again in its turn, cut off or not', async () => {
  const { tool, keys } = refunding(() => new Promise(() => undefined), { timeoutMs: 1 });
  const model = new ScriptedModel([[refund('7'), refund('7')], [refund('7', 'once more')], text('Well.')]);
  const switchboard = serve(managedBy([tool]), linkTo(model));
  const { id } = await switchboard.open({ line: 'chat' });
  await runTurn(switchboard, id, 'refund me');
  expect(keys).toHaveLength(1);
  expect(lastAnswer(model)).toContain('outcome-unknown');
  const { handoffs, state } = await switchboard.view(id);
  expect([handoffs.length, state.status]).toEqual([0, 'waiting']);
});

test('an agent inside a tool that is asked anew meets the receipt of what was done inside before', async () => {
  const { tool, keys } = refunding();
  const clerk: Agent = specialist([tool]);
  const ask = call('ask_clerk', { what: 'refund 7' });
  const after = [[ask], [refund('7', 'as asked')], text('Refunded.'), text('All done.')];
  const { view } = await dieAndGoOn([asking(clerk)], [[ask], [refund('7')]], after);
  expect(keys).toHaveLength(1);
  const inner = view.toolCalls.filter(({ name }) => name === 'refund');
  expect(inner).toMatchObject([{ status: 'ok' }, { status: 'ok', recovered: 'receipt' }]);
});

test('a write that waits for a yes waits for one, in whichever words it is asked for', async () => {
  const { tool, keys } = refunding(undefined, { approval: () => 'It is money.' });
  const model = new ScriptedModel([[refund('7')], [refund('7', 'charged twice')], text('Wait.')]);
  const switchboard = serve(managedBy([tool]), linkTo(model));
  const { id } = await switchboard.open({ line: 'chat' });
  await runTurn(switchboard, id, 'refund me');
  expect(Object.keys((await switchboard.view(id)).state.approvals)).toHaveLength(1);
  expect(keys).toEqual([]);
});
