import { onTestFinished } from 'vitest';
import { joinFrames } from '../../audio/frames.ts';
import { decodeMulaw, encodeMulaw } from '../../audio/mulaw.ts';
import { pcm16FromBytes, pcm16ToBytes } from '../../audio/pcm16.ts';
import { samplesIn } from '../../audio/sample-rate.ts';
import {
  type AudioFormat,
  BYTES_PER_MS,
  type SpeechEvent,
  type SpeechModel,
  type SpeechPersona,
  type SpeechRequest,
  type SpeechSession,
  type SpeechStart,
} from '../../contracts/speech-model.ts';
import { encode } from '../modem/modem.ts';
import { type HeardWord, ModemDecoder } from '../modem/modem-decoder.ts';

/** An event of one type. */
export type EventOf<Type extends SpeechEvent['type']> = Extract<SpeechEvent, { type: Type }>;

/** An agent without tools, or as it is changed. */
export function persona(changes: Partial<SpeechPersona> = {}): SpeechPersona {
  return { agent: 'triage', instructions: 'You are the front desk.', tools: [], handoffs: [], ...changes };
}

/** Everything a session tells, in order. */
export class Ears {
  readonly events: SpeechEvent[] = [];
  #read = 0;
  #wake: () => void = () => undefined;

  readonly hear = (event: SpeechEvent): void => {
    this.events.push(event);
    this.#wake();
  };

  /** The next event of a type that comes after those asked for before. */
  async next<Type extends SpeechEvent['type']>(type: Type): Promise<EventOf<Type>> {
    for (;;) {
      for (; this.#read < this.events.length; this.#read += 1) {
        const event = this.events[this.#read];
        if (event?.type !== type) continue;
        this.#read += 1;
        return event as EventOf<Type>;
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  all<Type extends SpeechEvent['type']>(type: Type): EventOf<Type>[] {
    return this.events.filter((event) => event.type === type) as EventOf<Type>[];
  }

  /** The types of all events so far, those in a row counted as one. */
  get types(): string[] {
    return this.events.map(({ type }) => type).filter((type, index, types) => type !== types[index - 1]);
  }

  get words(): string {
    return this.all('words')
      .map((event) => event.delta)
      .join('');
  }
}

/** A customer on a session: speaks in modem code, and understands it; in words, where the model hears no sound. */
export class Caller {
  readonly session: SpeechSession;
  readonly ears: Ears;
  readonly #format: AudioFormat;

  constructor(session: SpeechSession, ears: Ears, format: AudioFormat) {
    this.session = session;
    this.ears = ears;
    this.#format = format;
  }

  /** Opens a session that ends with the test. */
  static async open(model: SpeechModel, changes: Partial<SpeechStart> = {}): Promise<Caller> {
    const ears = new Ears();
    const start = { ...sessionStart(ears), ...changes };
    const session = await model.open(start);
    onTestFinished(() => session.close());
    return new Caller(session, ears, start.format);
  }

  /** Says a text, with silence around it (by default enough to have finished), in frames of 20 ms. */
  say(text: string, silenceMs = 800): void {
    if (this.session.hearWords) {
      this.session.hearWords(text);
      return;
    }
    const rate = RATE_OF[this.#format];
    const silence = (ms: number) => new Int16Array(samplesIn(ms, rate));
    const sound = joinFrames([silence(200), encode(text, rate), silence(silenceMs)]);
    for (let at = 0; at < sound.length; at += rate / 50) {
      const frame = sound.subarray(at, at + rate / 50);
      this.session.send(this.#format === 'mulaw-8k' ? encodeMulaw(frame) : pcm16ToBytes(frame));
    }
  }

  /** Asks for a response, and waits for its end. */
  async ask(request?: SpeechRequest): Promise<EventOf<'response-ended'>> {
    this.session.respond(request);
    return this.ears.next('response-ended');
  }

  /** The words in the sound of a response, by default of all of them; those it tells, where its sound has none. */
  heard(response?: string): readonly HeardWord[] {
    if (this.session.hearWords) return this.#told(response);
    const pieces = this.ears
      .all('audio')
      .filter((event) => response === undefined || event.response === response);
    const samples = pieces.map(({ audio }) =>
      this.#format === 'mulaw-8k' ? decodeMulaw(audio) : pcm16FromBytes(audio),
    );
    return new ModemDecoder(RATE_OF[this.#format]).push(joinFrames(samples));
  }

  /** Words with the sound behind them, which is as long as they are. */
  #told(response?: string): readonly HeardWord[] {
    const words: HeardWord[] = [];
    let text = '';
    let endMs = 0;
    for (const event of this.ears.events) {
      if (!('response' in event) || (response !== undefined && event.response !== response)) continue;
      if (event.type === 'words') text = event.delta;
      if (event.type !== 'audio') continue;
      const startMs = endMs;
      endMs += event.audio.length / BYTES_PER_MS[this.#format];
      words.push({ text, startMs, endMs });
    }
    return words;
  }

  /** As one text. */
  heardText(response?: string): string {
    return this.heard(response)
      .map((word) => word.text.trim())
      .join(' ');
  }
}

/** How a session for a test begins. */
export function sessionStart(ears: Ears): SpeechStart {
  return {
    conversationId: 'cv_1',
    persona: persona(),
    format: 'pcm16-24k',
    history: [],
    hear: ears.hear,
    signal: new AbortController().signal,
  };
}

const RATE_OF = { 'pcm16-24k': 24000, 'mulaw-8k': 8000 } as const;
