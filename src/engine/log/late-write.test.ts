import { ScriptedModel } from '@openai/agents-core/testing';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Append } from '../../contracts/store.ts';
import type { Reconciliation } from '../../contracts/tool.ts';
import { defineTool } from '../../desk/define-tool.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { runTurn, testSwitchboard } from '../../testing/test-switchboard.ts';
import { guardedDesk } from '../testing/guarded-desk.ts';
import { call, deskBench, lastAnswer, text } from '../testing/open-desk.ts';

const { open, serve, allNodesDie, pool } = deskBench();

/** A desk whose tool writes outside and is not waited for to its end. */
async function charge(found?: Reconciliation) {
  const slow = defineTool({
    ...{ name: 'charge', description: 'Charges.', effect: 'write', timeoutMs: 1 },
    parameters: z.object({}),
    execute: () => new Promise<string>(() => undefined),
    ...(found && { reconcile: () => found }),
  });
  const bench = await open([[call('charge')], text('Well.')], { desk: guardedDesk({ tools: [slow] }) });
  const { result } = await bench.say('charge me');
  return { ...result, read: lastAnswer(bench.model) };
}

test('a write outside that took too long is looked for: it was done', async () => {
  const { read, toolCalls, status } = await charge({ status: 'done', result: 'charged' });
  expect(toolCalls).toEqual([{ name: 'charge', status: 'ok' }]);
  expect(read).toContain('charged');
  expect(status).toBe('open');
});

test('it was not: then it has failed, and may be tried again', async () => {
  const { read, status } = await charge({ status: 'not-done' });
  expect(read).toContain('took longer');
  expect(status).toBe('open');
});

test('nobody knows: a person checks, and the model is told not to repeat it', async () => {
  const { read, toolCalls, status } = await charge();
  expect(toolCalls).toEqual([{ name: 'charge', status: 'failed' }]);
  expect(read).toContain('outcome-unknown');
  expect(status).toBe('waiting');
});

test('a node that hears late that its call is on record does not do what another node has done since', async () => {
  const done: string[] = [];
  const charging = defineTool({
    ...{ name: 'charge', description: 'Charges.', effect: 'write' },
    parameters: z.object({}),
    execute: (_, { idempotencyKey }) => void done.push(idempotencyKey),
    reconcile: () => ({ status: 'not-done' }) as const,
  });
  const desk = guardedDesk({ tools: [charging] });
  const onRecord = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  const slow = testSwitchboard({
    ...{ desk, models: [linkTo(new ScriptedModel([[call('charge')]]))], pool: pool(), leaseMs: 1_000 },
    ids: { next: (prefix) => `${prefix}_slow` },
    through: (store) =>
      Object.assign(Object.create(store), {
        async append(append: Append) {
          await store.append(append);
          if (append.events.every(({ type }) => type !== 'tool-called')) return;
          onRecord.resolve();
          await answered.promise;
        },
      }),
  });
  const { id } = await slow.open({ line: 'chat' });
  const late = runTurn(slow, id, 'charge me');
  await onRecord.promise;
  await allNodesDie();
  await serve(desk, linkTo(new ScriptedModel([text('Done.')]))).tick();
  answered.resolve();
  expect((await late).result.reply).toBe('Done.');
  expect(done).toHaveLength(1);
});
