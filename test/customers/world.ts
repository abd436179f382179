import type { ConversationEvent } from '../../src/contracts/event.ts';
import type { Pack } from '../../src/contracts/pack.ts';
import type { Slot } from '../../src/contracts/script.ts';
import { floor } from '../../src/models/floor/floor.ts';
import { learnExamples } from '../../src/models/floor/floor-classifiers.ts';
import { type FloorState, type Form, readState } from '../../src/models/floor/state.ts';
import { decideRoute } from '../../src/routing/decide.ts';
import { trainClassifier } from '../../src/routing/train.ts';
import { trainTurns } from '../../src/routing/train-turns.ts';
import type { Pool } from '../../src/stores/postgres/connect.ts';
import { runTurn, testSwitchboard, tickingClock } from '../../src/testing/test-switchboard.ts';
import { understand } from '../../src/understanding/understanding.ts';
import { baseName, type SeenSlots, watchSlots } from './watch-slots.ts';

const MOST_EVENTS = 2_000;

/** How a conversation stands between two messages, as the desk keeps it. */
export interface Standing {
  readonly owner: string;
  readonly status: string;
  readonly state: FloorState | undefined;
  /** The form the open question is of. */
  readonly form: Form | undefined;
  /** The slot the open question is for. */
  readonly slot: Slot | undefined;
}

/** One conversation with the floor. */
export interface Talk {
  readonly standing: () => Standing;
  /** Says something; resolves to what it led to. */
  say(text: string): Promise<{ events: readonly ConversationEvent[]; standing: Standing }>;
}

/** A pack whose conversations can be held. */
export interface World {
  readonly pack: Pack;
  readonly seen: SeenSlots;
  readonly now: Date;
  open(): Promise<Talk>;
}

/** The floor of a pack on its tables, which all its conversations share: what one customer has booked is taken for the next. */
export function worldOf(pack: Pack, pool: Pool, now: Date): World {
  const { desk, seen } = watchSlots(pack.desk);
  // The desk learns its examples once.
  const models = [floor({ desk, train: trainClassifier, trainTurns, decide: decideRoute, understand })];
  const schema = pack.database && { schema: pack.database.schema };
  const defects: unknown[] = [];
  const onDefect = (thrown: unknown) => defects.push(thrown);
  const clock = tickingClock(now.getTime());
  const learning = learnExamples(desk, trainClassifier);
  const board = testSwitchboard({ desk, models, pool, clock, onDefect, ...schema });
  return {
    ...{ pack, seen, now },
    async open() {
      await learning;
      const { id } = await board.open({ line: 'chat' });
      let seq = 0;
      let standing: Standing = {
        ...{ owner: desk.entry, status: 'open' },
        ...{ state: undefined, form: undefined, slot: undefined },
      };
      return {
        standing: () => standing,
        async say(text) {
          const { result } = await runTurn(board, id, text);
          if (defects.length > 0) throw defects[0];
          const events = await board.events(id, seq, MOST_EVENTS);
          seq = events.at(-1)?.seq ?? seq;
          standing = standingAfter(standing, events, result, seen);
          return { events, standing };
        },
      };
    },
  };
}

function standingAfter(
  before: Standing,
  events: readonly ConversationEvent[],
  { owner, status }: { owner: string; status: string },
  seen: SeenSlots,
): Standing {
  const state = events.map(stateIn).findLast((one) => one !== undefined) ?? before.state;
  const pending = state?.pending;
  const form = state?.forms.findLast((one) => one.agent === owner);
  const slots = form && seen.get(keyOf(form));
  const slot = pending?.kind === 'slot' ? slots?.get(baseName(pending.slot)) : undefined;
  return { owner, status, state, form, slot };
}

/** What a form is of: `agent/flow`. */
export function keyOf({ agent, intent }: Pick<Form, 'agent' | 'intent'>): string {
  return `${agent}/${intent}`;
}

function stateIn({ data }: ConversationEvent): FloorState | undefined {
  const mark = 'mark' in data ? data.mark : undefined;
  return mark && 'providerData' in mark ? readState(mark.providerData) : undefined;
}
