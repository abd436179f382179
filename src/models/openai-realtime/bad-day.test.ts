import { describe, expect, it } from 'vitest';
import type { SpeechEvent } from '../../contracts/speech-model.ts';
import { Caller, Ears, persona } from '../../testing/speech-model/caller.ts';
import { openaiRealtime } from './index.ts';
import { bareServer } from './testing/bare-server.ts';
import { speechBench } from './testing/bench.ts';

const HELLO = { text: 'One two three.' };

describe('a session of openaiRealtime() on a bad day', () => {
  it('is over when the connection drops in the middle of a sentence', async () => {
    const { model } = await speechBench({
      replies: [HELLO],
      faults: [{ at: 'response', fault: 'drop', afterDeltas: 1 }],
    });
    const { session, ears } = await Caller.open(model);
    session.respond();
    expect((await ears.next('closed')).reason).toContain('1006');
    expect(ears.types).toEqual(['response-started', 'words', 'audio', 'closed']);
  });

  it('goes on when something unreadable comes between good events', async () => {
    const { model } = await speechBench({
      replies: [HELLO],
      faults: [{ at: 'response', fault: 'garbage', afterDeltas: 1 }],
    });
    const caller = await Caller.open(model);
    expect(await caller.ask()).toMatchObject({ how: 'completed' });
    expect(caller.heardText()).toBe('One two three.');
    expect(caller.ears.all('trouble').map(({ code }) => code)).toEqual(['unreadable', 'unreadable']);
  });

  it.for([
    ['rate-limit', 'rate_limit_exceeded'],
    ['fail', 'server_error'],
  ] as const)('says why a response failed: %s', async ([fault, code]) => {
    const { model } = await speechBench({
      replies: [HELLO, HELLO],
      faults: [{ at: 'response', fault, afterDeltas: 1 }],
    });
    const caller = await Caller.open(model);
    const { how, reason } = await caller.ask();
    expect(how).toBe('failed');
    expect(reason).toMatch(new RegExp(`^${code}: `));
    expect(await caller.ask()).toMatchObject({ how: 'completed' });
  });

  it('ends a response that the vendor refuses to begin', async () => {
    const { model, server } = await speechBench({ replies: [HELLO] });
    const caller = await Caller.open(model);
    server.plan({
      at: 'response.create',
      fault: 'refuse',
      code: 'rate_limit_exceeded',
      message: 'Slow down.',
    });
    expect(await caller.ask()).toMatchObject({ how: 'failed', reason: 'rate_limit_exceeded: Slow down.' });
    expect(await caller.ask()).toMatchObject({ how: 'completed' });
  });

  it('ends a response that never begins, or goes silent, when it is cancelled', async () => {
    const { model, server, sentOf } = await speechBench({ replies: [HELLO, HELLO] });
    const { session, ears } = await Caller.open(model);
    server.plan(
      { at: 'response.create', fault: 'ignore' },
      { at: 'response', fault: 'hang', afterDeltas: 1 },
    );
    session.respond();
    session.cancel();
    expect(await ears.next('response-ended')).toMatchObject({ how: 'cancelled', response: '' });
    session.respond();
    await ears.next('audio');
    session.cancel();
    session.cancel();
    expect(await ears.next('response-ended')).toMatchObject({ how: 'cancelled' });
    expect(sentOf('response.cancel')).toHaveLength(2);
    session.respond();
    expect(await ears.next('response-ended')).toMatchObject({ how: 'completed' });
    expect(ears.all('trouble')).toEqual([]);
  });

  it('does not take the refusal of a cancel that came too late for that of the next response', async () => {
    let asked = 0;
    const url = await bareServer(({ type, event_id }, send) => {
      if (type === 'response.create') {
        asked += 1;
        const response = { id: `resp_${asked}`, status: 'completed' };
        send({ type: 'response.created', response }, { type: 'response.done', response });
      }
      const error = { code: 'response_cancel_not_active', message: 'None.', event_id };
      if (type === 'response.cancel') send({ type: 'error', error });
    });
    const ears = new Ears();
    const hear = (event: SpeechEvent) => {
      ears.hear(event);
      if (event.type === 'response-started' && event.response === 'resp_1') session.cancel();
      if (event.type === 'response-ended' && event.response === 'resp_1') session.respond();
    };
    const { session } = await Caller.open(openaiRealtime({ url }), { hear });
    session.respond();
    await ears.next('response-ended');
    expect(await ears.next('response-ended')).toMatchObject({ response: 'resp_2', how: 'completed' });
    await session.become(persona());
    expect(ears.all('response-ended')).toHaveLength(2);
    expect(ears.all('trouble')).toEqual([]);
  });

  it('makes no call of one that was cut off', async () => {
    const call = { callId: 'call_a', name: 'find_invoice', arguments: { invoice: 'INV-7, of last summer' } };
    const { model, mind } = await speechBench({
      replies: [{ call }],
      faults: [{ at: 'response', fault: 'hang', afterDeltas: 1 }],
    });
    const { session, ears } = await Caller.open(model);
    session.respond();
    await expect.poll(() => mind.requests).toHaveLength(1);
    await session.become(persona());
    session.cancel();
    expect(await ears.next('response-ended')).toMatchObject({ how: 'cancelled', calls: [] });
  });

  it('hears nothing after its end, not even what was on its way', async () => {
    const started = { type: 'input_audio_buffer.speech_started' };
    const url = await bareServer(({ type }, send) => {
      if (type === 'response.create') send(started, started);
    });
    const ears = new Ears();
    const hear = (event: SpeechEvent) => {
      ears.hear(event);
      session.close();
    };
    const { session } = await Caller.open(openaiRealtime({ url }), { hear });
    session.respond();
    await ears.next('speech-started');
    const other = await Caller.open(openaiRealtime({ url }));
    await other.session.become(persona());
    expect(ears.events).toHaveLength(1);
  });

  it('goes on when whoever hears it throws', async () => {
    const { model } = await speechBench({ replies: [HELLO] });
    const ears = new Ears();
    const hear = (event: SpeechEvent) => {
      ears.hear(event);
      if (event.type === 'response-started') throw new TypeError('no ear for it');
    };
    const { session } = await Caller.open(model, { hear });
    session.respond();
    expect(await ears.next('response-ended')).toMatchObject({ how: 'completed' });
    expect(ears.all('trouble')).toEqual([
      { type: 'trouble', code: 'unreadable', reason: 'An event could not be taken in: no ear for it' },
    ]);
  });

  it('stops what nobody asked for, unheard', async () => {
    const { model, server, sentOf } = await speechBench({
      replies: [{ text: 'Uninvited.', holds: true }, HELLO],
    });
    const caller = await Caller.open(model);
    server.sessions[0]?.respond();
    await server.settled();
    expect(sentOf('response.cancel')).toHaveLength(1);
    expect(await caller.ask()).toMatchObject({ how: 'completed' });
    expect(caller.heardText()).toBe('One two three.');
    expect(caller.ears.all('response-ended')).toHaveLength(1);
  });

  it('tells that words could not be made of what was said', async () => {
    const { model } = await speechBench({ faults: [{ at: 'transcription', fault: 'fail' }] });
    const caller = await Caller.open(model);
    caller.say('Hello?');
    const { item } = await caller.ears.next('speech-committed');
    expect(await caller.ears.next('transcription-failed')).toMatchObject({
      item,
      reason: expect.stringContaining('transcription_failed'),
    });
  });

  it('is over without these words when the connection drops before they come', async () => {
    const { model } = await speechBench({ faults: [{ at: 'transcription', fault: 'drop' }] });
    const caller = await Caller.open(model);
    caller.say('Hello?');
    await caller.ears.next('closed');
    expect(caller.ears.types).toEqual(['speech-started', 'speech-committed', 'closed']);
  });

  it('tells what the vendor refuses besides, and goes on', async () => {
    const { model } = await speechBench({ replies: [HELLO] });
    const caller = await Caller.open(model);
    caller.session.answer('call_unknown', 'x');
    caller.session.truncate('item_unknown', 20);
    await caller.ask();
    expect(caller.ears.all('trouble').map(({ code }) => code)).toEqual([
      'invalid_tool_call_id',
      'item_truncate_invalid_item_id',
    ]);
  });

  it('ends with the vendor’s hour', async () => {
    const { model, clock } = await speechBench();
    const { ears, session } = await Caller.open(model);
    await clock.advance((session.endsAt?.getTime() ?? 0) - clock.now().getTime());
    expect(await ears.next('trouble')).toMatchObject({ code: 'session_expired' });
    expect(await ears.next('closed')).toMatchObject({ reason: expect.stringContaining('60 minutes') });
  });

  it('survives events of every shape but the right one', async () => {
    const url = await bareServer(({ type }, send) => {
      if (type === 'session.update') send(...ODD);
      if (type === 'response.create') send(...ODD, { type: 'input_audio_buffer.speech_started' });
    });
    const { session, ears } = await Caller.open(openaiRealtime({ url }));
    session.respond();
    await ears.next('speech-started');
    expect(session.endsAt).toBeUndefined();
  });
});

const FIELDS = [
  'null',
  '7',
  '"x"',
  '[]',
  '[null]',
  '{}',
  '{"id":7}',
  '{"output":[null,7,{"type":"function_call"}]}',
];
const TYPES = [
  'session.created',
  'error',
  'response.created',
  'response.done',
  'response.output_audio.delta',
  'response.output_audio_transcript.delta',
  'conversation.item.input_audio_transcription.completed',
  'conversation.item.input_audio_transcription.failed',
  'input_audio_buffer.committed',
  'conversation.item.truncated',
  'something.new',
];
const ODD = [
  ...['', 'null', '7', '[]', '{}', '{"type":7}', '{"type":'],
  ...TYPES.flatMap((type) =>
    FIELDS.map(
      (field) =>
        `{"type":"${type}","session":${field},"response":${field},"error":${field},"delta":${field},"item_id":${field},"transcript":${field}}`,
    ),
  ),
];
