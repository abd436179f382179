import type { z } from '@hono/zod-openapi';
import type { ConversationState, Move } from '../../contracts/conversation.ts';
import type { Desk } from '../../contracts/desk.ts';
import type { Mood } from '../../contracts/mood.ts';
import { own } from '../../contracts/own.ts';
import type * as schemas from './schemas.ts';

/** A conversation as the wall shows it; undefined: its desk is not served here. */
export function rowView(
  desk: Desk | undefined,
  state: ConversationState,
  mood: Mood | null,
): z.input<typeof schemas.wallRow> {
  const { id, desk: at, line, status, owner, title, customer, danger, last, person, deadlines, seq } = state;
  const due = (name: string) => own(deadlines, name)?.at ?? null;
  return {
    id,
    desk: at,
    line,
    status,
    owner,
    title,
    customer,
    danger,
    last,
    mood,
    person,
    seq,
    rung: (status === 'waiting' && person && desk?.person.rungs[person.rung]?.name) || null,
    dueAt: due('person'),
    approvals: Object.values(state.approvals).map(({ callId, name, requestedAt }) => ({
      callId,
      name,
      requestedAt,
      dueAt: due(`approval:${callId}`),
    })),
    offer: state.consent?.name ?? null,
    reached: [...state.allowance.reached],
    handoffs: state.handoffs,
    back: wentBack(state.allowance.moves),
    usd: state.spend.usd,
    openedAt: state.openedAt.toISOString(),
    updatedAt: state.updatedAt.toISOString(),
  };
}

/** Whether somebody got it back who had just given it away. */
function wentBack([before, last]: readonly Move[]): boolean {
  return (
    before !== undefined && last !== undefined && last.to === before.from && !before.renewed && !last.renewed
  );
}
