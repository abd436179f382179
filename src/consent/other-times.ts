import type { OfferWords } from './read-offer.ts';

/** "One" is an article or a pronoun in most languages, and an hour behind these. */
const ONE_OCLOCK =
  /(?:^| )(?:(?:at|around|about|by|until|till) one(?! of| with)|one (?:o clock|[ap]m|thirty|fifteen)|a la una|(?:a|vers|pour) une heure|um (?:ein uhr|eins)|(?:a|as|pela) uma(?: hora| da|$)|all una|om een(?: uur|$))/u;

/** Sooner than what is offered for later. */
const TODAY = /(?:^| )(?:today|hoy|aujourd hui|heute|hoje|oggi|vandaag|effective immediately)(?: |$)/u;

/** Whether words name a time that is not offered, in words that otherwise mean nothing of the kind: "at one", "from today". */
export function namesOtherTime(
  words: readonly string[],
  { words: offered, isForLater }: OfferWords,
): boolean {
  const said = words.join(' ');
  return (!offered.has('1') && ONE_OCLOCK.test(said)) || (isForLater && TODAY.test(said));
}
