/** A sound of surprise, or of thinking, alone before a word that agrees elsewhere. */
const SURPRISE = '(?:a+h+|o+h+|o|aha|ach|ach so|h+m+|m+(?:h+m*)?|eh|huh|wow|ooh)';
/** What agrees with an offer, and by a surprise only says that something was heard. */
const HEARD = `(?:ok|okay|okey|oki|oke|k|kk|right|all right|alright|fine|good|yeah|si|vale|bueno|bien|de acuerdo|claro|oui|ouais|bon|d accord|entendu|c est bon|ja|ja ja|gut|na gut|klar|alles klar|sim|ta|ta bom|ta bem|esta bem|certo|va bene|bene|certo|d accordo|goed|juist|prima|zo)`;
const THANKS =
  '(?: (?:then|so|i see|thanks|thank you|gracias|merci|danke|obrigad[oa]|grazie|bedankt|dank je|dank u))?';
const ONLY_HEARS = new RegExp(`^${SURPRISE} ${HEARD}${THANKS}$`, 'u');

/** Praise of what was said, in Dutch, where its words agree along with others. */
const NICE =
  /^(?:dat is )?(?:mooi|leuk|fijn|lekker|helder|duidelijk|heerlijk|gaaf|lief|netjes|keurig)(?: zo)?$/u;

/** Whether words only show that something was heard: "ah ok", "oh right", "ach ja", "dat is mooi". */
export function onlyHears(words: readonly string[]): boolean {
  const said = words.join(' ');
  return ONLY_HEARS.test(said) || NICE.test(said);
}
