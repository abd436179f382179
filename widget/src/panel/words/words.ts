import type { Language } from '../../language.ts';
import { en } from './en.ts';

/** All that the panel says itself. What agents and people say comes from the desk. */
export interface Words {
  readonly ai: string;
  readonly aiMeans: string;
  readonly person: string;
  readonly greeting: string;
  readonly honest: string;
  readonly field: string;
  readonly send: string;
  readonly stop: string;
  readonly talk: string;
  /** On a page that is the chat: what other desks are offered with, and the way to the console. */
  readonly whom: string;
  readonly staff: string;
  readonly close: string;
  readonly latest: string;
  readonly you: string;
  readonly transcript: string;
  readonly answering: (name: string) => string;
  readonly reading: (name: string) => string;
  readonly moved: (from: string, to: string) => string;
  readonly joined: (name: string) => string;
  readonly left: (name: string, to: string) => string;
  /** The button, and what the customer says by it. */
  readonly askPerson: string;
  readonly askPersonSays: string;
  readonly personAsked: string;
  readonly withPerson: (name: string) => string;
  readonly waiting: string;
  readonly sending: string;
  readonly refused: string;
  readonly again: string;
  readonly takeBack: string;
  readonly lost: string;
  readonly expired: string;
  readonly files: string;
  readonly loading: string;
  readonly missing: string;
  readonly cutOff: string;
  readonly end: string;
  readonly closed: string;
  readonly continued: string;
  readonly rate: string;
  readonly stars: (count: number) => string;
  readonly comment: string;
  readonly sendRating: string;
  readonly rated: string;
  readonly notRated: string;
}

const OTHERS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Words>>> = {
  es: async () => (await import('./es.ts')).es,
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  pt: async () => (await import('./pt.ts')).pt,
  hi: async () => (await import('./hi.ts')).hi,
  zh: async () => (await import('./zh.ts')).zh,
  ar: async () => (await import('./ar.ts')).ar,
};

/** The words of a language; English where they can't be loaded. */
export async function wordsOf(language: Language): Promise<Words> {
  return language === 'en' ? en : OTHERS[language]().catch(() => en);
}
