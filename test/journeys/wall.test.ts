import { expect, onTestFinished, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { ownersApi } from '../support/api.ts';
import { deskNodes } from '../support/desk-nodes.ts';
import { serverSent } from '../support/server-sent.ts';
import { supportDesk } from '../support/support-desk.ts';

interface Row {
  readonly id: string;
  readonly status: string;
  readonly owner: string;
  readonly last: { by: string; name: string; text: string } | null;
  readonly rung: string | null;
  readonly dueAt: string | null;
  readonly offer: string | null;
}

interface Page {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

async function desk() {
  const opened = await supportDesk();
  onTestFinished(() => opened.close());
  const { api } = opened;
  const wall = (query = '') => api.json<Page>(`/v1/wall${query}`);
  return { ...opened, wall };
}

test('the wall has who is not closed, with what was said last, who waits and for what', async () => {
  const { api, wall } = await desk();
  const asks = await api.open();
  await api.say(asks, 'I want to talk to a person');
  const agrees = await api.open();
  await api.say(agrees, 'I was charged twice for May');
  await api.say(agrees, 'HL-1001, and my email is maria.santos@example.com');
  const gone = await api.open();
  await api.say(gone, 'Hello');
  await api.json(`/v1/conversations/${gone}/close`, { method: 'POST', body: '{}' });

  const { rows, next } = await wall();
  expect(rows.map(({ id }) => id)).toEqual([agrees, asks]);
  expect(next).toBeNull();
  expect(rows[0]).toMatchObject({ owner: 'billing', offer: 'issue_refund', rung: null });
  expect(rows[0]?.last).toMatchObject({ by: 'agent', name: 'billing' });
  expect(rows[0]?.last?.text.length).toBeLessThanOrEqual(120);
  expect(rows[1]).toMatchObject({ status: 'waiting' });
  expect(rows[1]?.rung).not.toBeNull();
  expect(rows[1]?.dueAt).not.toBeNull();
});

test('the wall is read page by page, and each conversation is on one', async () => {
  const { api, wall } = await desk();
  const ids = [await api.open(), await api.open(), await api.open()];
  const first = await wall('?limit=2');
  const second = await wall(`?limit=2&before=${first.next}`);
  expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids.toReversed());
  expect(second.next).toBeNull();
});

test('what anybody said is found by its words, also when it is closed, and nothing a search contains is taken for more than words', async () => {
  const { api, wall } = await desk();
  const found = await api.open();
  await api.say(found, 'My router blinks in a strange turquoise');
  await api.json(`/v1/conversations/${found}/close`, { method: 'POST', body: '{}' });
  const other = await api.open();
  await api.say(other, 'I was charged twice');
  const ids = async (words: string) =>
    (await wall(`?words=${encodeURIComponent(words)}`)).rows.map(({ id }) => id);
  expect(await ids('turquoise router')).toEqual([found]);
  expect(await ids('turqu')).toEqual([found]);
  expect(await ids('charged turquoise')).toEqual([]);
  for (const odd of ["'; drop table x", '!(a & b) <-> c:*', '\\', ':*', '"', '\u0000'])
    expect(await ids(odd)).toEqual([]);
});

test('what happens on one node is on the wall of another, once it has said that nothing is missed', async () => {
  const nodes = await deskNodes({ pack: support });
  const [here, there] = [await nodes.start(), await nodes.start()];
  const [near, far] = [await ownersApi(here), await ownersApi(there)];
  const left = new AbortController();
  onTestFinished(() => left.abort());
  const stream = serverSent(await near.request('/v1/wall/stream', { signal: left.signal }))[
    Symbol.asyncIterator
  ]();
  expect((await stream.next()).value).toMatchObject({ event: 'ready' });
  const id = await far.open();
  await far.say(id, 'I was charged twice for May');
  for (let row: Row | undefined; row?.owner !== 'billing'; ) {
    const { value } = await stream.next();
    if (value?.event === 'rows') row = (value.data as Page).rows.find((one) => one.id === id);
  }
});
