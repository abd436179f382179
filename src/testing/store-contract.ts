import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import type { ConversationState } from '../contracts/conversation.ts';
import type { NewEvent } from '../contracts/event.ts';
import type { ConversationStore } from '../contracts/store.ts';
import { OPENED, sampleAppend, sampleState } from './sample-conversation.ts';
import { againTests } from './store-contract/again.ts';
import { appendTests } from './store-contract/append.ts';
import { conflictTests } from './store-contract/conflicts.ts';
import { deadlineTests } from './store-contract/deadlines.ts';
import { deskTests } from './store-contract/desks.ts';
import { inboxTests } from './store-contract/inbox.ts';
import { interruptionTests } from './store-contract/interruptions.ts';
import { leaseTests } from './store-contract/leases.ts';
import { nodeTests } from './store-contract/nodes.ts';
import { projectionTests } from './store-contract/projections.ts';
import { readTests } from './store-contract/reading.ts';
import { retentionTests } from './store-contract/retention.ts';
import { togetherTests } from './store-contract/together.ts';
import { waitingCallTests } from './store-contract/waiting-calls.ts';

/** A store of the desk `support` under test, empty at first. */
export interface StoreUnderTest {
  readonly store: ConversationStore;
  /** Of the desk `sales`, on the same database. */
  readonly other: ConversationStore;
  close(): Promise<void>;
}

/** Tests that whatever `makeStore` makes keeps the contract of `ConversationStore`; vitest runs them. */
export function storeContract(name: string, makeStore: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let made: StoreUnderTest;
    beforeAll(async () => {
      made = await makeStore();
    });
    afterAll(() => made?.close());
    const bench = {
      store: () => made.store,
      other: () => made.other,
      open: (events?: NewEvent[]) => open(made.store, events),
    };
    describe('append', () => appendTests(bench));
    describe('append again', () => againTests(bench));
    describe('many at once', () => togetherTests(bench));
    describe('conflicting writers', () => conflictTests(bench));
    describe('one writer', () => leaseTests(bench));
    describe('nodes', () => nodeTests(bench));
    describe('interruptions', () => interruptionTests(bench));
    describe('projections', () => projectionTests(bench));
    describe('calls that waited', () => waitingCallTests(bench));
    describe('deadlines', () => deadlineTests(bench));
    describe('inbox', () => inboxTests(bench));
    describe('retention', () => retentionTests(bench));
    describe('reading', () => readTests(bench));
    describe('two desks', () => deskTests(bench));
  });
}

async function open(store: ConversationStore, events: NewEvent[] = []): Promise<ConversationState> {
  const append = sampleAppend(sampleState(`cv_${randomUUID()}`), [OPENED, ...events]);
  await store.append(append);
  return append.state;
}
