import type { Language } from '../../language.ts';
import type { Trouble } from '../recognition.ts';
import { en } from './call-en.ts';

/** All that is said about a call. */
export interface CallWords {
  /** What the part of the panel is called. */
  readonly call: string;
  readonly connecting: string;
  readonly live: string;
  readonly reconnecting: string;
  readonly ending: string;
  readonly over: string;
  readonly hangUp: string;
  readonly close: string;
  readonly captions: string;
  readonly interrupted: string;
  readonly connectedTo: string;
  readonly goOn: string;
  readonly mute: string;
  readonly muted: string;
  readonly hold: string;
  readonly listening: string;
  readonly devices: string;
  readonly microphone: string;
  readonly loudspeaker: string;
  readonly none: string;
  readonly browsersChoice: string;
  readonly spaceBar: string;
  readonly sayIt: string;
  /** What a demonstration is, and what of it the browser does. */
  readonly demonstration: string;
  readonly noModel: string;
  readonly speaks: string;
  readonly silent: string;
  readonly listens: string;
  readonly types: string;
  /** Why a call is over, or did not begin. */
  readonly unavailable: string;
  readonly silence: string;
  readonly replaced: string;
  readonly ended: string;
  readonly lost: string;
  readonly failed: string;
  readonly busy: string;
  readonly notAllowed: string;
  readonly noMicrophone: string;
  readonly microphoneBusy: string;
  readonly notSecure: string;
  /** What became of a device. */
  readonly gone: (label: string) => string;
  readonly usedNow: (label: string) => string;
  readonly usedAsBefore: (label: string) => string;
  readonly otherLoudspeaker: string;
  readonly microphoneRefused: string;
  readonly loudspeakerRefused: string;
  readonly notHeardAllow: string;
  readonly notHeardPlug: string;
  readonly troubles: Readonly<Record<Trouble, string>>;
}

/** Something to tell a customer, in the language of whoever shows it. */
export type Saying = (words: CallWords) => string;

const OTHERS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<CallWords>>> = {
  es: async () => (await import('./call-es.ts')).es,
  de: async () => (await import('./call-de.ts')).de,
  fr: async () => (await import('./call-fr.ts')).fr,
  pt: async () => (await import('./call-pt.ts')).pt,
  hi: async () => (await import('./call-hi.ts')).hi,
  zh: async () => (await import('./call-zh.ts')).zh,
  ar: async () => (await import('./call-ar.ts')).ar,
};

/** The words of a language; English where they can't be loaded. */
export async function callWordsOf(language: Language): Promise<CallWords> {
  return language === 'en' ? en : OTHERS[language]().catch(() => en);
}
