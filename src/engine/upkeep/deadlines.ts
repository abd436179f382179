import type { JsonValue } from '../../contracts/json.ts';
import { EDGE_DEADLINE, passTimedEdge } from '../handoffs/timed-edges.ts';
import { unaskedTurn } from '../loop/text-turn.ts';
import { CLAIM_DEADLINE } from '../people/claim-deadline.ts';
import { climb } from '../people/person-ladder.ts';
import { APPROVAL_DEADLINE } from '../tools/approvals.ts';
import { lapse } from '../tools/decide-approval.ts';
import type { Turn } from '../turn/turn.ts';

/** Does what the passed deadlines of a conversation ask for, in a turn that no customer began. */
export async function passDeadlines(turn: Turn): Promise<void> {
  const { deadlines } = turn.conversation.state;
  const passed = Object.entries(deadlines)
    .filter(([, { at }]) => new Date(at) <= turn.startedAt)
    .toSorted(([, a], [, b]) => a.at.localeCompare(b.at));
  if (passed.length === 0) return;
  await unaskedTurn(turn, 'deadline', async () => {
    for (const [name] of passed) turn.record.add('deadline-passed', { name });
    const wishes = [];
    for (const [name, { data }] of passed) wishes.push(await pass(turn, name, data));
    return wishes.includes('speak') ? 'speak' : 'quiet';
  });
}

/** What a deadline is about stands in its name. */
async function pass(turn: Turn, name: string, data: JsonValue): Promise<'speak' | 'quiet'> {
  if (name === CLAIM_DEADLINE) return climb(turn);
  if (name.startsWith(APPROVAL_DEADLINE)) return lapse(turn, name.slice(APPROVAL_DEADLINE.length));
  if (name.startsWith(EDGE_DEADLINE)) return passTimedEdge(turn, name, data);
  return 'quiet';
}
