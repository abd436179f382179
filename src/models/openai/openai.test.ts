import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { contractRequest, drain, modelContract } from '../../testing/model-contract.ts';
import { type ScriptedReply, startOpenAIServer } from '../../testing/openai-server/index.ts';
import { type OpenAIOptions, openai } from './index.ts';

async function linkOn(script: readonly ScriptedReply[], options: OpenAIOptions = {}) {
  const server = await startOpenAIServer({ script });
  const link = openai({ apiKey: server.apiKey, baseURL: server.url, model: 'gpt-5', ...options });
  return { server, link, close: () => server.close() };
}

modelContract('openai on Responses', (replies) => linkOn(replies));
modelContract('openai on Chat Completions', (replies) => linkOn(replies, { api: 'chat-completions' }));

describe('the requests of openai()', () => {
  const bodyOf = async (options: OpenAIOptions, asked?: string) => {
    const { server, link, close } = await linkOn([{ text: 'Hi.' }], options);
    onTestFinished(close);
    const model = await link.provider.getModel(asked);
    await drain(model.getStreamedResponse(contractRequest()));
    return server.requests[0] ?? expect.fail('nothing was asked');
  };

  it('ask the vendor to keep nothing, and a reasoning model for its thoughts', async () => {
    expect((await bodyOf({})).body).toMatchObject({ store: false, include: ['reasoning.encrypted_content'] });
  });

  it.for(['gpt-4.1', 'gpt-5-chat-latest', 'llama3.3'])('do not ask %s for thoughts', async (model) => {
    expect((await bodyOf({ model })).body).not.toMatchObject({ include: ['reasoning.encrypted_content'] });
  });

  it("name the agent's model before the link's", async () => {
    expect((await bodyOf({ model: 'gpt-4.1' }, 'gpt-5-mini')).body).toMatchObject({ model: 'gpt-5-mini' });
  });

  it('carry organisation and project only when given, whatever the environment says', async () => {
    vi.stubEnv('OPENAI_ORG_ID', 'org-of-the-environment');
    vi.stubEnv('OPENAI_API_KEY', 'sk-of-the-environment');
    onTestFinished(() => void vi.unstubAllEnvs());
    const plain = (await bodyOf({})).headers;
    expect(plain).not.toHaveProperty('openai-organization');
    const named = (await bodyOf({ organization: 'org-1', project: 'proj-1' })).headers;
    expect(named).toMatchObject({ 'openai-organization': 'org-1', 'openai-project': 'proj-1' });
  });

  it('are sent once: retries are the desk engine’s', async () => {
    const { server, link, close } = await linkOn([{ status: 500 }, { text: 'Too late.' }]);
    onTestFinished(close);
    const model = await link.provider.getModel();
    await expect(model.getResponse(contractRequest())).rejects.toMatchObject({ status: 500 });
    expect(server.requests).toHaveLength(1);
    expect(link.retries).toBe(2);
  });

  it('let go of the connection when aborted', async () => {
    const abort = new AbortController();
    const server = await startOpenAIServer({
      script: () => {
        abort.abort();
        return { fault: 'hang' };
      },
    });
    onTestFinished(() => server.close());
    const link = openai({ apiKey: server.apiKey, baseURL: server.url, model: 'gpt-5' });
    const model = await link.provider.getModel();
    const asking = drain(model.getStreamedResponse(contractRequest({ signal: abort.signal })));
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
    await server.requests[0]?.closed;
  });

  it('carry thoughts back within a turn', async () => {
    const calls = [{ name: 'lookup_invoice', arguments: { invoice: 'INV-7' }, callId: 'call_1' }];
    const { link, close } = await linkOn([{ reasoning: 'Look it up.', calls }, { text: 'Found.' }]);
    onTestFinished(close);
    const model = await link.provider.getModel();
    const first = await model.getResponse(contractRequest());
    const result = {
      type: 'function_call_result',
      callId: 'call_1',
      name: 'lookup_invoice',
      output: 'ok',
    } as const;
    const input = [...first.output, { ...result, status: 'completed' as const }];
    expect((await model.getResponse(contractRequest({ input }))).output).toHaveLength(1);
  });
});

describe('the configuration of openai()', () => {
  it('says what to do when there is no key', () => {
    vi.stubEnv('OPENAI_API_KEY', '');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(() => openai()).toThrow(expect.objectContaining({ code: 'config-invalid' }));
    expect(() => openai({ apiKey: '  ' })).toThrow(/set OPENAI_API_KEY/);
  });

  it('needs no key for another server, and never sends it the key of the environment', async () => {
    vi.stubEnv('OPENAI_API_KEY', 'sk-secret');
    onTestFinished(() => void vi.unstubAllEnvs());
    const server = await startOpenAIServer({ script: [{ text: 'Hi.' }], apiKey: 'none' });
    onTestFinished(() => server.close());
    const link = openai({ baseURL: server.url, model: 'llama3.3', api: 'chat-completions', name: 'ollama' });
    const model = await link.provider.getModel();
    await model.getResponse(contractRequest());
    expect(link.name).toBe('ollama');
    expect(server.requests[0]?.headers.authorization).toBe('Bearer none');
  });

  it('asks for the name of a model on another server', async () => {
    const link = openai({ baseURL: 'http://127.0.0.1:1/v1' });
    await expect(link.provider.getModel()).rejects.toMatchObject({ code: 'config-invalid' });
  });
});
