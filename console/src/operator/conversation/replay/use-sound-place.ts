import { useEffect, useMemo, useRef, useState } from 'react';
import type { StoredEvent } from '../../../api.ts';
import type { Place } from '../../sound/sound-bar.tsx';
import type { Spoken } from '../../sound/spoken.ts';
import { soundTimes } from './sound-times.ts';

/** One scrubber for the log and its sound: the sound goes where the log is moved to, and moves the log while it plays. */
export function useSoundPlace(
  events: readonly StoredEvent[] | null,
  spoken: readonly Spoken[],
  seq: number | null,
  onMove: (seq: number) => void,
): { readonly place: Place | null; readonly onTime: (ms: number) => void } {
  const times = useMemo(() => soundTimes(events ?? [], spoken), [events, spoken]);
  const [place, setPlace] = useState<Place | null>(null);
  /** Where the sound itself has moved the log: it need not go there. */
  const moved = useRef<number | null>(null);
  useEffect(() => {
    const isOwn = seq !== null && moved.current === seq;
    if (isOwn) return;
    moved.current = null;
    const ms = seq === null ? undefined : times.msOf(seq);
    setPlace(ms === undefined ? null : { ms });
  }, [seq, times]);
  const onTime = (ms: number) => {
    const heard = times.seqAt(ms);
    if (seq === null || heard === undefined || heard === seq) return;
    moved.current = heard;
    onMove(heard);
  };
  return { place, onTime };
}
