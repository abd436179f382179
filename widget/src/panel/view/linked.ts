import { element } from './element.ts';

const ADDRESS = /\bhttps?:\/\/[^\s<>"'`]+/gi;
/** What ends a sentence, and closes what was opened before the address. */
const AFTER = /[.,;:!?…)\]}]+$/;

/** A text with the web addresses in it as links. What they say is where they go: no text can pretend to be another address. */
export function linked(text: string): readonly (Node | string)[] {
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const shown = withoutEnd(found);
    if (!URL.canParse(shown)) continue;
    const link = element(
      'a',
      { href: shown, target: '_blank', rel: 'noopener noreferrer nofollow', dir: 'ltr' },
      shown,
    );
    parts.push(text.slice(from, index), link);
    from = index + shown.length;
  }
  return [...parts, text.slice(from)];
}

/** A closing bracket belongs to the address when it was opened in it. */
function withoutEnd(address: string): string {
  const short = address.replace(AFTER, '');
  const isOpen = short.split('(').length > short.split(')').length;
  return isOpen && address[short.length] === ')' ? `${short})` : short;
}
