import { expect, test } from 'vitest';
import { salon } from '../../packs/salon/pack.ts';
import type { RunningServer } from '../../src/app/serve.ts';
import { defineAgent, defineDesk, defineEdge, definePack, PERSON } from '../../src/index.ts';
import { ApiClient, ownersApi } from '../support/api.ts';
import { deskNodes } from '../support/desk-nodes.ts';

const claims = definePack({
  name: 'claims',
  desk: defineDesk({
    ...{ id: 'claims', name: 'Claims', entry: 'clerk' },
    agents: [
      defineAgent({
        ...{
          id: 'clerk',
          name: 'Clerk',
          handoffDescription: 'Settles claims.',
          instructions: 'Settle the claim.',
        },
        edges: [defineEdge({ to: PERSON, skill: 'claims' })],
      }),
    ],
  }),
});
const WAITS = 'I want to talk to a human';
const soon = () => new Date(Date.now() + 3_600_000).toISOString();

interface Entry {
  readonly person: { readonly assignee?: { readonly staff: string; readonly name: string } };
}

/** An operator who has signed in with a browser. */
async function operator(server: RunningServer, name: string, desks?: readonly string[]) {
  const member = await server.staff.add({ account: `${name}@example.com`, name, roles: ['operator'], desks });
  const { secret } = await server.staff.createLink(member);
  const headers = { 'content-type': 'application/json', origin: server.url };
  const body = JSON.stringify({ link: secret });
  const signedIn = await fetch(`${server.url}/v1/session/link`, { method: 'POST', headers, body });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const ask = (method: string, path: string, json?: object) =>
    fetch(`${server.url}${path}`, {
      ...{ method, headers: { ...headers, cookie } },
      ...(json && { body: JSON.stringify(json) }),
    });
  const begin = async (duty: object = {}) => {
    const response = await ask('PUT', '/v1/duty', { until: soon(), ...duty });
    return { status: response.status, body: await response.json() };
  };
  return { id: member.id, ask, begin };
}

/** Two nodes of two desks. */
async function office() {
  const nodes = await deskNodes({ pack: claims, packs: [claims, salon] });
  const [here, there] = [await nodes.start(), await nodes.start()];
  const owner = await ownersApi(here);
  const anna = new ApiClient(there.url);
  const waits = async (desk: string) => {
    const id = await anna.open({ desk });
    await anna.say(id, WAITS);
    return id;
  };
  const assigneeOf = async (id: string) =>
    (await owner.json<Entry>(`/v1/conversations/${id}`)).person.assignee?.name;
  const events = async (id: string) =>
    (await owner.json<{ events: { type: string }[] }>(`/v1/conversations/${id}/events`)).events;
  return { here, there, owner, anna, waits, assigneeOf, events };
}

test('what waits is given to who is on duty: for the desk, with the skill, and no more than they take at once', async () => {
  const { here, there, waits, assigneeOf } = await office();
  const ana = await operator(here, 'Ana');
  const ben = await operator(there, 'Ben');
  const claim = await waits('claims');
  const cut = await waits('salon');
  expect((await ana.begin({ atOnce: 1, desks: ['salon'] })).body).toMatchObject({ name: 'Ana', atOnce: 1 });
  await expect.poll(() => assigneeOf(cut)).toBe('Ana');
  expect(await assigneeOf(claim)).toBeUndefined();
  const second = await waits('salon');
  expect((await ben.begin({ skills: ['claims'] })).status).toBe(200);
  await expect.poll(() => assigneeOf(claim)).toBe('Ben');
  await expect.poll(() => assigneeOf(second)).toBe('Ben');
  expect(await (await ana.ask('GET', '/v1/duty')).json()).toMatchObject({
    onDuty: [
      { name: 'Ana', desks: ['salon'] },
      { name: 'Ben', desks: null, skills: ['claims'] },
    ],
  });
});

test('who goes home leaves what they had not taken over to somebody else, who may still be anybody', async () => {
  const { here, owner, waits, assigneeOf, events, anna } = await office();
  const ana = await operator(here, 'Ana');
  const ben = await operator(here, 'Ben');
  await ana.begin({});
  const id = await waits('salon');
  await expect.poll(() => assigneeOf(id)).toBe('Ana');
  await ben.begin({});
  expect((await ana.ask('DELETE', '/v1/duty')).status).toBe(204);
  await expect.poll(() => assigneeOf(id)).toBe('Ben');
  expect((await ana.ask('POST', `/v1/inbox/${id}/claim`, {})).status).toBe(200);
  const assigned = (await events(id)).filter(({ type }) => type === 'request-assigned');
  expect(assigned).toHaveLength(2);
  const shown = await anna.request(`/v1/conversations/${id}/events`);
  expect(await shown.text()).not.toContain('request-assigned');
  const actions = (await owner.json<{ entries: { action: string }[] }>('/v1/audit')).entries;
  expect(actions.map(({ action }) => action)).toEqual(expect.arrayContaining(['duty-begun', 'duty-ended']));
});

test('a colleague on duty can be asked by name, and nobody else', async () => {
  const { here, waits, assigneeOf } = await office();
  const ana = await operator(here, 'Ana');
  const ben = await operator(here, 'Ben');
  await ana.begin({});
  const id = await waits('salon');
  await expect.poll(() => assigneeOf(id)).toBe('Ana');
  const give = async (staff: string) => (await ana.ask('POST', `/v1/inbox/${id}/assign`, { staff })).status;
  expect(await give(ben.id)).toBe(404);
  await ben.begin({ atOnce: 1 });
  expect(await give(ben.id)).toBe(204);
  expect(await assigneeOf(id)).toBe('Ben');
});

test('duty is of people, for the desks they work at, and ends within a day', async () => {
  const { here, owner } = await office();
  const ana = await operator(here, 'Ana', ['salon']);
  expect(await ana.begin({ desks: ['claims'] })).toMatchObject({
    status: 403,
    body: { code: 'not-allowed' },
  });
  expect((await ana.begin({})).body).toMatchObject({ desks: ['salon'] });
  for (const until of ['2020-01-01T00:00:00Z', '2999-01-01T00:00:00Z'])
    expect(await ana.begin({ until })).toMatchObject({ status: 400, body: { code: 'request-invalid' } });
  const program = await owner.request('/v1/duty', { method: 'PUT', body: JSON.stringify({ until: soon() }) });
  expect(program.status).toBe(403);
});
