import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { admissionOf } from '../_shared/testing/admission.ts';
import { HeldCall, type Page, RIG_KEY, voiceRig } from './testing/voice-rig.ts';

const until = (seen: () => unknown) => expect.poll(seen, { interval: 2 });

/** A page that is put through. */
async function talking(parts: Parameters<typeof voiceRig>[0] = {}) {
  const rig = await voiceRig(parts);
  const page = rig.connect(await rig.pathOf());
  await until(() => page.messages[0]).toEqual({ type: 'ready' });
  return { ...rig, page, call: rig.calls[0] as HeldCall };
}

describe('a call from a page begins', () => {
  it('with an address that is good for one socket', async () => {
    const { post, connect, calls } = await voiceRig();
    const response = await post();
    expect(response.status).toBe(201);
    const { url, ...rest } = (await response.json()) as { url: string };
    expect(rest).toEqual({ transport: 'socket', format: 'pcm16-24k', simulated: false });
    const page = connect(url);
    await until(() => page.messages).toEqual([{ type: 'ready' }]);
    const again = connect(url);
    await until(() => again.closed).toBe(1006);
    expect(calls.map(({ conversationId }) => conversationId)).toEqual(['cv_1']);
  });

  it.for([
    ['unknown', 'cv_unknown', 404, 'conversation-not-found'],
    ['closed', 'cv_closed', 409, 'conversation-closed'],
  ] as const)('not in a conversation that is %s', async ([, id, status, code]) => {
    const { post } = await voiceRig();
    const response = await post(id);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  it('not without a speech model', async () => {
    const { post } = await voiceRig({ answer: undefined });
    const response = await post();
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'speech-unavailable' });
  });

  it('not while as many are held as can be, and again once one is over', async () => {
    const { admission } = admissionOf(1);
    const { post, connect, pathOf } = await voiceRig({ admission });
    const [first, second] = [await pathOf(), await pathOf('cv_2')];
    const page = connect(first);
    await until(() => page.messages[0]).toEqual({ type: 'ready' });
    const refused = await post('cv_3');
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('10');
    expect(await refused.json()).toMatchObject({ code: 'calls-full', retryAfter: 10 });
    const late = connect(second);
    const [response] = (await once(late.socket, 'unexpected-response').then(([, answer]) => [answer])) as [
      IncomingMessage,
    ];
    expect(response.statusCode).toBe(503);
    expect(response.headers['retry-after']).toBe('10');
    page.tell({ type: 'hang-up' });
    await until(() => admission.count.held).toBe(0);
    expect((await post('cv_3')).status).toBe(201);
  });

  it('and comes back to its own place when its connection broke, however full it is', async () => {
    const { admission } = admissionOf(1);
    const { connect, pathOf, calls } = await voiceRig({ admission });
    const [path, again] = [await pathOf(), await pathOf()];
    const page = connect(path);
    await until(() => page.messages[0]).toEqual({ type: 'ready' });
    connect(again);
    await until(() => calls.length).toBe(2);
    await until(() => admission.count.held).toBe(1);
  });

  it('not more than twelve times a minute in one conversation', async () => {
    const { post, clock } = await voiceRig();
    for (let count = 0; count < 12; count += 1) expect((await post()).status).toBe(201);
    const refused = await post();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await post('cv_2')).status).toBe(201);
    await clock.advance(60_000);
    expect((await post()).status).toBe(201);
  });

  it('not with a pass that is forged, or late, or not there', async () => {
    const { connect, pathOf, clock, calls } = await voiceRig();
    const path = await pathOf();
    const [body] = path.split('.');
    await clock.advance(60_001);
    const pages = [connect(path), connect(`${body}.AAAA`), connect('/v1/voice'), connect('/v1/other')];
    for (const page of pages) await until(() => page.closed).toBe(1006);
    expect(calls).toEqual([]);
  });

  it('at another node of the same ring, also after the ring was rotated, and not at one of another ring', async () => {
    const path = await (await voiceRig()).pathOf();
    const fresh = { id: 'fresh', secret: Buffer.from('another key') };
    const rotated = { signing: fresh, verifying: [fresh, RIG_KEY] };
    const [other, later] = [await voiceRig(), await voiceRig({ keys: async () => rotated })];
    const stranger = await voiceRig({ keys: async () => ({ signing: fresh, verifying: [fresh] }) });
    for (const node of [other, later]) {
      const page = node.connect(path);
      await until(() => page.messages).toEqual([{ type: 'ready' }]);
    }
    const refused = stranger.connect(path);
    await until(() => refused.closed).toBe(1006);
  });

  it('not when the ring cannot be read, and that is told', async () => {
    const path = await (await voiceRig()).pathOf();
    const failing = await voiceRig({ keys: () => Promise.reject(new Error('away')) });
    const page = failing.connect(path);
    await until(() => page.closed).toBe(1006);
    expect(failing.defects).toMatchObject([{ message: 'away' }]);
  });

  it("not for another site's page, unless it is listed", async () => {
    const { connect, pathOf, host, calls } = await voiceRig({
      publicUrl: 'https://desk.example.com',
      origins: ['https://shop.example.com'],
    });
    const stranger = connect(await pathOf(), 'https://elsewhere.example');
    await until(() => stranger.closed).toBe(1006);
    for (const origin of [`http://${host}`, 'https://desk.example.com', 'https://shop.example.com']) {
      const page = connect(await pathOf(), origin);
      await until(() => page.messages.at(-1)).toEqual({ type: 'ready' });
    }
    expect(calls).toHaveLength(3);
  });

  it('in writing when it cannot be answered, without telling why', async () => {
    const { connect, pathOf, defects } = await voiceRig({
      answer: () => Promise.reject(new TypeError('secret')),
    });
    const page = connect(await pathOf());
    await until(() => page.closed).toBe(1000);
    expect(page.messages).toEqual([
      { type: 'ended', ending: { kind: 'floor', reason: 'speech-unavailable' } },
    ]);
    expect(defects).toHaveLength(1);
  });
});

