import { expect, test } from 'vitest';
import { salon } from '../../packs/salon/pack.ts';
import { support } from '../../packs/support/pack.ts';
import type { NewApiKey } from '../../src/contracts/api-key.ts';
import { ApiClient, ownersApi } from '../support/api.ts';
import { runFile } from '../support/child.ts';
import { type DeskNodesOptions, deskNodes } from '../support/desk-nodes.ts';

const BOTH = { pack: support, packs: [support, salon] };
const WAITS = 'I want to talk to a human';

/** Two desks, a conversation that waits for a person at each, and keys of whichever desks a test wants. */
async function twoDesks(config: object = {}, options: DeskNodesOptions = {}) {
  const nodes = await deskNodes({ ...BOTH, ...config }, options);
  const server = await nodes.start();
  const owner = await ownersApi(server);
  const keyOf = async (key: Partial<NewApiKey> = {}) => {
    const made = { name: 'tests', roles: ['owner' as const], scopes: [], desks: ['salon'], ...key };
    return new ApiClient(server.url, (await server.keys.create(made)).secret);
  };
  const anna = new ApiClient(server.url);
  const ids: Record<'support' | 'salon', string> = { support: '', salon: '' };
  for (const desk of ['support', 'salon'] as const) {
    ids[desk] = await anna.open({ desk });
    await anna.say(ids[desk], WAITS);
  }
  return { nodes, server, owner, anna, keyOf, ids };
}

interface Page {
  readonly conversations: readonly { readonly id: string; readonly desk: string }[];
}

const told = async (response: Response) => [
  response.status,
  ((await response.json()) as { code: string }).code,
];
const idsOf = ({ conversations }: Page) => conversations.map(({ id }) => id);
const post = (body: object = {}) => ({ method: 'POST', body: JSON.stringify(body) });

test('a key of one desk reaches that desk without naming it, and lists nothing of another', async () => {
  const { keyOf, owner, ids } = await twoDesks();
  const key = await keyOf();
  const opened = await key.json<{ id: string; desk: string }>('/v1/conversations', post());
  expect(opened.desk).toBe('salon');
  expect(await key.json('/v1/desk')).toMatchObject({ id: 'salon', agents: expect.anything() });
  expect(await key.json('/v1/desks')).toEqual({ desks: [{ id: 'salon', name: salon.desk.name }] });
  expect(idsOf(await key.json<Page>('/v1/conversations'))).toEqual([opened.id, ids.salon]);
  const inbox = await key.json<Page>('/v1/inbox');
  expect(inbox).toMatchObject({ count: 1, conversations: [{ id: ids.salon, desk: 'salon' }] });
  expect((await owner.json<Page>('/v1/conversations')).conversations).toHaveLength(3);
  expect(await key.json('/v1/session')).toMatchObject({ desks: ['salon'] });
});

test('a key of one desk reads and does nothing at another, on any route, whatever id it makes up', async () => {
  const { keyOf, owner, ids } = await twoDesks();
  const key = await keyOf();
  const deeds: [string, string, object?][] = [
    ['GET', ''],
    ['GET', '/events'],
    ['GET', '/stream'],
    ['POST', '/messages', { text: 'hello' }],
    ['POST', '/interrupt'],
    ['POST', '/close', {}],
    ['POST', '/voice', {}],
  ];
  const people: [string, object][] = [
    ['claim', {}],
    ['reply', { text: 'hello' }],
    ['whisper', { text: 'hello' }],
    ['hand-back', { note: 'done' }],
    ['decline', { reason: 'no' }],
    ['approvals/call_1', { approved: true }],
  ];
  const before = await owner.json<{ seq: number }>(`/v1/conversations/${ids.support}`);
  const made = ['support.cv_none', 'cv_none', 'SALON.cv_none', '.cv_none', 'garage.cv_none'];
  for (const id of [ids.support, ids.support.replace('support.', ''), ...made]) {
    for (const [method, deed, body] of deeds) {
      const init = { method, ...(body && { body: JSON.stringify(body) }) };
      const answer = await key.request(`/v1/conversations/${id}${deed}`, init);
      expect([id, deed, ...(await told(answer))]).toEqual([id, deed, 403, 'not-allowed']);
    }
    for (const [deed, body] of people) {
      const answer = await key.request(`/v1/inbox/${id}/${deed}`, post(body));
      expect([id, deed, ...(await told(answer))]).toEqual([id, deed, 403, 'not-allowed']);
    }
    expect(await told(await key.request(`/v1/conversations?before=${id}`))).toEqual([403, 'not-allowed']);
  }
  // At its own desk it is told that there is none.
  for (const id of ['salon.cv_none', `salon.${ids.support}`])
    expect(await told(await key.request(`/v1/conversations/${id}`))).toEqual([404, 'conversation-not-found']);
  const named = await key.request('/v1/conversations', post({ desk: 'support' }));
  expect(await told(named)).toEqual([403, 'not-allowed']);
  expect(await told(await key.request('/v1/desk?desk=support'))).toEqual([403, 'not-allowed']);
  expect(await told(await key.request('/v1/desk?desk=garage'))).toEqual([404, 'desk-not-found']);
  expect(await owner.json(`/v1/conversations/${ids.support}`)).toMatchObject({ seq: before.seq });
});

