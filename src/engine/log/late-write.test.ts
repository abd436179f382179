import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Reconciliation } from '../../contracts/tool.ts';
import { defineTool } from '../../desk/define-tool.ts';
import { guardedDesk } from '../testing/guarded-desk.ts';
import { call, deskBench, lastAnswer, text } from '../testing/open-desk.ts';

const { open } = deskBench();

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
