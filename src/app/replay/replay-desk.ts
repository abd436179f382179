import type { Desk } from '../../contracts/desk.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ModelLink, Prices } from '../../contracts/model.ts';
import { nodePrincipal } from '../../contracts/principal.ts';
import { databaseOf } from '../../contracts/sql-template.ts';
import type { ToolDatabase } from '../../contracts/store.ts';
import { foldLog } from '../../engine/log/fold-log.ts';
import { ModelWatch } from '../../engine/models/model-watch.ts';
import { createExchange } from '../../engine/switchboard.ts';
import type { ReplayDesk } from '../../evals/replay/replay-desk.ts';
import { sealDesk } from '../../evals/replay/seal-desk.ts';
import { Tape } from '../../evals/replay/tape.ts';
import { memoryStore } from '../../stores/memory/memory-store.ts';
import { chainOf } from '../chain-of.ts';
import { randomIds, systemClock } from '../system.ts';

const LEASE_MS = 60_000;

/** What conversations are replayed with. */
export interface ReplayParts {
  readonly desk: Desk;
  /** Asked before the floor. */
  readonly models: readonly ModelLink[];
  readonly prices?: Prices;
}

/** A desk for replays: conversations in memory, the recorded time, tools that answer from the record. It has no database to write to. */
export function createReplayDesk({ desk: open, models, prices = {} }: ReplayParts): ReplayDesk {
  const tapes = new Map<string, Tape>();
  const desk = sealDesk(open, (id) => tapes.get(id));
  const chain = chainOf(
    desk,
    models,
    new ModelWatch(
      models.map(({ name }) => name),
      systemClock,
    ),
  );
  return {
    stateAfter,
    resume({ id, events }, seq) {
      const before = events.slice(0, seq - 1);
      const { state, handoffs } = foldLog(id, before);
      const tape = new Tape(events, seq);
      const store = memoryStore({ state, handoffs, events: before });
      let now = state.updatedAt;
      const exchange = createExchange({
        desk,
        store,
        prices,
        clock: { now: () => now },
        ids: randomIds,
        onDefect: () => undefined,
        models: chain,
        leaseMs: LEASE_MS,
        database: NO_DATABASE,
      });
      const board = exchange.as(nodePrincipal(desk.id, 'replay'));
      return {
        async say(text, at) {
          tapes.set(id, tape);
          now = at;
          const [first, sealed] = [(await board.view(id)).state, tape.sealed.length];
          let reply = '';
          for await (const event of board.say(id, { text }))
            if (event.type === 'turn-finished') ({ reply } = event.result);
          return {
            before: first,
            after: (await board.view(id)).state,
            reply,
            events: await store.events(id, first.seq, Number.POSITIVE_INFINITY),
            sealed: tape.sealed.slice(sealed),
          };
        },
      };
    },
  };
}

/** See `ReplayDesk`. */
export const stateAfter: ReplayDesk['stateAfter'] = ({ id, events }, seq) =>
  foldLog(id, events.slice(0, seq)).state;

/** Whatever still wants to read tables is told that there are none. */
const NO_DATABASE: ToolDatabase = {
  session: () => ({
    database: databaseOf(async () => {
      throw new SwitchroomError('internal', 'A replay has no database.');
    }),
    commit: async () => undefined,
    rollback: async () => undefined,
  }),
};