describe('on the socket of a call', () => {
  it('sound goes both ways, untouched', async () => {
    const { page, call } = await talking();
    page.socket.send(Buffer.from([1, 2, 3, 4]));
    await until(() => [...call.heard]).toEqual([1, 2, 3, 4]);
    call.line.play(new Uint8Array([5, 6, 7, 8]));
    await until(() => [...page.sound]).toEqual([5, 6, 7, 8]);
  });

  it('half a sample is left out', async () => {
    const { page, call } = await talking();
    page.socket.send(Buffer.from([1, 2, 3]));
    page.socket.send(Buffer.from([4, 5]));
    await until(() => [...call.heard]).toEqual([1, 2, 4, 5]);
  });

  it('what the page says before it is put through is kept, in order', async () => {
    const door = Promise.withResolvers<void>();
    const held: HeldCall[] = [];
    const rig = await voiceRig({
      answer: async (id, line) => {
        await door.promise;
        held.push(new HeldCall(id, line));
        return held[0] as HeldCall;
      },
    });
    const page = rig.connect(await rig.pathOf());
    await until(() => page.socket.readyState).toBe(1);
    page.tell({ type: 'digit', digit: '1' });
    page.tell({ type: 'digit', digit: '2' });
    door.resolve();
    await until(() => held[0]?.told).toEqual(['pressed 1', 'pressed 2']);
  });

  it('a message that breaks something is told as a defect, and the call goes on', async () => {
    const { page, call, defects } = await talking();
    const broken = new RangeError('broken');
    call.hear = () => {
      throw broken;
    };
    page.socket.send(Buffer.from([1, 2]));
    page.tell({ type: 'digit', digit: '1' });
    await until(() => call.told).toEqual(['pressed 1']);
    expect(defects).toEqual([broken]);
  });

  it('marks, captions and keys are passed on', async () => {
    const { page, call } = await talking();
    call.line.mark('m1');
    call.line.show({ type: 'agent-words', agent: 'triage', item: 'item_1', delta: 'Hello' });
    call.line.show({ type: 'owner', agent: 'billing' });
    await until(() => page.messages.slice(1)).toEqual([
      { type: 'mark', name: 'm1' },
      { type: 'agent-words', agent: 'triage', item: 'item_1', delta: 'Hello' },
      { type: 'owner', agent: 'billing' },
    ]);
    page.tell({ type: 'mark', name: 'm1' });
    page.tell({ type: 'digit', digit: '#' });
    await until(() => call.told).toEqual(['played m1', 'pressed #']);
  });

  it('the page tells what it has played, and is told from where to count on when sound is dropped', async () => {
    const { page, call } = await talking();
    call.line.play(new Uint8Array(48 * 2_000));
    page.tell({ type: 'played', ms: 300 });
    await until(() => call.told).toEqual(['played to 300']);
    call.line.clear(420);
    await until(() => page.messages.at(-1)).toEqual({ type: 'clear', ms: 420 });
  });

  it.for([
    'no json',
    '[]',
    '{"type":"unknown"}',
    '{"type":"played","ms":-1}',
    '{"type":"digit","digit":"12"}',
    '{"type":"say","text":"Where sound is sound, this is nothing."}',
  ])('%s does nothing', async (message) => {
    const { page, call } = await talking();
    page.tell(message);
    page.tell({ type: 'digit', digit: '1' });
    await until(() => call.told).toEqual(['pressed 1']);
    expect(call.heard).toHaveLength(0);
  });

  it('typed words are heard as words where speech is simulated', async () => {
    const { page, call } = await talking({ simulated: true });
    page.tell({ type: 'say', text: 'I was charged twice.' });
    await until(() => call.told).toEqual(['heard: I was charged twice.']);
    expect(call.heard).toHaveLength(0);
  });
});

