import { SwitchroomError } from '../contracts/errors.ts';
import type { DeskConversations } from '../contracts/line.ts';
import type { TurnResult } from '../contracts/turn.ts';

/** What the customer says, and what the reply must hold, if that matters. */
export type Line = string | readonly [says: string, reply: string | RegExp];

/**
 * Holds a conversation with a desk, line by line, and resolves to what each came to. Throws `dialogue-differs`, with all that was
 * said, at the first reply that is not as it must be: for tests of any framework, and of none.
 */
export async function dialogue(
  desk: Pick<DeskConversations, 'open' | 'say'>,
  lines: readonly Line[],
): Promise<TurnResult[]> {
  const { id } = await desk.open({ line: 'dialogue' });
  const results: TurnResult[] = [];
  const said: string[] = [];
  for (const line of lines) {
    const [text, wanted] = typeof line === 'string' ? [line] : line;
    const result = await turnOf(desk, id, text);
    results.push(result);
    said.push(`> ${text}`, result.reply);
    const fits =
      typeof wanted === 'string' ? result.reply.includes(wanted) : (wanted?.test(result.reply) ?? true);
    if (!fits) throw new SwitchroomError('dialogue-differs', `Wanted: ${String(wanted)}\n${said.join('\n')}`);
  }
  return results;
}

async function turnOf(desk: Pick<DeskConversations, 'say'>, id: string, text: string): Promise<TurnResult> {
  for await (const event of desk.say(id, { text })) if (event.type === 'turn-finished') return event.result;
  throw new SwitchroomError('internal', 'A turn ended without a result.');
}
