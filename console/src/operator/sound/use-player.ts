import { useEffect, useRef, useState } from 'react';
import { afterSilence, type Loudness } from './alignment.ts';

/** What plays the sound of a call. */
export interface Player {
  /** Where it is played, in ms, as often as something is drawn. */
  readonly atMs: number;
  readonly isPlaying: boolean;
  /** Whether the sound could not be had. */
  readonly isBroken: boolean;
  toggle(): void;
  /** Goes there, and plays from there where it played, or where that is wished. */
  seek(ms: number, play?: boolean): void;
}

/** Plays sound from an address; silences are passed over where that is wished. */
export function usePlayer(address: string, loudness: Loudness, skips: boolean): Player {
  const audio = useRef<HTMLAudioElement | null>(null);
  const [atMs, setAtMs] = useState(0);
  const [isPlaying, setPlaying] = useState(false);
  const [isBroken, setBroken] = useState(false);
  const [source, setSource] = useState(address);
  // What is heard is not interrupted because there is more of it.
  useEffect(() => {
    if (!isPlaying) setSource(address);
  }, [address, isPlaying]);
  const at = useRef(0);
  at.current = atMs;
  useEffect(() => {
    const made = new Audio();
    made.preload = 'none';
    made.src = source;
    made.currentTime = at.current / 1000;
    audio.current = made;
    const stop = new AbortController();
    const { signal } = stop;
    made.addEventListener('play', () => setPlaying(true), { signal });
    made.addEventListener('pause', () => setPlaying(false), { signal });
    made.addEventListener('seeked', () => setAtMs(made.currentTime * 1000), { signal });
    made.addEventListener('error', () => setBroken(true), { signal });
    setBroken(false);
    return () => {
      stop.abort();
      made.pause();
      made.removeAttribute('src');
      made.load();
    };
  }, [source]);
  useEffect(() => {
    if (!isPlaying) return;
    let frame = 0;
    const follow = () => {
      const playing = audio.current;
      if (playing === null) return;
      const nowMs = playing.currentTime * 1000;
      const next = skips && !playing.seeking ? afterSilence(loudness, nowMs) : undefined;
      if (next !== undefined) playing.currentTime = next / 1000;
      setAtMs(nowMs);
      frame = requestAnimationFrame(follow);
    };
    frame = requestAnimationFrame(follow);
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, skips, loudness]);
  const play = () => void audio.current?.play().catch(() => setPlaying(false));
  return {
    atMs,
    isPlaying,
    isBroken,
    toggle: () => (isPlaying ? audio.current?.pause() : play()),
    seek(ms, plays = false) {
      if (audio.current === null) return;
      audio.current.currentTime = ms / 1000;
      setAtMs(ms);
      if (plays && !isPlaying) play();
    },
  };
}
