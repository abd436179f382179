import { once } from 'node:events';
import { assistantMessage, ScriptedModel } from '@openai/agents-core/testing';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { SteppedClock } from './clock.ts';
import { TestClient, testServer } from './testing/test-client.ts';

const model = () => new ScriptedModel();
const update = (session: object, rest: object = {}) => ({ type: 'session.update', session, ...rest });
const realtime = { type: 'realtime' };

describe('a session of the local Realtime server', () => {
  it('begins as the vendor says, with the model of the URL', async () => {
    const server = await testServer({ model: model() });
    const client = await TestClient.open(server, '?model=gpt-realtime-2');
    expect(client.events[0]).toMatchObject({
      type: 'session.created',
      event_id: expect.any(String),
      session: {
        object: 'realtime.session',
        type: 'realtime',
        model: 'gpt-realtime-2',
        output_modalities: ['audio'],
        audio: {
          input: {
            format: { type: 'audio/pcm', rate: 24000 },
            transcription: null,
            turn_detection: { type: 'server_vad', silence_duration_ms: 500, create_response: true },
          },
          output: { format: { type: 'audio/pcm', rate: 24000 }, voice: 'marin', speed: 1 },
        },
      },
    });
  });

  it('changes what an update names and keeps the rest, the model included', async () => {
    const client = await TestClient.open(await testServer({ model: model() }));
    const tools = [{ type: 'function', name: 'lookup', parameters: { type: 'object' } }];
    const audio = {
      input: { turn_detection: { type: 'semantic_vad', eagerness: 'low' } },
      output: { voice: 'cedar' },
    };
    await client.ask(
      update({ ...realtime, instructions: 'Be brief.', tools, audio, model: 'other' }),
      'session.updated',
    );
    const { session } = await client.ask(update({ ...realtime, tool_choice: 'required' }), 'session.updated');
    expect(session).toMatchObject({
      ...{ model: 'gpt-realtime', instructions: 'Be brief.', tools, tool_choice: 'required' },
      audio: {
        input: { turn_detection: { type: 'semantic_vad', eagerness: 'low', interrupt_response: true } },
        output: { voice: 'cedar' },
      },
    });
  });

  it.for([
    [{ instructions: 'x' }, 'missing_required_parameter', 'session.type'],
    [{ ...realtime, temperature: 0.8 }, 'unknown_parameter', 'session.temperature'],
    [{ ...realtime, voice: 'marin' }, 'unknown_parameter', 'session.voice'],
    [{ ...realtime, instructions: 7 }, 'invalid_type', 'session.instructions'],
    [{ ...realtime, audio: { output: { voice: 'nobody' } } }, 'invalid_value', 'session.audio.output.voice'],
    [
      { ...realtime, audio: { output: { speed: 2 } } },
      'integer_above_max_value',
      'session.audio.output.speed',
    ],
    [
      { ...realtime, audio: { input: { format: { type: 'audio/opus' } } } },
      'invalid_value',
      'session.audio.input.format.type',
    ],
    [{ ...realtime, output_modalities: ['audio', 'text'] }, 'invalid_value', 'session.output_modalities'],
    [
      { ...realtime, tools: [{ type: 'function', name: 'a', strict: true }] },
      'unknown_parameter',
      'session.tools[0].strict',
    ],
    [{ ...realtime, tools: [{ type: 'function', name: 'a b' }] }, 'invalid_value', 'session.tools[0].name'],
  ] as const)('refuses %j with %s', async ([session, code, param]) => {
    const client = await TestClient.open(await testServer({ model: model() }));
    const { error } = await client.ask(update(session, { event_id: 'mine' }), 'error');
    expect(error).toMatchObject({ type: 'invalid_request_error', code, param, event_id: 'mine' });
    expect((await client.ask(update(realtime), 'session.updated')).session).toMatchObject({ tools: [] });
  });

  it('refuses what is no event, and goes on', async () => {
    const client = await TestClient.open(await testServer({ model: model() }));
    expect((await client.ask('{"type":', 'error')).error.code).toBe('invalid_json');
    expect((await client.ask('7', 'error')).error.code).toBe('invalid_json');
    expect((await client.ask({}, 'error')).error.param).toBe('type');
    const unknown = await client.ask({ type: 'session.destroy', event_id: 'e1' }, 'error');
    expect(unknown.error).toMatchObject({ code: 'invalid_value', param: 'type', event_id: 'e1' });
    expect(unknown.error.message).toContain("'session.update'");
    await client.ask(update(realtime), 'session.updated');
  });

  it('keeps its voice once it has spoken, and takes the same one', async () => {
    const spoken = new ScriptedModel([[assistantMessage('Hello.')]]);
    const client = await TestClient.open(await testServer({ model: spoken }));
    const voice = (name: string) => update({ ...realtime, audio: { output: { voice: name } } });
    await client.ask(voice('ash'), 'session.updated');
    await client.ask({ type: 'response.create' }, 'response.done');
    const { error } = await client.ask(voice('cedar'), 'error');
    expect(error.code).toBe('cannot_update_voice');
    const { session } = await client.ask(voice('ash'), 'session.updated');
    expect(session).toMatchObject({ audio: { output: { voice: 'ash' } } });
  });

  it('ends after 60 minutes of the clock with `session_expired`', async () => {
    const clock = new SteppedClock();
    const server = await testServer({ model: model(), clock });
    const client = await TestClient.open(server);
    const [created] = client.all('session.created');
    expect(created?.session).toMatchObject({ expires_at: clock.now().getTime() / 1000 + 3600 });
    await clock.advance(3_599_000);
    await client.ask(update(realtime), 'session.updated');
    const closed = client.closed();
    await clock.advance(1000);
    expect(await closed).toBe(1001);
    expect(client.all('error')[0]?.error.code).toBe('session_expired');
    expect(server.sessions).toEqual([]);
  });

  it('tells a sideband everything, obeys it, and outlives it', async () => {
    const server = await testServer({ model: new ScriptedModel([[assistantMessage('Hello.')]]) });
    const client = await TestClient.open(server);
    const sideband = await TestClient.open(server, `?call_id=${server.sessions[0]?.rtcId}`);
    await sideband.ask(update({ ...realtime, instructions: 'From the side.' }), 'session.updated');
    expect((await client.next('session.updated')).session).toMatchObject({ instructions: 'From the side.' });
    await client.ask({ type: 'response.create' }, 'response.done');
    await sideband.next('response.done');
    const ids = (one: TestClient) =>
      one.events.slice(1).map((event) => 'event_id' in event && event.event_id);
    expect(ids(sideband)).toEqual(ids(client));
    sideband.socket.close();
    await sideband.closed();
    await client.ask(update(realtime), 'session.updated');
    const another = await TestClient.open(server, `?call_id=${server.sessions[0]?.rtcId}`);
    client.socket.close();
    expect(await another.closed()).toBe(1000);
  });

  it('lets in who has the key, in the header or as a browser sends it', async () => {
    const server = await testServer({ model: model(), models: ['gpt-realtime'] });
    const status = async (socket: WebSocket) => {
      const [, response] = await once(socket, 'unexpected-response');
      return response.statusCode;
    };
    expect(await status(TestClient.socket(server, '', 'sk-wrong'))).toBe(401);
    expect(await status(new WebSocket(server.url))).toBe(401);
    expect(await status(TestClient.socket(server, '?model=gpt-9'))).toBe(404);
    expect(await status(TestClient.socket(server, '?call_id=rtc_unknown'))).toBe(404);
    const browser = new WebSocket(server.url, ['realtime', `openai-insecure-api-key.${server.apiKey}`]);
    await new TestClient(browser).next('session.created');
    expect(browser.protocol).toBe('realtime');
  });
});
