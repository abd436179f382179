import { EventSourceParserStream } from 'eventsource-parser/stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ModelLink } from '../../src/contracts/model.ts';
import type { TurnEvent } from '../../src/contracts/turn.ts';
import { type OpenAIOptions, openai } from '../../src/models/openai/index.ts';
import { type Script, type ScriptedReply, startOpenAIServer } from '../../src/testing/openai-server/index.ts';
import type { ApiClient, Reply } from '../support/api.ts';
import { supportDesk } from '../support/support-desk.ts';

const APIS = ['responses', 'chat-completions'] as const;

interface OpenAIReply extends Reply {
  readonly models: readonly string[];
}

/** A vendor that plays `script`, and the link to it. */
async function vendor(script: Script, options: OpenAIOptions = {}) {
  const server = await startOpenAIServer({ script });
  onTestFinished(() => server.close());
  const link = openai({ baseURL: server.url, apiKey: server.apiKey, model: 'gpt-5', retries: 0, ...options });
  return { server, link };
}

async function deskOn(models: readonly ModelLink[]) {
  const desk = await supportDesk(models);
  onTestFinished(() => desk.close());
  const id = await desk.api.open();
  return { ...desk, id, say: (text: string) => desk.api.say(id, text) as Promise<OpenAIReply> };
}

const call = (name: string, args: object | string): ScriptedReply => ({
  calls: [{ name, arguments: args as string }],
});
const toBilling = call('transfer_to_billing', {
  reason: 'double charge',
  intent: 'refund',
  urgency: 'normal',
});
const verify = call('verify_customer', { account_id: 'HL-1001', proof: 'maria.santos@example.com' });

async function streamed(api: ApiClient, id: string, text: string): Promise<TurnEvent[]> {
  const response = await api.request(`/v1/conversations/${id}/messages`, {
    method: 'POST',
    headers: { accept: 'text/event-stream' },
    body: JSON.stringify({ text }),
  });
  const events: TurnEvent[] = [];
  const parsed = response.body
    ?.pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  for await (const { data } of parsed ?? []) events.push(JSON.parse(data));
  return events;
}

