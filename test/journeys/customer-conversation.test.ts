import { describe, expect, test } from 'vitest';
import { support as pack } from '../../packs/support/pack.ts';
import { systemTimers } from '../../src/app/system.ts';
import { ApiClient, ownersApi } from '../support/api.ts';
import { deskNodes } from '../support/desk-nodes.ts';
import { type ServerSent, serverSent } from '../support/server-sent.ts';

const HOUR_MS = 3_600_000;

/** A desk whose tokens are good for an hour, and its clock. */
async function supportLine() {
  let ahead = 0;
  const clock = { now: () => new Date(Date.now() + ahead) };
  const nodes = await deskNodes(
    { pack, identity: { tokenMs: HOUR_MS } },
    { time: { clock, timers: systemTimers } },
  );
  const server = await nodes.start();
  return {
    url: server.url,
    customer: new ApiClient(server.url),
    staff: await ownersApi(server),
    skip: (ms: number) => {
      ahead += ms;
    },
  };
}

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const message = (text: string, accept = 'application/json') => ({
  ...{ method: 'POST', body: JSON.stringify({ text }), headers: { accept } },
});

/** Status and code of a refusal. */
async function refusal(answer: Promise<Response>): Promise<unknown[]> {
  const response = await answer;
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return [response.status, ((await response.json()) as { code: string }).code];
}

describe('a conversation is opened by anybody, and gone on with by its token alone:', () => {
  test('without it, with a wrong one and with that of another conversation nothing is read or said', async () => {
    const { customer, url } = await supportLine();
    const opened = await customer.request('/v1/conversations', { method: 'POST', body: '{}' });
    expect(opened.status).toBe(201);
    const { id, token } = (await opened.json()) as { id: string; token: string };
    const other = await customer.open();
    const stranger = new ApiClient(url);
    for (const path of ['', '/events', '/stream', '/messages', '/close', '/interrupt', '/voice']) {
      const at = `/v1/conversations/${id}${path}`;
      const how = /messages|close|interrupt|voice/.test(path) ? message('hi') : {};
      const shown = (made: string) => ({ ...how, ...bearer(made) });
      expect(await refusal(stranger.request(at, how)), path).toEqual([401, 'credentials-missing']);
      expect(await refusal(stranger.request(at, shown('garbage'))), path).toEqual([
        ...[401, 'credentials-invalid'],
      ]);
      expect(await refusal(stranger.request(at, shown(customer.token(other) ?? ''))), path).toEqual([
        ...[403, 'not-allowed'],
      ]);
    }
    const answered = await stranger.request(`/v1/conversations/${id}`, bearer(token));
    expect(await answered.json()).toMatchObject({ id, turn: 0, seq: 1, status: 'open' });
  });

  test('it expires, and one that is used in the second half of its life is followed by the next', async () => {
    const { customer, url, skip } = await supportLine();
    const id = await customer.open();
    const path = `/v1/conversations/${id}`;
    skip(0.4 * HOUR_MS);
    expect((await customer.request(path)).headers.get('switchroom-token')).toBeNull();
    skip(0.2 * HOUR_MS);
    const next = (await customer.request(path)).headers.get('switchroom-token') ?? '';
    expect(next).not.toBe('');
    skip(0.5 * HOUR_MS);
    expect(await refusal(customer.request(path))).toEqual([401, 'credentials-invalid']);
    expect((await new ApiClient(url).request(path, bearer(next))).status).toBe(200);
  });
});

/** Names of all fields in a value, however deep. */
function fieldsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...new Set([...own, ...Object.values(value).flatMap(fieldsIn)])];
}

const FOR_STAFF = ['arguments', 'output', 'reason', 'models', 'usage'];
const LINES = ['I was charged twice for May', 'HL-1001, maria.santos@example.com', 'yes please'];

/** Follows a conversation from its beginning until so many turns are over. */
async function followed(api: ApiClient, id: string, query = ''): Promise<ServerSent[]> {
  const response = await api.request(`/v1/conversations/${id}/stream${query}`);
  const events: ServerSent[] = [];
  for await (const event of serverSent(response)) {
    events.push(event);
    if (events.filter((one) => one.event === 'turn-finished').length === LINES.length) break;
  }
  return events;
}

/** A conversation in which an invoice was read and paid back, in one answer each. */
async function refunded(api: ApiClient) {
  const id = await api.open();
  const replies = [];
  for (const line of LINES)
    replies.push(await api.json<object>(`/v1/conversations/${id}/messages`, message(line)));
  return { id, replies };
}

describe('a customer reads what was said and done, and staff read how:', () => {
  test("a customer's reply has the fields of the contract and no others", async () => {
    const { customer } = await supportLine();
    const { replies } = await refunded(customer);
    const contract = ['reply', 'owner', 'handoffs', 'toolCalls', 'status', 'outcome', 'seq', 'servedBy'];
    for (const reply of replies)
      expect(Object.keys(reply).sort()).toEqual([...contract, 'conversationId'].sort());
    expect(replies).toMatchObject([
      { handoffs: [{ from: 'triage', to: 'billing' }], toolCalls: [], servedBy: 'floor' },
      {
        toolCalls: [{ name: 'verify_customer', status: 'ok' }, { name: 'lookup_invoice' }],
      },
      { toolCalls: [{ name: 'issue_refund', status: 'ok' }], outcome: 'replied', status: 'open' },
    ]);
    expect(fieldsIn(replies).filter((field) => FOR_STAFF.includes(field))).toEqual([]);
  });

  test('streamed, it is no more, in the answer and in what follows the conversation', async () => {
    const { customer, staff } = await supportLine();
    const id = await customer.open();
    const streamed: ServerSent[] = [];
    for (const line of LINES) {
      const answer = await customer.request(
        `/v1/conversations/${id}/messages`,
        message(line, 'text/event-stream'),
      );
      for await (const event of serverSent(answer)) streamed.push(event);
    }
    expect(streamed.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['tool-started', 'tool-finished', 'handoff', 'turn-finished']),
    );
    const told = [streamed, await followed(customer, id), await followed(staff, id, '?audience=customer')];
    for (const events of told)
      expect(fieldsIn(events).filter((field) => FOR_STAFF.includes(field))).toEqual([]);
  });

  test('asking for the view of staff is refused, and gives nothing away', async () => {
    const { customer } = await supportLine();
    const id = await customer.open();
    const asked = customer.request(`/v1/conversations/${id}/stream?audience=operator`);
    expect(await refusal(asked)).toEqual([403, 'not-allowed']);
  });

  test('an API key of staff reads all of it', async () => {
    const { staff, customer } = await supportLine();
    const { id } = await refunded(customer);
    const { replies } = await refunded(staff);
    const view = await staff.json(`/v1/conversations/${id}`);
    const read = fieldsIn([replies, view, await followed(staff, id, '?audience=operator')]);
    expect(read).toEqual(expect.arrayContaining(FOR_STAFF));
  });
});
