import { expect, it } from 'vitest';
import { pcm16ToBytes } from '../../audio/pcm16.ts';
import { encode } from '../../testing/modem/modem.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { Caller } from '../../testing/speech-model/caller.ts';
import { ScriptedTextModel, type ScriptedTextReply } from '../../testing/speech-model/scripted-text-model.ts';
import { type CascadeOptions, cascade } from './index.ts';
import { modemEar, modemVoice, spoken } from './testing/modem.ts';

/** A cascade with the modem for an ear and a voice, but for what a test changes. */
function bench(replies: readonly ScriptedTextReply[], options: Partial<CascadeOptions> = {}) {
  const mind = new ScriptedTextModel(replies);
  const model = cascade({
    ...{ transcription: modemEar, speech: modemVoice, text: linkTo(mind) },
    ...options,
  });
  return { mind, model };
}

it('answers what was said though its words come late', async () => {
  const words = Promise.withResolvers<{ text: string }>();
  const { mind, model } = bench([{ text: 'Yes.' }], { transcription: { doGenerate: () => words.promise } });
  const caller = await Caller.open(model);
  const { session, ears } = caller;
  caller.say('Is it paid?');
  await ears.next('speech-committed');
  session.respond();
  words.resolve({ text: ' Is it paid? ' });
  await ears.next('response-ended');
  expect(ears.types.slice(0, 4)).toEqual([
    ...['speech-started', 'speech-committed', 'customer-said', 'response-started'],
  ]);
  expect(mind.lastInput).toContain('"Is it paid?"');
});

it('counts what it takes to put what was said into words by the minute', async () => {
  const { model } = bench([], { minutePrice: 0.006 });
  const caller = await Caller.open(model);
  caller.say('Is it paid?');
  const { cost } = await caller.ears.next('customer-said');
  expect(cost).toMatchObject({ inputTokens: 0, outputTokens: 0 });
  // Between one second and four.
  expect(cost?.usd).toBeGreaterThan(0.0001);
  expect(cost?.usd).toBeLessThan(0.0004);
});

it('tells that words could not be made of what was said, and lets the text model know', async () => {
  const failing = { doGenerate: async () => Promise.reject(new TypeError('no ears')) };
  const { mind, model } = bench([{ text: 'Pardon?' }], { transcription: failing });
  const caller = await Caller.open(model);
  caller.say('Hello?');
  const { item } = await caller.ears.next('speech-committed');
  expect(await caller.ears.next('transcription-failed')).toEqual({
    ...{ type: 'transcription-failed', item, reason: 'no ears' },
  });
  await caller.ask();
  expect(mind.lastInput).toContain('[inaudible]');
});

it('speaks the first sentence while the second is still thought of, in the order they were thought', async () => {
  const asked: string[] = [];
  const first = Promise.withResolvers<void>();
  const { model } = bench([{ text: 'One two. Three four.' }], {
    speech: {
      doGenerate: async ({ text }) => {
        asked.push(text);
        if (text === 'One two.') await first.promise;
        else first.resolve();
        return { audio: spoken(text) };
      },
    },
  });
  const caller = await Caller.open(model);
  await caller.ask();
  expect(asked).toEqual(['One two.', 'Three four.']);
  expect(caller.heardText()).toBe('One two. Three four.');
});

it('takes bare PCM where it is asked for, base64 or not, and nothing it can not read', async () => {
  const sound = pcm16ToBytes(encode('Good.', 24000));
  for (const audio of [sound, Buffer.from(sound).toString('base64')]) {
    const speech = { doGenerate: async () => ({ audio }) };
    const bare = await Caller.open(bench([], { speech, outputFormat: 'pcm' }).model, { format: 'mulaw-8k' });
    expect(await bare.ask({ say: 'Good.' })).toMatchObject({ how: 'completed' });
    expect(bare.heardText()).toBe('Good.');
    const other = await Caller.open(bench([], { speech }).model);
    expect(await other.ask({ say: 'Good.' })).toMatchObject({
      how: 'failed',
      reason: expect.stringContaining('outputFormat'),
    });
  }
});

it('makes a turn of noise that does not end, after a minute', async () => {
  const { model } = bench([]);
  const { session, ears } = await Caller.open(model);
  const second = pcm16ToBytes(Int16Array.from({ length: 24_000 }, (_, at) => 8_000 * Math.sin(at / 7)));
  for (let heard = 0; heard < 70; heard += 1) session.send(second);
  expect(ears.all('speech-committed')).toHaveLength(1);
  expect(await ears.next('customer-said')).toMatchObject({ text: '' });
});

it('costs what its text model costs', () => {
  const usage = { inputTokens: 1_000_000, outputTokens: 500_000, inputAudioTokens: 0, outputAudioTokens: 0 };
  expect(bench([]).model.usdOf(usage)).toBe(0);
  expect(bench([], { price: { input: 2, output: 8 } }).model.usdOf(usage)).toBe(6);
});
