import { OpenAIProvider } from '@openai/agents-openai';
import OpenAI from 'openai';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ModelLink, ModelRequest } from '../../contracts/model.ts';
import { checkedModel, type ModelChecks } from '../_shared/checked-model.ts';
import { probeVendor } from './probe.ts';

/** How an OpenAI model, or one that speaks its API, is reached. */
export interface OpenAIOptions {
  /** `OPENAI_API_KEY` of the environment when left out, but never for another `baseURL`. */
  readonly apiKey?: string;
  /** Another server that speaks the API: Ollama, vLLM, a gateway; ends in `/v1` as a rule. */
  readonly baseURL?: string;
  /** The model of agents that name none. */
  readonly model?: string;
  /** `responses` when left out; most other servers speak `chat-completions` only. */
  readonly api?: 'responses' | 'chat-completions';
  readonly organization?: string;
  readonly project?: string;
  /** 30,000 when left out. */
  readonly timeoutMs?: number;
  /** 2 when left out. */
  readonly retries?: number;
  /** `openai` when left out. */
  readonly name?: string;
}

/**
 * A link of the chain on OpenAI's own models, or on any server that speaks the same API.
 * @throws SwitchroomError `config-invalid` when there is neither a key nor a `baseURL`.
 */
export function openai(options: OpenAIOptions = {}): ModelLink {
  const responses = options.api !== 'chat-completions';
  const client = clientOf(options);
  const vendor = new OpenAIProvider({ openAIClient: client, useResponses: responses });
  return {
    name: options.name ?? 'openai',
    timeoutMs: options.timeoutMs ?? 30_000,
    retries: options.retries ?? 2,
    modelFor: (asked) => asked ?? options.model,
    probe: async (asked, signal) => probeVendor(client, modelName(asked, options), responses, signal),
    provider: {
      getModel: async (asked) => {
        const name = modelName(asked, options);
        const model = await vendor.getModel(name);
        return checkedModel(model, responses ? responsesChecks(name) : CHAT_CHECKS);
      },
    },
  };
}

const OPENAI_URL = 'https://api.openai.com/v1';

/** The longest delay a timer takes, in ms: the engine gives up by its own clock. */
const NEVER = 2_147_483_647;

function clientOf(options: OpenAIOptions): OpenAI {
  return new OpenAI({
    apiKey: keyOf(options),
    adminAPIKey: null,
    baseURL: options.baseURL ?? OPENAI_URL,
    // Null keeps the client from reading the environment, and so from sending these to another server.
    organization: options.organization ?? null,
    project: options.project ?? null,
    maxRetries: 0,
    timeout: NEVER,
    logLevel: 'off',
  });
}

function keyOf(options: OpenAIOptions): string {
  const given = options.apiKey?.trim();
  if (given) return given;
  if (options.baseURL !== undefined) return 'none';
  const found = process.env.OPENAI_API_KEY?.trim();
  if (found) return found;
  throw new SwitchroomError(
    'config-invalid',
    'openai() has no key: pass apiKey, set OPENAI_API_KEY, or pass the baseURL of a server that needs none.',
  );
}

function modelName(asked: string | undefined, options: OpenAIOptions): string | undefined {
  const name = asked ?? options.model;
  if (name !== undefined || options.baseURL === undefined) return name;
  throw new SwitchroomError(
    'config-invalid',
    `openai() with baseURL ${options.baseURL} names no model: pass model, or name one in the agent.`,
  );
}

/** Nothing is kept at the vendor; a reasoning model's thoughts travel encrypted in the history instead. */
function responsesChecks(model: string | undefined): ModelChecks {
  const thinks = model === undefined || REASONING_MODEL.test(model);
  return {
    prepare: (request) => {
      const store = request.modelSettings.store ?? false;
      return withSettings(
        request,
        store,
        thinks && !store ? { include: ['reasoning.encrypted_content'] } : {},
      );
    },
  };
}

/** Other models answer 400 to `include`: https://platform.openai.com/docs/guides/reasoning */
const REASONING_MODEL = /^(o\d|gpt-5(?!.*chat))/;

function withSettings(request: ModelRequest, store: boolean, extra: Record<string, unknown>): ModelRequest {
  const { modelSettings } = request;
  const providerData = { ...extra, ...modelSettings.providerData };
  return { ...request, modelSettings: { ...modelSettings, store, providerData } };
}

const CHAT_CHECKS: ModelChecks = { isEnd: hasFinishReason };

function hasFinishReason(chunk: unknown): boolean {
  if (typeof chunk !== 'object' || chunk === null || !('choices' in chunk)) return false;
  return Array.isArray(chunk.choices) && chunk.choices.some((choice) => Boolean(choice?.finish_reason));
}
