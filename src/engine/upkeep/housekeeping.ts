import type { Clock } from '../../contracts/clock.ts';
import type { Desk, Idle } from '../../contracts/desk.ts';
import { own } from '../../contracts/own.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import type { Writer } from '../log/writer.ts';

const EVERY_MS = 60_000;
/** What is done in one go: a backlog is worked off over minutes, and holds nobody up. */
const BATCH = 100;
const RECEIPTS = 1_000;
const COMMITS = 20_000;
/** The feed tells where to look in the log; a reader that is further behind than this reads the log itself. */
const FEED_KEPT_MS = 7 * 24 * 3_600_000;

/** What housekeeping works with. */
export interface HousekeepingParts {
  readonly desk: Desk;
  readonly store: ConversationStore;
  readonly clock: Clock;
  readonly writer: Writer;
}

/** Makes what a node does once a minute: closes idle conversations, and deletes what was kept long enough. */
export function housekeeping({ desk, store, clock, writer }: HousekeepingParts): () => Promise<void> {
  let nextAt = 0;
  return async () => {
    const now = clock.now();
    if (now.getTime() < nextAt) return;
    nextAt = now.getTime() + EVERY_MS;
    await store.feed.prune(before(now, FEED_KEPT_MS), COMMITS);
    if (desk.idle) await closeIdle(desk.idle, now);
    const { conversationsMs, receiptsMs } = desk.retention ?? {};
    if (conversationsMs !== undefined) {
      const past = before(now, conversationsMs);
      const kept = await store.closedBefore(past, BATCH);
      if (kept.length > 0) await store.delete(kept, past);
    }
    if (receiptsMs !== undefined) await store.deleteReceipts(before(now, receiptsMs), RECEIPTS);
    await store.keepMonths(now);
  };

  async function closeIdle(after: Idle, now: Date): Promise<void> {
    const idle = await store.idle(now, after, BATCH);
    await Promise.all(idle.map((id) => closeIfIdle(id, after, now)));
  }

  /** The customer may have said something since it was found. */
  function closeIfIdle(id: string, { closeAfterMs = Infinity, lines = {} }: Idle, now: Date): Promise<void> {
    return writer.change(
      id,
      async ({ state }, record) => {
        const idleMs = now.getTime() - state.updatedAt.getTime();
        if (state.status === 'open' && idleMs >= (own(lines, state.line) ?? closeAfterMs))
          record.add('conversation-closed', { reason: 'idle' });
        await record.release();
      },
      { fresh: true },
    );
  }
}

function before(now: Date, ms: number): Date {
  return new Date(now.getTime() - ms);
}
