import type { Logger } from 'pino';
import type { Clock, Timers } from '../contracts/clock.ts';
import type { Desk } from '../contracts/desk.ts';
import type { Quotas } from '../contracts/quota.ts';
import type { RingKeys } from '../contracts/signing.ts';
import type { SpeechModel } from '../contracts/speech-model.ts';
import type { AnswerCall, WebRtcCalls } from '../contracts/voice.ts';
import type { CallAdmission } from '../lines/_shared/call-admission.ts';
import { type BrowserLine, browserLine } from '../lines/browser/browser-line.ts';
import { floor } from '../models/floor/floor.ts';
import { floorSpeech } from '../models/floor-speech/floor-speech.ts';
import { decideRoute } from '../routing/decide.ts';
import { understand } from '../understanding/understanding.ts';
import type { LoadedConfig } from './config.ts';
import type { RunningDesk } from './create-desk.ts';
import type { Environment } from './environment.ts';
import { trainClassifier, trainTurns } from './kept-routers.ts';

/** Who types what they say takes longer than who speaks. */
const TYPING_MS = 60_000;

/** What a deployment speaks with. */
export interface DeskSpeech {
  readonly desk: Desk;
  readonly model: SpeechModel;
}

/** The speech model of a configuration, or else the desk's floor, which talks with whoever types. */
export function deskSpeech(desk: Desk, speech: SpeechModel | undefined): DeskSpeech {
  if (speech) return { desk, model: speech };
  const patient = { ...desk, voice: { ...desk.voice, silenceMs: TYPING_MS } };
  return { desk: patient, model: floorVoice(desk) };
}

/** The floor of a desk as it talks: it takes words for speech, and greets. */
export function floorVoice(desk: Desk): SpeechModel {
  const text = floor({ desk, train: trainClassifier, trainTurns, decide: decideRoute, understand });
  return floorSpeech({ text, greeting: `Welcome to ${desk.name}. How can I help you?` });
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
  /** Whether a conversation's calls are recorded: their sound then comes here. */
  readonly isRecorded: (conversation: string) => boolean;
  readonly admission: CallAdmission;
  /** Signs passes. */
  readonly keys: () => Promise<RingKeys>;
  readonly quotas: Quotas;
  /** Origins of other sites whose pages customers may call from. */
  readonly origins: readonly string[] | undefined;
}

/** Lets pages talk to a desk. */
export function browserVoice(
  { exchange, deskOf }: RunningDesk,
  { PUBLIC_URL }: Environment,
  { log, quotas, ...parts }: BrowserVoiceOptions,
): BrowserLine {
  return browserLine({
    exchange,
    ...parts,
    publicUrl: PUBLIC_URL,
    countSocket: (principal, customer) =>
      quotas.take('sockets', { ...principal, desk: deskOf(customer), customer }),
    onDefect: (thrown, where) => log.error({ err: thrown, where }, 'The browser line met a defect.'),
  });
}
