/** A sound of surprise, or of thinking, alone before a word that agrees elsewhere. */
const SURPRISE = '(?:a+h+|o+h+|o|aha|ach|ach so|h+m+|m+h*m*|eh|huh|wow|ooh)';
/** What agrees with an offer, and by a surprise only says that something was heard. */
const HEARD = `(?:ok|okay|okey|oki|oke|k|kk|right|all right|alright|fine|good|yeah|si|vale|bueno|bien|de acuerdo|claro|oui|ouais|bon|d accord|entendu|c est bon|ja|ja ja|gut|na gut|klar|alles klar|sim|ta|ta bom|ta bem|esta bem|certo|va bene|bene|certo|d accordo|goed|juist|prima|zo)`;
const THANKS =
  '(?: (?:then|so|i see|thanks|thank you|gracias|merci|danke|obrigad[oa]|grazie|bedankt|dank je|dank u))?';
const ONLY_HEARS = new RegExp(`^${SURPRISE} ${HEARD}${THANKS}$`, 'u');

/** Praise of what was said, in Dutch, where its words agree along with others. */
const NICE =
  /^(?:dat is )?(?:mooi|leuk|fijn|lekker|helder|duidelijk|heerlijk|gaaf|lief|netjes|keurig)(?: zo)?$/u;

const YES = '(?:(?:yes|yeah|yep|yup|ok|okay|oh|ah) )*';
/** Somebody, not a day, a time or what was said. */
const SOMEBODY = '(?!it |that |this |which |\\w*day |\\d|noon |tomorrow |you )[a-z]+';
const BEST = `(?:so |really |simply |just )?(?:the (?:very )?best|the greatest|a star|a gem|an angel|a legend|a genius|a magician|a treasure|my favou?rite)`;
const GREAT = `(?:so |really |simply |just |very )?(?:great|amazing|awesome|brilliant|lovely|wonderful|fantastic|talented|nice|good at \\w+)`;
/** "Yes, Maria's the best" is about Maria; where nobody says yes, any praise is. */
const NOT_SOMEBODY =
  '(?!(?:das|es|ist|c|esto|eso|este|dat|het|isso|questo|lunedi|lundi|lunes|\\w+tag|\\w+dag|\\w+di|viernes|sexta|quinta) )';
/** The same in the other languages. */
const GREAT_ELSEWHERE = `(?:genial|estupenda|maravillosa|muy buena|geniale|formidable|tres douee|toll|klasse|spitze|otima|maravilhosa|incrivel|muito boa|bravissim[ao]|brav[ao]|fantastic[ao]|molto brav[ao]|geweldig|fantastisch|heel goed)`;
const PRAISES = new RegExp(
  `^(?:${YES}${SOMEBODY} (?:is |s )${BEST}|${SOMEBODY} (?:is |s )${GREAT}|(?:a )?${NOT_SOMEBODY}[a-z]+ (?:es|e|est|ist|is) ${GREAT_ELSEWHERE})$`,
  'u',
);
/** They do it: "eu mesmo ligo". */
const MYSELF =
  /(?:^| )eu (?:mesm[oa] )?(?!(?:concordo|aceito|quero|autorizo|confirmo|agradeco|aprovo|adoro|acho|digo) ?)\w+o(?: |$)/u;

/** Whether words only show that something was heard: "ah ok", "oh right", "ach ja"; praise somebody, or say who does it themselves. */
export function onlyHears(words: readonly string[]): boolean {
  const said = words.join(' ');
  return ONLY_HEARS.test(said) || NICE.test(said) || PRAISES.test(said) || MYSELF.test(said);
}

/** "Please", said alone to "Shall I ...?", or with haste where it is not for later. */
const PLEASE = /^(?:oh )?(?:pretty )?please(?: please)*(?: and thank(?:s| you)| thank(?:s| you))?$/u;
const AT_ONCE =
  /^(?:yes )?(?:please (?:right )?(?:now|away|immediately|at once|asap)|(?:right )?now please)$/u;

/** Whether an answer only asks for what is offered: "please and thank you". */
export function onlyAsks(words: readonly string[], isForLater: boolean): boolean {
  const said = words.join(' ');
  return PLEASE.test(said) || (!isForLater && AT_ONCE.test(said));
}
