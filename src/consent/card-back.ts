import { CARD, conceptsOf } from './glossary.ts';
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
