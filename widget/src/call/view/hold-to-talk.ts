import { element } from '../../panel/view/element.ts';
import type { Call } from '../call.ts';
import type { CallView } from '../call-view.ts';
import type { CallWords } from '../words/call-words.ts';

/** A button that speaks while it is held. */
export interface HoldToTalk {
  readonly node: HTMLButtonElement;
  update(view: Pick<CallView, 'holding'>): void;
}

/** Makes it: held by finger, mouse or key; the space bar does the same. */
export function holdToTalk(call: Call, words: CallWords): HoldToTalk {
  const node = element('button', { class: 'pill', type: 'button', 'data-testid': 'hold-to-talk' });
  const on = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    act: (event: HTMLElementEventMap[Type]) => void,
  ) => node.addEventListener(type, act);
  const isKey = (key: string) => key === ' ' || key === 'Enter';
  on('pointerdown', (event) => {
    if (event.button !== 0) return;
    node.setPointerCapture(event.pointerId);
    call.hold(true);
  });
  on('lostpointercapture', () => call.hold(false));
  on('keydown', ({ key, repeat }) => isKey(key) && !repeat && call.hold(true));
  on('keyup', ({ key }) => isKey(key) && call.hold(false));
  on('blur', () => call.hold(false));
  on('contextmenu', (event) => event.preventDefault());
  return {
    node,
    update({ holding }) {
      node.ariaPressed = String(holding);
      node.textContent = holding ? words.listening : words.hold;
    },
  };
}
