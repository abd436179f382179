import { beforeAll, expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { learnFloors } from '../../src/app/learn-floors.ts';
import { ApiClient } from '../support/api.ts';
import type { packDesk } from '../support/pack-desk.ts';
import { supportDesk } from '../support/support-desk.ts';

interface Rehearsed {
  readonly id: string;
  readonly code?: string;
  readonly events: readonly {
    readonly seq: number;
    readonly type: string;
    readonly data: { readonly text?: string; readonly name?: string; readonly status?: string };
  }[];
}

type Desk = Awaited<ReturnType<typeof packDesk>>;

const KNOWN = support.desk.agents.get('billing')?.tools.find(({ texts }) => texts !== undefined);
const CHANGES = { knowledge: { [KNOWN?.name ?? '']: { 'ways-to-pay': 'Put the coins into the fountain.' } } };

// What a desk learns as it starts keeps this process from answering others.
beforeAll(() => learnFloors([support]));

/** What an owner, or whoever has another key, rehearses. */
function rehearsing(api: ApiClient) {
  const post = async (path: string, body: object): Promise<[number, Rehearsed]> => {
    const response = await api.request(path, { method: 'POST', body: JSON.stringify(body) });
    return [response.status, (await response.json()) as Rehearsed];
  };
  return {
    begin: (body: object = {}) => post('/v1/rehearsals', { changes: {}, ...body }),
    say: (id: string, text: string) => post(`/v1/rehearsals/${id}/messages`, { text }),
    end: (id: string) => api.request(`/v1/rehearsals/${id}`, { method: 'DELETE' }),
  };
}

const repliesIn = ({ events }: Rehearsed) =>
  events.flatMap(({ type, data }) => (type === 'agent-said' ? [data.text] : [])).join('\n');

/** Another owner of a desk, with a key of their own. */
async function otherOwner(desk: Desk): Promise<ApiClient> {
  const body = JSON.stringify({ name: 'other', roles: ['owner'] });
  const made = await desk.api.request('/v1/keys', { method: 'POST', body });
  return new ApiClient(desk.url, ((await made.json()) as { secret: string }).secret);
}

test('an owner talks to the desk with a change that nobody is served by, and no trace of it is left', async () => {
  const desk = await supportDesk();
  const { begin, say, end } = rehearsing(desk.api);
  const [status, begun] = await begin({ changes: CHANGES });
  expect(status).toBe(201);
  expect(begun.events.map(({ type }) => type)).toContain('conversation-opened');
  const [, said] = await say(begun.id, 'what payment methods do you accept?');
  expect(repliesIn(said)).toContain('fountain');
  expect(said.events.map(({ seq }) => seq)).toEqual(said.events.map((_, at) => at + begun.events.length + 1));

  const customer = await desk.stranger.open();
  expect((await desk.stranger.say(customer, 'what payment methods do you accept?')).reply).not.toContain(
    'fountain',
  );
  const listed = await desk.api.json<{ conversations: { id: string }[] }>('/v1/conversations');
  expect(listed.conversations.map(({ id }) => id)).toEqual([customer]);
  const { rows } = await desk.api.json<{ rows: { id: string }[] }>('/v1/wall');
  expect(rows.map(({ id }) => id)).toEqual([customer]);
  expect(await desk.api.json('/v1/versions')).toMatchObject({ serves: 0, versions: [] });

  expect((await end(begun.id)).status).toBe(204);
  expect((await say(begun.id, 'Hello'))[0]).toBe(404);
  await desk.close();
});

test('what tools write in it is undone: the same charge is refunded in every rehearsal, and in none', async () => {
  const desk = await supportDesk();
  const { begin, say } = rehearsing(desk.api);
  const refunds = async () => (await desk.pool.query({ text: 'select * from support.refunds' })).rows.length;
  const before = await refunds();
  for (let attempt = 0; attempt < 2; attempt++) {
    const [, { id }] = await begin();
    await say(id, 'I was charged twice for May');
    await say(id, 'HL-1001, and my email is maria.santos@example.com');
    const [, refunded] = await say(id, 'yes please');
    expect(repliesIn(refunded)).toMatch(/\$180\.00 goes back/);
    expect(await refunds()).toBe(before);
  }
  await desk.close();
});

test('a rehearsal begins as any customer, with what is known of them', async () => {
  const desk = await supportDesk();
  const facts = { account: { id: 'HL-1001' } };
  const [, { events }] = await rehearsing(desk.api).begin({ customer: { id: 'u-17', name: 'Maria' }, facts });
  expect(events.map(({ type, data }) => [type, data])).toMatchObject([
    ['conversation-opened', { customer: { id: 'u-17', name: 'Maria' } }],
    ['fact-recorded', { name: 'account', value: { id: 'HL-1001' }, provenance: 'host' }],
  ]);
  await desk.close();
});

test('changes the desk can not take are refused, and a rehearsal is nobody else’s', async () => {
  const desk = await supportDesk();
  const { begin } = rehearsing(desk.api);
  const [refused, { code }] = await begin({ changes: { agents: { nobody: { instructions: 'Help.' } } } });
  expect([refused, code]).toEqual([422, 'changes-refused']);
  const [, { id }] = await begin();
  const other = rehearsing(await otherOwner(desk));
  expect((await other.say(id, 'Hello'))[0]).toBe(404);
  expect((await rehearsing(new ApiClient(desk.url)).begin())[0]).toBe(401);
  await other.end(id);
  expect((await rehearsing(desk.api).say(id, 'Hello'))[0]).toBe(200);
  await desk.close();
});

test('of one person’s rehearsals the oldest goes when they begin a fifth', async () => {
  const desk = await supportDesk();
  const { begin, say } = rehearsing(desk.api);
  const ids: string[] = [];
  for (let count = 0; count < 5; count++) ids.push((await begin())[1].id);
  expect((await say(ids[0] ?? '', 'Hello'))[0]).toBe(404);
  expect((await say(ids[1] ?? '', 'Hello'))[0]).toBe(200);
  await desk.close();
});
