import type { ConversationEvent } from '../../contracts/event.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import { wholeLog } from '../../contracts/whole-log.ts';
import { type Gap, gapBetween } from '../statistics/difference.ts';
import { openedSince } from './read-scorecard.ts';
import { type Scorecard, ScorecardCounter } from './scorecard.ts';

/** How one version of a desk did. */
export interface VersionScore {
  /** `none` for conversations without one, `several` for those that more than one has served. */
  readonly version: string;
  readonly scorecard: Scorecard;
  /** Handoffs without a fault, beside the version that was there before it. */
  readonly gap: Gap | undefined;
}

/** The scorecards of a desk's versions, the latest first. */
export async function scorecardsByVersion(
  store: Pick<ConversationStore, 'list' | 'events'>,
  needConsent: ReadonlySet<string>,
  since: Date,
): Promise<VersionScore[]> {
  const counters = new Map<string, ScorecardCounter>();
  for await (const { id } of openedSince(store, since)) {
    const events = await wholeLog(store, id);
    const version = versionIn(events);
    const counter = counters.get(version) ?? new ScorecardCounter();
    counter.add(events, { needConsent });
    counters.set(version, counter);
  }
  const scores = [...counters].map(([version, { scorecard }]) => ({ version, scorecard }));
  const versions = scores.filter(({ version }) => version !== NONE && version !== SEVERAL);
  return scores.map((one) => {
    const before = versions[versions.indexOf(one) + 1];
    const isCompared = versions.includes(one) && before !== undefined;
    const gap = isCompared ? gapBetween(before.scorecard.total.clean, one.scorecard.total.clean) : undefined;
    return { ...one, gap };
  });
}

const NONE = 'none';
const SEVERAL = 'several';

/** The version of the desk that served a conversation; see `VersionScore`. */
export function versionIn(events: readonly ConversationEvent[]): string {
  const versions = new Set(
    events.flatMap(({ type, data }) =>
      (type === 'customer-said' || type === 'turn-opened') && data.deskVersion !== undefined
        ? [data.deskVersion]
        : [],
    ),
  );
  const [first = NONE] = versions;
  return versions.size > 1 ? SEVERAL : first;
}
