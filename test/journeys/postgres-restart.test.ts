import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from 'switchroom/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shortLivedFolder } from '../../src/stores/embedded/short-lived-folder.ts';
import { startEmbedded } from '../../src/stores/embedded/start-embedded.ts';
import { endServer } from '../../src/testing/end-server.ts';
import type { ApiClient, Reply } from '../support/api.ts';
import { type ServerProcess, startServer } from '../support/running-server.ts';

/** A busy machine may take long; how long is not what is tested. */
const PATIENT = { timeout: 60_000, interval: 20 };
let folder: string;
let server: ServerProcess;

beforeEach(async () => {
  folder = await shortLivedFolder('switchroom-restart-');
  server = await startServer({ SWITCHROOM_DATA: folder });
});

afterEach(async () => {
  await server.interrupt();
  await rm(folder, { recursive: true, force: true });
});

/** A customer's program as it should be: each message has an id, and is sent again until it is answered. */
class Customer {
  readonly id: string;
  readonly #api: ApiClient;
  #sent = 0;

  constructor(api: ApiClient, id: string) {
    this.#api = api;
    this.id = id;
  }

  send(text: string, messageId: string): Promise<Response> {
    const body = JSON.stringify({ text, messageId });
    return this.#api.request(`/v1/conversations/${this.id}/messages`, { method: 'POST', body });
  }

  async say(text: string): Promise<Reply> {
    const messageId = `m${++this.#sent}`;
    let reply: Reply | undefined;
    const codes = new Set<string>();
    const answered = async () => {
      const response = await this.send(text, messageId);
      if (response.ok) reply = (await response.json()) as Reply;
      else codes.add(((await response.json()) as { code: string }).code);
      return reply;
    };
    await expect.poll(answered, PATIENT).toBeDefined();
    expect([...codes].filter((code) => code !== 'store-unavailable')).toEqual([]);
    return reply as unknown as Reply;
  }
}

interface Logged {
  readonly seq: number;
  readonly type: string;
  readonly data: { readonly text?: string; readonly name?: string; readonly status?: string };
}

/** The log of a conversation that holds each of these messages once, in order, and each answered once. */
async function expectWhole(api: ApiClient, id: string, lines: readonly string[]): Promise<Logged[]> {
  const { events } = await api.json<{ events: Logged[] }>(`/v1/conversations/${id}/events?limit=1000`);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  const said = events.filter(({ type }) => type === 'customer-said');
  expect(said.map(({ data }) => data.text)).toEqual(lines);
  const turns = events.filter(({ type }) => type === 'customer-said' || type === 'turn-finished');
  expect(turns.map(({ type }) => type)).toEqual(lines.flatMap(() => ['customer-said', 'turn-finished']));
  return events;
}

const health = async (api: ApiClient) => (await api.request('/healthz')).status;
const done = (events: readonly Logged[], tool: string) =>
  events.filter(({ type, data }) => type === 'tool-returned' && data.name === tool && data.status === 'ok');

test('PostgreSQL is killed and kept from starting: it is told so, and goes on by itself when it is back', async () => {
  const api = server.api;
  const customer = new Customer(api, await api.open());
  const lines = ['I was charged twice for May', 'HL-1001, maria.santos@example.com', 'yes please'] as const;
  await customer.say(lines[0]);
  expect(await health(api)).toBe(200);

  // Without this file PostgreSQL does not start: the disk, so to speak, is away.
  const version = join(folder, 'postgres', 'data', 'PG_VERSION');
  await rename(version, `${version}.away`);
  await endServer(folder, 'SIGKILL');
  await expect.poll(() => health(api), PATIENT).toBe(503);
  const refused = await customer.send(lines[1], 'm2');
  expect(refused.status).toBe(503);
  expect(await refused.json()).toMatchObject({ code: 'store-unavailable' });

  await rename(`${version}.away`, version);
  await expect.poll(() => health(api), PATIENT).toBe(200);
  const shown = await customer.say(lines[1]);
  expect(shown).toMatchObject({
    owner: 'billing',
    toolCalls: [
      { name: 'verify_customer' },
      { name: 'lookup_invoice' },
      { name: 'issue_refund', status: 'waiting' },
    ],
  });
  const paid = await customer.say(lines[2]);
  expect(paid.toolCalls).toEqual([{ name: 'issue_refund', status: 'ok' }]);
  expect(await (await customer.send(lines[2], 'm3')).json()).toMatchObject({
    reply: paid.reply,
    seq: paid.seq,
  });
  expect(done(await expectWhole(api, customer.id, lines), 'issue_refund')).toHaveLength(1);
});

test('PostgreSQL is killed under eight customers, twice: nobody loses a message, and nothing is done twice', async () => {
  const api = server.api;
  const customers = await Promise.all(
    Array.from({ length: 8 }, async () => new Customer(api, await api.open())),
  );
  const killAfter = [6, 14];
  let answered = 0;
  let killing: Promise<unknown> = Promise.resolve();
  const talk = async (customer: Customer, number: number) => {
    const lines = ['send me your one-pager about pricing', `customer${number}@example.com`, 'thanks'];
    for (const line of lines) {
      await customer.say(line);
      answered += 1;
      if (killAfter.includes(answered)) killing = killing.then(() => endServer(folder, 'SIGKILL'));
    }
    return lines;
  };
  const said = await Promise.all(customers.map(talk));
  await killing;
  for (const [number, { id }] of customers.entries())
    expect(done(await expectWhole(api, id, said[number] ?? []), 'send_one_pager')).toHaveLength(1);
  expect(await server.interrupt()).toBe(0);

  const { url, stop } = await startEmbedded({ folder });
  const pool = connect(url);
  const { rows } = await pool.query({ text: 'select email from support.one_pager_sends order by email' });
  expect(rows).toEqual(customers.map((_, number) => ({ email: `customer${number}@example.com` })));
  await pool.end();
  await stop();
});
