import type { AgentOutputItem, Model } from '../contracts/model.ts';

/** How long an answer may take. */
const MOST_MS = 60_000;

/** Asks a language model for words, with instructions; throws what its client throws. */
export async function askModel(model: Model, systemInstructions: string, input: string): Promise<string> {
  const { output } = await model.getResponse({
    systemInstructions,
    input,
    modelSettings: {},
    tools: [],
    handoffs: [],
    outputType: 'text',
    tracing: false,
    signal: AbortSignal.timeout(MOST_MS),
  });
  return textOf(output);
}

function textOf(output: readonly AgentOutputItem[]): string {
  return output
    .map((item) => (item.type === 'message' && typeof item.content !== 'string' ? item.content : []))
    .map((parts) => parts.map((part) => (part.type === 'output_text' ? part.text : '')).join(''))
    .join('');
}
