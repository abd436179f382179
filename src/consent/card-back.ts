import { CARD, conceptsOf, INVOICE } from './glossary.ts';
import type { Read } from './read-answer.ts';
import type { Language } from './vocabulary.ts';

/** Verbs that have the money as their object, even where a card is named: "refund my card". */
const OF_MONEY = /re(?:fund|imb|em|mb|ers|ac)|credit|erstatt|gut|stort|vergo|abon|estorn|rimbors/u;
/** What says that the card gets something: "to my card". */
const ONTO =
  /(?:^| )(?:to|onto|on|into|via|by|with|for|auf|mit|zu|per|an|sur|par|avec|a|al|en|por|con|su|sul|sulla|na|no|ao|pelo|op|naar|met|para|alla)(?: |$)/u;
const BETWEEN: ReadonlySet<string> = new Set(['small', 'clitic', 'polite']);

/** Whether it is the card itself that is wanted back: "send my card back". */
export function wantsCard(read: readonly Read[], { column }: Language): boolean {
  return read.some(({ kind, words }, at) => {
    if (kind !== 'offer' || !conceptsOf(words, column).includes(CARD)) return false;
    const before = read.slice(0, at);
    const verb = before.findLastIndex((part) => !BETWEEN.has(part.kind));
    const between = before.slice(Math.max(verb, 0));
    const isObject = ['deed', 'infinitive', 'light', 'permits'].includes(before[verb]?.kind ?? '');
    return (
      isObject && !OF_MONEY.test(before[verb]?.words ?? '') && !between.some((part) => ONTO.test(part.words))
    );
  });
}

/** What says that something is put on an invoice, and not taken from it. */
const ON_BILL =
  /(?:^| )(?:on|onto|to|op|naar|auf|zu|zur|sur|en|al|alla|su|sulla|na)(?: (?:my|the|mijn|de|die|meine|la|ma|mi|mia|minha))?$/u;

/** Whether the money is to go on an invoice: "put it on my invoice", "op mijn rekening". */
export function wantsBilled(read: readonly Read[], { column }: Language): boolean {
  return read.some(({ kind, words }, at) => {
    if (kind !== 'offer' || !conceptsOf(words, column).includes(INVOICE)) return false;
    const start = read.slice(0, at).findLastIndex((part) => part.kind !== 'small' && part.kind !== 'clitic');
    const between = read.slice(start + 1, at).map((part) => part.words);
    return ON_BILL.test(between.join(' '));
  });
}