describe.for(APIS)('the Support desk on %s', (api) => {
  test('a whole conversation: triage hands over, billing verifies, reads the invoice and answers', async () => {
    const { server, link } = await vendor(
      [
        { text: 'Hello, how can I help?' },
        toBilling,
        { text: 'Which account, and your email?' },
        verify,
        call('lookup_invoice', {}),
        { text: 'You paid May twice.' },
        { text: 'Goodbye.' },
      ],
      { api },
    );
    const { say, api: client, id } = await deskOn([link]);
    expect(await say('hello')).toMatchObject({ owner: 'triage', reply: 'Hello, how can I help?' });
    expect(await say('I was charged twice for May')).toMatchObject({
      owner: 'billing',
      reply: 'Which account, and your email?',
      handoffs: [{ from: 'triage', to: 'billing', reason: 'double charge' }],
      models: ['openai'],
    });
    expect(await say('HL-1001, maria.santos@example.com')).toMatchObject({
      reply: 'You paid May twice.',
      outcome: 'replied',
      toolCalls: [
        { name: 'verify_customer', status: 'ok' },
        { name: 'lookup_invoice', status: 'ok' },
      ],
    });
    expect(await say('thanks')).toMatchObject({ owner: 'billing', reply: 'Goodbye.' });
    expect(server.requests).toHaveLength(7);
    expect(await client.json(`/v1/conversations/${id}`)).toMatchObject({
      facts: { account: { provenance: 'tool-returned' } },
    });
  });

  test('a turn streams on over the handoff: one stream, two speakers', async () => {
    const { link } = await vendor([{ text: 'One moment.', ...toBilling }, { text: 'Billing here.' }], {
      api,
    });
    const { api: client, id } = await deskOn([link]);
    const events = await streamed(client, id, 'I was charged twice');
    const spoken = events.flatMap((event) => (event.type === 'text-delta' ? [event] : []));
    const saidBy = (agent: string) =>
      spoken
        .filter((event) => event.agent === agent)
        .map(({ delta }) => delta)
        .join('');
    expect([saidBy('triage'), saidBy('billing')]).toEqual(['One moment.', 'Billing here.']);
    expect(events.at(-1)).toMatchObject({
      type: 'turn-finished',
      result: { reply: 'One moment.\n\nBilling here.' },
    });
  });

  test('calls that can not be right are answered, and the model may go on', async () => {
    const { link } = await vendor(
      [
        {
          calls: [
            { name: 'fly', arguments: {} },
            { name: 'transfer_to_billing', arguments: '{"reason":' },
          ],
        },
        {
          calls: [
            ...('calls' in toBilling ? (toBilling.calls ?? []) : []),
            ...[{ name: 'transfer_to_tech', arguments: { reason: 'x', intent: 'y', urgency: 'low' } }],
          ],
        },
        { text: 'Billing here.' },
      ],
      { api },
    );
    const { say } = await deskOn([link]);
    expect(await say('bill')).toMatchObject({ owner: 'billing', reply: 'Billing here.', outcome: 'replied' });
  });

  test('a rate limit is waited out, and the same model answers', async () => {
    const { server, link } = await vendor([{ status: 429, retryAfterMs: 20 }, { text: 'Here I am.' }], {
      api,
      retries: 1,
    });
    const { say } = await deskOn([link]);
    expect(await say('hello')).toMatchObject({ reply: 'Here I am.', models: ['openai'] });
    expect(server.requests).toHaveLength(2);
  });

  test('a vendor that is down is replaced by the second in the middle of a conversation, history and all', async () => {
    const first = await vendor([toBilling, verify, { status: 500 }], { api });
    const second = await vendor([{ text: 'I know you are verified.' }], { api, name: 'second' });
    const { say } = await deskOn([first.link, second.link]);
    const reply = await say('charged twice, HL-1001, maria.santos@example.com');
    expect(reply).toMatchObject({
      owner: 'billing',
      reply: 'I know you are verified.',
      models: ['openai', 'second'],
    });
    expect(JSON.stringify(second.server.requests[0]?.body)).toContain('charged twice, HL-1001');
  });

  test.for<ScriptedReply>([
    { fault: 'garbage' },
    { fault: 'cut' },
    { fault: 'drop' },
    { fault: 'cut', afterDeltas: 0 },
    { fault: 'failed' },
  ])('an answer that goes wrong before a word (%o) is given by the floor instead', async (fault) => {
    const { link } = await vendor([fault, fault], { api });
    const { say } = await deskOn([link]);
    const reply = await say('I was charged twice for May');
    expect(reply).toMatchObject({ owner: 'billing', outcome: 'replied' });
    expect(reply.models).toContain('floor');
  });

  test.for(['garbage', 'cut', 'drop'] as const)(
    'an answer that goes wrong in mid-sentence (%s) is kept and gone on from',
    async (fault) => {
      const first = await vendor([{ fault, text: 'one two three four', afterDeltas: 2 }], { api });
      const second = await vendor([{ text: 'As I said.' }], { api, name: 'second' });
      const { say } = await deskOn([first.link, second.link]);
      const { reply } = await say('hello');
      expect(reply).toBe('one two As I said.');
      expect(JSON.stringify(second.server.requests[0]?.body)).toContain('one two');
    },
  );

  test('a client that leaves in mid-answer finds all of it on record', async () => {
    const { link } = await vendor([{ text: 'one two three four' }, { text: 'Back.' }], { api });
    const { id, say, api: client } = await deskOn([link]);
    const gone = new AbortController();
    const request = client.request(`/v1/conversations/${id}/messages`, {
      method: 'POST',
      headers: { accept: 'text/event-stream' },
      body: '{"text":"a story"}',
      signal: gone.signal,
    });
    await (await request).body?.getReader().read();
    gone.abort();
    expect(await say('go on')).toMatchObject({ reply: 'Back.' });
    const { events } = await client.json<{ events: { type: string; data: object }[] }>(
      `/v1/conversations/${id}/events`,
    );
    expect(events.find(({ type }) => type === 'agent-said')?.data).toMatchObject({
      text: 'one two three four',
      complete: true,
    });
    expect(events.find(({ type }) => type === 'turn-finished')?.data).toMatchObject({ outcome: 'replied' });
  });
});

test('all vendors down: the floor serves and says so, and they are back as soon as they are up', async () => {
  let down = true;
  const script: Script = () => (down ? { status: 503 } : { text: 'I am back.' });
  const [first, second] = [
    await vendor(script),
    await vendor(script, { name: 'second', api: 'chat-completions' }),
  ];
  const { say, api, id } = await deskOn([first.link, second.link]);
  const served = await say('I was charged twice for May');
  expect(served).toMatchObject({ owner: 'billing', outcome: 'replied', models: ['floor'] });
  expect(served.reply).not.toBe('');
  down = false;
  expect(await say('HL-1001')).toMatchObject({ reply: 'I am back.', models: ['openai'], owner: 'billing' });
  const { events } = await api.json<{ events: { type: string; data: object }[] }>(
    `/v1/conversations/${id}/events`,
  );
  const failures = events.filter(({ type }) => type === 'model-failed').map(({ data }) => data);
  expect(failures.slice(0, 2)).toMatchObject([
    { model: 'openai', next: 'second' },
    { model: 'second', next: 'floor' },
  ]);
});

test('thoughts of one vendor are not shown to the next', async () => {
  const first = await vendor([
    { reasoning: 'A bill.', ...toBilling },
    { status: 500 },
    { text: 'Me again.' },
  ]);
  const second = await vendor([{ text: 'I stand in.' }], { name: 'second' });
  const { say } = await deskOn([first.link, second.link]);
  expect(await say('bill')).toMatchObject({ models: ['openai', 'second'], reply: 'I stand in.' });
  expect(JSON.stringify(second.server.requests[0]?.body.input)).not.toContain('encrypted_content');
  expect(await say('and?')).toMatchObject({ models: ['openai'], reply: 'Me again.' });
  expect(JSON.stringify(first.server.requests[2]?.body.input)).toContain('encrypted_content');
});
