import { messageOf, SwitchroomError } from '../contracts/errors.ts';
import type { GuardContext } from '../contracts/guard.ts';
import type { AgentOutputItem } from '../contracts/model.ts';

/** What a judging model said. */
export interface ModelVerdict {
  readonly verdict: 'allow' | 'refuse';
  readonly category: unknown;
}

/**
 * Asks one of the desk's models to judge a text, as JSON `{verdict, category?}`. Throws `guard-failed` for an answer that
 * is no verdict, and what the model throws.
 */
export async function askForVerdict(
  { models, signal }: GuardContext,
  model: string | undefined,
  systemInstructions: string,
  text: string,
): Promise<ModelVerdict> {
  const judging = await models.getModel(model);
  const { output } = await judging.getResponse({
    systemInstructions,
    // As a JSON string the words can not pretend to end.
    input: JSON.stringify(text),
    modelSettings: {},
    tools: [],
    handoffs: [],
    outputType: 'text',
    tracing: false,
    signal,
  });
  return readVerdict(textOf(output));
}

/** Reads the one JSON object in an answer, in code fences or not; throws `guard-failed` when there is no verdict. */
function readVerdict(answer: string): ModelVerdict {
  const json = answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
  const { verdict, category } = parse(json);
  if (verdict === 'allow' || verdict === 'refuse') return { verdict, category };
  throw new SwitchroomError('guard-failed', 'The judging model gave no verdict.');
}

function parse(json: string): { readonly verdict?: unknown; readonly category?: unknown } {
  try {
    return Object(JSON.parse(json));
  } catch (cause) {
    throw new SwitchroomError('guard-failed', `The judging model gave no JSON: ${messageOf(cause)}`, {
      cause,
    });
  }
}

function textOf(output: readonly AgentOutputItem[]): string {
  return output
    .map((item) => (item.type === 'message' && typeof item.content !== 'string' ? item.content : []))
    .flatMap((parts) => parts.map((part) => (part.type === 'output_text' ? part.text : '')))
    .join('');
}
