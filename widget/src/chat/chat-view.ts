import type { Message } from './kept.ts';
import type { DeskInfo } from './server.ts';
import type { Item, Live, Timeline } from './timeline.ts';

/** A message on its way: it is `sent` when the server has it on record, and not before. */
export interface Outgoing extends Message {
  readonly state: 'waiting' | 'sending' | 'sent' | 'refused';
}

/** What the chat shows. */
export interface ChatView {
  /** Null until it is known; `missing`: there is no such desk. */
  readonly desk: DeskInfo | null | 'missing';
  readonly timeline: Timeline;
  readonly live: Live | null;
  readonly outgoing: readonly Outgoing[];
  /** `lost`: the browser has no network, or the server does not answer; it is tried again by itself. */
  readonly connection: 'there' | 'lost';
  /** What was kept of the conversation could not be gone on with. */
  readonly isExpired: boolean;
  /** What is kept has been read from the server. */
  readonly isLoaded: boolean;
}

/** Everything in the order it is shown: what is on record, what is on its way, and what is being answered. */
export function itemsOf({ timeline, live, outgoing }: ChatView): readonly Item[] {
  const onRecord = new Set(
    timeline.items.flatMap((item) => (item.kind === 'customer' ? [item.messageId] : [])),
  );
  const rest = outgoing.filter(({ id }) => !onRecord.has(id));
  const show = ({ id, text }: Outgoing): Item => ({
    kind: 'customer',
    key: `out:${id}`,
    text,
    messageId: id,
  });
  return [
    ...timeline.items,
    ...rest.filter(({ state }) => state === 'sent').map(show),
    ...(live?.items ?? []),
    ...rest.filter(({ state }) => state !== 'sent').map(show),
  ];
}

/** Who has the conversation, also before the log says so. */
export function ownerOf({ desk, timeline, live }: ChatView): string | null {
  const moved = live?.items.findLast((item) => item.kind === 'seam');
  const entry = desk !== null && desk !== 'missing' ? desk.entry : null;
  return moved?.to ?? timeline.owner ?? entry;
}

/** Whether somebody is about to answer: a turn runs, and nothing of the answer is there yet. */
export function isAnswering({ live, timeline }: ChatView): boolean {
  return live !== null && timeline.status !== 'with-person' && live.items.at(-1)?.kind !== 'said';
}
