import OpenAI from 'openai';
import type { ProbeResult } from '../../contracts/model.ts';

/** The least the Responses API takes. */
const FEWEST_TOKENS = 16;

/** No verdict on the key or the server: this one can't be asked in this way. */
const UNCLEAR = new Set([400, 422]);

/**
 * Asks a server of the API whether it would answer: for nothing where it describes its models to those who have a key, or
 * else for an answer of one token (16 on the Responses API). Throws what the client throws.
 */
export async function probeVendor(
  client: OpenAI,
  model: string | undefined,
  responses: boolean,
  signal: AbortSignal,
): Promise<ProbeResult> {
  try {
    await (model === undefined ? client.models.list({ signal }) : client.models.retrieve(model, { signal }));
    return 'answers';
  } catch (thrown) {
    if (!describesNoModels(thrown)) throw thrown;
    return model === undefined ? 'unclear' : askLeast(client, model, responses, signal);
  }
}

/** Many servers have no such route, and keys may be allowed to ask models but not to look at them. */
function describesNoModels(thrown: unknown): boolean {
  return thrown instanceof OpenAI.APIError && [400, 403, 404, 405, 501].includes(thrown.status ?? 0);
}

async function askLeast(
  client: OpenAI,
  model: string,
  responses: boolean,
  signal: AbortSignal,
): Promise<ProbeResult> {
  try {
    if (responses) {
      const body = { model, input: 'Hi', max_output_tokens: FEWEST_TOKENS, store: false };
      await client.responses.create(body, { signal });
    } else {
      const messages = [{ role: 'user' as const, content: 'Hi' }];
      await client.chat.completions.create({ model, messages, max_tokens: 1 }, { signal });
    }
    return 'answers';
  } catch (thrown) {
    if (thrown instanceof OpenAI.APIError && UNCLEAR.has(thrown.status ?? 0)) return 'unclear';
    throw thrown;
  }
}
