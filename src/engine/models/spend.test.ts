import { Usage } from '@openai/agents-core';
import { assistantMessage } from '@openai/agents-core/testing';
import { describe, expect, test } from 'vitest';
import { freshPool } from '../../testing/fresh-pool.ts';
import { contractRequest } from '../../testing/model-contract.ts';
import { billed, openLimited } from '../testing/limited-desk.ts';
import { text } from '../testing/open-desk.ts';
import { usageOf, usdOf } from './spend.ts';

const pool = freshPool();
const usage = new Usage({ inputTokens: 1_000_000, outputTokens: 500_000 });
const prices = { 'gpt-5-mini': { input: 0.25, output: 2 }, openai: { input: 1, output: 1 } };

describe('the price of an answer', () => {
  test.each([
    ['by the name of its model', 'gpt-5-mini', 1.25],
    ['by its link where the model has none', 'gpt-9', 1.5],
    ['by its link where no model is named', undefined, 1.5],
    ['nothing for a link without a model, such as the floor', null, 0],
  ])('%s', (_, model, usd) => {
    expect(usdOf(prices, { model, link: 'openai', usage })).toBe(usd);
  });

  test('nothing for what the table does not have', () => {
    expect(usdOf({}, { model: 'gpt-5-mini', link: 'openai', usage })).toBe(0);
  });
});

describe('the tokens of an answer', () => {
  const output = [assistantMessage('You paid 49 dollars for the invoice of May.')];

  test('are those the model reports', () => {
    expect(usageOf(contractRequest(), { usage, output })).toBe(usage);
  });

  test.each([
    ['none', new Usage()],
    ['nonsense', { inputTokens: Number.NaN } as Usage],
    ['not even a report', undefined as unknown as Usage],
  ])('are estimated from the words when it reports %s', (_, reported) => {
    const estimate = usageOf(contractRequest({ systemInstructions: 'x'.repeat(4_000) }), {
      usage: reported,
      output,
    });
    expect(estimate.inputTokens).toBeGreaterThan(1_000);
    expect(estimate.inputTokens).toBeLessThan(1_100);
    expect(estimate.outputTokens).toBeGreaterThan(10);
    expect(estimate.outputTokens).toBeLessThan(40);
  });
});

test('a turn says what it cost, and the conversation what it has cost so far', async () => {
  const { id, say, switchboard, events } = await openLimited(pool(), {
    ...{ limits: {}, steps: [billed(text('One.')), billed(text('Two.'))] },
  });
  expect((await say('first')).usage).toEqual({
    modelCalls: 1,
    inputTokens: 1_000,
    outputTokens: 1_000,
    usd: 0.01,
  });
  await say('second');
  expect((await switchboard.view(id)).state.spend).toEqual({
    ...{ modelCalls: 2, toolCalls: 0, inputTokens: 2_000, outputTokens: 2_000, usd: 0.02 },
  });
  expect(await events('turn-finished')).toMatchObject([{ usage: { usd: 0.01 } }, { usage: { usd: 0.01 } }]);
});
