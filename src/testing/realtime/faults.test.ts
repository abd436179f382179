import { once } from 'node:events';
import { assistantMessage, ScriptedModel } from '@openai/agents-core/testing';
import { describe, expect, it } from 'vitest';
import { SteppedClock } from './clock.ts';
import { TestClient, testServer } from './testing/test-client.ts';

const says = (...texts: string[]) => new ScriptedModel(texts.map((text) => [assistantMessage(text)]));
const update = { type: 'session.update', session: { type: 'realtime', instructions: 'B' }, event_id: 'u1' };
const respond = { type: 'response.create' };

describe('the local Realtime server on a bad day', () => {
  it('refuses connections, leaves them hanging, or lets them in and stays mute, once each', async () => {
    const server = await testServer({
      model: says(),
      faults: [
        { at: 'connect', fault: 'refuse', status: 429 },
        { at: 'connect', fault: 'mute' },
        { at: 'connect', fault: 'hang' },
      ],
    });
    const [, response] = await once(TestClient.socket(server), 'unexpected-response');
    expect(response.statusCode).toBe(429);
    const mute = TestClient.socket(server);
    const said: unknown[] = [];
    mute.on('message', (data) => said.push(data));
    await once(mute, 'open');
    const hanging = TestClient.socket(server);
    hanging.on('error', () => undefined);
    await TestClient.open(server);
    expect(said).toEqual([]);
    expect(hanging.readyState).toBe(hanging.CONNECTING);
  });

  it('closes its door to everybody for a while', async () => {
    const clock = new SteppedClock();
    const faults = [{ at: 'connect', fault: 'refuse', forMs: 5_000 }] as const;
    const server = await testServer({ model: says(), clock, faults });
    for (const ms of [4_999, 1]) {
      const [, response] = await once(TestClient.socket(server), 'unexpected-response');
      expect(response.statusCode).toBe(503);
      await clock.advance(ms);
    }
    await TestClient.open(server);
  });

  it('lets a socket in only to turn it away with an error, and others stay', async () => {
    const server = await testServer({ model: says('Still here.') });
    const client = await TestClient.open(server);
    server.plan({ at: 'connect', fault: 'expel' });
    const expelled = new TestClient(TestClient.socket(server));
    expect(await expelled.closed()).toBe(1011);
    expect(expelled.types).toEqual(['error']);
    expect(server.sessions).toHaveLength(1);
    const beside = `?call_id=${server.sessions[0]?.rtcId}`;
    server.plan({ at: 'connect', fault: 'expel' });
    expect(await new TestClient(TestClient.socket(server, beside)).closed()).toBe(1011);
    expect((await client.ask(respond, 'response.done')).response.status).toBe('completed');
  });

  it('refuses an update with any code and stays as it was', async () => {
    const server = await testServer({ model: says() });
    const client = await TestClient.open(server);
    server.plan({ at: 'session.update', fault: 'refuse', code: 'cannot_update_voice', message: 'No.' });
    const { error } = await client.ask(update, 'error');
    expect(error).toMatchObject({ code: 'cannot_update_voice', message: 'No.', event_id: 'u1' });
    expect(server.sessions[0]?.config.instructions).not.toBe('B');
  });

  it('acknowledges an update late, and answers meanwhile as it was before', async () => {
    const clock = new SteppedClock();
    const model = says('Old.', 'New.');
    const server = await testServer({
      model,
      clock,
      faults: [{ at: 'session.update', fault: 'delay', ms: 800 }],
    });
    const client = await TestClient.open(server);
    client.send(update);
    await client.ask(respond, 'response.done');
    await clock.advance(799);
    expect(client.all('session.updated')).toEqual([]);
    await clock.advance(1);
    await client.next('session.updated');
    await client.ask(respond, 'response.done');
    expect(model.calls.map((call) => call.request.systemInstructions)).toEqual([
      expect.not.stringMatching(/^B$/),
      'B',
    ]);
  });

  it('never answers an event, and cuts the connection instead of answering another', async () => {
    const server = await testServer({ model: says('Hello.') });
    const client = await TestClient.open(server);
    server.plan(
      { at: 'response.create', fault: 'ignore' },
      { at: 'conversation.item.delete', fault: 'drop' },
    );
    client.send(respond);
    await client.ask(update, 'session.updated');
    expect(client.all('response.created')).toEqual([]);
    client.send({ type: 'conversation.item.delete', item_id: 'x' });
    expect(await client.closed()).toBe(1006);
    expect(server.sessions).toEqual([]);
  });

  it('goes silent in the middle of an answer until it is cancelled', async () => {
    const server = await testServer({
      model: says('One two three four.'),
      pieceMs: 1000,
      faults: [{ at: 'response', fault: 'hang', afterDeltas: 2 }],
    });
    const client = await TestClient.open(server);
    client.send(respond);
    await client.next('response.output_audio.delta');
    await client.next('response.output_audio.delta');
    const { response } = await client.ask({ type: 'response.cancel' }, 'response.done');
    expect(response.status).toBe('cancelled');
    expect(client.all('response.output_audio.delta')).toHaveLength(2);
  });

  it('drops the connection in the middle of a sentence', async () => {
    const server = await testServer({
      model: says('One two three.'),
      faults: [{ at: 'response', fault: 'drop', afterDeltas: 1 }],
    });
    const client = await TestClient.open(server);
    client.send(respond);
    expect(await client.closed()).toBe(1006);
    expect(client.all('response.output_audio.delta')).toHaveLength(1);
    expect(client.all('response.done')).toEqual([]);
  });

  it('sends garbage between good events', async () => {
    const server = await testServer({
      model: says('One two.'),
      faults: [{ at: 'response', fault: 'garbage', afterDeltas: 1 }],
    });
    const client = await TestClient.open(server);
    const { response } = await client.ask(respond, 'response.done');
    expect(response.status).toBe('completed');
    expect(client.garbage).toEqual(['{"type":"response.output_audio.delta","delta":', 'binary']);
    expect(client.types).toContain('response.something_new.delta');
  });

  it.for([
    ['rate-limit', 'rate_limit_exceeded'],
    ['fail', 'server_error'],
  ] as const)('ends an answer with %s, with or without a word before it', async ([fault, code]) => {
    const faults = [
      { at: 'response', fault },
      { at: 'response', fault, afterDeltas: 1 },
    ] as const;
    const client = await TestClient.open(await testServer({ model: says('One two.', 'One two.'), faults }));
    for (const said of [0, 1]) {
      const { response } = await client.ask(respond, 'response.done');
      expect(response).toMatchObject({
        status: 'failed',
        status_details: { type: 'failed', error: { code } },
      });
      expect(client.all('response.output_audio.delta')).toHaveLength(said);
    }
  });

  it.for([undefined, 300])(
    'cuts the connection between what was said and its transcript (%s ms after)',
    async (ms) => {
      const clock = new SteppedClock();
      const fault = { at: 'transcription', fault: 'drop', ...(ms !== undefined && { ms }) } as const;
      const server = await testServer({ model: says('Yes.'), clock, faults: [fault] });
      const client = await TestClient.open(server);
      const input = { transcription: { model: 'whisper-1' } };
      client.send({ type: 'session.update', session: { type: 'realtime', audio: { input } } });
      client.say('Hello?');
      await client.next('input_audio_buffer.committed');
      if (ms !== undefined) {
        await client.next('response.done');
        await clock.advance(ms - 1);
        expect(server.sessions).toHaveLength(1);
        await clock.advance(1);
      }
      expect(await client.closed()).toBe(1006);
      expect(client.types.filter((type) => type.includes('transcription'))).toEqual([]);
    },
  );

  it('fails to transcribe, and answers all the same', async () => {
    const server = await testServer({
      model: says('Yes.'),
      faults: [{ at: 'transcription', fault: 'fail' }],
    });
    const client = await TestClient.open(server);
    const transcription = { model: 'whisper-1' };
    client.send({
      type: 'session.update',
      session: { type: 'realtime', audio: { input: { transcription } } },
    });
    client.say('Hello?');
    await client.next('conversation.item.input_audio_transcription.failed');
    await client.next('response.done');
  });
});
