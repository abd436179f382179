import { describe, expect, test } from 'vitest';
import { salon } from '../../packs/salon/pack.ts';
import { support } from '../../packs/support/pack.ts';
import type { RunningServer } from '../../src/app/serve.ts';
import { ApiClient, ownersApi } from '../support/api.ts';
import { chromiumPath } from '../support/browser.ts';
import { expectAccessible } from '../support/console-page.ts';
import { consoleVisits } from '../support/console-visits.ts';
import { deskNodes } from '../support/desk-nodes.ts';
import { isTooWide } from '../support/desk-page.ts';
import { supportDesk } from '../support/support-desk.ts';

interface Answer {
  readonly present: readonly {
    readonly name: string;
    readonly conversation: string;
    readonly typing: boolean;
  }[];
}

/** An operator who has signed in with a browser. */
async function operator(server: RunningServer, name: string, desks?: readonly string[]) {
  const member = await server.staff.add({ account: `${name}@example.com`, name, roles: ['operator'], desks });
  const { secret } = await server.staff.createLink(member);
  const headers = { 'content-type': 'application/json', origin: server.url };
  const body = JSON.stringify({ link: secret });
  const signedIn = await fetch(`${server.url}/v1/session/link`, { method: 'POST', headers, body });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  return async (conversation: string | null, typing = false): Promise<[number, Answer]> => {
    const response = await fetch(`${server.url}/v1/presence`, {
      method: 'PUT',
      headers: { ...headers, cookie },
      body: JSON.stringify({ conversation, typing }),
    });
    return [response.status, (await response.json()) as Answer];
  };
}

test('who looks at a conversation and who types is known on every node, at the desks one works at, and leaves no trace', async () => {
  const nodes = await deskNodes({ pack: support, packs: [support, salon] });
  const [one, other] = [await nodes.start(), await nodes.start()];
  const customer = new ApiClient(one.url);
  const [here, there] = [await customer.open({ desk: 'support' }), await customer.open({ desk: 'salon' })];
  const ana = await operator(one, 'Ana');
  const ben = await operator(other, 'Ben');
  const cleo = await operator(other, 'Cleo', ['salon']);
  await ana(here, true);
  const [, { present }] = await ben(there);
  expect(present).toEqual([expect.objectContaining({ name: 'Ana', conversation: here, typing: true })]);
  expect((await cleo(here))[0]).toBe(403);
  expect((await cleo(null))[1].present.map(({ name }) => name)).toEqual(['Ben']);
  await ana(null);
  expect((await ben(there))[1].present).toEqual([]);

  const owner = await ownersApi(one);
  const asProgram = await owner.request('/v1/presence', { method: 'PUT', body: '{"conversation":null}' });
  expect(asProgram.status).toBe(403);
  const { entries } = await owner.json<{ entries: { action: string }[] }>('/v1/audit');
  expect(entries.filter(({ action }) => action.includes('presence'))).toEqual([]);
});

describe.skipIf(!chromiumPath)('who looks at a conversation, in the console in a real browser', () => {
  const { begin, visit } = consoleVisits(() => supportDesk());

  test('colleagues see each other in the list and in the conversation, and who types', async () => {
    const desk = await begin();
    const id = await desk.stranger.open();
    await desk.stranger.say(id, 'I was charged twice for May');
    const ana = await visit({ name: 'Ana Silva', role: 'operator' }, `/c/${id}`);
    const bo = await visit({ name: 'Bo Berg', role: 'operator' });
    await bo.page.getByTestId('others').getByText('Ana Silva looks at it').waitFor();
    await bo.page.getByTestId('wall-row').click();
    await bo.page.getByTestId('others-here').filter({ hasText: 'Ana Silva is looking' }).waitFor();
    await ana.page.getByTestId('others-here').filter({ hasText: 'Bo Berg is looking' }).waitFor();
    await bo.page.getByTestId('whisper-open').click();
    await bo.page.getByTestId('whisper').pressSequentially('Look');
    await ana.page.getByTestId('others-here').filter({ hasText: 'Bo Berg is typing' }).waitFor();
    await expectAccessible(ana.page);
    await ana.page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => isTooWide(ana)).toBe(false);
    await bo.page.getByTestId('go-wall').click();
    await ana.page.getByTestId('others-here').filter({ hasText: 'Bo Berg' }).waitFor({ state: 'detached' });
  });
});
