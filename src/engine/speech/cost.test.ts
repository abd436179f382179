import { describe, expect, test } from 'vitest';
import type { ConversationEvent } from '../../contracts/event.ts';
import { text } from '../testing/open-desk.ts';
import { callBench } from './testing/call-bench.ts';
import { voiceDesk } from './testing/voice-desk.ts';

const bench = callBench();

const TRANSCRIPT = 'conversation.item.input_audio_transcription.completed';

/** What the turns of a log cost. */
const usagesIn = (log: readonly ConversationEvent[]) =>
  log.flatMap(({ type, data }) => (type === 'turn-finished' ? [data.usage] : []));

describe('what a call costs', () => {
  test('is on record with each turn: the responses, and putting the customer’s words into words', async () => {
    const call = await bench.call(voiceDesk(), [text('Hello.'), text('Yes.')]);
    await call.answer();
    await call.turns(1);
    call.line.say('Are you there?');
    const log = await call.turns(2);
    const responses = call.received('response.done').map(({ response }) => response.usage);
    const [transcript] = call.received(TRANSCRIPT).map(({ usage }) => usage);
    if (transcript?.type !== 'tokens') throw new TypeError('It is counted by tokens.');
    const [greeting, answer] = usagesIn(log);
    expect(greeting?.inputTokens).toBe(responses[0]?.input_tokens);
    expect(answer?.inputTokens).toBe((responses[1]?.input_tokens ?? 0) + transcript.input_tokens);
    expect(answer?.outputTokens).toBe((responses[1]?.output_tokens ?? 0) + transcript.output_tokens);
    const { input_token_details: input, output_token_details: output } = responses[1] ?? {};
    const millionths =
      (input?.text_tokens ?? 0) * 4 + (input?.audio_tokens ?? 0) * 32 + (output?.text_tokens ?? 0) * 16;
    const heard = transcript.input_tokens * 6 + transcript.output_tokens * 10;
    const usd = (millionths + (output?.audio_tokens ?? 0) * 64 + heard) / 1_000_000;
    expect(answer?.usd).toBeCloseTo(usd, 9);
    expect(answer?.modelCalls).toBe(1);
  });

  test('counts words that begin no turn of their own with those that begin the next', async () => {
    const steps = [text('one two three four five six seven eight'), text('Yes.')];
    const call = await bench.call(voiceDesk(), steps, { playsLateMs: 0 });
    const { answer, line, arrives, server, settled, turns, received } = call;
    await answer();
    await arrives(() => line.bufferedMs > 0);
    await server.settled();
    await settled();
    line.say('ok');
    await arrives(() => received(TRANSCRIPT).length === 1);
    await turns(1);
    line.say('Are you there?');
    const [first, second] = usagesIn(await turns(2));
    const responses = received('response.done').map(({ response }) => response.usage?.input_tokens ?? 0);
    const words = received(TRANSCRIPT).map(({ usage }) => (usage.type === 'tokens' ? usage.input_tokens : 0));
    expect(words).toHaveLength(2);
    expect(first?.inputTokens).toBe(responses[0]);
    expect(second?.inputTokens).toBe((responses[1] ?? 0) + (words[0] ?? 0) + (words[1] ?? 0));
  });
});
