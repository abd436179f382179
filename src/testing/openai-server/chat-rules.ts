import { z } from 'zod';
import { type ApiProblem, badRequest } from './problem.ts';
import { checkTools } from './tool-rules.ts';

const message = z.looseObject({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool']),
  content: z.unknown().optional(),
  tool_calls: z.array(z.looseObject({ id: z.string() })).nullish(),
  tool_call_id: z.string().nullish(),
});
const tool = z.looseObject({
  type: z.literal('function'),
  function: z.looseObject({
    name: z.string(),
    parameters: z.unknown().optional(),
    strict: z.boolean().nullish(),
  }),
});

/** What the server reads of a Chat Completions request. */
export const chatBody = z.looseObject({
  model: z.string(),
  messages: z.array(message).min(1),
  tools: z.array(tool).nullish(),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
});
/** A Chat Completions request that has the right shape. */
export type ChatBody = z.infer<typeof chatBody>;

/** The first of the vendor's rules that a Chat Completions request breaks. */
export function checkChatRequest(body: ChatBody): ApiProblem | undefined {
  const tools = (body.tools ?? []).map((entry) => ({
    name: entry.function.name,
    parameters: entry.function.parameters,
    strict: entry.function.strict === true,
  }));
  return checkTools(tools, (index) => `tools[${index}].function.name`) ?? checkCalls(body.messages);
}

/** Tool messages stand right behind the assistant message whose calls they answer. */
function checkCalls(messages: ChatBody['messages']): ApiProblem | undefined {
  let open = new Set<string>();
  for (const [index, entry] of messages.entries()) {
    if (entry.role === 'tool') {
      if (!open.delete(entry.tool_call_id ?? '')) return strayAnswer(index);
      continue;
    }
    if (open.size > 0) return unanswered(open, index);
    open = new Set((entry.tool_calls ?? []).map((call) => call.id));
  }
  return open.size > 0 ? unanswered(open, messages.length) : undefined;
}

function strayAnswer(index: number): ApiProblem {
  const text = `Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.`;
  return badRequest(text, `messages.[${index}].role`);
}

function unanswered(ids: ReadonlySet<string>, index: number): ApiProblem {
  const text = `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${[...ids].join(', ')}`;
  return badRequest(text, `messages.[${index}].role`);
}
