import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ConnectFault } from '../../testing/realtime/faults.ts';
import { startRealtimeServer } from '../../testing/realtime/index.ts';
import { Caller, Ears, persona, sessionStart } from '../../testing/speech-model/caller.ts';
import { ScriptedTextModel } from '../../testing/speech-model/scripted-text-model.ts';
import { openaiRealtime } from './index.ts';
import { speechBench } from './testing/bench.ts';

/** What opening a session throws; it tells nothing besides. */
async function failureOf(model: ReturnType<typeof openaiRealtime>): Promise<unknown> {
  const ears = new Ears();
  const thrown = await model.open(sessionStart(ears)).then(
    () => expect.fail('it opened'),
    (reason: unknown) => reason,
  );
  expect(ears.events).toEqual([]);
  return thrown;
}

describe('opening a session of openaiRealtime()', () => {
  it('says at once all that a session is, and the conversation so far as text', async () => {
    const { model, sent, server } = await speechBench({
      options: {
        voice: 'cedar',
        noiseReduction: 'far',
        transcription: { language: 'en' },
        turnDetection: { type: 'server', silenceMs: 700, threshold: 0.4 },
      },
    });
    const told = [{ type: 'message', role: 'user', content: 'Hello?' }] as const;
    await Caller.open(model, { format: 'mulaw-8k', history: told });
    expect(sent.map((event) => event.type)).toEqual(['session.update', 'conversation.item.create']);
    expect(server.sessions[0]?.config).toMatchObject({
      model: 'gpt-realtime',
      instructions: 'You are the front desk.',
      output_modalities: ['audio'],
      audio: {
        input: {
          format: { type: 'audio/pcmu' },
          transcription: { model: 'gpt-4o-transcribe', language: 'en' },
          noise_reduction: { type: 'far_field' },
          turn_detection: {
            type: 'server_vad',
            threshold: 0.4,
            silence_duration_ms: 700,
            prefix_padding_ms: 300,
            create_response: false,
            interrupt_response: false,
          },
        },
        output: { format: { type: 'audio/pcmu' }, voice: 'cedar' },
      },
    });
  });

  it('leaves it to the meaning when a turn is over, unless it is told otherwise', async () => {
    const { model, server } = await speechBench();
    await Caller.open(model);
    expect(server.sessions[0]?.config.audio.input).toMatchObject({
      noise_reduction: null,
      turn_detection: { type: 'semantic_vad', eagerness: 'auto', create_response: false },
    });
  });

  it('knows when the vendor will end the session', async () => {
    const { model, clock } = await speechBench();
    const { session } = await Caller.open(model);
    expect(session.endsAt).toEqual(new Date(clock.now().getTime() + 3_600_000));
  });

  it.for([
    [401, 'config-invalid'],
    [403, 'config-invalid'],
    [429, 'speech-unavailable'],
    [503, 'speech-unavailable'],
  ] as const)('throws, with the cause, when it is answered %d', async ([status, code]) => {
    const refuse: ConnectFault = { at: 'connect', fault: 'refuse', status };
    const { model } = await speechBench({ faults: [refuse] });
    const thrown = await failureOf(model);
    expect(thrown).toMatchObject({ code, cause: expect.anything() });
    const named = code === 'config-invalid' ? 'OPENAI_API_KEY' : String(status);
    expect(thrown).toHaveProperty('detail', expect.stringContaining(named));
  });

  it('throws what the vendor says of it when it lets nobody in', async () => {
    const { model } = await speechBench({ faults: [{ at: 'connect', fault: 'expel' }] });
    expect(await failureOf(model)).toMatchObject({
      code: 'speech-unavailable',
      detail: expect.stringContaining('server_error: The server had an error'),
    });
  });

  it('is not configured when the key is wrong, in the handshake or behind it', async () => {
    const { model, server } = await speechBench();
    const wrong = openaiRealtime({ url: server.url, apiKey: 'sk-other' });
    expect(await failureOf(wrong)).toMatchObject({ code: 'config-invalid' });
    server.plan({ at: 'session.update', fault: 'refuse', code: 'invalid_api_key' });
    expect(await failureOf(model)).toMatchObject({ code: 'config-invalid' });
  });

  it.for(['mute', 'hang'] as const)(
    'gives up after its time when the vendor is silent: %s',
    async (fault) => {
      const { model, clock, server } = await speechBench({ faults: [{ at: 'connect', fault }] });
      const failing = failureOf(model);
      await clock.advance(5_000);
      expect(await failing).toMatchObject({ code: 'speech-unavailable' });
      expect(server.sessions.length).toBeLessThanOrEqual(1);
    },
  );

  it('throws when there is nobody, and when the connection drops before it is confirmed', async () => {
    const server = await startRealtimeServer({ model: new ScriptedTextModel([]) });
    const { url, apiKey } = server;
    await server.close();
    expect(await failureOf(openaiRealtime({ url, apiKey }))).toMatchObject({
      code: 'speech-unavailable',
      cause: { code: 'ECONNREFUSED' },
    });
    const { model } = await speechBench({ faults: [{ at: 'session.update', fault: 'drop' }] });
    expect(await failureOf(model)).toMatchObject({ code: 'speech-unavailable' });
  });

  it('throws what the vendor says of a session it will not have, and leaves none behind', async () => {
    const { model, server } = await speechBench({ options: { voice: 'nobody' } });
    expect(await failureOf(model)).toMatchObject({
      code: 'speech-refused',
      detail: expect.stringContaining('invalid_value'),
    });
    await expect.poll(() => server.sessions).toEqual([]);
  });

  it('takes any answer of any server for an error at most', async () => {
    const odd = createServer((_request, response) => response.writeHead(418).end('<html>teapot'));
    odd.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n{"error": 7}'));
    await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void odd.close());
    const address = odd.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const model = openaiRealtime({ url: `ws://127.0.0.1:${port}/v1/realtime` });
    expect(await failureOf(model)).toMatchObject({ code: 'speech-unavailable' });
  });
});

describe('the key of openaiRealtime()', () => {
  it('comes from the environment, but not for another server', async () => {
    const { server } = await speechBench();
    vi.stubEnv('OPENAI_API_KEY', server.apiKey);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(openaiRealtime().name).toBe('openai-realtime');
    expect(await failureOf(openaiRealtime({ url: server.url }))).toMatchObject({ code: 'config-invalid' });
  });

  it('must be there', () => {
    vi.stubEnv('OPENAI_API_KEY', '');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(() => openaiRealtime()).toThrow(expect.objectContaining({ code: 'config-invalid' }));
  });
});

it('a session that ends while it becomes another agent is no agent at all', async () => {
  const { model, clock } = await speechBench();
  const { session, ears } = await Caller.open(model);
  const becoming = session.become(persona({ agent: 'billing' }));
  session.close();
  await expect(becoming).rejects.toMatchObject({ code: 'speech-unavailable' });
  await clock.advance(10_000);
  expect(ears.events).toEqual([]);
});
