import type { ConversationState } from '../../contracts/conversation.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { Feed } from '../../contracts/feed.ts';
import type { HandoffRecord } from '../../contracts/handoff.ts';
import type { Append, ConversationStore, Head } from '../../contracts/store.ts';

/** A conversation to begin with. */
export interface KeptConversation {
  readonly state: ConversationState;
  readonly events: readonly ConversationEvent[];
  readonly handoffs: readonly HandoffRecord[];
}

/**
 * Keeps one conversation in memory, for one node, for as long as it is looked at: nothing of it is written anywhere. It has turns; what
 * other nodes, readers, people and upkeep ask for is not there.
 */
export function memoryStore(kept: KeptConversation): ConversationStore {
  let { state } = kept;
  let holder: string | null = null;
  const events = [...kept.events];
  const handoffs = new Map(kept.handoffs.map((one) => [one.seq, one]));
  const isOurs = (id: string) => id === state.id;
  const none = async () => [];
  const zero = async () => 0;
  const nothing = async () => undefined;

  const append = async ({
    state: next,
    events: added,
    expectedSeq,
    handoffs: changed = [],
    node,
    holds,
  }: Append) => {
    if (!isOurs(next.id) || expectedSeq !== state.seq)
      throw new SwitchroomError('conversation-moved-on', `The log of ${next.id} is not at ${expectedSeq}.`);
    state = next;
    holder = holds ? node : null;
    events.push(...added);
    for (const one of changed) handoffs.set(one.seq, one);
  };
  const headOf = (): Head => ({ id: state.id, seq: state.seq, node: holder, alive: true });

  return {
    append,
    get feed(): Feed {
      throw new SwitchroomError('internal', 'A conversation in memory has no feed.');
    },
    state: async (id) => (isOurs(id) ? state : undefined),
    states: async (ids) => (ids.some(isOurs) ? [state] : []),
    events: async (id, after, limit) => (isOurs(id) ? events.slice(after, after + limit) : []),
    eventsBetween: async (pieces) =>
      pieces.map(({ id, after, seq }) => (isOurs(id) ? events.slice(after, seq) : [])),
    eventsBefore: async (id, before, limit) =>
      isOurs(id) ? events.slice(Math.max(0, before - 1 - limit), before - 1) : [],
    list: async () => [state],
    inbox: async () => ({ conversations: [], count: 0, next: null }),
    handoffs: async () => [...handoffs.values()],
    toolCalls: none,
    turnOfMessage: nothing,
    eventsOfTurn: async (_, turn) => events.filter((event) => event.turn === turn),
    beat: none,
    interrupt: async () => false,
    retire: nothing,
    heads: async (ids) => (ids.some(isOurs) ? [headOf()] : []),
    held: none,
    due: none,
    receipt: nothing,
    ofCustomer: none,
    idle: none,
    closedBefore: none,
    delete: async () => ({}),
    deleteReceipts: zero,
    keepMonths: nothing,
    ping: nothing,
  };
}
