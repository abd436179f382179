import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Tool } from '../../contracts/tool.ts';
import { defineTool } from '../../desk/define-tool.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { runTurn } from '../../testing/test-switchboard.ts';
import { billed, openLimited } from '../testing/limited-desk.ts';
import { asking, look, managedBy, specialist } from '../testing/managed-desk.ts';
import { call, text } from '../testing/open-desk.ts';

const pool = freshPool();

const ask = () => call('ask_clerk', { what: '?' });
const looks = (times: number) => Array.from({ length: times }, () => call('look'));

const hang = defineTool({
  ...{ name: 'hang', description: '-', effect: 'read', parameters: z.object({}) },
  execute: () => new Promise<string>(() => undefined),
});

async function open(tool: Tool, steps: Parameters<typeof openLimited>[1]['steps'], limits = {}) {
  const bench = await openLimited(pool(), { limits, steps, desk: managedBy([tool], { limits }) });
  const outer = async () => {
    const { toolCalls } = await bench.switchboard.view(bench.id);
    return toolCalls.find(({ parent }) => parent === null);
  };
  return { ...bench, outer };
}

describe("a tool's own limit is told to whoever called, who goes on", () => {
  test('of model calls', async () => {
    const steps = [[ask()], looks(1), looks(1), text('I could not find out.')];
    const { say, outer, events, model } = await open(
      asking(specialist(), { limits: { modelCalls: 2 } }),
      steps,
    );
    expect(await say('Paints?')).toMatchObject({ outcome: 'replied', reply: 'I could not find out.' });
    expect(await outer()).toMatchObject({
      status: 'failed',
      output: expect.stringMatching(/"limit-reached".*ask_clerk\.modelCalls is 2/),
    });
    expect(await events('limit-reached')).toEqual([
      { limit: 'ask_clerk.modelCalls', value: 2, most: 2, wayOut: 'refused' },
    ]);
    expect(model.remainingSteps).toBe(0);
  });

  test('of tool calls: those beyond it are answered without being run', async () => {
    const steps = [[ask()], looks(3), text('Found.'), text('On B7.')];
    const { say, switchboard, id } = await open(asking(specialist(), { limits: { toolCalls: 2 } }), steps);
    await say('Paints?');
    const { toolCalls } = await switchboard.view(id);
    expect(toolCalls.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok', 'refused']);
    expect(toolCalls.at(-1)?.output).toContain('2 tool calls in one ask_clerk are the limit');
  });

  test('of USD', async () => {
    const steps = [billed([ask()]), billed(looks(1)), billed(looks(1)), billed(text('That got too dear.'))];
    const { say, outer } = await open(asking(specialist(), { limits: { usd: 0.015 } }), steps);
    expect(await say('Paints?')).toMatchObject({ reply: 'That got too dear.', usage: { usd: 0.04 } });
    expect((await outer())?.output).toContain('ask_clerk.usd is 0.015');
  });

  test('of time: what hangs inside is given up', async () => {
    const steps = [[ask()], [call('hang')], text('That took too long.')];
    const { say, outer, switchboard, id } = await open(
      asking(specialist([hang]), { limits: { ms: 30 } }),
      steps,
    );
    expect(await say('Paints?')).toMatchObject({ reply: 'That took too long.' });
    expect((await outer())?.output).toContain('tool-timeout');
    expect((await switchboard.view(id)).toolCalls).toMatchObject([
      { status: 'failed' },
      { status: 'failed' },
    ]);
  });
});

describe('the limits around it hold as well', () => {
  test('of the turn: the agent inside stops, and the turn takes its way out', async () => {
    const steps = [[ask()], looks(1), text('Never said.')];
    const { say, outer, events } = await open(asking(specialist()), steps, { modelCallsPerTurn: 2 });
    expect(await say('Paints?')).toMatchObject({ outcome: 'limit', status: 'waiting' });
    expect((await outer())?.output).toContain('modelCallsPerTurn is 2');
    expect(await events('limit-reached')).toMatchObject([{ limit: 'modelCallsPerTurn', wayOut: 'person' }]);
  });

  test('of tool calls in a turn, which those inside count for', async () => {
    const steps = [[ask()], looks(2), text('Never said.')];
    const { say, switchboard, id } = await open(asking(specialist()), steps, { toolCallsPerTurn: 2 });
    expect(await say('Paints?')).toMatchObject({ outcome: 'limit' });
    expect((await switchboard.view(id)).toolCalls.map(({ status }) => status)).toEqual([
      'failed',
      'ok',
      'refused',
    ]);
  });

  test('of a tool around it, for what runs further inside', async () => {
    const helper = asking(specialist([look], 'helper'), { limits: { modelCalls: 9 } });
    const tool = asking(specialist([helper]), { limits: { modelCalls: 3 } });
    const steps = [[ask()], [call('ask_helper', { what: '?' })], looks(1), looks(1), text('Too much.')];
    const { say, outer, switchboard, id } = await open(tool, steps);
    expect(await say('Paints?')).toMatchObject({ reply: 'Too much.' });
    expect((await outer())?.output).toContain('ask_clerk.modelCalls is 3');
    const nested = (await switchboard.view(id)).toolCalls.filter(({ parent }) => parent === 'call_1_2');
    expect(nested.map(({ name }) => name)).toEqual(['look', 'look']);
  });

  test('of depth: an agent too far inside is not asked', async () => {
    const helper = asking(specialist([look], 'helper'));
    const steps = [[ask()], [call('ask_helper', { what: '?' })], text('Alone, then.'), text('So be it.')];
    const { say, events, switchboard, id } = await open(asking(specialist([helper])), steps, { depth: 1 });
    expect(await say('Paints?')).toMatchObject({ reply: 'So be it.' });
    expect(await events('limit-reached')).toEqual([{ limit: 'depth', value: 1, most: 1, wayOut: 'refused' }]);
    expect((await switchboard.view(id)).toolCalls.at(-1)).toMatchObject({
      name: 'ask_helper',
      status: 'refused',
    });
  });
});

test('a customer who interrupts ends the agents inside too, and every call is answered', async () => {
  const steps = [[ask()], [call('hang')]];
  const { switchboard, id } = await open(asking(specialist([hang])), steps);
  const stop = new AbortController();
  for await (const event of switchboard.say(id, { text: 'Paints?', signal: stop.signal })) {
    if (event.type === 'tool-started' && event.name === 'hang') stop.abort();
    if (event.type === 'turn-finished') expect(event.result.outcome).toBe('aborted');
  }
  expect((await switchboard.view(id)).toolCalls.map(({ status }) => status)).toEqual(['failed', 'failed']);
});

test("code of a tool's own that never ends, or asks and does not wait, holds nobody up", async () => {
  const base = asking(specialist(), { limits: { ms: 30 } });
  const hasty: Tool = {
    ...base,
    inside: { ...base.inside!, run: async (_, room) => void room.ask({ agent: specialist(), prompt: '?' }) },
  };
  const endless: Tool = { ...base, inside: { ...base.inside!, run: () => new Promise(() => undefined) } };
  for (const tool of [hasty, endless]) {
    const { switchboard, id } = await open(tool, [[ask()], text('Done.'), text('Done.')]);
    expect((await runTurn(switchboard, id, 'Paints?')).result.outcome).toBe('replied');
  }
});
