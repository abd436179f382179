import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import {
  setTraceProcessors,
  setTracingDisabled,
  type TracingProcessor,
  withTrace,
} from '@openai/agents-core';
import { expect, it, onTestFinished } from 'vitest';
import { contractRequest, drain } from '../../testing/model-contract.ts';
import { startOpenAIServer } from '../../testing/openai-server/index.ts';
import { openai } from '../openai/index.ts';
import { aiSdk } from './index.ts';

// A file of its own: what it watches happens when the SDK's extension is loaded for the first time.
it("keeps the host's trace processors when it loads, and puts nothing of a model call into a trace", async () => {
  const seen: string[] = [];
  setTracingDisabled(false);
  onTestFinished(() => setTracingDisabled(true));
  setTraceProcessors([noting(seen)]);
  const server = await startOpenAIServer({ script: () => ({ text: 'Hi.' }) });
  onTestFinished(() => server.close());
  const { url: baseURL, apiKey } = server;
  const vendor = createOpenAICompatible({ name: 'local', baseURL, apiKey });
  await withTrace("the host's own", async () => {
    for (const link of [aiSdk(vendor('llama3.3')), openai({ baseURL, apiKey, model: 'gpt-5' })]) {
      const model = await link.provider.getModel();
      await model.getResponse(contractRequest({ tracing: true }));
      await drain(model.getStreamedResponse(contractRequest({ tracing: true })));
    }
  });
  await withTrace('another', async () => undefined);
  expect(seen).toEqual(["trace the host's own", 'trace another']);
  expect(server.requests).toHaveLength(4);
});

function noting(seen: string[]): TracingProcessor {
  const nothing = async () => undefined;
  return {
    onTraceStart: async (trace) => void seen.push(`trace ${trace.name}`),
    onTraceEnd: nothing,
    onSpanStart: async (span) => void seen.push(`span ${span.spanData.type}`),
    onSpanEnd: nothing,
    shutdown: nothing,
    forceFlush: nothing,
  };
}
