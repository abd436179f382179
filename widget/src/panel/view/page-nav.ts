import type { DeskName } from '../../chat/server.ts';
import type { Words } from '../words/words.ts';
import { element } from './element.ts';

/** Where else one can go from a page that is the chat: to another desk, where there are several, and for staff to the console. */
export function pageNav(
  words: Words,
  current: string | undefined,
  read: Promise<readonly DeskName[]>,
): readonly HTMLElement[] {
  const desks = element('nav', { class: 'desks', 'aria-label': words.whom, hidden: '' });
  void read.then((all) => {
    // Where there is one only, `/` is its address.
    desks.hidden = current === undefined || all.every(({ id }) => id === current);
    desks.append(...all.map((desk) => deskLink(desk, desk.id === current)));
  });
  return [element('a', { class: 'link staff', href: '/console' }, words.staff), desks];
}

/** Each desk has an address, and on this browser a conversation, of its own. */
function deskLink({ id, name }: DeskName, isCurrent: boolean): HTMLElement {
  const attributes = { href: `/d/${encodeURIComponent(id)}`, 'data-testid': 'desk', 'data-desk': id };
  return element('a', { ...attributes, 'aria-current': isCurrent ? 'page' : undefined }, name);
}
