import { ScriptedModel } from '@openai/agents-core/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Desk } from '../../contracts/desk.ts';
import type { DeskConversations } from '../../contracts/line.ts';
import type { Reconciliation } from '../../contracts/tool.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { defineTool } from '../../desk/define-tool.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { runTurn } from '../../testing/test-switchboard.ts';
import { deskForTests } from '../testing/desk.ts';
import { call, deskBench, lastAnswer, text, toBilling } from '../testing/open-desk.ts';
import { pausingModel } from '../testing/pausing-model.ts';
import { questionOnRecord } from '../testing/question-on-record.ts';

const { serve, allNodesDie, cutOffAfter, pool } = deskBench();

/** A desk of one agent with one tool that writes; `run` is what it does, and it counts how often. */
function writingDesk(options: {
  readonly run: (times: number) => Promise<unknown>;
  readonly atomic?: boolean;
  readonly reconcile?: () => Reconciliation;
}): { desk: Desk; times: () => number } {
  let times = 0;
  const write = defineTool({
    name: 'write',
    description: 'Writes.',
    effect: 'write',
    parameters: z.object({}),
    atomic: options.atomic,
    reconcile: options.reconcile,
    execute: async (_, { database, idempotencyKey }) => {
      times += 1;
      if (options.atomic) await database.query('insert into writes values ($1)', [idempotencyKey]);
      await options.run(times);
      return { written: idempotencyKey };
    },
  });
  const solo = defineAgent({
    ...{ id: 'solo', name: 'Solo', handoffDescription: '-', instructions: '-' },
    tools: [write],
  });
  return {
    desk: defineDesk({ id: 'solo', name: 'Solo', entry: 'solo', agents: [solo] }),
    times: () => times,
  };
}

async function log(switchboard: DeskConversations, id: string) {
  return switchboard.events(id, 0, 1_000);
}

async function written(id: string): Promise<number | null> {
  return (await pool().query({ text: 'select from public.writes where key like $1', values: [`${id}:%`] }))
    .rowCount;
}

beforeAll(() => pool().query({ text: 'create table public.writes (key text not null)' }));

describe('a process dies while its model thinks', () => {
  test('another one answers the customer, once, and the dead one is refused', async () => {
    const slow = pausingModel();
    const dying = serve(deskForTests(), linkTo(slow.model));
    const { id } = await dying.open({ line: 'chat' });
    const zombie = runTurn(dying, id, 'please');
    await slow.asked;
    await questionOnRecord(dying, id);
    await allNodesDie();
    const other = serve(deskForTests(), linkTo(new ScriptedModel([[toBilling], text('Here I am.')])));
    await other.tick();
    slow.answer(text('Too late.'));
    expect(await zombie).toMatchObject({ result: { reply: 'Here I am.', owner: 'billing' } });
    const events = await log(other, id);
    expect(events.filter(({ type }) => type === 'turn-finished')).toHaveLength(1);
    expect(events.filter(({ type }) => type === 'turn-resumed')).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain('Too late.');
  });

  test('the next message waits for the answer to the first', async () => {
    const slow = pausingModel();
    const dying = serve(deskForTests(), linkTo(slow.model));
    const { id } = await dying.open({ line: 'chat' });
    void runTurn(dying, id, 'one').catch(() => undefined);
    await slow.asked;
    await questionOnRecord(dying, id);
    await allNodesDie();
    const other = serve(deskForTests(), linkTo(new ScriptedModel([text('First.'), text('Second.')])));
    expect((await runTurn(other, id, 'two')).result.reply).toBe('Second.');
    const said = (await log(other, id)).filter(({ type }) => type.endsWith('-said'));
    expect(said.map(({ data }) => 'text' in data && data.text)).toEqual(['one', 'First.', 'two', 'Second.']);
  });

  test('the client that asks again gets the answer, not a second turn', async () => {
    const slow = pausingModel();
    const dying = serve(deskForTests(), linkTo(slow.model));
    const { id } = await dying.open({ line: 'chat' });
    void runTurn(dying, id, { text: 'please', messageId: 'm1' }).catch(() => undefined);
    await slow.asked;
    await questionOnRecord(dying, id);
    await allNodesDie();
    const other = serve(deskForTests(), linkTo(new ScriptedModel([text('Answered.')])));
    const again = () => runTurn(other, id, { text: 'please', messageId: 'm1' });
    expect((await again()).result.reply).toBe('Answered.');
    expect((await again()).result.reply).toBe('Answered.');
    expect((await log(other, id)).filter(({ type }) => type === 'customer-said')).toHaveLength(1);
  });
});

