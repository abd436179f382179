import { getGlobalTraceProvider } from '@openai/agents-core';
import type { AiSdkModel } from '@openai/agents-extensions/ai-sdk';
import type { Model, ModelLink, ModelRequest, ProbeResult } from '../../contracts/model.ts';
import { optionalPackage } from '../../contracts/optional-package.ts';
import { checkedModel } from '../_shared/checked-model.ts';

/** Any language model of the Vercel AI SDK, specification v2 to v4. */
export type AiSdkLanguageModel = ConstructorParameters<typeof AiSdkModel>[0];

/** How a link on an AI SDK model behaves. */
export interface AiSdkOptions {
  /** `provider:model` of the AI SDK when left out. */
  readonly name?: string;
  /** 30,000 when left out. */
  readonly timeoutMs?: number;
  /** 2 when left out. */
  readonly retries?: number;
}

/**
 * A link of the chain on a Vercel AI SDK model; it serves every agent, whatever model the agent names. Its provider throws
 * `package-missing` where the SDK's extension is not installed.
 * @example
 * aiSdk(createAnthropic()('claude-sonnet-4-5'))
 */
export function aiSdk(model: AiSdkLanguageModel, options: AiSdkOptions = {}): ModelLink {
  let adapted: Promise<Model> | undefined;
  return {
    name: options.name ?? `${model.provider}:${model.modelId}`,
    timeoutMs: options.timeoutMs ?? 30_000,
    retries: options.retries ?? 2,
    modelFor: () => model.modelId,
    probe: (_asked, signal) => probeModel(model, signal),
    provider: {
      getModel: () => {
        adapted ??= loadAdapter().then(({ aisdk }) =>
          checkedModel(aisdk(model), { prepare: withoutSystemItems }),
        );
        return adapted;
      },
    },
  };
}

/** Asks for an answer of one token; a vendor that refuses so short a one says nothing of its key. */
async function probeModel(model: AiSdkLanguageModel, abortSignal: AbortSignal): Promise<ProbeResult> {
  const prompt = [{ role: 'user' as const, content: [{ type: 'text' as const, text: 'Hi' }] }];
  try {
    await model.doGenerate({ prompt, maxOutputTokens: 1, abortSignal });
    return 'answers';
  } catch (thrown) {
    const status =
      typeof thrown === 'object' && thrown !== null && 'statusCode' in thrown && thrown.statusCode;
    if (status === 400 || status === 422) return 'unclear';
    throw thrown;
  }
}

/**
 * Notes of colleagues in the middle of a conversation: some vendors take system messages at its beginning only, so they
 * come as the user's, marked as what they are.
 */
function withoutSystemItems(request: ModelRequest): ModelRequest {
  if (typeof request.input === 'string') return request;
  const input = request.input.map((item) =>
    'role' in item && item.role === 'system'
      ? { ...item, role: 'user' as const, content: `(From the team, not from the customer.) ${item.content}` }
      : item,
  );
  return { ...request, input };
}

/**
 * The SDK's extension, loaded on first use: it imports all of `@openai/agents`, which replaces every trace
 * processor of the process by one that sends traces to OpenAI. That call is made to do nothing.
 */
async function loadAdapter() {
  const traces = getGlobalTraceProvider();
  traces.setProcessors = () => undefined;
  try {
    return await optionalPackage(
      () => import('@openai/agents-extensions/ai-sdk'),
      'A model of the AI SDK',
      ...(['@openai/agents-extensions', '@openai/agents'] as const),
    );
  } finally {
    // Uncovers the method of the class again.
    Reflect.deleteProperty(traces, 'setProcessors');
  }
}
