import { type ChatView, isAnswering, itemsOf, ownerOf } from '../../chat/chat-view.ts';
import { type Item, PERSON } from '../../chat/timeline.ts';
import { button, element, paint } from './element.ts';
import { jack } from './icons.ts';
import { type RowParts, type RowTools, row } from './row.ts';

/** How near the end, in px, still counts as reading the end. */
const NEAR_END = 60;

/** Everything said and done. What is read does not move when something comes, unless the end is read. */
export interface Transcript {
  readonly node: HTMLElement;
  update(view: ChatView, tools: RowTools): void;
}

/** Makes the transcript; `welcome` stands where nothing was said yet. */
export function transcript(words: RowTools['words'], welcome: HTMLElement): Transcript {
  const rows = element('div', { class: 'rows' });
  const end = element(
    'div',
    { class: 'end' },
    element('span', { class: 'jack' }, jack()),
    element('span', { class: 'doing' }),
  );
  const log = element(
    'div',
    { class: 'log', role: 'log', 'aria-live': 'off', 'aria-label': words.transcript, tabindex: '0' },
    welcome,
    rows,
    end,
  );
  let isAtEnd = true;
  const toEnd = () => log.scrollTo({ top: log.scrollHeight });
  const latest = button({ class: 'latest', hidden: '' }, toEnd, words.latest);
  const look = () => {
    isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END;
    latest.hidden = isAtEnd;
  };
  log.addEventListener('scroll', look);
  new ResizeObserver(() => isAtEnd && toEnd()).observe(log);
  const drawn = new Map<string, { readonly parts: RowParts; readonly node: HTMLElement }>();
  let said = 0;
  let isLoaded = false;
  return {
    node: element('div', { class: 'transcript' }, log, latest),
    update(view, tools) {
      const all = partsOf(view);
      const isReplacing = removeOthers(drawn, new Set(all.map(({ item }) => item.key)));
      for (const [index, parts] of all.entries()) {
        const known = drawn.get(parts.item.key);
        const node = known && isSame(known.parts, parts) ? known.node : row(parts, tools);
        if (!known && isLoaded && !isReplacing) node.classList.add('arrives');
        if (known && known.node !== node) known.node.remove();
        drawn.set(parts.item.key, { parts, node });
        if (rows.children[index] !== node) rows.insertBefore(node, rows.children[index] ?? null);
      }
      welcome.hidden = all.length > 0 || !view.isLoaded;
      log.ariaBusy = String(!view.isLoaded);
      showEnd(end, view, tools, all.length > 0);
      // What was there before does not come in.
      isLoaded = view.isLoaded;
      // What one writes oneself is in sight.
      const own = all.filter(({ item }) => item.kind === 'customer').length;
      if (isAtEnd || own > said) toEnd();
      said = own;
      look();
    },
  };
}

function partsOf(view: ChatView): readonly RowParts[] {
  let owner = view.timeline.items.find((item) => item.kind === 'seam')?.from ?? ownerOf(view) ?? '';
  let before: Item | undefined;
  return itemsOf(view).map((item) => {
    if (item.kind === 'seam') owner = item.to;
    const isFirst = item.kind === 'said' && !(before?.kind === 'said' && before.speaker === item.speaker);
    before = item;
    const id = item.kind === 'customer' ? item.messageId : undefined;
    return { item, owner, isFirst, outgoing: view.outgoing.find((message) => message.id === id) };
  });
}

function isSame(one: RowParts, other: RowParts): boolean {
  const isItem = one.item === other.item || (isOwn(one) && isOwn(other) && one.item.text === other.item.text);
  const isPlace = one.owner === other.owner && one.isFirst === other.isFirst;
  return isItem && isPlace && one.outgoing?.state === other.outgoing?.state;
}

const isOwn = (parts: RowParts): parts is RowParts & { item: { kind: 'customer' } } =>
  parts.item.kind === 'customer';

/** Removes what is no longer there; whether something was, in whose place the same stands now under another key. */
function removeOthers(
  drawn: Map<string, { readonly node: HTMLElement }>,
  keys: ReadonlySet<string>,
): boolean {
  const gone = [...drawn].filter(([key]) => !keys.has(key));
  for (const [key, { node }] of gone) {
    node.remove();
    drawn.delete(key);
  }
  return gone.length > 0;
}

/** The end of the cord: who has it, and what they do just now. */
function showEnd(end: HTMLElement, view: ChatView, { words, directory }: RowTools, isBegun: boolean): void {
  const { timeline } = view;
  const owner = ownerOf(view) ?? '';
  const doing = end.querySelector('.doing');
  const name = directory.name(owner, timeline.person ?? undefined);
  const says = isAnswering(view)
    ? words.answering(name)
    : timeline.isReading && owner === PERSON
      ? words.reading(name)
      : '';
  if (doing && doing.textContent !== says) doing.textContent = says;
  end.hidden = !isBegun || timeline.status === 'closed';
  paint(end, { '--cord': directory.cord(owner) });
}
