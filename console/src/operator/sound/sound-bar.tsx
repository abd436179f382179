import { useEffect, useMemo, useRef, useState } from 'react';
import { useCommand } from '../commands/use-commands.ts';
import { type ConsoleApi, type Recordings, recordingAddress } from '../console-api.ts';
import { useAnswer } from '../use-answer.ts';
import { loudnessOf, saidAt } from './alignment.ts';
import { Caption } from './caption.tsx';
import type { Spoken } from './spoken.ts';
import { usePlayer } from './use-player.ts';
import { Waveform } from './waveform.tsx';

const STEP_MS = 5_000;

type Part = Recordings['parts'][number];

/** A time of the sound, in ms since 1970; it counts anew whenever it is another object. */
export interface Place {
  readonly ms: number;
}

interface SoundBarProps {
  api: ConsoleApi;
  id: string;
  /** Changes when there is more of it. */
  version: string;
  spoken: readonly Spoken[];
  /** The event whose sound is to be played; it counts anew whenever it is another object. */
  wanted: { readonly seq: number } | null;
  /** Where the sound is moved to, without being begun; null: it stays where it is. */
  place: Place | null;
  /** Told which event is heard now. */
  onHear: (seq: number | null) => void;
  /** Told where the sound is while it plays, in ms since 1970. */
  onTime: (ms: number) => void;
}

/** The sound of a conversation's calls: played, looked at, and read along. */
export default function SoundBar({ api, id, version, ...played }: SoundBarProps) {
  const { answer, problem } = useAnswer(`${id} ${version}`, () => api.recordings(id));
  const [chosen, setChosen] = useState(0);
  if (problem !== null)
    return <p className="border-rule border-b px-4 py-2 text-[13px] text-faint">{problem.message}</p>;
  if (answer === null) return <div className="h-24 border-rule border-b" />;
  const part = answer.parts[Math.min(chosen, answer.parts.length - 1)];
  if (part === undefined) return null;
  return (
    <section
      aria-label="Sound of the call"
      data-testid="sound"
      className="border-rule border-b px-3 py-2 sm:px-5"
    >
      {answer.parts.length > 1 && (
        <div className="flex gap-2 pb-1">
          {answer.parts.map((one, at) => (
            <button
              key={one.part}
              type="button"
              aria-pressed={one === part}
              onClick={() => setChosen(at)}
              className="rounded-full border border-rule-strong px-2.5 text-[12.5px] leading-6 aria-pressed:bg-ink aria-pressed:text-paper"
            >
              Call {one.part}
            </button>
          ))}
        </div>
      )}
      <Played
        key={part.part}
        id={id}
        part={part}
        peakMs={answer.peakMs}
        {...played}
        onElsewhere={(startMs) =>
          setChosen(
            Math.max(
              0,
              answer.parts.findLastIndex(({ startedAt }) => Date.parse(startedAt) <= startMs),
            ),
          )
        }
      />
    </section>
  );
}

interface PlayedProps extends Omit<SoundBarProps, 'api' | 'version'> {
  part: Part;
  peakMs: number;
  /** What is wanted is in another part. */
  onElsewhere: (startMs: number) => void;
}

function Played({ id, part, peakMs, spoken, wanted, place, onHear, onTime, onElsewhere }: PlayedProps) {
  const [skips, setSkips] = useState(false);
  const loudness = useMemo(() => loudnessOf(part.peaks, peakMs), [part.peaks, peakMs]);
  const player = usePlayer(recordingAddress(id, part.part, part.bytes), loudness, skips);
  const { atMs, isPlaying, isBroken, seek, toggle } = player;
  const startMs = Date.parse(part.startedAt);
  const heard = saidAt(spoken, startMs + atMs);
  const seq = heard?.seq ?? null;
  useEffect(() => onHear(seq), [seq, onHear]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is wanted is played once.
  useEffect(() => {
    const one = spoken.find((some) => some.seq === wanted?.seq);
    if (one === undefined) return;
    if (one.fromMs < startMs || one.fromMs > startMs + part.ms) onElsewhere(one.fromMs);
    else seek(Math.max(0, one.fromMs - startMs), true);
  }, [wanted]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place moves it, and nothing else.
  useEffect(() => {
    if (place === null) return;
    const inPart = place.ms - startMs;
    if (inPart < 0 || inPart > part.ms) onElsewhere(place.ms);
    seek(Math.max(0, Math.min(part.ms, inPart)));
  }, [place]);
  const told = useRef(onTime);
  told.current = onTime;
  useEffect(() => {
    if (isPlaying) told.current(startMs + atMs);
  }, [isPlaying, startMs, atMs]);
  useCommand('play', toggle);
  useCommand('skip', () => setSkips(!skips));
  useCommand('back', () => seek(Math.max(0, atMs - STEP_MS)));
  useCommand('ahead', () => seek(Math.min(part.ms, atMs + STEP_MS)));
  return (
    <>
      <div className="flex items-center gap-3">
        <button
          type="button"
          data-testid="play"
          onClick={toggle}
          aria-label={isPlaying ? 'Pause' : 'Play'}
          className="size-9 shrink-0 rounded-full bg-ink text-[14px] text-paper"
        >
          {isPlaying ? '❚❚' : '▶'}
        </button>
        <Waveform loudness={loudness} ms={part.ms} atMs={atMs} onSeek={seek} />
        <div className="flex shrink-0 flex-col items-end gap-1 text-[12px] text-faint tabular-nums">
          <span data-testid="position">
            {minutes(atMs)} / {minutes(part.ms)}
          </span>
          <button
            type="button"
            data-testid="skip-silence"
            aria-pressed={skips}
            onClick={() => setSkips(!skips)}
            className="rounded-full border border-rule-strong px-2 leading-5 aria-pressed:bg-ink aria-pressed:text-paper"
          >
            Skip silence
          </button>
        </div>
      </div>
      {isBroken && (
        <p role="alert" className="text-[13px] text-alarm">
          The sound could not be had.
        </p>
      )}
      <Caption
        spoken={heard}
        atMs={startMs + atMs}
        onSeek={(ms) => seek(Math.max(0, ms - startMs), isPlaying)}
      />
    </>
  );
}

/** E.g. `1:05`. */
function minutes(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
