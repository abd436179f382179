import { type StreamEvent, Usage } from '@openai/agents-core';
import { describe, expect, test } from 'vitest';
import type { AgentInputItem, Model } from '../../contracts/model.ts';
import fc, { runs } from '../../testing/properties.ts';
import { toolAnswers } from './testing/answers.ts';
import { Dialogue, testLink } from './testing/dialogue.ts';

const model = (await testLink.provider.getModel()) as Model;

describe('FloorModel', () => {
  test('streams its words one by one, and then the same response', async () => {
    const dialogue = new Dialogue();
    dialogue.items.push({ type: 'message', role: 'user', content: 'hello' });
    const request = dialogue.request();
    const events: StreamEvent[] = [];
    for await (const event of model.getStreamedResponse(request)) events.push(event);
    const { output } = await model.getResponse(request);
    expect(events[0]?.type).toBe('response_started');
    const text = events.map((event) => (event.type === 'output_text_delta' ? event.delta : '')).join('');
    expect(events.length).toBeGreaterThan(8);
    expect(output[0]).toMatchObject({ type: 'message', content: [{ text }] });
    const last = events.at(-1);
    expect(last?.type === 'response_done' && last.response.output).toEqual(output);
  });

  test('the same request gives the same response', async () => {
    const dialogue = new Dialogue(toolAnswers);
    await dialogue.say('I want a refund');
    dialogue.items.push({ type: 'message', role: 'user', content: 'HL-1042' });
    expect(await model.getResponse(dialogue.request())).toEqual(await model.getResponse(dialogue.request()));
  });

  test('counts one request and no tokens', async () => {
    const dialogue = new Dialogue();
    dialogue.items.push({ type: 'message', role: 'user', content: 'hello' });
    const { usage } = await model.getResponse(dialogue.request());
    expect(usage).toBeInstanceOf(Usage);
    expect([usage.requests, usage.totalTokens]).toEqual([1, 0]);
  });

  test("a request without the desk's view is refused", async () => {
    const { desk: _desk, ...request } = new Dialogue().request();
    await expect(model.getResponse(request)).rejects.toThrow('needs `desk`');
  });

  test('its state stays small', async () => {
    const dialogue = new Dialogue(toolAnswers);
    for (const text of [
      'refund invoice INV-2024-031',
      'HL-1042',
      'ann@example.com',
      'wait, my webhooks fail, test them',
    ]) {
      await dialogue.say(text);
    }
    const sizes = dialogue.items.map(
      (item) => JSON.stringify('providerData' in item ? (item.providerData ?? '') : '').length,
    );
    expect(Math.max(...sizes)).toBeLessThan(2048);
  });
});

const phrases = [
  'hi',
  'refund',
  'HL-1042',
  'ann@example.com',
  'yes',
  'no',
  'no, Tuesday',
  '$45',
  'INV-2024-031',
  'webhook fails',
  'book a demo',
  'human',
  'forget it',
  'back to the refund',
  'what?',
  'help',
  '3pm',
  'the second',
  'start over',
  'price of pro?',
];
const utterance = fc.oneof(
  fc.constantFrom(...phrases),
  fc.string({ unit: 'grapheme' }),
  fc.lorem({ maxCount: 12 }),
);
const outcome = fc.constantFrom<object>(
  {},
  { reference: 'X' },
  { error: { code: 'refused', message: 'No.' } },
  { error: { code: 'failed', message: '' } },
  { error: 1 },
);

describe('whatever happens', () => {
  test('every conversation gets a reply at every turn', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(utterance, { minLength: 1, maxLength: 12 }),
        fc.array(outcome, { minLength: 1 }),
        async (texts, outcomes) => {
          let count = 0;
          const next = () => outcomes[count++ % outcomes.length] ?? {};
          const dialogue = new Dialogue(
            Object.fromEntries(Object.keys(toolAnswers).map((name) => [name, next])),
          );
          for (const text of texts) expect((await dialogue.say(text)).reply.trim()).not.toBe('');
        },
      ),
      runs(150),
    );
  });

  test('no history is too odd, nor any state in it', async () => {
    const state = fc.oneof(
      fc.jsonValue(),
      fc.record({ version: fc.constant(1), agent: fc.string(), forms: fc.jsonValue() }),
    );
    const item = fc.oneof(
      utterance.map((content): AgentInputItem => ({ type: 'message', role: 'user', content })),
      fc.tuple(fc.string(), state).map(
        ([text, floor]): AgentInputItem => ({
          type: 'message',
          role: 'assistant',
          status: 'completed',
          content: [{ type: 'output_text', text }],
          providerData: { floor },
        }),
      ),
      fc.tuple(fc.string(), state).map(
        ([callId, floor]): AgentInputItem => ({
          type: 'function_call',
          callId,
          name: 'issue_refund',
          arguments: callId,
          providerData: { floor },
        }),
      ),
      fc.string().map(
        (callId): AgentInputItem => ({
          type: 'function_call_result',
          callId,
          name: 'transfer_to_billing',
          status: 'completed',
          output: callId,
        }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(item),
        fc.constantFrom('triage', 'billing', 'tech', 'sales'),
        async (items, owner) => {
          const dialogue = new Dialogue({}, owner);
          dialogue.items.push(...items);
          const { output } = await model.getResponse(dialogue.request());
          expect(output.length).toBeGreaterThan(0);
        },
      ),
      runs(300),
    );
  });
});
