import { useMemo } from 'react';
import type { ConsoleApi } from '../../console-api.ts';
import { useAnswer } from '../../use-answer.ts';
import type { ConversationViewed } from '../conversation-view-of.ts';
import { Replayed } from './replayed.ts';

/** A conversation as it was after event `seq`, and what it takes to go on from there; the view as it is while nothing is replayed. */
export function useReplay(
  api: Pick<ConsoleApi, 'events'>,
  id: string,
  live: ConversationViewed,
  seq: number | null,
) {
  const isOn = seq !== null;
  const { answer } = useAnswer(isOn ? id : null, () => api.events(id, 0));
  const replayed = useMemo(() => (answer === null ? null : new Replayed(answer)), [answer]);
  const view = useMemo(
    () => (replayed === null || seq === null ? live : replayed.viewAt(live, seq)),
    [replayed, live, seq],
  );
  return {
    view,
    events: isOn ? (replayed?.events ?? null) : null,
    /** The last thing on show. */
    pointed: isOn ? (view.entries.at(-1)?.seq ?? null) : null,
    /** When the event was, ISO 8601. */
    until: isOn ? replayed?.events.findLast((event) => event.seq <= seq)?.at : undefined,
  };
}
