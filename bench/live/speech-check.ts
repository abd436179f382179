import type { SpeechModel } from '../../src/contracts/speech-model.ts';
import type { VoiceCall, VoiceLine } from '../../src/contracts/voice.ts';
import { heldConversation, type LiveDesk } from './held-desk.ts';
import type { LiveCheck } from './report.ts';

/** Longer nobody waits for a greeting, in ms. */
const PATIENCE_MS = 20_000;
/** An agent that was quiet for so long has finished, in ms. */
const PAUSE_MS = 1_000;

/** A call that is answered: the agent greets, in words and in sound. */
export function speechCheck(speech: SpeechModel, desk: Omit<LiveDesk, 'models' | 'speech'>): LiveCheck {
  return {
    name: 'speech',
    missing: undefined,
    run: (mostUsd) =>
      heldConversation({ ...desk, speech }, mostUsd, async ({ switchboard }, id) => {
        const heard = greeting(speech.formats[0] ?? 'pcm16-24k');
        const call = await switchboard.answer(id, heard.line);
        heard.playOn(call);
        const problem = await heard.done;
        await call.hangUp();
        return { problem, detail: `it greeted: "${heard.words()}", ${heard.bytes()} bytes of sound` };
      }),
  };
}

/** A line that waits for words and sound of the agent, until they pause. */
function greeting(format: VoiceLine['format']) {
  const over = Promise.withResolvers<string | undefined>();
  const late = setTimeout(() => over.resolve('nobody spoke in time'), PATIENCE_MS);
  const marks: string[] = [];
  let [words, bytes] = ['', 0];
  let played = (name: string): unknown => marks.push(name);
  let pause: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(pause);
    if (words !== '' && bytes > 0) pause = setTimeout(() => over.resolve(undefined), PAUSE_MS);
  };
  const line: VoiceLine = {
    format,
    play(audio) {
      bytes += audio.length;
      heard();
    },
    mark: (name) => void played(name),
    clear: () => undefined,
    show(event) {
      if (event.type === 'agent-words') words += event.delta;
      heard();
    },
    end: ({ reason }) => over.resolve(`the call ended: ${reason}`),
  };
  return {
    line,
    done: over.promise.finally(() => clearTimeout(late)),
    /** Sound is taken to have been played as it comes. */
    playOn(call: VoiceCall) {
      played = (name) => call.played(name);
      for (const name of marks.splice(0)) call.played(name);
    },
    words: () => words.trim(),
    bytes: () => bytes,
  };
}
