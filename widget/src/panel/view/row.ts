import type { Outgoing } from '../../chat/chat-view.ts';
import { type Item, PERSON } from '../../chat/timeline.ts';
import type { Words } from '../words/words.ts';
import type { Directory } from './directory.ts';
import { button, element, paint } from './element.ts';
import { jack, patchCord } from './icons.ts';
import { linked } from './linked.ts';

/** What a row is drawn from; it is drawn anew when one of these is another. */
export interface RowParts {
  readonly item: Item;
  /** Who has the conversation there. */
  readonly owner: string;
  /** Whether the one before is of another speaker. */
  readonly isFirst: boolean;
  /** A message on its way. */
  readonly outgoing: Outgoing | undefined;
}

/** What rows are drawn with. */
export interface RowTools {
  readonly words: Words;
  readonly directory: Directory;
  readonly again: (id: string) => void;
  readonly takeBack: (id: string, text: string) => void;
}

/** One thing that was said or happened, beside the cord of whoever had the conversation. */
export function row(parts: RowParts, tools: RowTools): HTMLElement {
  const { item, owner } = parts;
  const { cord } = tools.directory;
  const made = element(
    'div',
    { class: `row ${item.kind}`, 'data-key': item.key },
    ...contentOf(parts, tools),
  );
  paint(made, {
    '--cord': cord(owner),
    ...(item.kind === 'seam' && { '--from': cord(item.from), '--to': cord(item.to) }),
  });
  return made;
}

function contentOf({ item, isFirst, outgoing }: RowParts, tools: RowTools): readonly (Node | string)[] {
  const { words, directory } = tools;
  switch (item.kind) {
    case 'customer':
      return [
        bubble(words.you, item.text, 'customer'),
        ...(outgoing && outgoing.state !== 'sent' ? [onItsWay(outgoing, tools)] : []),
      ];
    case 'said': {
      const { speaker, by, text, state } = item;
      const said = bubble(directory.name(speaker, by), text, speaker, state, isFirst);
      return state === 'cut-off' ? [said, element('p', { class: 'note' }, words.cutOff)] : [said];
    }
    case 'seam':
      return [element('span', { class: 'jack' }, jack()), seam(item, tools)];
    case 'told':
      return [
        element(
          'p',
          { class: 'note' },
          { 'person-asked': words.personAsked, closed: words.closed, continued: words.continued }[item.what],
        ),
      ];
  }
}

/** Words in a frame. The name is read aloud each time, and shown when somebody begins to speak. */
function bubble(name: string, text: string, speaker: string, state?: string, isFirst = false): HTMLElement {
  const mine = speaker === 'customer';
  return element(
    'div',
    {
      class: mine ? 'bubble mine' : 'bubble',
      'data-testid': 'message',
      'data-speaker': speaker,
      'data-state': state,
    },
    element('p', { class: isFirst ? 'name' : 'aside' }, isFirst ? name : `${name}: `),
    element('p', { class: 'text', dir: 'auto' }, ...linked(text)),
  );
}

/** How far a message has come: it is never said to be sent before the server has it. */
function onItsWay({ id, text, state }: Outgoing, { words, again, takeBack }: RowTools): HTMLElement {
  if (state !== 'refused')
    return element(
      'p',
      { class: 'note', 'data-state': state },
      state === 'sending' ? words.sending : words.waiting,
    );
  return element(
    'p',
    { class: 'note alarm', 'data-state': state },
    `${words.refused} `,
    button({ class: 'link' }, () => again(id), words.again),
    ' ',
    button({ class: 'link' }, () => takeBack(id, text), words.takeBack),
  );
}

/** Who has the conversation changes. What the desk's people read of the reasons is not the customer's. */
function seam(item: Extract<Item, { kind: 'seam' }>, { words, directory }: RowTools): HTMLElement {
  return element(
    'p',
    { class: 'change', 'data-testid': 'seam', 'data-from': item.from, 'data-to': item.to },
    element('span', { class: 'aside' }, seamWords(item, words, directory)),
    element('span', { class: 'from', 'aria-hidden': 'true' }, directory.name(item.from, item.by)),
    patchCord(),
    element('span', { class: 'to', 'aria-hidden': 'true' }, directory.name(item.to, item.by)),
  );
}

/** The change in a sentence. */
export function seamWords(item: Extract<Item, { kind: 'seam' }>, words: Words, { name }: Directory): string {
  const { from, to, by } = item;
  if (to === PERSON) return words.joined(name(to, by));
  return from === PERSON ? words.left(name(from, by), name(to)) : words.moved(name(from), name(to));
}
