import type { Spoken } from './spoken.ts';

/** A word, and where its sound is, in ms since what it is part of began. */
export interface SpokenWord {
  readonly text: string;
  readonly fromMs: number;
  readonly toMs: number;
}

/** The words of what was said: those between two marks share the time between them by their length. */
export function wordsOf({ text, marks, fromMs, toMs }: Spoken): SpokenWord[] {
  const places = [[0, 0], ...marks, [text.length, toMs - fromMs]] as const;
  return [...text.matchAll(/\S+/gu)].map((word) => ({
    text: word[0],
    fromMs: spokenBy(places, word.index),
    toMs: spokenBy(places, word.index + word[0].length),
  }));
}

function spokenBy(places: readonly (readonly [number, number])[], characters: number): number {
  const next = places.findIndex(([count]) => count >= characters);
  const [toCount = 0, toMs = 0] = places[next] ?? [];
  const [count = 0, ms = 0] = places[next - 1] ?? [];
  return toCount === count ? toMs : ms + ((toMs - ms) * (characters - count)) / (toCount - count);
}

/** What is being said at a time, of all that was said; of two at once, who began last. */
export function saidAt(spoken: readonly Spoken[], atMs: number): Spoken | undefined {
  return spoken.findLast(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs);
}

/** How loud a recording is: a value from 0 to 1 for the customer and the desk, every `peakMs`. */
export interface Loudness {
  readonly peakMs: number;
  readonly customer: readonly number[];
  readonly desk: readonly number[];
}

const LOUDEST = 127;

/** Reads how loud a recording is, as the server tells it. */
export function loudnessOf(base64: string, peakMs: number): Loudness {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const channel = (at: number) => [...bytes.filter((_, byte) => byte % 2 === at)].map((one) => one / LOUDEST);
  return { peakMs, customer: channel(0), desk: channel(1) };
}

/** What is less loud is silence: the noise of a line is. */
const SILENT = 0.35;
/** Pauses between words are no silence, in ms. */
const LEAST_SILENCE_MS = 1_200;
/** So much before the next word is played, in ms. */
const LEAD_MS = 200;

/** Where to go on from a time that is in a silence of both; undefined: it is none, or nobody says anything any more. */
export function afterSilence({ peakMs, customer, desk }: Loudness, atMs: number): number | undefined {
  const isSilent = (at: number) => (customer[at] ?? 0) < SILENT && (desk[at] ?? 0) < SILENT;
  const now = Math.floor(atMs / peakMs);
  if (now >= customer.length || !isSilent(now)) return undefined;
  let next = now;
  while (next < customer.length && isSilent(next)) next += 1;
  const toMs = next * peakMs - LEAD_MS;
  return next < customer.length && toMs - atMs >= LEAST_SILENCE_MS - LEAD_MS ? toMs : undefined;
}
