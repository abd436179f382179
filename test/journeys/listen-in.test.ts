import { describe, expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { Listener } from '../support/listener.ts';
import { DESK, phoneDesk, words } from '../support/phone-desk.ts';

const GREETING = words('Welcome to Harbourline.');
const LONG = words(Array.from({ length: 120 }, (_, at) => `word${at}`).join(' '));

/** Anna calls, and staff may listen. */
async function called(steps: Parameters<typeof phoneDesk>[0]['steps']) {
  const desk = await phoneDesk({
    pack: support,
    recording: { words: 'Recorded.' },
    steps: [GREETING, ...steps],
  });
  const { anna, call, server, time, api } = desk;
  await anna.dial(DESK);
  await anna.hears('Welcome to Harbourline.');
  /** Somebody who has signed in. */
  const staff = async (name: string) => {
    const { secret } = await server.staff.createLink({ account: name, name, roles: ['operator'] });
    const headers = { 'content-type': 'application/json', origin: server.url };
    const body = JSON.stringify({ link: secret });
    const signedIn = await fetch(`${server.url}/v1/session/link`, { method: 'POST', headers, body });
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const post = async (path: string, given: object = {}) => {
      const init = { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify(given) };
      const response = await fetch(`${server.url}${path}`, init);
      if (!response.ok) throw new TypeError(`${response.status} ${await response.text()}`);
      return response.json();
    };
    const pass = async () => ((await post(`/v1/conversations/${call.id}/listen`)) as { url: string }).url;
    const listens = async () => {
      const listener = new Listener(server.url, await pass(), time);
      await expect.poll(() => listener.messages).toEqual([{ type: 'listening' }]);
      return listener;
    };
    const act = (deed: string, given: object = {}) => post(`/v1/inbox/${call.id}/${deed}`, given);
    return { pass, listens, act };
  };
  return { ...desk, staff, api };
}

describe('an operator', () => {
  test('hears both directions of a call that goes on, and the customer nothing of them', async () => {
    const { anna, call, staff } = await called([words('Your plan is Team.')]);
    const ana = await (await staff('Ana')).listens();
    await anna.speak('what is my plan');
    await anna.hears('Your plan is Team.');
    await anna.wait(500);
    await expect.poll(() => ana.heard).toBe('what is my planYour plan is Team.');
    // Who does not have the conversation is not heard in it.
    ana.tell('speak');
    await expect.poll(() => ana.messages.at(-1)).toEqual({ type: 'muted', reason: 'not-theirs' });
    await ana.say('can you hear me');
    await anna.wait(500);
    expect(anna.transcript).not.toContain('hear');
    const closed = ana.closed();
    anna.hangUp();
    await call.comes('conversation-closed');
    expect(await closed).toBe(4410);
    expect(await call.all('person-whispered')).toEqual([]);
  });

  test('takes a call over in mid-word, speaks in place of the agent, and is silent once they hand back', async () => {
    const { anna, call, staff, time } = await called([LONG]);
    const ana = await staff('Ana');
    const [listener, bo] = [await ana.listens(), await (await staff('Bo')).listens()];
    await anna.speak('tell me everything');
    await anna.hears('word5');
    await ana.act('claim', { unasked: true });
    await call.until((events) => events.some(({ type }) => type === 'person-claimed'));
    listener.tell('speak');
    await expect.poll(() => listener.messages.at(-1)).toEqual({ type: 'speaking' });
    await anna.wait(1_000);
    await listener.say('Hello this is Ana');
    await anna.hears('Hello this is Ana');
    expect(anna.transcript).not.toContain('word100');
    await anna.speak('good that you are there');
    await anna.wait(1_000);
    await expect.poll(() => bo.heard).toContain('Hello this is Ana');
    await expect.poll(() => listener.heard).toContain('good that you are there');
    expect(listener.heard).not.toContain('this is Ana');
    // A colleague does not come between.
    bo.tell('speak');
    await expect.poll(() => bo.messages.at(-1)).toEqual({ type: 'muted', reason: 'not-theirs' });

    await ana.act('hand-back', { note: 'All is told.' });
    await expect.poll(() => listener.messages.at(-1)).toEqual({ type: 'muted', reason: 'not-theirs' });
    // The floor takes the customer back.
    await anna.hears('anything else');
    await listener.say('nobody hears this');
    await anna.wait(500);
    expect(anna.transcript).not.toContain('nobody');
    listener.socket.close();
    await expect
      .poll(async () => (await call.all('person-whispered')).map(({ by, text }) => [by, text]))
      .toEqual([['Ana', expect.stringMatching(/^Ana spoke with the customer by voice for \d+ s\./)]]);
    await time.advance(2_000);
    anna.hangUp();
    await call.comes('conversation-closed');
  });
});

test('a pass is good for one socket, without one there is none, and where no call goes on it is closed', async () => {
  const { anna, call, staff, server, time } = await called([]);
  const ana = await staff('Ana');
  const path = await ana.pass();
  const first = new Listener(server.url, path, time);
  await expect.poll(() => first.messages).toEqual([{ type: 'listening' }]);
  for (const refused of [path, '/v1/listen', '/v1/listen?token=e30.x'])
    expect(await new Listener(server.url, refused, time).closed()).toBe(1006);
  anna.hangUp();
  await call.comes('conversation-closed');
  expect(await new Listener(server.url, await ana.pass(), time).closed()).toBe(4404);
});

test('more than four do not listen to one call', async () => {
  const { staff, server, time } = await called([]);
  const ana = await staff('Ana');
  const listeners: Listener[] = [];
  for (let count = 0; count < 4; count += 1) listeners.push(await ana.listens());
  const fifth = new Listener(server.url, await ana.pass(), time);
  expect(await fifth.closed()).toBe(4404);
  listeners[0]?.socket.close();
  await expect.poll(() => listeners[0]?.socket.readyState).toBe(3);
  await ana.listens();
});
