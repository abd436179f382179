import { Usage } from '@openai/agents-core';
import type { Model, ModelResponse, StreamEvent } from '../../contracts/model.ts';
import { sayExactly } from '../../models/openai-realtime/say-exactly.ts';

const [BEFORE = '', BEHIND = ''] = sayExactly('\0').split('\0');

/**
 * A model that says what it is told to say exactly, and is `model` for everything else: for a local Realtime server whose
 * mind follows no instructions, such as the floor or a script.
 */
export function obedient(model: Model): Model {
  return {
    getResponse: async (request) => {
      const words = wordsToSay(request.systemInstructions);
      return words === undefined ? model.getResponse(request) : { usage: new Usage(), output: [said(words)] };
    },
    getStreamedResponse: (request) => {
      const words = wordsToSay(request.systemInstructions);
      return words === undefined ? model.getStreamedResponse(request) : saying(words);
    },
  };
}

/** The words that such instructions ask for; undefined for any others. */
function wordsToSay(instructions: string | undefined): string | undefined {
  return instructions?.startsWith(BEFORE) ? instructions.slice(BEFORE.length, -BEHIND.length) : undefined;
}

async function* saying(delta: string): AsyncIterable<StreamEvent> {
  yield { type: 'response_started' };
  yield { type: 'output_text_delta', delta };
  const usage = { requests: 0, inputTokens: 0, outputTokens: 0, totalTokens: 0 };
  yield { type: 'response_done', response: { id: 'said', usage, output: [said(delta)] } };
}

function said(text: string) {
  const content = [{ type: 'output_text' as const, text }];
  const message = { role: 'assistant' as const, status: 'completed' as const, content };
  return { type: 'message' as const, ...message } satisfies ModelResponse['output'][number];
}
