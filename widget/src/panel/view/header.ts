import { type ChatView, ownerOf } from '../../chat/chat-view.ts';
import { PERSON } from '../../chat/timeline.ts';
import type { Words } from '../words/words.ts';
import type { Directory } from './directory.ts';
import { button, element, paint } from './element.ts';
import { crossIcon } from './icons.ts';

/** Whom one is talking to, and whether that is a machine. */
export interface Header {
  readonly node: HTMLElement;
  update(view: ChatView, directory: Directory): void;
}

/** Makes the header; `close` is undefined where the chat is the page. */
export function header(words: Words, title: string | undefined, close: (() => void) | undefined): Header {
  const heading = element('h2', { id: 'title' });
  const lamp = element('span', { class: 'lamp', 'aria-hidden': 'true' });
  const name = element('span', { class: 'owner' });
  const chip = element('span', { class: 'chip', 'data-testid': 'chip' });
  const who = element('p', { class: 'who', 'data-testid': 'owner' }, lamp, name, chip);
  const cross =
    close && button({ class: 'icon', 'aria-label': words.close, 'data-testid': 'close' }, close, crossIcon());
  return {
    node: element('header', {}, element('div', { class: 'titles' }, heading, who), cross),
    update(view, directory) {
      const { desk, timeline, live } = view;
      heading.textContent = title ?? (desk !== null && desk !== 'missing' ? desk.name : '');
      const owner = ownerOf(view);
      who.hidden = owner === null;
      if (owner === null) return;
      const isPerson = owner === PERSON;
      who.dataset.owner = owner;
      name.textContent = directory.name(owner, timeline.person ?? undefined);
      // The truth, in words: never only a colour, and never a name that could be a person's.
      chip.textContent = isPerson ? words.person : words.ai;
      chip.title = isPerson ? words.withPerson(name.textContent) : words.aiMeans;
      chip.dataset.kind = isPerson ? 'person' : 'ai';
      lamp.classList.toggle('busy', live !== null);
      paint(who, { '--cord': directory.cord(owner) });
    },
  };
}
