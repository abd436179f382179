import { assistantMessage, modelError, modelStream, ScriptedModel } from '@openai/agents-core/testing';
import { describe, expect, test } from 'vitest';
import { linkTo } from '../../testing/scripted-link.ts';
import { runTurn } from '../../testing/test-switchboard.ts';
import { deskForTests } from '../testing/desk.ts';
import { deskBench, text } from '../testing/open-desk.ts';

const { open, serve } = deskBench();

describe('a model that fails', () => {
  test('before it spoke: the next one answers, and the failure is on record', async () => {
    const first = linkTo(new ScriptedModel([modelError(new TypeError('connection lost'))]), 'first');
    const second = linkTo(new ScriptedModel([text('Here I am.')]), 'second');
    const switchboard = serve(deskForTests(), first, second);
    const { id } = await switchboard.open({ line: 'chat' });
    const { result, events } = await runTurn(switchboard, id, 'hi');
    expect(result).toMatchObject({ reply: 'Here I am.', models: ['second'] });
    expect(events[1]).toEqual({
      type: 'model-failed',
      model: 'first',
      next: 'second',
      reason: 'connection lost',
    });
    const log = await switchboard.events(id, 0, 100);
    expect(log.map(({ type }) => type)).toContain('model-failed');
  });

  test('in mid-sentence: what was heard is kept, and the next one goes on from it', async () => {
    const cut = modelStream([
      { type: 'response_started' },
      { type: 'output_text_delta', delta: 'Your bill is' },
    ]);
    const second = new ScriptedModel([text('$42.')]);
    const models = [linkTo(new ScriptedModel([cut]), 'first'), linkTo(second, 'second')];
    const switchboard = serve(deskForTests(), ...models);
    const { id } = await switchboard.open({ line: 'chat' });
    const { result } = await runTurn(switchboard, id, 'how much?');
    expect(result.reply).toBe('Your bill is $42.');
    expect(second.lastCall?.request.input).toMatchObject([
      { role: 'user', content: 'how much?' },
      { role: 'assistant', content: [{ text: 'Your bill is' }] },
      { role: 'user', content: expect.stringContaining('broke off on the line') },
    ]);
  });

  test('in mid-sentence, and the next begins all over: the customer reads the sentence once', async () => {
    const cut = modelStream([{ type: 'output_text_delta', delta: 'This is a' }]);
    const second = new ScriptedModel([text('This is a rather long answer.'), text('Bye.')]);
    const models = [linkTo(new ScriptedModel([cut]), 'first'), linkTo(second, 'second')];
    const desk = deskForTests();
    const switchboard = serve(desk, ...models);
    const { id } = await switchboard.open({ line: 'chat' });
    const { result, events } = await runTurn(switchboard, id, { text: 'well?', messageId: 'm' });
    expect(result.reply).toBe('This is a rather long answer.');
    const deltas = events.flatMap((event) => (event.type === 'text-delta' ? [event.delta] : []));
    expect(deltas.join('')).toBe('This is a rather long answer.');
    // The same from the log, as another process reads it.
    const again = await runTurn(serve(desk, ...models), id, { text: 'well?', messageId: 'm' });
    expect(again.result.reply).toBe('This is a rather long answer.');
  });

  test('in mid-sentence, and the floor is next: it is told nothing of it, and begins apart', async () => {
    const cut = modelStream([{ type: 'output_text_delta', delta: 'Your bill' }]);
    const floor = new ScriptedModel([text('Which bill?')]);
    const models = [linkTo(new ScriptedModel([cut]), 'first'), linkTo(floor, 'floor')];
    const switchboard = serve(deskForTests(), ...models);
    const { id } = await switchboard.open({ line: 'chat' });
    const { result, events } = await runTurn(switchboard, id, 'how much?');
    expect(result.reply).toBe('Your bill\n\nWhich bill?');
    const deltas = events.flatMap((event) => (event.type === 'text-delta' ? [event.delta] : []));
    expect(deltas.join('')).toBe(result.reply);
    expect(floor.lastCall?.request.input).toHaveLength(2);
  });

  test('when all have failed the customer is told so, and a person is asked', async () => {
    const { say } = await open([modelError(new TypeError('down'))]);
    const { result } = await say('hi');
    expect(result).toMatchObject({ outcome: 'failed', status: 'waiting' });
    expect(result.reply).toContain('sorry');
  });

  test('an empty answer counts as a failure', async () => {
    const models = [
      linkTo(new ScriptedModel([[]]), 'mute'),
      linkTo(new ScriptedModel([text('Hello.')]), 'second'),
    ];
    const switchboard = serve(deskForTests(), ...models);
    const { id } = await switchboard.open({ line: 'chat' });
    expect((await runTurn(switchboard, id, 'hi')).result.reply).toBe('Hello.');
  });

  test("a vendor's own fields go back to that vendor only", async () => {
    const mine = new ScriptedModel([
      [assistantMessage('Hi.', { id: 'msg_1', providerData: { trace: 7 } })],
      modelError(new TypeError('down')),
      text('Back.'),
    ]);
    const other = new ScriptedModel([text('I stand in.')]);
    const models = [linkTo(mine, 'mine'), linkTo(other, 'other')];
    const switchboard = serve(deskForTests(), ...models);
    const { id } = await switchboard.open({ line: 'chat' });
    for (const words of ['one', 'two', 'three']) await runTurn(switchboard, id, words);
    expect(JSON.stringify(other.lastCall?.request.input)).not.toContain('msg_1');
    expect(JSON.stringify(mine.lastCall?.request.input)).toContain('"trace":7');
  });
});