test('staff, keys and the audit are for whoever works at all desks, whatever role they have at one', async () => {
  const { keyOf, ids } = await twoDesks();
  const key = await keyOf({ scopes: ['identity:manage', 'audit:read'] });
  const member = { account: 'bea', name: 'Bea', roles: ['owner'] };
  for (const [path, init] of [
    ['/v1/staff', {}],
    ['/v1/staff', post(member)],
    ['/v1/staff/st_1', { method: 'DELETE' }],
    ['/v1/keys', {}],
    ['/v1/keys', post({ name: 'mine', roles: ['owner'] })],
    ['/v1/audit', {}],
  ] as const)
    expect(await told(await key.request(path, init))).toEqual([403, 'not-allowed']);
  // What they may do is done at their own desk.
  expect((await key.request(`/v1/inbox/${ids.salon}/claim`, post())).status).toBe(200);
});

test('staff of one desk see that one, are moved at once, and the audit says by whom and where', async () => {
  const { server, owner, ids } = await twoDesks();
  const bea = { account: 'bea', name: 'Bea', roles: ['operator'], desks: ['salon'] };
  const garage = await owner.request('/v1/staff', post({ ...bea, desks: ['garage'] }));
  expect(await told(garage)).toEqual([404, 'desk-not-found']);
  const nowhere = await owner.request(
    '/v1/keys',
    post({ name: 'x', roles: ['operator'], desks: ['garage'] }),
  );
  expect(await told(nowhere)).toEqual([404, 'desk-not-found']);
  const { member, link } = await owner.json<{ member: { id: string }; link: string }>('/v1/staff', post(bea));
  const signedIn = await fetch(`${server.url}/v1/session/link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ link }),
  });
  expect(await signedIn.json()).toMatchObject({ name: 'Bea', desks: ['salon'] });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const ask = (path: string) => fetch(`${server.url}${path}`, { headers: { cookie } });
  const listed = async () => idsOf((await (await ask('/v1/conversations')).json()) as Page);
  expect(await listed()).toEqual([ids.salon]);
  expect((await ask(`/v1/conversations/${ids.support}`)).status).toBe(403);

  await server.staff.moveTo(member.id, ['support']);
  expect(await listed()).toEqual([ids.support]);
  await server.staff.moveTo(member.id, null);
  expect(await listed()).toEqual([ids.salon, ids.support]);
  const { entries } = await owner.json<{ entries: { action: string; targets: string[] }[] }>('/v1/audit');
  const added = entries.find(({ action }) => action === 'staff-added');
  expect(added?.targets).toEqual([member.id, 'operator', 'salon']);
});

test('a customer’s token stands for the desk of its conversation, and for that conversation alone', async () => {
  const { server, anna, ids } = await twoDesks();
  const headers = { authorization: `Bearer ${anna.token(ids.salon)}` };
  const stranger = new ApiClient(server.url);
  const next = await stranger.json('/v1/conversations', { ...post(), headers });
  expect(next).toMatchObject({ desk: 'salon' });
  expect(await stranger.json('/v1/desk', { headers })).toMatchObject({ id: 'salon' });
  for (const id of [ids.support, ids.salon.replace('salon', 'support'), ids.salon.replace('salon.', '')])
    expect((await stranger.request(`/v1/conversations/${id}`, { headers })).status).toBe(403);
});

test('what is kept for a deployment does not depend on the order of its desks', async () => {
  const nodes = await deskNodes({ pack: support });
  const alone = await nodes.start();
  const { secret } = await alone.keys.create({ name: 'tests', roles: ['owner'], scopes: [] });
  const early = await new ApiClient(alone.url, secret).open();
  expect(early).toMatch(/^cv_/);
  await nodes.stop(alone);
  // The desk that comes first now was never served before.
  const turned = await nodes.start({ pack: salon, packs: [salon, support] });
  const owner = new ApiClient(turned.url, secret);
  expect(await owner.json(`/v1/conversations/${early}`)).toMatchObject({ id: early, desk: 'support' });
  expect(await owner.json('/v1/conversations', post())).toMatchObject({ desk: 'salon' });
  expect(await owner.json('/v1/staff')).toBeDefined();
  await nodes.stop(turned);
  // Without the desk it began with, what is kept is still found, and ids still say where they are.
  const without = await nodes.start({ pack: salon, packs: [salon] });
  const still = new ApiClient(without.url, secret);
  expect(await told(await still.request(`/v1/conversations/${early}`))).toEqual([
    404,
    'conversation-not-found',
  ]);
  const late = await still.open();
  expect(late).toMatch(/^salon\.cv_/);
  await nodes.stop(without);
  const both = await nodes.start(BOTH);
  const again = new ApiClient(both.url, secret);
  expect(await again.json(`/v1/conversations/${late}`)).toMatchObject({ desk: 'salon' });
  expect(await again.json(`/v1/conversations/${early}`)).toMatchObject({ desk: 'support' });
});

test('streams count for the desk they are of: who has too many at one may follow at another', async () => {
  const { server, anna, ids } = await twoDesks({ quotas: { streams: { desk: { most: 1, perMs: 60_000 } } } });
  const statusOf = async (id: string) => {
    const stop = new AbortController();
    const headers = { authorization: `Bearer ${anna.token(id)}` };
    const { status } = await fetch(`${server.url}/v1/conversations/${id}/stream`, {
      headers,
      signal: stop.signal,
    });
    stop.abort();
    return status;
  };
  const statuses: number[] = [];
  for (const id of [ids.support, ids.support, ids.salon, ids.salon]) statuses.push(await statusOf(id));
  expect(statuses).toEqual([200, 429, 200, 429]);
});

test('commands make staff and keys for some desks, move people, and refuse a desk there is not', async () => {
  const nodes = await deskNodes(BOTH);
  const { url } = await nodes.start();
  const run = (...args: string[]) =>
    runFile(['src/cli/main.ts', '--config', 'docs/snippets/config-desks.ts', ...args], {
      environment: { DATABASE_URL: nodes.url, SALON_DATABASE_URL: '' },
    });
  const made = await run('key', 'create', '--role', 'operator', '--desk', 'salon');
  const secret = made.stdout.trim().split('\n').at(-1);
  expect(await new ApiClient(url, secret).json('/v1/session')).toMatchObject({ desks: ['salon'] });
  await run('staff', 'add', 'bea', '--name', 'Bea', '--role', 'operator', '--desk', 'salon');
  const listed = async () => (await run('staff', 'list')).stdout.trim().split('\n').at(-1)?.split('  ') ?? [];
  const [id = '', ...told] = await listed();
  expect(told).toEqual(['bea', 'Bea', 'operator', 'at salon']);
  const moved = await run('staff', 'desks', id, '--desk', 'support', '--desk', 'salon');
  expect(moved.stdout.trim()).toBe(`Works at support, salon: ${id}`);
  await run('staff', 'desks', id);
  expect(await listed()).toEqual([id, 'bea', 'Bea', 'operator']);
  const refused = await run('key', 'create', '--role', 'operator', '--desk', 'garage');
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('desk-not-found')]);
  const { stdout } = await run('audit', 'list');
  expect(stdout).toContain(`staff-moved  ${id}  support  salon`);
});
