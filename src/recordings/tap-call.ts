import type { CallRecorder } from '../contracts/recording.ts';
import type { VoiceCall, VoiceLine } from '../contracts/voice.ts';

/** Hears a call from between its line and the engine; waits for nothing. */
export interface CallTap {
  /** The customer was heard. */
  hear(audio: Uint8Array): void;
  /** The customer is to hear it, once they have heard what was sent before. */
  play(audio: Uint8Array): void;
  /** What the customer has not heard yet is dropped. */
  clear(): void;
}

/** The line, of which taps hear what is played. */
export function tappedLine(
  line: VoiceLine,
  taps: readonly CallTap[],
  recorder: CallRecorder | undefined,
  onEnd: () => void,
): VoiceLine {
  return {
    format: line.format,
    ...(recorder && { recorder }),
    play(audio) {
      for (const tap of taps) tap.play(audio);
      line.play(audio);
    },
    mark: (name) => line.mark(name),
    clear(playedMs) {
      for (const tap of taps) tap.clear();
      line.clear(playedMs);
    },
    show: (event) => line.show(event),
    end(ending) {
      onEnd();
      line.end(ending);
    },
  };
}

/** The call, of which taps hear the customer. */
export function tappedCall(call: VoiceCall, taps: readonly CallTap[], onEnd: () => void): VoiceCall {
  return {
    conversationId: call.conversationId,
    hear(audio) {
      for (const tap of taps) tap.hear(audio);
      call.hear(audio);
    },
    hearWords: (text) => call.hearWords(text),
    played: (mark) => call.played(mark),
    playedTo: (ms) => call.playedTo(ms),
    press: (digit) => call.press(digit),
    hangUp() {
      onEnd();
      return call.hangUp();
    },
  };
}
