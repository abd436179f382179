import type { Model, ModelRequest, ModelResponse, StreamEvent } from '@openai/agents-core';
import { Usage } from '@openai/agents-core';

/** What a mind does when it is asked. */
export type ScriptedTextReply =
  /** `data` is put on the message, to come back with it. */
  | { readonly text: string; readonly holds?: boolean; readonly data?: Readonly<Record<string, unknown>> }
  | { readonly call: { readonly callId: string; readonly name: string; readonly arguments: object } }
  | { readonly fails: string };

/** The text model behind a speech model under test: gives its replies in order, and keeps what it was asked. */
export class ScriptedTextModel implements Model {
  readonly requests: ModelRequest[] = [];
  readonly #replies: ScriptedTextReply[];

  constructor(replies: readonly ScriptedTextReply[]) {
    this.#replies = [...replies];
  }

  /** What it was told the last time, as one text. */
  get lastInput(): string {
    return JSON.stringify(this.requests.at(-1)?.input);
  }

  async getResponse(): Promise<ModelResponse> {
    throw new TypeError('A mind only streams.');
  }

  async *getStreamedResponse(request: ModelRequest): AsyncIterable<StreamEvent> {
    this.requests.push(request);
    const reply = this.#replies.shift() ?? { fails: 'There is no reply left.' };
    if ('fails' in reply) throw new TypeError(reply.fails);
    yield { type: 'response_started' };
    if ('text' in reply) {
      for (const delta of reply.text.match(/\s*\S+/g) ?? []) yield { type: 'output_text_delta', delta };
      if (reply.holds) await untilAborted(request.signal);
    }
    const usage = new Usage({ requests: 1, inputTokens: 20, outputTokens: 7, totalTokens: 27 });
    yield { type: 'response_done', response: { id: 'mind', usage, output: [itemOf(reply)] } };
  }
}

function itemOf(reply: Exclude<ScriptedTextReply, { fails: string }>) {
  if ('call' in reply) {
    const { callId, name, arguments: given } = reply.call;
    const call = { callId, name, arguments: JSON.stringify(given), status: 'completed' as const };
    return { type: 'function_call' as const, ...call };
  }
  const content = [{ type: 'output_text' as const, text: reply.text }];
  const spoken = { role: 'assistant' as const, status: 'completed' as const, content };
  return { type: 'message' as const, ...spoken, ...(reply.data && { providerData: reply.data }) };
}

function untilAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
