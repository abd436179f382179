import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineTool } from '../../desk/define-tool.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { billed, openLimited } from '../testing/limited-desk.ts';
import { call, text } from '../testing/open-desk.ts';

const pool = freshPool();

const look = defineTool({
  name: 'look',
  description: 'Looks.',
  effect: 'read',
  parameters: z.object({}),
  execute: () => 'seen',
});
/** Asks the desk's model once, as an agent inside a tool does. */
const think = defineTool({
  name: 'think',
  description: 'Thinks.',
  effect: 'read',
  parameters: z.object({}),
  execute: async (_, { models }) => {
    const model = await models.getModel();
    const request = { input: 'think', modelSettings: {}, tools: [], handoffs: [], tracing: false as const };
    const { output } = await model.getResponse({ ...request, outputType: 'text' });
    return output.length;
  },
});
const looks = (times: number) => Array.from({ length: times }, () => call('look'));

describe('a turn that reaches a limit ends in honest words and with a person asked', () => {
  test.each([
    ['modelCallsPerTurn', 2, [looks(1), looks(1)], 2],
    ['toolCallsPerTurn', 2, [looks(3)], 3],
    ['usdPerTurn', 0.02, [billed(looks(1)), billed(looks(1))], 0.02],
  ])('%s', async (limit, most, steps, value) => {
    const { say, model, events } = await openLimited(pool(), {
      limits: { [limit]: most },
      steps,
      tools: [look],
    });
    expect(await say('hello there')).toMatchObject({
      outcome: 'limit',
      status: 'waiting',
      reply: expect.stringContaining('I have asked a colleague'),
    });
    expect(await events('limit-reached')).toEqual([{ limit, value, most, wayOut: 'person' }]);
    expect(model.remainingSteps).toBe(0);
    model.enqueue(text('Still here.'));
    expect(await say('are you there?')).toMatchObject({ outcome: 'replied', reply: 'Still here.' });
  });

  test('turnMs: a tool that hangs', async () => {
    const hang = defineTool({
      ...{ name: 'hang', description: '-', effect: 'read', parameters: z.object({}) },
      execute: () => new Promise<string>(() => undefined),
    });
    const limits = { turnMs: 30 };
    const { say, events } = await openLimited(pool(), { limits, steps: [[call('hang')]], tools: [hang] });
    expect(await say('hello there')).toMatchObject({ outcome: 'limit', status: 'waiting' });
    expect(await events('limit-reached')).toMatchObject([{ limit: 'turnMs', most: 30, wayOut: 'person' }]);
  });

  test('calls beyond the limit of one response are answered without being run', async () => {
    let runs = 0;
    const count = defineTool({
      ...{ name: 'count', description: '-', effect: 'write', parameters: z.object({}) },
      execute: () => ++runs,
    });
    const steps = [[call('count'), call('count'), call('count')]];
    const { say, events } = await openLimited(pool(), {
      limits: { toolCallsPerTurn: 2 },
      steps,
      tools: [count],
    });
    await say('count');
    expect(runs).toBe(2);
    expect(JSON.stringify(await events('tool-returned'))).toContain(
      'Not run: 2 tool calls a turn are the limit.',
    );
  });
});

describe('a conversation that has used up what it may', () => {
  test.each([
    ['modelCallsPerConversation', 2],
    ['tokensPerConversation', 4_000],
    ['usdPerConversation', 0.02],
  ])('%s: asks no model, says so once, and then only that it is noted', async (limit, most) => {
    const steps = [billed(text('One.')), billed(text('Two.')), text('Never said.')];
    const { say, model, events, restart } = await openLimited(pool(), { limits: { [limit]: most }, steps });
    await say('first question');
    expect(await say('second question')).toMatchObject({ outcome: 'replied', reply: 'Two.' });
    const third = await say('third question');
    expect(third).toMatchObject({ outcome: 'limit', status: 'waiting', usage: { modelCalls: 0, usd: 0 } });
    expect(third.reply).toContain('I have asked a colleague');
    const fourth = await say('fourth question', restart());
    expect(fourth).toMatchObject({ outcome: 'limit', reply: expect.stringContaining('noted'), handoffs: [] });
    expect(await events('limit-reached')).toMatchObject([{ limit, most, wayOut: 'person' }]);
    expect(model.remainingSteps).toBe(1);
  });

  test('toolCallsPerConversation: no tool runs any more', async () => {
    const steps = [looks(2), text('Looked.'), looks(1)];
    const limits = { toolCallsPerConversation: 2 };
    const { say, events } = await openLimited(pool(), { limits, steps, tools: [look] });
    expect(await say('look twice')).toMatchObject({ outcome: 'replied' });
    expect(await say('look again')).toMatchObject({ outcome: 'limit', status: 'waiting' });
    expect((await events('tool-returned')).map((data) => 'status' in data && data.status)).toEqual([
      ...['ok', 'ok'],
      'refused',
    ]);
  });

  test('may go on as from the start once a person has given it back', async () => {
    const limits = { modelCallsPerConversation: 1 };
    const steps = [text('One.'), text('Welcome back.'), text('Never said.')];
    const { id, say, switchboard } = await openLimited(pool(), { limits, steps });
    await say('first question');
    await say('second question');
    await switchboard.inbox.claim(id, { by: 'Ada' });
    await switchboard.inbox.handBack(id, { by: 'Ada', note: 'All done.' });
    expect((await switchboard.view(id)).state).toMatchObject({ status: 'open', spend: { modelCalls: 2 } });
    expect(await say('third question')).toMatchObject({ outcome: 'limit' });
  });
});

