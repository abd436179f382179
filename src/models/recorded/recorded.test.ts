import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { AgentInputItem } from '../../contracts/model.ts';
import { contractRequest, drain, modelContract } from '../../testing/model-contract.ts';
import { type ScriptedReply, startOpenAIServer } from '../../testing/openai-server/index.ts';
import { type OpenAIOptions, openai } from '../openai/index.ts';
import { recorded, recording } from './index.ts';

async function fileIn(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'recorded-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'new', 'takes.jsonl');
}

async function recordingOn(script: readonly ScriptedReply[], options: OpenAIOptions = {}) {
  const server = await startOpenAIServer({ script });
  const file = await fileIn();
  const live = openai({ apiKey: server.apiKey, baseURL: server.url, model: 'gpt-5', ...options });
  return { server, file, link: recording(live, { file }), close: () => server.close() };
}

const HISTORY_WITHOUT_IDS: AgentInputItem[] = [
  { type: 'message', role: 'user', content: 'Hello' },
  { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'What did I pay?' }] },
];

modelContract('a link that is being recorded', (replies) => recordingOn(replies));

describe.for(['responses', 'chat-completions'] as const)('recorded() after recording() on %s', (api) => {
  it('streams the same text, calls and bill again without the server', async () => {
    const calls = [{ name: 'lookup_invoice', arguments: { invoice: 'INV-7' } }];
    const { file, link, close } = await recordingOn([{ text: 'One moment, please.', calls }], { api });
    const live = await drain((await link.provider.getModel()).getStreamedResponse(contractRequest()));
    await close();
    const model = await recorded({ file }).provider.getModel();
    const again = await drain(model.getStreamedResponse(contractRequest()));
    const said = (events: typeof live) =>
      events.flatMap((event) => (event.type === 'output_text_delta' ? [event.delta] : []));
    expect(said(again)).toEqual(said(live));
    const liveDone = live.findLast((event) => event.type === 'response_done');
    expect(again.at(-1)).toMatchObject({
      response: { output: liveDone?.response.output, id: liveDone?.response.id },
    });
    const whole = await model.getResponse(contractRequest());
    expect(whole.usage.totalTokens).toBe(liveDone?.response.usage.totalTokens);
  });

  it('streams what was recorded whole', async () => {
    const { file, link, close } = await recordingOn([{ text: 'Hello there.' }], { api });
    await (await link.provider.getModel()).getResponse(contractRequest());
    await close();
    const model = await recorded({ file }).provider.getModel();
    const types = (await drain(model.getStreamedResponse(contractRequest()))).map((event) => event.type);
    expect(types).toEqual(['response_started', 'output_text_delta', 'response_done']);
  });
});

describe('recorded()', () => {
  const takes = async (...texts: string[]) => {
    const { file, link, close } = await recordingOn(texts.map((text) => ({ text })));
    const model = await link.provider.getModel();
    for (const _ of texts) await model.getResponse(contractRequest());
    await close();
    return file;
  };

  it('gives the takes of one request in order, then the last one again', async () => {
    const model = await recorded({ file: await takes('First.', 'Second.') }).provider.getModel();
    const texts: unknown[] = [];
    for (const _ of [1, 2, 3]) texts.push((await model.getResponse(contractRequest())).output[0]);
    expect(JSON.stringify(texts).match(/First|Second/g)).toEqual(['First', 'Second', 'Second']);
  });

  it('knows a request by what decides its answer: not by ids, vendors’ data, settings or the order of tools', async () => {
    const model = await recorded({ file: await takes('Hi.') }).provider.getModel();
    const content = [{ type: 'input_text' as const, text: 'What did I pay?', providerData: { a: 1 } }];
    const request = contractRequest({
      input: [{ type: 'message', role: 'user', id: 'msg_9', content }],
      modelSettings: { temperature: 1 },
    });
    expect((await model.getResponse(request)).output).toHaveLength(1);
  });

  it('knows a request again on another day', async () => {
    const on = (day: string) => contractRequest({ systemInstructions: `Help.\n\nToday is ${day} (UTC).` });
    const { file, link, close } = await recordingOn([{ text: 'Hi.' }]);
    await (await link.provider.getModel()).getResponse(on('Sunday, 22 November 2026'));
    await close();
    const model = await recorded({ file }).provider.getModel();
    expect((await model.getResponse(on('Friday, 1 January 2027'))).output).toHaveLength(1);
  });

  it('says what differs most closely when there is no recording', async () => {
    const model = await recorded({ file: await takes('Hi.') }).provider.getModel();
    const request = contractRequest({ input: [{ role: 'user', content: 'What did I owe?' }], tools: [] });
    await expect(model.getResponse(request)).rejects.toMatchObject({
      code: 'recording-missing',
      detail: expect.stringMatching(
        /tools: -lookup_invoice\. input item 1 of 1: asked "user: What did I owe\?", recorded "user: What did I pay\?"/,
      ),
    });
    const longer = contractRequest({
      input: [...HISTORY_WITHOUT_IDS],
      systemInstructions: 'You help with invoices!',
    });
    await expect(drain(model.getStreamedResponse(longer))).rejects.toMatchObject({
      detail: expect.stringContaining(
        'instructions: asked "…u help with invoices!", recorded "…u help with invoices."',
      ),
    });
  });

  it('keeps no key, header or address in the file', async () => {
    const text = await readFile(await takes('Hi.'), 'utf8');
    expect(text).not.toMatch(/sk-test|authorization|127\.0\.0\.1|req_/i);
    expect(text.trim().split('\n')).toHaveLength(1);
  });

  it('says which file or line cannot be read', async () => {
    const missing = recorded({ file: '/nowhere/takes.jsonl' });
    await expect(missing.provider.getModel()).rejects.toMatchObject({ code: 'config-invalid' });
    const file = await takes('Hi.');
    await writeFile(file, 'not json', { flag: 'a' });
    await expect(recorded({ file }).provider.getModel()).rejects.toThrow(`${file}:2 is not a recording`);
  });

  it('stops when the signal says so, and says so when there are no recordings at all', async () => {
    const model = await recorded({ recordings: [], name: 'demo' }).provider.getModel();
    await expect(model.getResponse(contractRequest())).rejects.toThrow('There are no recordings at all.');
    const signal = AbortSignal.abort(new RangeError('enough'));
    await expect(model.getResponse(contractRequest({ signal }))).rejects.toThrow('enough');
  });
});
