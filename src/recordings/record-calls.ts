import type { Clock, Timers } from '../contracts/clock.ts';
import type { RecordingStore } from '../contracts/recording.ts';
import type { AnswerCall, VoiceCall, VoiceLine } from '../contracts/voice.ts';
import { RecordedSound } from './recorded-sound.ts';
import { type RecordedLine, type RecordingSettings, recordingOf } from './settings.ts';

/** What calls are recorded with. */
export interface RecordCallsParts {
  readonly settings: RecordingSettings | undefined;
  /** The id of the desk a conversation is at. */
  readonly deskOf: (conversation: string) => string;
  /** Where the sound of a desk's calls is kept. */
  readonly recordings: (desk: string) => RecordingStore;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly onDefect: (thrown: unknown, where: string) => void;
}

/** Answers calls of a line as `answer` does, and lets the engine have them recorded where the configuration wants it. */
export function recordCalls(answer: AnswerCall, line: RecordedLine, parts: RecordCallsParts): AnswerCall {
  const { settings, deskOf, recordings } = parts;
  return async (conversation, voiceLine) => {
    const desk = deskOf(conversation);
    const recording = recordingOf(settings, desk, line);
    // Where the vendor carries the sound, nothing of it comes here.
    if (recording === undefined || voiceLine.speech !== undefined) return answer(conversation, voiceLine);
    const store = recordings(desk);
    const { format } = voiceLine;
    const sound = new RecordedSound({ ...parts, ...recording, conversation, line, format, store });
    return heardBy(sound, await answer(conversation, playedTo(sound, voiceLine)));
  };
}

/** The line, of which the recorder hears what is played. */
function playedTo(recorder: RecordedSound, line: VoiceLine): VoiceLine {
  return {
    format: line.format,
    recorder,
    play(audio) {
      recorder.play(audio);
      line.play(audio);
    },
    mark: (name) => line.mark(name),
    clear(playedMs) {
      recorder.clear();
      line.clear(playedMs);
    },
    show: (event) => line.show(event),
    end: (ending) => line.end(ending),
  };
}

/** The call, of which the recorder hears the customer. */
function heardBy(recorder: RecordedSound, call: VoiceCall): VoiceCall {
  return {
    conversationId: call.conversationId,
    hear(audio) {
      recorder.hear(audio);
      call.hear(audio);
    },
    hearWords: (text) => call.hearWords(text),
    played: (mark) => call.played(mark),
    playedTo: (ms) => call.playedTo(ms),
    press: (digit) => call.press(digit),
    hangUp: () => call.hangUp(),
  };
}
