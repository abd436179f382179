import { useEffect, useRef } from 'react';
import type { Loudness } from './alignment.ts';

const HEIGHT = 56;

interface WaveformProps {
  loudness: Loudness;
  /** How long it is, in ms. */
  ms: number;
  atMs: number;
  onSeek: (ms: number) => void;
}

/** How loud a call is over time: the customer above the line, the desk below. */
export function Waveform({ loudness, ms, atMs, onSeek }: WaveformProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const drawn = canvas.current;
    if (drawn === null) return;
    const draw = () => drawOn(drawn, loudness);
    const observer = new ResizeObserver(draw);
    observer.observe(drawn);
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', draw);
    return () => {
      observer.disconnect();
      dark.removeEventListener('change', draw);
    };
  }, [loudness]);
  const share = ms === 0 ? 0 : Math.min(1, atMs / ms);
  return (
    <div className="relative min-w-0 flex-1">
      <canvas ref={canvas} className="block h-14 w-full" data-testid="waveform" />
      <div
        aria-hidden="true"
        data-testid="playhead"
        className="pointer-events-none absolute inset-y-0 w-0.5 bg-lamp"
        style={{ left: `${share * 100}%` }}
      />
      <input
        type="range"
        aria-label="Where it is played"
        aria-valuetext={`${Math.round(atMs / 1000)} of ${Math.round(ms / 1000)} seconds`}
        data-testid="seek"
        min={0}
        max={ms}
        step={100}
        value={Math.min(ms, atMs)}
        onChange={({ target }) => onSeek(Number(target.value))}
        className="absolute inset-0 size-full cursor-pointer opacity-0 focus-visible:opacity-30"
      />
    </div>
  );
}

/** A bar for each two px: the loudest of what it stands for. */
function drawOn(canvas: HTMLCanvasElement, { customer, desk }: Loudness): void {
  const pen = canvas.getContext('2d');
  const width = canvas.clientWidth;
  if (pen === null || width === 0) return;
  const scale = window.devicePixelRatio;
  canvas.width = width * scale;
  canvas.height = HEIGHT * scale;
  pen.scale(scale, scale);
  const style = getComputedStyle(canvas);
  const bars = Math.floor(width / 2);
  const middle = HEIGHT / 2;
  for (let bar = 0; bar < bars; bar += 1) {
    const of = [
      Math.floor((bar * customer.length) / bars),
      Math.floor(((bar + 1) * customer.length) / bars),
    ] as const;
    const up = Math.max(0.03, ...customer.slice(of[0], Math.max(of[0] + 1, of[1]))) * (middle - 1);
    const down = Math.max(0.03, ...desk.slice(of[0], Math.max(of[0] + 1, of[1]))) * (middle - 1);
    pen.fillStyle = style.getPropertyValue('--ink-soft');
    pen.fillRect(bar * 2, middle - up, 1.4, up);
    pen.fillStyle = style.getPropertyValue('--lamp');
    pen.fillRect(bar * 2, middle + 1, 1.4, down);
  }
}
