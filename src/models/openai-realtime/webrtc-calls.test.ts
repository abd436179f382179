import { describe, expect, it, onTestFinished } from 'vitest';
import type { SpeechEvent } from '../../contracts/speech-model.ts';
import { persona } from '../../testing/speech-model/caller.ts';
import { speechBench } from './testing/bench.ts';

/** A page that was given a key, and calls with it. */
async function paged() {
  const bench = await speechBench({ replies: [{ text: 'Good day.' }] });
  const { webrtc } = bench.model;
  const { value } = await webrtc.mintKey();
  const call = (key: string) =>
    fetch(webrtc.url, {
      ...{ method: 'POST', body: 'v=0 offer' },
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/sdp' },
    });
  const response = await call(value);
  const callId = response.headers.get('location')?.split('/').at(-1) ?? '';
  const told: string[] = [];
  const sound = webrtc.carry(callId, {
    onMark: (name) => void told.push(name),
    onKey: () => undefined,
    onOver: () => void told.push('over'),
  });
  const events: SpeechEvent[] = [];
  const open = (signal = new AbortController().signal) =>
    sound.speech.open({
      ...{ conversationId: 'cv_1', persona: persona({ instructions: 'A secret.' }) },
      ...{ format: sound.format, history: [{ role: 'user', content: 'hello' }], signal },
      hear: (event) => void events.push(event),
    });
  return { ...bench, webrtc, value, call, response, sound, events, told, open };
}

describe('a call of a page to the vendor', () => {
  it('is made with a key that tells nothing of the desk, and does nothing by itself', async () => {
    const { server, webrtc, value, call, response } = await paged();
    expect(webrtc.url).toBe(`${server.httpUrl}/realtime/calls`);
    expect(response.status).toBe(201);
    expect(server.sessions[0]?.config).toMatchObject({ instructions: '', tools: [] });
    expect(server.sessions[0]?.config.audio.input.turn_detection).toMatchObject({ create_response: false });
    expect(await response.text()).not.toContain(value);
    expect((await call('ek_forged')).status).toBe(401);
  });

  it('is held beside its sound: who speaks, what was said before, and what the customer hears', async () => {
    const { server, sent, sound, events, told, open, clock } = await paged();
    const session = await open();
    onTestFinished(() => session.close());
    expect(server.sessions[0]?.config.instructions).toBe('A secret.');
    session.respond();
    await expect.poll(() => events.at(-1)?.type).toBe('response-ended');
    for (const event of events) if (event.type === 'audio') sound.play(event.audio);
    sound.mark('said');
    const words = events.flatMap((event) => (event.type === 'words' ? event.delta : []));
    expect(words.join('').trim()).toBe('Good day.');
    await clock.advance(0);
    expect(told).toEqual([]);
    await expect
      .poll(async () => {
        await clock.advance(1_000);
        return told;
      })
      .toEqual(['said']);
    expect(sent.map(({ type }) => type)).not.toContain('input_audio_buffer.append');
    expect(JSON.stringify(sent)).toContain('hello');
  });

  it('is hung up by the desk, and over for the desk when the page has hung up', async () => {
    const { webrtc, server, told, open } = await paged();
    const session = await open();
    onTestFinished(() => session.close());
    const [{ rtcId } = { rtcId: '' }] = server.sessions;
    await webrtc.hangUp(rtcId);
    expect(server.sessions).toEqual([]);
    await expect(open()).rejects.toMatchObject({ code: 'speech-unavailable' });
    expect(told).toEqual(['over']);
    await expect(webrtc.hangUp(rtcId)).rejects.toMatchObject({ code: 'speech-unavailable' });
  });
});
