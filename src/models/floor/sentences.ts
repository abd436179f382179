import type { TextSpan } from '../../contracts/understanding.ts';

const FEWEST_WORDS = 3;
const MOST_SENTENCES = 12;
const REFERENCE = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[a-z]{1,4}-\d[\d-]*\b/gi;
const SPACED_REFERENCE = /\b[A-Z]{2,4} ?\d{3,}\b/gi;
const TELEPHONE = /(?<![\w$€£])\+?\(?\d[\d ().-]{7,}\d\b/g;
const INTRODUCES = new Set(
  "i i'm im am it it's its is my our the this here and or account number id customer mail email e-mail e address phone tel telephone mobile cell zip postcode with on are we we're yes ok okay sorry hi hello please pm at about around had have got new old now use try instead maybe wait its other another mobile changed then also from".split(
    ' ',
  ),
);
const FULL_STOP = /(?<=[.!?:;…])\s+|\n+/;
const END = /(?<=[.!?:;…])\s+|\n+|,\s+(?=(?:and )?(?:how|what|can|could|is|are|do|does|where|when|which) )/i;
const NEXT_WISH =
  /,?\s+(?:and also|and then|also|plus|and (?=(?:how|what|can|could|i|my|where|please|book|cancel|change|move|refund|send|show|tell|give|check|add|remove|make|get|find|stop|close|open|order|update|reset|pay|call) ))\s*/i;

/** The sentences of a text that has several; those of one or two words say nothing alone. */
export function sentencesOf(text: string): string[] {
  const parts = text.split(END, MOST_SENTENCES);
  return parts.length > 1 ? parts.filter((part) => countWords(part) >= FEWEST_WORDS) : [];
}

/** The last question of a text that asks one, else the text. */
export function questionIn(text: string): string {
  const parts = text.split(FULL_STOP).filter((part) => countWords(part) >= FEWEST_WORDS);
  return parts.findLast((part) => part.trim().endsWith('?')) ?? text;
}

/** The parts of a text that may each be a wish: its sentences, and what "and also" joins. */
export function clausesOf(text: string): string[] {
  return text
    .split(END, MOST_SENTENCES)
    .flatMap((part) => part.split(NEXT_WISH))
    .filter((part) => part.trim() !== '');
}

/** The text without addresses, references and telephone numbers, unless it is little else. */
export function withoutReferences(text: string): string {
  const rest = text.replace(REFERENCE, ' ').replace(TELEPHONE, ' ');
  return countWords(rest) >= FEWEST_WORDS ? rest : text;
}

/** Nothing but references, addresses and telephone numbers, and what introduces them: "account is HL-1042, mail ann@x.com". */
export function saysValuesOnly(text: string): boolean {
  const rest = text
    .replace(REFERENCE, ' ')
    .replace(SPACED_REFERENCE, ' ')
    .replace(/[+(]?\d[\d ()./-]*/g, ' ');
  const words = rest.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  return rest !== text && words.every((word) => INTRODUCES.has(word));
}

/** The text with a space in the place of each of these parts. */
export function withoutSpans(text: string, spans: readonly TextSpan[]): string {
  return spans
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\d]+/gu)?.length ?? 0;
}