describe('a process dies in a write', () => {
  async function dieInWrite(options: Omit<Parameters<typeof writingDesk>[0], 'run'>) {
    const reached = Promise.withResolvers<void>();
    const death = Promise.withResolvers<void>();
    const run = async (nth: number) => {
      if (nth > 1) return;
      reached.resolve();
      await death.promise;
    };
    const { desk, times } = writingDesk({ ...options, run });
    const dying = serve(desk, linkTo(new ScriptedModel([[call('write')]])));
    const { id } = await dying.open({ line: 'chat' });
    const zombie = runTurn(dying, id, 'write it');
    await reached.promise;
    await allNodesDie();
    const model = new ScriptedModel([text('Done.')]);
    const other = serve(desk, linkTo(model));
    await other.tick();
    // It was only slow, and goes on where it stood.
    death.resolve();
    expect((await zombie).result.reply).toBe('Done.');
    return { id, other, times, model };
  }

  test('that is atomic and had not committed: it runs again, and the dead one can commit no more', async () => {
    const { times, model, id } = await dieInWrite({ atomic: true });
    expect(times()).toBe(2);
    expect(lastAnswer(model)).toContain('written');
    expect(await written(id)).toBe(1);
  });

  test('that the outside service knows: it is not run again', async () => {
    const reconcile = () => ({ status: 'done', result: 'paid' }) as const;
    const { times, model, id, other } = await dieInWrite({ reconcile });
    expect(times()).toBe(1);
    expect(lastAnswer(model)).toContain('paid');
    const { toolCalls } = await other.view(id);
    expect(toolCalls).toMatchObject([{ status: 'ok', recovered: 'reconciled' }]);
  });

  test('that the outside service does not know: it runs', async () => {
    const reconcile = () => ({ status: 'not-done' }) as const;
    expect((await dieInWrite({ reconcile })).times()).toBe(2);
  });

  test('of which nothing can be known: it is not run again, and a person is asked', async () => {
    const { times, model, id, other } = await dieInWrite({});
    expect(times()).toBe(1);
    expect(lastAnswer(model)).toContain('outcome-unknown');
    expect((await other.view(id)).state).toMatchObject({
      status: 'waiting',
      person: { reason: 'It is not known whether write was done.' },
    });
  });

  test('that had committed, but not said so: its receipt tells, and it is not run again', async () => {
    const { desk, times } = writingDesk({ atomic: true, run: async () => undefined });
    const dying = serve(desk, linkTo(new ScriptedModel([[call('write')], text('One.')])));
    const { id } = await dying.open({ line: 'chat' });
    await runTurn(dying, id, 'write');
    // What a crash right after the tool's commit leaves: the call without its answer.
    await cutOffAfter(id, 3);
    const model = new ScriptedModel([text('Two.')]);
    await serve(desk, linkTo(model)).tick();
    expect(times()).toBe(1);
    expect(lastAnswer(model)).toContain('written');
    expect(await written(id)).toBe(1);
  });
});

test('a turn that ends every process that goes on with it is given up in the end', async () => {
  const first = pausingModel();
  const opening = serve(deskForTests(), linkTo(first.model));
  const { id } = await opening.open({ line: 'chat' });
  void runTurn(opening, id, 'poison').catch(() => undefined);
  await first.asked;
  await questionOnRecord(opening, id);
  for (let crash = 1; crash <= 9; crash++) {
    await allNodesDie();
    const again = pausingModel();
    void serve(deskForTests(), linkTo(again.model)).tick();
    await again.asked;
  }
  await allNodesDie();
  const last = serve(deskForTests(), linkTo(new ScriptedModel([])));
  await last.tick();
  const { state } = await last.view(id);
  expect(state.status).toBe('waiting');
  expect((await log(last, id)).at(-1)).toMatchObject({ type: 'turn-finished', data: { outcome: 'failed' } });
});
