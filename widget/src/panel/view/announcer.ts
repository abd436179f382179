import type { ChatView } from '../../chat/chat-view.ts';
import { element } from './element.ts';
import { type RowTools, seamWords } from './row.ts';

/** What was read out long ago is taken away again. */
const MOST_KEPT = 20;

/** Reads to screen readers what is new, once, when it is whole: not letter by letter as it streams. */
export interface Announcer {
  readonly node: HTMLElement;
  update(view: ChatView, tools: RowTools): void;
}

/** Makes the announcer. */
export function announcer(): Announcer {
  const node = element('div', { class: 'aside', 'aria-live': 'polite' });
  let conversation: string | undefined;
  let told = 0;
  return {
    node,
    update({ timeline, isLoaded }, tools) {
      if (!isLoaded) return;
      // What was there when it was opened is not news.
      if (conversation !== timeline.conversation)
        told = conversation === undefined ? timeline.items.length : 0;
      conversation = timeline.conversation;
      const news = timeline.items.slice(told).flatMap((item) => sentence(item, tools) ?? []);
      told = timeline.items.length;
      node.append(...news.map((text) => element('p', {}, text)));
      while (node.childElementCount > MOST_KEPT) node.firstElementChild?.remove();
    },
  };
}

function sentence(
  item: ChatView['timeline']['items'][number],
  { words, directory }: RowTools,
): string | undefined {
  if (item.kind === 'said') return `${directory.name(item.speaker, item.by)}: ${item.text}`;
  if (item.kind === 'seam') return seamWords(item, words, directory);
  if (item.kind === 'told' && item.what === 'person-asked') return words.personAsked;
  return item.kind === 'told' && item.what === 'closed' ? words.closed : undefined;
}
