import type { Clock, Timers } from '../contracts/clock.ts';
import type { RecordingStore } from '../contracts/recording.ts';
import type { AnswerCall } from '../contracts/voice.ts';
import type { HeldCalls } from './held-calls.ts';
import { RecordedSound } from './recorded-sound.ts';
import { type RecordedLine, type RecordingSettings, recordingOf } from './settings.ts';
import { tappedCall, tappedLine } from './tap-call.ts';

/** What calls are recorded and listened to with. */
export interface TapParts {
  readonly settings: RecordingSettings | undefined;
  /** Where staff find the calls of this process. */
  readonly held: HeldCalls;
  /** The id of the desk a conversation is at. */
  readonly deskOf: (conversation: string) => string;
  /** Where the sound of a desk's calls is kept. */
  readonly recordings: (desk: string) => RecordingStore;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly onDefect: (thrown: unknown, where: string) => void;
}

/**
 * Answers calls of a line as `answer` does; staff may listen to them, and the engine has them recorded where the configuration
 * wants it.
 */
export function answerTapped(answer: AnswerCall, line: RecordedLine, parts: TapParts): AnswerCall {
  const { settings, held, deskOf, recordings } = parts;
  return async (conversation, voiceLine) => {
    // Where the vendor carries the sound, nothing of it comes here.
    if (voiceLine.speech !== undefined) return answer(conversation, voiceLine);
    const desk = deskOf(conversation);
    const { format } = voiceLine;
    const recording = recordingOf(settings, desk, line);
    const about = { conversation, line, format, store: recordings(desk) };
    const recorder = recording && new RecordedSound({ ...parts, ...recording, ...about });
    const call = held.begin(conversation, voiceLine, recorder);
    const taps = recorder ? [call, recorder] : [call];
    const onEnd = () => held.end(conversation, call);
    try {
      const answered = await answer(conversation, tappedLine(voiceLine, taps, recorder, onEnd));
      return tappedCall(answered, taps, onEnd);
    } catch (thrown) {
      onEnd();
      throw thrown;
    }
  };
}
