import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contractRequest, drain, modelContract } from '../../testing/model-contract.ts';
import { type ScriptedReply, startOpenAIServer } from '../../testing/openai-server/index.ts';
import { aiSdk } from './index.ts';

async function linkOn(script: readonly ScriptedReply[]) {
  const server = await startOpenAIServer({ script });
  const vendor = createOpenAICompatible({
    name: 'local',
    baseURL: server.url,
    apiKey: server.apiKey,
    includeUsage: true,
  });
  return { server, link: aiSdk(vendor('llama3.3')), close: () => server.close() };
}

modelContract('an AI SDK model', linkOn);

describe('aiSdk()', () => {
  it('carries the name of the provider and the model', async () => {
    const { link, close } = await linkOn([]);
    onTestFinished(close);
    expect(link.name).toBe('local.chat:llama3.3');
  });

  it('gives a note of a colleague to vendors that take no system message in mid-conversation', async () => {
    const { server, link, close } = await linkOn([{ text: 'Hello again.' }]);
    onTestFinished(close);
    const model = await link.provider.getModel();
    const note = { type: 'message', role: 'system', content: 'The fee was waived.' } as const;
    await drain(model.getStreamedResponse({ ...contractRequest(), input: [note] }));
    const sent = JSON.stringify(server.requests[0]?.body);
    expect(sent).toContain('(From the team, not from the customer.) The fee was waived.');
    expect(sent).not.toContain('"role":"system","content":"The fee');
  });

  it('throws with status and headers when the vendor refuses, and asks only once', async () => {
    const { server, link, close } = await linkOn([{ status: 429, retryAfterMs: 1500 }]);
    onTestFinished(close);
    const model = await link.provider.getModel();
    await expect(drain(model.getStreamedResponse(contractRequest()))).rejects.toMatchObject({
      statusCode: 429,
      isRetryable: true,
      responseHeaders: { 'retry-after-ms': '1500' },
    });
    expect(server.requests).toHaveLength(1);
  });
});
