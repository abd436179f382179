import { expect, test } from 'vitest';
import { salon } from '../../packs/salon/pack.ts';
import { support } from '../../packs/support/pack.ts';
import { ApiClient, ownersApi } from '../support/api.ts';
import { deskNodes } from '../support/desk-nodes.ts';

interface Shown {
  readonly id: string;
  readonly previous: string | null;
  readonly code?: string;
}

const nodesOf = async (config: Parameters<typeof deskNodes>[0]) => {
  const nodes = await deskNodes(config);
  const node = await nodes.start();
  const customer = new ApiClient(node.url);
  const owner = await ownersApi(node);
  /** Opens a conversation with this token, or as a stranger. */
  const open = async (body: object, bearer?: string): Promise<[number, Shown]> => {
    const headers = {
      'content-type': 'application/json',
      ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
    };
    const init = { method: 'POST', body: JSON.stringify(body), headers };
    const response = await fetch(new URL('/v1/conversations', node.url), init);
    return [response.status, (await response.json()) as Shown];
  };
  const close = (id: string) =>
    customer.json(`/v1/conversations/${id}/close`, { method: 'POST', body: '{}' });
  return { node, customer, owner, open, close };
};

test('a customer continues a closed conversation with its token, and staff see the link', async () => {
  const { customer, owner, open, close } = await nodesOf({ pack: support });
  const id = await customer.open();
  await customer.say(id, 'I was charged twice for May.');
  const token = customer.token(id);
  expect(await open({ previous: id }, token)).toMatchObject([400, { code: 'request-invalid' }]);
  await close(id);
  const [status, next] = await open({ previous: id }, token);
  expect([status, next.previous]).toEqual([201, id]);
  expect(await owner.json(`/v1/conversations/${next.id}`)).toMatchObject({ previous: id, facts: {} });
  const { events } = await owner.json<{ events: { type: string; data: object }[] }>(
    `/v1/conversations/${next.id}/events`,
  );
  expect(events[1]).toMatchObject({
    type: 'conversation-continued',
    data: { previous: id, summary: expect.stringContaining('I was charged twice for May.') },
  });
});

test('nobody continues what is another customer’s, nor learns whether it is there', async () => {
  const { customer, open, close } = await nodesOf({ pack: support });
  const [theirs, other] = [await customer.open(), await customer.open()];
  await close(theirs);
  for (const previous of [theirs, 'cv_nobody'])
    for (const bearer of [undefined, customer.token(other)])
      expect(await open({ previous }, bearer)).toMatchObject([403, { code: 'not-allowed' }]);
});

test('a service continues for the customer it names, and for no other', async () => {
  const { node, owner, open } = await nodesOf({ pack: support });
  const { secret } = await node.keys.create({ name: 'shop', roles: [], scopes: ['conversations:open'] });
  const [, first] = await open({ customer: { id: 'ann' } }, secret);
  await owner.json(`/v1/conversations/${first.id}/close`, { method: 'POST', body: '{}' });
  const next = (customer?: object) => open({ previous: first.id, ...(customer && { customer }) }, secret);
  expect(await next({ id: 'bob' })).toMatchObject([403, { code: 'not-allowed' }]);
  expect(await next()).toMatchObject([403, { code: 'not-allowed' }]);
  expect(await next({ id: 'ann' })).toMatchObject([201, { previous: first.id }]);
});

test('where there are several desks, a conversation is continued at its own', async () => {
  const { customer, open, close } = await nodesOf({ pack: support, packs: [support, salon] });
  const id = await customer.open({ desk: 'salon' });
  await close(id);
  expect(await open({ previous: id }, customer.token(id))).toMatchObject([
    201,
    { desk: 'salon', previous: id },
  ]);
});
