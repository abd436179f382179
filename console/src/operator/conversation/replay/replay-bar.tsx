import { useEffect, useRef, useState } from 'react';
import type { StoredEvent } from '../../../api.ts';
import { words } from '../../../format.ts';
import { useCommand } from '../../commands/use-commands.ts';

const SPEEDS = [1, 4, 16];
/** Where nobody did anything for longer, it is not waited for longer; in ms, at the speed it happened. */
const LONGEST_PAUSE_MS = 5_000;

interface ReplayBarProps {
  /** All of them, oldest first. */
  events: readonly StoredEvent[];
  /** The event that it is at. */
  seq: number;
  onMove: (seq: number) => void;
  onLeave: () => void;
}

/** Moves a conversation to any of its events, and plays it at the speed it happened. */
export function ReplayBar({ events, seq, onMove, onLeave }: ReplayBarProps) {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const at = Math.max(
    0,
    events.findLastIndex((event) => event.seq <= seq),
  );
  const [event, next] = [events[at], events[at + 1]];
  // What else happens on the page does not begin the pause anew.
  const move = useRef(onMove);
  move.current = onMove;
  const to = (place: number) => {
    const found = events[place];
    if (found) onMove(found.seq);
  };
  useEffect(() => {
    if (!playing || event === undefined) return;
    if (next === undefined) return setPlaying(false);
    const gap = Math.min(LONGEST_PAUSE_MS, Math.max(0, Date.parse(next.at) - Date.parse(event.at)));
    const timer = setTimeout(() => move.current(next.seq), gap / speed);
    return () => clearTimeout(timer);
  }, [playing, event, next, speed]);
  const play = () => {
    if (!playing && next === undefined) to(0);
    setPlaying(!playing);
  };
  useCommand('replayPlay', play);
  useCommand('replayBack', () => to(at - 1));
  useCommand('replayOn', () => to(at + 1));
  if (event === undefined) return null;
  const time = new Date(event.at).toLocaleTimeString();
  return (
    <fieldset
      data-testid="replay-bar"
      className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-rule border-t bg-panel px-3 py-2.5 text-[13px] sm:px-5"
    >
      <legend className="sr-only">Replay</legend>
      <button
        type="button"
        data-testid="replay-play"
        onClick={play}
        className="min-w-16 rounded-full bg-ink px-3 text-paper leading-7"
      >
        {playing ? 'Pause' : 'Play'}
      </button>
      <input
        type="range"
        data-testid="replay-slider"
        aria-label="Event of the conversation"
        aria-valuetext={`Event ${at + 1} of ${events.length}, ${time}, ${words(event.type)}`}
        min={0}
        max={events.length - 1}
        value={at}
        onChange={({ target }) => to(Number(target.value))}
        className="h-6 min-w-32 flex-1 accent-(--brass)"
      />
      <span data-testid="replay-at" className="text-soft tabular-nums">
        {at + 1} of {events.length} · {time} · {words(event.type)}
      </span>
      <select
        aria-label="Speed"
        value={speed}
        onChange={({ target }) => setSpeed(Number(target.value))}
        className="rounded-lg border border-rule-strong bg-raised px-1.5 py-0.5"
      >
        {SPEEDS.map((times) => (
          <option key={times} value={times}>
            {times}×
          </option>
        ))}
      </select>
      <button
        type="button"
        data-testid="replay-leave"
        onClick={onLeave}
        className="rounded-full border border-rule-strong px-3 leading-7 hover:bg-well"
      >
        Back to now
      </button>
    </fieldset>
  );
}
