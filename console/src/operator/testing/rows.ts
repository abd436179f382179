import type { WallRow } from '../console-api.ts';

/** A conversation on the wall that needs nobody. */
export function wallRow(id: string, changes: Partial<WallRow> = {}): WallRow {
  return {
    id,
    desk: 'support',
    line: 'chat',
    status: 'open',
    owner: 'triage',
    title: '',
    customer: null,
    danger: null,
    last: null,
    mood: null,
    person: null,
    rung: null,
    dueAt: null,
    approvals: [],
    offer: null,
    reached: [],
    handoffs: 0,
    back: false,
    usd: 0,
    seq: 1,
    openedAt: '2026-03-02T09:00:00.000Z',
    updatedAt: '2026-03-02T09:00:00.000Z',
    ...changes,
  };
}

/** Somebody asks for a person since then, until then. */
export function asking(requestedAt: string, dueAt: string | null = null): Partial<WallRow> {
  const person = {
    callId: 'c',
    from: 'triage',
    reason: '',
    summary: '',
    requestedAt,
    rung: 0,
    callback: false,
  };
  return { status: 'waiting', dueAt, rung: 'team', person: { ...person, claimedBy: null, claimant: null } };
}
