import { ScriptedModel } from '@openai/agents-core/testing';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineTool } from '../../desk/define-tool.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { runTurn } from '../../testing/test-switchboard.ts';
import { guardedDesk } from '../testing/guarded-desk.ts';
import { call, deskBench, text } from '../testing/open-desk.ts';

const { serve } = deskBench();

/** A desk whose tool runs once at a time, and stays in it until it is told to go on. */
async function bench() {
  const [entered, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const asked = Promise.withResolvers<void>();
  const runs: string[] = [];
  let [inside, most] = [0, 0];
  const send = defineTool({
    ...{ name: 'send', description: 'Sends.', effect: 'write', concurrency: 1 },
    parameters: z.object({ to: z.string() }),
    approval: ({ to }) => void (to === 'second' && asked.resolve()),
    execute: async ({ to }) => {
      runs.push(to);
      most = Math.max(most, ++inside);
      entered.resolve();
      await goOn.promise;
      inside--;
      return 'sent';
    },
  });
  const desk = guardedDesk({ tools: [send] });
  const say = async (to: string) => {
    const model = new ScriptedModel([[call('send', { to })], text(`Sent to ${to}.`)]);
    const switchboard = serve(desk, linkTo(model));
    const { id } = await switchboard.open({ line: 'chat' });
    return { turn: runTurn(switchboard, id, 'send it'), interrupt: () => switchboard.interrupt(id) };
  };
  const first = await say('first');
  await entered.promise;
  const second = await say('second');
  await asked.promise;
  return { first, second, runs, most: () => most, goOn: goOn.resolve };
}

test('a tool that may run once at a time is waited for by other conversations', async () => {
  const { first, second, runs, most, goOn } = await bench();
  expect(runs).toEqual(['first']);
  goOn();
  expect((await first.turn).result.reply).toBe('Sent to first.');
  expect((await second.turn).result.reply).toBe('Sent to second.');
  expect(runs).toEqual(['first', 'second']);
  expect(most()).toBe(1);
});

test('a write that still waits for its place when the turn is interrupted does not begin', async () => {
  const { first, second, runs, goOn } = await bench();
  await second.interrupt();
  goOn();
  await first.turn;
  expect((await second.turn).result).toMatchObject({
    outcome: 'aborted',
    toolCalls: [{ name: 'send', status: 'failed' }],
  });
  expect(runs).toEqual(['first']);
});
