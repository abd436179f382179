import type { Words } from '../words/words.ts';
import { button, element } from './element.ts';
import { sendIcon } from './icons.ts';

/** As many as the server takes. */
const MOST_LETTERS = 8_000;
const MOST_HEIGHT_PX = 160;

/** Where the customer writes. */
export interface Composer {
  readonly node: HTMLElement;
  focus(): void;
  /** Puts words into the field, before what is there. */
  put(text: string): void;
  /** Whether there is an answer that can be stopped. */
  update(canStop: boolean): void;
}

/** Makes it, with a way to talk instead: Enter sends, Shift+Enter begins a new line, and an Enter that ends a word of an input method does neither. */
export function composer(
  words: Words,
  does: { send(text: string): void; stop(): void; files(): void },
  talk: HTMLElement,
): Composer {
  const field = element('textarea', {
    'aria-label': words.field,
    placeholder: words.field,
    rows: '1',
    dir: 'auto',
    maxlength: `${MOST_LETTERS}`,
    enterkeyhint: 'send',
    'data-testid': 'composer',
  });
  const sender = element(
    'button',
    { class: 'send', 'aria-label': words.send, 'data-testid': 'send' },
    sendIcon(),
  );
  const stopper = button(
    { class: 'stop', 'aria-label': words.stop, 'data-testid': 'stop', hidden: '' },
    does.stop,
  );
  const node = element('form', { class: 'composer' }, field, talk, stopper, sender);
  const grow = () => {
    field.style.blockSize = 'auto';
    field.style.blockSize = `${Math.min(field.scrollHeight, MOST_HEIGHT_PX)}px`;
    sender.disabled = field.value.trim() === '';
  };
  const send = () => {
    const text = field.value.trim();
    if (text === '') return;
    field.value = '';
    grow();
    does.send(text);
    field.focus();
  };
  field.addEventListener('input', grow);
  field.addEventListener('keydown', (event) => {
    // Safari tells the Enter that ends a composition by the key code alone.
    const isComposing = event.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || isComposing) return;
    event.preventDefault();
    send();
  });
  field.addEventListener('paste', ({ clipboardData }) => {
    if (clipboardData?.types.includes('Files')) does.files();
  });
  node.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  sender.disabled = true;
  return {
    node,
    focus: () => field.focus({ preventScroll: true }),
    put(text) {
      field.value = [text, field.value].filter((part) => part !== '').join('\n');
      grow();
    },
    update(canStop) {
      stopper.hidden = !canStop;
    },
  };
}
