const FEWEST_WORDS = 3;
const MOST_SENTENCES = 12;
const REFERENCE = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[a-z]{2,4}-\d[\d-]*\b/gi;
const FULL_STOP = /(?<=[.!?:;…])\s+|\n+/;
const END = /(?<=[.!?:;…])\s+|\n+|,\s+(?=(?:and )?(?:how|what|can|could|is|are|do|does|where|when|which) )/i;
const NEXT_WISH =
  /,?\s+(?:and also|and then|also|plus|and (?=(?:how|what|can|could|i|my|where|please) ))\s*/i;

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

/** The text without addresses and references, unless it is little else. */
export function withoutReferences(text: string): string {
  const rest = text.replace(REFERENCE, ' ');
  return countWords(rest) >= FEWEST_WORDS ? rest : text;
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\d]+/gu)?.length ?? 0;
}