describe('the way out a desk declares', () => {
  test('floor: the floor goes on in the same turn, and serves the conversation from then on', async () => {
    const limits = { wayOut: 'floor', modelCallsPerTurn: 2 } as const;
    const floorSteps = [text('I can help with simple things.'), text('Of course.'), text('Sure.')];
    const steps = [looks(1), looks(1), text('Never said.')];
    const { say, model, events, restart } = await openLimited(pool(), {
      limits,
      steps,
      floorSteps,
      tools: [look],
    });
    expect(await say('hello there')).toMatchObject({
      ...{ outcome: 'replied', status: 'open', reply: 'I can help with simple things.' },
      models: ['scripted', 'floor'],
    });
    expect(await say('and now?')).toMatchObject({
      models: ['floor'],
      reply: 'Of course.',
      usage: { usd: 0 },
    });
    expect(await say('after a restart?', restart())).toMatchObject({ models: ['floor'], reply: 'Sure.' });
    expect(await events('limit-reached')).toHaveLength(1);
    expect(model.remainingSteps).toBe(1);
  });

  test('floor: what the floor can not finish either is for a person', async () => {
    const limits = { wayOut: 'floor', modelCallsPerTurn: 1 } as const;
    const { say, events } = await openLimited(pool(), {
      ...{ limits, steps: [looks(1)], floorSteps: [looks(1)], tools: [look] },
    });
    expect(await say('hello there')).toMatchObject({ outcome: 'limit', status: 'waiting' });
    expect(await events('limit-reached')).toMatchObject([{ wayOut: 'floor' }, { wayOut: 'person' }]);
  });

  test('callback: the customer is asked where to reach them, and the conversation waits for who makes it', async () => {
    const limits = { wayOut: 'callback', modelCallsPerTurn: 1 } as const;
    const { say, switchboard, id, events } = await openLimited(pool(), {
      limits,
      steps: [looks(1)],
      tools: [look],
    });
    const { reply, outcome } = await say('hello there');
    expect(outcome).toBe('limit');
    expect(reply).toContain('Which telephone number or e-mail address can we reach you at?');
    expect(reply).not.toContain('I have asked a colleague');
    expect(await events('callback-promised')).toHaveLength(1);
    expect((await switchboard.view(id)).state).toMatchObject({
      status: 'waiting',
      person: { callback: true },
    });
  });
});

describe('a tool that asks a model itself', () => {
  test('spends what its turn has: calls, tokens and USD', async () => {
    const steps = [billed([call('think')]), billed(text('Hm.')), billed(text('Thought.'))];
    const { say } = await openLimited(pool(), { limits: {}, steps, tools: [think] });
    const { usage } = await say('think about it');
    expect(usage).toEqual({ modelCalls: 3, inputTokens: 3_000, outputTokens: 3_000, usd: 0.03 });
  });

  test('fails once there is no room, and the turn takes its way out', async () => {
    const steps = [[call('think')], text('Never thought.')];
    const { say, model, events } = await openLimited(pool(), {
      limits: { modelCallsPerTurn: 1 },
      steps,
      tools: [think],
    });
    expect(await say('think about it')).toMatchObject({
      outcome: 'limit',
      toolCalls: [{ status: 'failed' }],
    });
    expect(JSON.stringify(await events('tool-returned'))).toContain('has used up what it may');
    expect(model.remainingSteps).toBe(1);
  });
});