describe('a call from a page ends', () => {
  it('when the page hangs up, and says when all is on record', async () => {
    const { page, call } = await talking();
    page.tell({ type: 'hang-up' });
    await until(() => page.closed).toBe(1000);
    expect(call.told).toEqual(['hung up']);
    expect(page.messages.at(-1)).toEqual({ type: 'ended', ending: { kind: 'closed', reason: 'hung-up' } });
  });

  it('when the desk says goodbye', async () => {
    const { page, call } = await talking();
    call.line.end({ kind: 'closed', reason: 'silence' });
    await until(() => page.closed).toBe(1000);
    expect(page.messages.at(-1)).toEqual({ type: 'ended', ending: { kind: 'closed', reason: 'silence' } });
    expect(call.told).toEqual([]);
  });

  it.for([
    ['its socket breaks', (page: Page) => page.socket.terminate(), 1006],
    ['a message is too long', (page: Page) => page.socket.send(Buffer.alloc(70_000)), 1009],
    [
      'sound comes faster than anybody speaks',
      (page: Page) => {
        for (let count = 0; count < 40; count += 1) page.socket.send(Buffer.alloc(48_000));
      },
      1008,
    ],
  ] as const)('when %s', async ([, deed, code]) => {
    const { page, call } = await talking();
    deed(page);
    await until(() => page.closed).toBe(code);
    await until(() => call.told).toEqual(['hung up']);
  });

  it('when the page no longer answers', async () => {
    const { page, call, clock } = await talking();
    page.socket.pause();
    for (let count = 0; count < 4; count += 1) await clock.advance(5_000);
    await until(() => call.told).toEqual(['hung up']);
  });

  it('when the same conversation is called from another page', async () => {
    const { page, call, connect, pathOf, calls } = await talking();
    const other = connect(await pathOf());
    await until(() => other.messages).toEqual([{ type: 'ready' }]);
    await until(() => page.messages.at(-1)).toEqual({
      ...{ type: 'ended', ending: { kind: 'closed', reason: 'replaced' } },
    });
    expect(call.told).toEqual(['hung up']);
    expect(calls).toHaveLength(2);
  });

  it('for a while when the server stops: the page may come back', async () => {
    const { page, line } = await talking();
    line.close();
    await until(() => page.closed).toBe(1001);
  });
});
