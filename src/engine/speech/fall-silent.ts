import type { PlaybackTracker } from './playback-tracker.ts';
import type { SpeechLink } from './speech-link.ts';

/** Stops speaking: what the customer has not heard is dropped at the line, and forgotten by the model. */
export function fallSilent(link: SpeechLink, mouth: PlaybackTracker): void {
  link.cancel();
  dropSound(link, mouth);
}

/** Drops what the customer has not heard; what is being asked of the model goes on. */
export function dropSound(link: SpeechLink, mouth: PlaybackTracker): void {
  for (const { item, ms, all } of mouth.stop()) if (!all) link.truncate(item, ms);
}
