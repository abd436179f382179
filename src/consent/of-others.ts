import type { Read } from './read-answer.ts';
import type { Offered } from './read-offer.ts';
import type { Language } from './vocabulary.ts';

/** The customer, as the object of a deed; also behind a verb: the Spanish "llámeme". */
export const FIRST_PERSON =
  /^(?:me|us|my|our|mich|mir|uns|meine?[mnrs]?|mij|mijn|ons|moi|nous|mon|ma|mes|nos|mi|mia|mio|miei|ci|meu|minha|(?:llam|avis|despiert|lig|cham|acord|chiam|svegli)\p{L}*(?:me|mi))$/u;
const THIRD_PERSON = /^(?:his|him|her|their|seine?[mnrs]?|zijn|ses|leur|leurs)$/u;
/** Before somebody else: "for the boss", "mit meiner Frau". */
const OF_SOMEBODY =
  /^(?:s|the|an?|votre|notre|ton|tus?|s[ue]u|sua|su[oa]|tu[oa]|uw|je|jouw|dein|ihr|my|our|your|his|her|their|for|to|with|from|of|de[rmns]|die|(?:m|s|d)?eine?[mnrs]?|ihre?[mnrs]?|unsere?[mnrs]?|vo[nm]|fur|zu[mr]|mit|bei|el|la|al|del|una?|mis?|sus?|de|para|por|con|le|du|au|mon|ma|mes|pour|avec|chez|[oa]|ao|d[oa]|meu|minha|com|il|lo|alla|mi[oae]|dalla?|per|van|voor|met|naar|een|mijn|onze?)$/u;
const WITH = /^(?:with|met|mit|avec|con|com)$/u;
const THEM = /^(?:him|her|them|hem|haar|hen|hun|ihm|ihr|ihnen|lui|elle|eux|leur|ella?|ellos|ele|eles|loro)$/u;

/** A Portuguese verb in the first person that does not agree: "eu mesmo ligo". */
const MYSELF =
  /(?:^| )eu (?:mesm[oa] )?(?!(?:concordo|aceito|quero|autorizo|confirmo|agradeco|aprovo|adoro|acho|digo) ?)\w+o(?: |$)/u;

/** Whether what stands before somebody speaks of them: "for the boss"; the English "please do, love" does not. */
export function speaksOf(last: Read | undefined, { column }: Language): boolean {
  const word = last?.words.split(' ').at(-1) ?? '';
  return OF_SOMEBODY.test(word) && !(column === 0 && word === 'do');
}

/** Whether somebody else is to take part, where nobody is offered: "regel het met hem". */
export function isWithOthers(
  words: string,
  last: Read | undefined,
  behind: readonly string[],
  { deeds }: Offered,
): boolean {
  const said = words.split(' ');
  const isThem = THEM.test(said.at(-1) ?? '') || (words === 'el' && behind.length === 0);
  const isWith = WITH.test(said.length > 1 ? (said[0] ?? '') : (last?.words.split(' ').at(-1) ?? ''));
  return !deeds.has('book') && isThem && isWith;
}

/** Whether words speak of somebody else's than the offer: "her card", or "wake me" where somebody else is to be woken. */
export function isOfSomebodyElse(words: string, { isOfOthers }: Offered): boolean {
  if (words.startsWith('with ')) return false;
  return words.split(' ').some((word) => (isOfOthers ? FIRST_PERSON : THIRD_PERSON).test(word));
}

/** Whether customers say that they do it themselves: "eu mesmo ligo". */
export const doThemselves = (words: readonly string[]): boolean => MYSELF.test(words.join(' '));
