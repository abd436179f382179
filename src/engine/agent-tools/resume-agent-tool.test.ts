import { ScriptedModel, type ScriptedModelInput } from '@openai/agents-core/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineTool } from '../../desk/define-tool.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { runTurn } from '../../testing/test-switchboard.ts';
import { asking, managedBy, specialist } from '../testing/managed-desk.ts';
import { call, deskBench, lastAnswer, text } from '../testing/open-desk.ts';

const { serve, allNodesDie, pool } = deskBench();

beforeAll(() =>
  pool().query({ text: 'create table public.ordered (key text not null, item text not null)' }),
);

/** A process that dies at a point of a tool's code: it never gets past it. */
function deathAt(point: string) {
  const reached = Promise.withResolvers<void>();
  const resurrection = Promise.withResolvers<void>();
  let died = false;
  const passes = async (here: string) => {
    if (died || here !== point) return;
    died = true;
    reached.resolve();
    await resurrection.promise;
  };
  return { passes, reached: reached.promise, resurrect: resurrection.resolve };
}

/** A buyer inside the tool `ask_buyer` of the manager: it may look, order (atomic) and send (outside, unknown). */
function buyingDesk(passes: (point: string) => Promise<void>, done: string[]) {
  const item = z.object({ item: z.string() });
  const look = defineTool({
    ...{ name: 'look', description: '-', effect: 'read', parameters: item },
    execute: async ({ item: name }, { recordFact }) => {
      done.push(`look ${name}`);
      recordFact('looked', true);
      await passes(`looking ${name}`);
      return 'there';
    },
  });
  const order = defineTool({
    ...{ name: 'order', description: '-', effect: 'write', parameters: item, atomic: true },
    requires: [{ fact: 'looked', provenance: 'tool-returned', otherwise: 'Look first.' }],
    execute: async ({ item: name }, { database, idempotencyKey }) => {
      done.push(`order ${name}`);
      await database.query('insert into ordered values ($1, $2)', [idempotencyKey, name]);
      await passes(`ordering ${name}`);
      return `ordered ${name}`;
    },
  });
  const send = defineTool({
    ...{ name: 'send', description: '-', effect: 'write', parameters: item },
    execute: async ({ item: name }) => {
      done.push(`send ${name}`);
      await passes(`sending ${name}`);
      return `sent ${name}`;
    },
  });
  return managedBy([asking(specialist([look, order, send], 'buyer'))]);
}

const buy = call('ask_buyer', { what: 'paint' });
const of = (name: string, item: string) => call(name, { item });

/** Lets a process die at `point`, and another one go on; `later` is what the model then answers. */
async function dieAndGoOn(point: string, steps: ScriptedModelInput[], later: ScriptedModelInput[]) {
  const death = deathAt(point);
  const done: string[] = [];
  const desk = buyingDesk(death.passes, done);
  const dying = serve(desk, linkTo(new ScriptedModel(steps)));
  const { id } = await dying.open({ line: 'chat' });
  const zombie = runTurn(dying, id, 'buy paint').catch(() => undefined);
  await death.reached;
  await allNodesDie();
  const model = new ScriptedModel(later);
  const other = serve(desk, linkTo(model));
  await other.tick();
  death.resurrect();
  await zombie;
  const { rows } = await pool().query<{ item: string }>({
    text: 'select item from public.ordered where key like $1 order by item',
    values: [`${id}:%`],
  });
  const { toolCalls, state } = await other.view(id);
  const events = await other.events(id, 0, 1_000);
  expect(events.filter(({ type }) => type === 'turn-finished')).toHaveLength(1);
  expect(toolCalls.map(({ status }) => status)).not.toContain('running');
  return { ordered: rows.map((row) => row.item), done, model, toolCalls, state };
}

describe('a process dies while an agent inside a tool is at work', () => {
  test('before anything was written: the agent is asked anew', async () => {
    const { ordered, done, model, toolCalls } = await dieAndGoOn(
      'looking red',
      [[buy], [of('look', 'red')]],
      [[of('look', 'red')], [of('order', 'red')], text('Ordered.'), text('It is ordered.')],
    );
    expect(done).toEqual(['look red', 'look red', 'order red']);
    expect(ordered).toEqual(['red']);
    expect(toolCalls[0]).toMatchObject({ name: 'ask_buyer', status: 'ok', recovered: 'repeated' });
    expect(model.remainingSteps).toBe(0);
  });

  test('in a write: that is settled by its own rule, the agent is not asked again, and the owner reads what was done', async () => {
    const { ordered, model, toolCalls } = await dieAndGoOn(
      'ordering blue',
      [[buy], [of('look', 'red')], [of('order', 'red')], [of('order', 'blue')]],
      [text('Red and blue are ordered; something went wrong after that.')],
    );
    expect(ordered).toEqual(['blue', 'red']);
    expect(toolCalls).toMatchObject([
      { name: 'ask_buyer', status: 'failed', recovered: 'reconciled' },
      { name: 'look', status: 'ok' },
      { name: 'order', status: 'ok', recovered: null },
      { name: 'order', status: 'ok', recovered: 'repeated' },
    ]);
    const read = JSON.parse(JSON.parse(lastAnswer(model)).text);
    expect(read).toMatchObject({
      error: { code: 'cut-off' },
      done: [
        { name: 'look', status: 'ok' },
        { name: 'order', arguments: '{"item":"red"}', output: 'ordered red' },
        { name: 'order', arguments: '{"item":"blue"}', output: 'ordered blue' },
      ],
    });
  });

  test('in a write of which nothing can be known: it is not repeated, and a person is asked', async () => {
    const { done, state, model } = await dieAndGoOn(
      'sending red',
      [[buy], [of('send', 'red'), of('send', 'blue')]],
      [text('A colleague checks.')],
    );
    expect(done).toEqual(['send red', 'send blue']);
    expect(state).toMatchObject({
      status: 'waiting',
      person: { reason: 'It is not known whether send was done.' },
    });
    expect(lastAnswer(model)).toContain('outcome-unknown');
  });

  test('in a write further inside: no agent around it is asked again', async () => {
    const death = deathAt('writing');
    let times = 0;
    const write = defineTool({
      ...{ name: 'write', description: '-', effect: 'write', parameters: z.object({}) },
      execute: async () => {
        times++;
        await death.passes('writing');
        return 'written';
      },
      reconcile: () => ({ status: 'done', result: 'written, as the outside says' }),
    });
    const desk = managedBy([asking(specialist([asking(specialist([write], 'writer'))], 'head'))]);
    const steps = [[call('ask_head', { what: '?' })], [call('ask_writer', { what: '?' })], [call('write')]];
    const dying = serve(desk, linkTo(new ScriptedModel(steps)));
    const { id } = await dying.open({ line: 'chat' });
    void runTurn(dying, id, 'write').catch(() => undefined);
    await death.reached;
    await allNodesDie();
    const model = new ScriptedModel([text('It was written.')]);
    await serve(desk, linkTo(model)).tick();
    expect(times).toBe(1);
    expect(lastAnswer(model)).toContain('as the outside says');
    expect(model.calls).toHaveLength(1);
  });
});
