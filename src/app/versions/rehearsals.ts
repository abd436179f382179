import type { Clock, Ids } from '../../contracts/clock.ts';
import type { Desk } from '../../contracts/desk.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { Switchboard } from '../../contracts/line.ts';
import type { ModelLink, Prices } from '../../contracts/model.ts';
import { nodePrincipal } from '../../contracts/principal.ts';
import type { NewRehearsal, Rehearsals, Rehearsed } from '../../contracts/rehearsal.ts';
import type { ConversationStore, ToolDatabase } from '../../contracts/store.ts';
import { foldLog } from '../../engine/log/fold-log.ts';
import { newState } from '../../engine/log/new-state.ts';
import { createExchange } from '../../engine/switchboard.ts';
import { messageAt } from '../../evals/replay/fork.ts';
import { type KeptConversation, memoryStore } from '../../stores/memory/memory-store.ts';
import { learnFloor } from '../learn-floors.ts';
import { recordedInBounds } from '../replay/recorded-in-bounds.ts';
import type { PreparedDesk } from './prepare-desk.ts';
import { expectTaken } from './publisher.ts';
import { sealWrites, undoing } from './seal-writes.ts';

/** How long one is held in which nothing is said, in ms. */
const IDLE_MS = 20 * 60_000;
/** How many one person may hold at once: two beside each other, and the two before them. */
const MOST_EACH = 4;
/** How many a process holds. */
const MOST = 16;
/** How much is said in one. */
const MOST_MESSAGES = 100;
/** Nobody else could take its turns over. */
const LEASE_MS = 60_000;

/** What rehearsals are held with. */
export interface RehearsalParts {
  /** The desk of the code. */
  readonly code: Desk;
  readonly models: readonly ModelLink[];
  readonly prepare: (desk: Desk) => Promise<PreparedDesk>;
  /** Where conversations are on record. */
  readonly store: Pick<ConversationStore, 'state' | 'events'>;
  /** Of the pack's tools, as the desk has it. */
  readonly database: ToolDatabase;
  readonly prices: Prices;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly onDefect: (thrown: unknown, where: string) => void;
}

interface Held {
  readonly id: string;
  readonly by: string;
  readonly board: Switchboard;
  expiresAt: Date;
  messages: number;
  /** The last event that was told. */
  seq: number;
}

/** Holds rehearsals in memory: tools read the desk's own tables, and what they write there is undone. */
export function rehearsalsOf(parts: RehearsalParts): Rehearsals {
  const { clock, ids } = parts;
  const held = new Map<string, Held>();
  const later = () => new Date(clock.now().getTime() + IDLE_MS);

  function forgetOld(): void {
    for (const [id, { expiresAt }] of held) if (expiresAt <= clock.now()) held.delete(id);
  }

  /** Room for one more of somebody's: their oldest ones go. */
  function makeRoom(by: string): void {
    forgetOld();
    const theirs = [...held.values()].filter((one) => one.by === by);
    for (const { id } of theirs.slice(0, Math.max(0, theirs.length - MOST_EACH + 1))) held.delete(id);
    if (held.size >= MOST)
      throw new SwitchroomError('server-busy', 'As many rehearsals are held here as can be.');
  }

  async function told(one: Held): Promise<Rehearsed> {
    const events = await one.board.events(one.id, one.seq, Number.MAX_SAFE_INTEGER);
    one.seq = events.at(-1)?.seq ?? one.seq;
    one.expiresAt = later();
    return { id: one.id, state: (await one.board.view(one.id)).state, events, expiresAt: one.expiresAt };
  }

  return {
    async begin(by, rehearsal) {
      makeRoom(by);
      const desk = sealWrites(await expectTaken(parts.code, rehearsal.changes, parts.models));
      const prepared = await parts.prepare(desk);
      await learnFloor(prepared.desk);
      const id = ids.next('rh');
      const { board, said } = await begun(parts, prepared, id, rehearsal);
      makeRoom(by);
      const one: Held = { id, by, board, expiresAt: later(), messages: 0, seq: 0 };
      held.set(id, one);
      return { ...(await told(one)), said };
    },
    async say(by, id, text) {
      forgetOld();
      const one = held.get(id);
      if (one?.by !== by) throw new SwitchroomError('rehearsal-not-found', `Id: ${id}`);
      if (++one.messages > MOST_MESSAGES)
        throw new SwitchroomError(
          'too-many-requests',
          'A rehearsal has 100 messages at most: begin another.',
        );
      // Held while the answer is given, however long it takes.
      one.expiresAt = later();
      for await (const event of one.board.say(id, { text })) if (event.type === 'turn-finished') break;
      return told(one);
    },
    end(by, id) {
      if (held.get(id)?.by === by) held.delete(id);
    },
  };
}

/** A conversation in memory, and what its customer said next where it is one of the record. */
interface Begun {
  readonly board: Switchboard;
  readonly said?: string;
}

async function begun(
  parts: RehearsalParts,
  prepared: PreparedDesk,
  id: string,
  { customer, facts, from }: NewRehearsal,
): Promise<Begun> {
  if (from) {
    const { conversation } = await recordedInBounds(parts.store, from.conversation);
    const next = messageAt(conversation.events, from.at);
    const events = conversation.events.filter(({ seq }) => seq < next.seq);
    return { board: boardOf(parts, prepared, { ...foldLog(id, events), events }), said: next.data.text };
  }
  const { desk } = prepared;
  const request = { id, line: 'chat', ...(customer && { customer }), ...(facts && { facts }) };
  const state = newState(id, desk.id, desk.entry, parts.clock.now(), request);
  const board = boardOf(parts, prepared, { state, events: [], handoffs: [] });
  await board.open(request);
  return { board };
}

function boardOf(
  { clock, ids, prices, database, onDefect }: RehearsalParts,
  { desk, models }: PreparedDesk,
  kept: KeptConversation,
): Switchboard {
  const exchange = createExchange({
    desk,
    models,
    clock,
    ids,
    prices,
    onDefect,
    leaseMs: LEASE_MS,
    store: memoryStore(kept),
    database: undoing(database),
  });
  return exchange.as(nodePrincipal(desk.id, 'rehearsal'));
}
