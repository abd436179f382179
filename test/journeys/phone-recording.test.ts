import { describe, expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { ROLES, SCOPES_OF } from '../../src/contracts/principal.ts';
import { DESK, type PhoneDeskOptions, phoneDesk, words } from '../support/phone-desk.ts';
import { heardIn } from '../support/recorded-sound.ts';

const TOLD = 'This call is recorded.';
const ASKED = 'May this call be recorded?';
const REFUSED = 'All right, nothing of this call is recorded.';
const GREETING = words('Welcome to Harbourline.');

/** A desk whose calls are recorded. */
async function recordedDesk(options: Pick<PhoneDeskOptions, 'steps' | 'recording'>) {
  const desk = await phoneDesk({ pack: support, ...options });
  const path = () => `/v1/conversations/${desk.call.id}/recording`;
  const sound = async (init: RequestInit = {}, query = '') => desk.api.request(`${path()}${query}`, init);
  const file = async (query = '') => new Uint8Array(await (await sound({}, query)).arrayBuffer());
  const list = () => desk.api.json<Listed>(`${path()}s`);
  return { ...desk, sound, file, list };
}

interface Listed {
  readonly peakMs: number;
  readonly parts: readonly { readonly startedAt: string; readonly ms: number; readonly peaks: string }[];
}

describe('a telephone call', () => {
  test('is recorded once its caller was told: who said what is heard where it was said', async () => {
    const desk = await recordedDesk({
      recording: { words: TOLD },
      steps: [GREETING, words('Your plan is Team.')],
    });
    const { anna, call } = desk;
    await anna.dial(DESK);
    await anna.hears('Welcome to Harbourline.');
    await anna.speak('what is my plan');
    await anna.hears('Your plan is Team.');
    await anna.wait(300);
    anna.hangUp();
    await call.comes('recording-stopped');
    const heard = heardIn(await desk.file());
    expect(heard.customer).toBe('what is my plan');
    expect(heard.desk).toBe(`${TOLD}Welcome to Harbourline.Your plan is Team.`);
    expect(await call.all('recording-consent')).toEqual([{ answer: 'told', said: TOLD }]);
    expect(await call.all('recording-started')).toEqual([{ line: 'phone' }]);
    const [stopped] = await call.all('recording-stopped');
    expect(stopped).toMatchObject({ reason: 'call-ended' });
    expect(Math.abs((stopped?.ms ?? 0) - heard.ms)).toBeLessThan(2);
    const { parts, peakMs } = await desk.list();
    expect(parts).toHaveLength(1);
    const peaks = Buffer.from(parts[0]?.peaks ?? '', 'base64');
    const startedAtMs = Date.parse(parts[0]?.startedAt ?? '');
    // Where the log says that something was said, its channel is loud and the other one is not.
    for (const [type, channel] of [
      ['customer-said', 0],
      ['agent-said', 1],
    ] as const)
      for (const { sound } of await call.all(type)) {
        const middleMs = Date.parse(sound?.at ?? '') - startedAtMs + (sound?.ms ?? 0) / 2;
        const at = Math.floor(middleMs / peakMs) * 2;
        expect([peaks[at + channel], peaks[at + 1 - channel]]).toEqual([expect.any(Number), 0]);
        expect(peaks[at + channel]).toBeGreaterThan(60);
      }
  });

  test('is recorded from the yes on, where it is asked for', async () => {
    const desk = await recordedDesk({
      recording: { consent: 'asked', words: ASKED },
      steps: [words('Your plan is Team.')],
    });
    const { anna, call } = desk;
    await anna.dial(DESK);
    await anna.hears(ASKED);
    await anna.speak('yes');
    await anna.hears('How can I help you?');
    await anna.speak('what is my plan');
    await anna.hears('Your plan is Team.');
    anna.hangUp();
    await call.comes('recording-stopped');
    const heard = heardIn(await desk.file());
    expect(heard.customer).toBe('what is my plan');
    expect(heard.desk).toBe('Thank you. How can I help you?Your plan is Team.');
    const consent = await call.all('recording-consent');
    expect(consent).toEqual([
      { answer: 'asked', said: ASKED },
      { answer: 'agreed', said: 'yes' },
    ]);
  });

  test.each([
    ['no', 'refused'],
    ['what is my plan', 'unclear'],
  ])('is not recorded where it is asked for and the answer is %j', async (said, answer) => {
    const desk = await recordedDesk({
      recording: { consent: 'asked', words: ASKED },
      steps: [words('Your plan is Team.')],
    });
    const { anna, call } = desk;
    await anna.dial(DESK);
    await anna.hears(ASKED);
    await anna.speak(said);
    await anna.hears(answer === 'refused' ? REFUSED : 'Your plan is Team.');
    anna.hangUp();
    await call.comes('conversation-closed');
    expect((await call.all('recording-consent')).at(-1)).toEqual({ answer, said });
    expect(await call.all('recording-started')).toEqual([]);
    expect((await desk.sound()).status).toBe(404);
  });

  test('of who objects in the middle is not recorded any more, and what was is deleted', async () => {
    const desk = await recordedDesk({
      recording: { words: TOLD },
      // The model is asked before it is known that they object, and then again.
      steps: [GREETING, words('Team.'), words('Of course.'), words('Certainly.'), words('Not yet.')],
    });
    const { anna, call } = desk;
    await anna.dial(DESK);
    await anna.hears('Welcome to Harbourline.');
    await anna.speak('what is my plan');
    await anna.hears('Team.');
    await anna.wait(5_000);
    expect((await desk.list()).parts).toHaveLength(1);
    await anna.speak('please do not record this');
    await anna.hears(REFUSED);
    await anna.hears('Certainly.');
    expect((await desk.sound()).status).toBe(404);
    await anna.speak('is it paid');
    await anna.hears('Not yet.');
    anna.hangUp();
    await call.comes('conversation-closed');
    expect((await desk.sound()).status).toBe(404);
    expect(await call.all('recording-stopped')).toEqual([{ reason: 'refused', ms: 0 }]);
    expect((await call.all('agent-said')).at(-1)).not.toHaveProperty('sound');
  });
});

test('a recording can be played while the call goes on, up to some seconds ago, and in ranges', async () => {
  const desk = await recordedDesk({ recording: { words: TOLD }, steps: [GREETING] });
  const { anna } = desk;
  await anna.dial(DESK);
  await anna.hears('Welcome to Harbourline.');
  await anna.wait(6_000);
  const whole = await desk.file();
  expect(heardIn(whole).desk).toContain(TOLD);
  const part = await desk.sound({ headers: { range: 'bytes=50-40057' } });
  expect(part.status).toBe(206);
  expect(part.headers.get('content-range')).toBe(`bytes 50-40057/${whole.length}`);
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(whole.slice(50, 40_058));
  const none = await desk.sound({ headers: { range: `bytes=${whole.length}-` } });
  expect(none.status).toBe(416);
  const second = await desk.sound({}, '?part=2');
  expect(second.status).toBe(404);
  anna.hangUp();
});

test('who may hear calls plays them, which is on record, and nobody else does', async () => {
  const desk = await recordedDesk({ recording: { words: TOLD }, steps: [GREETING] });
  const { anna, call, server } = desk;
  await anna.dial(DESK);
  await anna.hears('Welcome to Harbourline.');
  anna.hangUp();
  await call.comes('recording-stopped');
  for (const role of ROLES) {
    const { secret } = await server.keys.create({ name: role, roles: [role], scopes: [] });
    const headers = { authorization: `Bearer ${secret}` };
    const may = SCOPES_OF[role].includes('calls:hear');
    for (const path of ['recording', 'recordings']) {
      const url = new URL(`/v1/conversations/${call.id}/${path}`, server.url);
      expect((await fetch(url, { headers })).status, `${role} ${path}`).toBe(may ? 200 : 403);
      expect((await fetch(url)).status).toBe(401);
    }
  }
  await desk.time.advance(2_000);
  const played = async () =>
    (await desk.api.json<{ entries: { action: string; targets: string[] }[] }>('/v1/audit')).entries;
  await expect
    .poll(played)
    .toContainEqual(expect.objectContaining({ action: 'get-conversations-recording', targets: [call.id] }));
});
