import type { AgentInputItem } from '../../contracts/model.ts';

/** Stands before words of the desk's own where a vendor takes no system message: a customer's they are not. */
const FROM_DESK = '(From the desk, not from the customer.)';

const YOUR_TURN = `${FROM_DESK} Go on from here: answer what is still open, and repeat nothing that was said.`;

const CONTEXT_LENGTH = 80;

/**
 * The items a language model is asked with. Strict vendors refuse a request whose last word is the agent's own or the
 * desk's, so that one ends with a user's message; a model that takes over in mid-sentence (`cutOff`: what was said of
 * it) is told so.
 */
export function askedAnew(items: AgentInputItem[], cutOff: string | undefined): AgentInputItem[] {
  const last = items.at(-1);
  if (cutOff !== undefined) return [...items, asked(goOnFrom(cutOff))];
  if (last?.type === 'function_call_result') return items;
  if (last === undefined || !('role' in last) || last.role === 'assistant')
    return [...items, asked(YOUR_TURN)];
  return last.role === 'system' ? items.with(-1, asked(`${FROM_DESK} ${last.content}`)) : items;
}

function asked(content: string): AgentInputItem {
  return { type: 'message', role: 'user', content };
}

/** Quoted, as words that a model said may be a customer's. */
function goOnFrom(words: string): string {
  const end = words.trim().slice(-CONTEXT_LENGTH);
  return (
    `${FROM_DESK} Your last message broke off on the line. The customer has read it up to here: ${JSON.stringify(end)} ` +
    'Go on with the very next word, in the same sentence. Say nothing of it again, do not greet, and do not apologise.'
  );
}
