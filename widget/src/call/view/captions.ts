import type { Directory } from '../../panel/view/directory.ts';
import { element, paint } from '../../panel/view/element.ts';
import type { Words } from '../../panel/words/words.ts';
import type { Caption } from '../captions.ts';
import type { CallWords } from '../words/call-words.ts';

/** What is being said, as it is said; what was said before stands in the conversation above. */
export interface Captions {
  readonly node: HTMLElement;
  update(captions: readonly Caption[], directory: Directory): void;
}

/** Makes them. */
export function captionLines(words: CallWords, { you }: Pick<Words, 'you'>): Captions {
  const lines = element('div', {});
  // Read out when they are on record, and not letter by letter.
  const attributes = { class: 'captions', role: 'log', 'aria-live': 'off', 'aria-label': words.captions };
  let shown: readonly Caption[] = [];
  return {
    node: element('div', attributes, lines),
    update(captions, directory) {
      for (const [index, caption] of captions.entries()) {
        if (shown[index] === caption) continue;
        const made = line(caption, { words, you, directory });
        const known = lines.children[index];
        if (known) known.replaceWith(made);
        else lines.append(made);
      }
      shown = captions;
    },
  };
}

function line(
  caption: Caption,
  { words, you, directory }: { words: CallWords; you: string; directory: Directory },
): HTMLElement {
  const who = (name: string) => element('span', { class: 'name' }, `${name} `);
  if (caption.kind === 'customer')
    return element(
      'p',
      { 'data-testid': 'caption', 'data-agent': 'customer', dir: 'auto' },
      who(you),
      caption.text ?? '…',
    );
  const id = caption.kind === 'agent' ? caption.agent : caption.to;
  const made =
    caption.kind === 'handoff'
      ? element(
          'p',
          { class: 'connected', 'data-testid': 'call-handoff', 'data-to': id },
          `${words.connectedTo} `,
          who(directory.name(id)),
        )
      : element(
          'p',
          { 'data-testid': 'caption', 'data-agent': id, dir: 'auto' },
          who(directory.name(id)),
          caption.text,
          caption.cut && element('span', { class: 'cut' }, ` ${words.interrupted}`),
        );
  paint(made, { '--cord': directory.cord(id) });
  return made;
}
