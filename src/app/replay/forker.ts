import type { Clock } from '../../contracts/clock.ts';
import type { Desk } from '../../contracts/desk.ts';
import type { DeskFork, ForkConversation, ForkWish } from '../../contracts/fork.ts';
import type { ModelLink, Prices } from '../../contracts/model.ts';
import type { ServedDesk, Serving } from '../../contracts/serving.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import { forkConversation } from '../../evals/replay/fork.ts';
import { learnFloor } from '../learn-floors.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { expectTaken } from '../versions/publisher.ts';
import { versionOf } from '../versions/version-of.ts';
import { recordedInBounds } from './recorded-in-bounds.ts';
import { createReplayDesk } from './replay-desk.ts';

/** Whoever asks waits for it, and customers are served meanwhile by the same process; in ms. */
const MOST_MS = 60_000;
const MOST_TURNS = 20;

/** What conversations are forked with. */
export interface ForkerParts {
  /** The desk of the code. */
  readonly code: Desk;
  readonly serving: Pick<Serving, 'served'>;
  readonly store: Pick<ConversationStore, 'state' | 'events'>;
  readonly models: readonly ModelLink[];
  readonly prices: Prices;
  readonly clock: Clock;
}

/** Forks recorded conversations of a desk, one at a time; see `ForkConversation`. */
export function forkerOf(parts: ForkerParts): ForkConversation {
  return oneAtATime((id, wish) => fork(parts, id, wish), {
    busy: 'Another conversation is forked now.',
    mostMs: MOST_MS,
  });
}

async function fork(
  parts: ForkerParts,
  id: string,
  { at, say, changes, models }: ForkWish,
): Promise<DeskFork> {
  const { serving, store, prices, clock } = parts;
  const { state, conversation } = await recordedInBounds(store, id);
  const { desk, version } = changes ? await withChanges(parts, changes) : serving.served(state.trial);
  await learnFloor(desk);
  const until = clock.now().getTime() + MOST_MS;
  const forked = await forkConversation(
    createReplayDesk({ desk, prices, models: models ? parts.models : [] }),
    conversation,
    { at, ...(say && { say }), most: MOST_TURNS, isOver: () => clock.now().getTime() > until },
  );
  const first = conversation.events.find(({ seq }) => seq === forked.from);
  const recorded = (first?.type === 'customer-said' && first.data.deskVersion) || null;
  return { ...forked, versions: { recorded, forked: version ?? '' } };
}

async function withChanges(
  { code, models }: ForkerParts,
  changes: NonNullable<ForkWish['changes']>,
): Promise<ServedDesk> {
  const desk = await expectTaken(code, changes, models);
  return { desk, version: versionOf(desk, models).hash };
}
