import type { WebRtcCalls } from '../../contracts/voice.ts';
import type { PageSound, SoundCall } from './page-sound.ts';

/** Sound that goes straight between the page and the vendor of the speech model; nothing of it comes here. */
export function vendorSound(calls: WebRtcCalls, callId: string, call: SoundCall): PageSound {
  const sound = calls.carry(callId, {
    onMark: (name) => call.tell((held) => held.played(name)),
    onKey: (digit) => call.tell((held) => held.press(digit)),
    onOver: () => call.lost(),
  });
  return {
    format: sound.format,
    speech: sound.speech,
    play: (audio) => sound.play(audio),
    mark: (name) => sound.mark(name),
    clear: (playedMs) => sound.clear(playedMs),
    hear: () => undefined,
    obey: () => undefined,
    // Whoever has hung up can not be hung up on.
    close: () => calls.hangUp(callId).catch(() => undefined),
  };
}
