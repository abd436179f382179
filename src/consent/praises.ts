const YES = '(?:(?:yes|yeah|yep|yup|ok|okay|oh|ah) )*';
/** Somebody, not a day, a time or what was said. */
const SOMEBODY = '(?!it |that |this |which |\\w*day |\\d|noon |tomorrow |you )[a-z]+';
const BEST = `(?:so |really |simply |just )?(?:the (?:very )?best|the greatest|a star|a gem|an angel|a legend|a genius|a magician|a treasure|my favou?rite)`;
const GREAT = `(?:so |really |simply |just |very )?(?:great|amazing|awesome|brilliant|lovely|wonderful|fantastic|talented|nice|good at \\w+)`;
/** Before "is" in the other languages, what is a day or a thing and nobody. */
const NOT_SOMEBODY =
  '(?!(?:das|es|ist|c|esto|eso|este|dat|het|isso|questo|lunedi|lundi|lunes|\\w+tag|\\w+dag|\\w+di|viernes|sexta|quinta) )';
const GREAT_ELSEWHERE = `(?:genial|estupenda|maravillosa|muy buena|geniale|formidable|tres douee|toll|klasse|spitze|otima|maravilhosa|incrivel|muito boa|bravissim[ao]|brav[ao]|fantastic[ao]|molto brav[ao]|geweldig|fantastisch|heel goed)`;
/** "Yes, Maria's the best" is about Maria; where nobody says yes, any praise is. */
const PRAISES = new RegExp(
  `^(?:${YES}${SOMEBODY} (?:is |s )${BEST}|${SOMEBODY} (?:is |s )${GREAT}|(?:a )?${NOT_SOMEBODY}[a-z]+ (?:es|e|est|ist|is) ${GREAT_ELSEWHERE})$`,
  'u',
);

/** Whether words praise somebody, and so are no answer to the offer: "yes, Maria is the best". */
export const praises = (words: readonly string[]): boolean => PRAISES.test(words.join(' '));
