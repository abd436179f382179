import type { EventData, StoredEvent } from '../../api.ts';

/** A tool call that waits for a person's yes. */
export type PendingApproval = EventData['approval-requested'];

/** What waits after an event. */
export function pendingAfter(
  pending: readonly PendingApproval[],
  event: StoredEvent,
): readonly PendingApproval[] {
  switch (event.type) {
    case 'approval-requested':
      return [...pending, event.data];
    case 'approval-decided': {
      const { callId } = event.data;
      return pending.filter((one) => one.callId !== callId);
    }
    case 'conversation-closed':
      return [];
    default:
      return pending;
  }
}
