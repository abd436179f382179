import type { z } from '@hono/zod-openapi';
import { contactOf } from '../../contracts/contact.ts';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { Desk } from '../../contracts/desk.ts';
import { own } from '../../contracts/own.ts';
import type * as schemas from './schemas.ts';

/** A conversation as people need to see it before they take it. */
export function entryView(desk: Desk, state: ConversationState): z.input<typeof schemas.entry> {
  const { id, desk: at, title, line, status, owner, person, danger, customer, deadlines, metadata } = state;
  const due = (name: string) => own(deadlines, name)?.at ?? null;
  return {
    id,
    desk: at,
    title,
    line,
    status,
    owner,
    person,
    danger,
    customer,
    metadata: { ...metadata },
    contact: contactOf(state) ?? null,
    rung: (status === 'waiting' && person && desk.person.rungs[person.rung]?.name) || null,
    dueAt: due('person'),
    approvals: Object.values(state.approvals).map((approval) => ({
      ...approval,
      dueAt: due(`approval:${approval.callId}`),
    })),
    // A fact's value is JSON already; its type is only deeper-frozen than zod's.
    facts: state.facts as z.input<typeof schemas.entry>['facts'],
    openedAt: state.openedAt.toISOString(),
    updatedAt: state.updatedAt.toISOString(),
  };
}
