import type { ChatView } from '../../chat/chat-view.ts';
import { PERSON } from '../../chat/timeline.ts';
import type { Words } from '../words/words.ts';
import type { Directory } from './directory.ts';
import { button, element } from './element.ts';
import { jackField } from './icons.ts';

/** How many examples are offered. */
const MOST_EXAMPLES = 4;

/** What stands there before anything is said. */
export interface Welcome {
  readonly node: HTMLElement;
  update(view: ChatView, directory: Directory): void;
}

/** Makes it; `pick` is called with an example that is chosen. */
export function welcome(words: Words, pick: (text: string) => void): Welcome {
  const node = element('div', { class: 'welcome' });
  let shown: ChatView['desk'] | undefined;
  return {
    node,
    update({ desk }, directory) {
      if (desk === shown) return;
      shown = desk;
      if (desk === null) return node.replaceChildren(element('p', { class: 'note' }, words.loading));
      if (desk === 'missing') return node.replaceChildren(element('p', { class: 'note' }, words.missing));
      const ids = [
        ...desk.agents
          .map(({ id }) => id)
          .toSorted((one, other) => Number(other === desk.entry) - Number(one === desk.entry)),
        PERSON,
      ];
      const examples = desk.examples.slice(0, MOST_EXAMPLES).map((text) =>
        element(
          'li',
          {},
          button({ class: 'example', dir: 'auto', 'data-testid': 'example' }, () => pick(text), text),
        ),
      );
      node.replaceChildren(
        jackField(ids.map(directory.cord)),
        element('p', { class: 'greeting' }, words.greeting),
        element('p', { class: 'honest' }, words.honest),
        element('ul', {}, ...examples),
      );
    },
  };
}
