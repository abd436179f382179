import { decodeMulaw } from '../../../audio/mulaw.ts';
import type { CallEnding, VoiceCall, VoiceLine } from '../../../contracts/voice.ts';
import { ModemDecoder } from '../../../testing/modem/modem-decoder.ts';
import { spoken } from '../../../testing/twilio/line-audio.ts';

/** A held call that says what a test tells it to, and keeps what it is told. */
export class ScriptedVoice implements VoiceCall {
  readonly conversationId: string;
  readonly line: VoiceLine;
  readonly heard: Uint8Array[] = [];
  readonly marks: string[] = [];
  keys = '';
  /** The words in what was heard. */
  words = '';
  ended = false;
  readonly #ear = new ModemDecoder(8000);

  constructor(conversationId: string, line: VoiceLine) {
    this.conversationId = conversationId;
    this.line = line;
  }

  /** Speaks, with a mark behind it. */
  say(text: string, mark = text): void {
    this.line.play(spoken(text));
    this.line.mark(mark);
  }

  end(kind: CallEnding['kind'], reason = 'test'): void {
    this.line.end({ kind, reason });
  }

  hear(audio: Uint8Array): void {
    this.heard.push(audio);
    for (const { text } of this.#ear.push(decodeMulaw(audio))) this.words += text;
  }

  hearWords(): void {}

  played(mark: string): void {
    this.marks.push(mark);
  }

  playedTo(): void {}

  press(digit: string): void {
    this.keys += digit;
  }

  async hangUp(): Promise<void> {
    this.ended = true;
  }
}

/** Answers calls with scripted voices; `greeting` is said at once. */
export function scriptedAnswers(greeting = 'Hello.', before: () => Promise<void> = async () => undefined) {
  const calls: ScriptedVoice[] = [];
  const answer = async (conversationId: string, line: VoiceLine): Promise<VoiceCall> => {
    await before();
    const call = new ScriptedVoice(conversationId, line);
    calls.push(call);
    if (greeting !== '') call.say(greeting);
    return call;
  };
  return { answer, calls, last: () => calls.at(-1) as ScriptedVoice };
}
