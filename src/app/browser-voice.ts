import type { Logger } from 'pino';
import type { Clock, Timers } from '../contracts/clock.ts';
import type { Desk } from '../contracts/desk.ts';
import type { Pack } from '../contracts/pack.ts';
import type { Quotas } from '../contracts/quota.ts';
import type { RingKeys } from '../contracts/signing.ts';
import type { SpeechModel } from '../contracts/speech-model.ts';
import type { AnswerCall, WebRtcCalls } from '../contracts/voice.ts';
import { type BrowserLine, browserLine } from '../lines/browser/browser-line.ts';
import type { LoadedConfig } from './config.ts';
import type { RunningDesk } from './create-desk.ts';
import type { Environment } from './environment.ts';
import type { TalkingDemo } from './talking-demo.ts';

/** Who types what they say takes longer than who speaks. */
const TYPING_MS = 60_000;

/** What a deployment speaks with. */
export interface DeskSpeech {
  readonly pack: Pack;
  readonly model: SpeechModel;
  /** Whether there is no speech model, and the talking demo stands in for one. */
  readonly simulated: boolean;
  close(): Promise<void>;
}

/** The speech model of a configuration, or else the talking demo, which costs nothing before the first call. */
export function deskSpeech({ pack, speech }: Pick<LoadedConfig, 'pack' | 'speech'>): DeskSpeech {
  if (speech) return { pack, model: speech, simulated: false, close: async () => undefined };
  const voice = { ...pack.desk.voice, silenceMs: TYPING_MS };
  const patient = { ...pack, desk: { ...pack.desk, voice } };
  return { pack: patient, simulated: true, ...lazyDemo(pack.desk) };
}

/** Calls straight to the vendor, where a configuration wants them and its speech model can. */
export function directCalls({
  speech,
  voice,
}: Pick<LoadedConfig, 'speech' | 'voice'>): WebRtcCalls | undefined {
  return voice?.transport === 'webrtc' ? speech?.webrtc : undefined;
}

/** What lets pages talk besides a desk. */
export interface BrowserVoiceOptions {
  readonly log: Logger;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly answer: AnswerCall;
  readonly simulated: boolean;
  readonly webrtc: WebRtcCalls | undefined;
  /** Signs passes. */
  readonly keys: () => Promise<RingKeys>;
  readonly quotas: Quotas;
}

/** Lets pages talk to a desk. */
export function browserVoice(
  { exchange }: RunningDesk,
  { PUBLIC_URL }: Environment,
  { log, quotas, ...parts }: BrowserVoiceOptions,
): BrowserLine {
  return browserLine({
    ...{ exchange, ...parts, publicUrl: PUBLIC_URL },
    countSocket: (principal, customer) => quotas.take('sockets', { ...principal, customer }),
    onDefect: (thrown, where) => log.error({ err: thrown, where }, 'The browser line met a defect.'),
  });
}

function lazyDemo(desk: Desk): Pick<DeskSpeech, 'model' | 'close'> {
  let demo: Promise<TalkingDemo> | undefined;
  const started = () => {
    demo ??= import('./talking-demo.ts').then(({ startTalkingDemo }) => startTalkingDemo(desk));
    return demo;
  };
  return {
    model: {
      name: 'talking-demo',
      formats: ['pcm16-24k'],
      usdOf: () => 0,
      open: async (start) => (await started()).open(start),
    },
    // One that could not start has nothing to close.
    close: async () => (await demo?.catch(() => undefined))?.close(),
  };
}
