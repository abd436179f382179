import { canChooseOutput } from '../../../../browser-sound/player.ts';
import { button, element } from '../../panel/view/element.ts';
import type { Call } from '../call.ts';
import type { DevicesView } from '../call-devices.ts';
import type { CallView } from '../call-view.ts';
import type { CallWords } from '../words/call-words.ts';
import { microphoneIcon } from './icons.ts';

/** Part of what a customer does in a call. */
export interface Controls {
  readonly node: HTMLElement;
  update(view: CallView): void;
}

/** Opens and closes the microphone; `rest` takes the focus from whoever clicks, so that the space bar is for speaking. */
export function microphoneControls(call: Call, words: CallWords, rest: () => void): Controls {
  const mute = element(
    'button',
    { class: 'pill', type: 'button', 'data-testid': 'mute' },
    microphoneIcon(),
    words.mute,
  );
  mute.addEventListener('click', ({ detail }) => {
    call.mute(!call.read().muted);
    // Who uses the keyboard stays where they are.
    if (detail > 0) rest();
  });
  return {
    node: mute,
    update({ muted }) {
      mute.ariaPressed = String(muted);
    },
  };
}

/** Which microphone and which loudspeaker are used. */
export function deviceControls(call: Call, words: CallWords): Controls {
  const input = choice(words.microphone, words.none, call.chooseInput);
  const output = choice(words.loudspeaker, words.browsersChoice, call.chooseOutput);
  let shown: DevicesView | undefined;
  return {
    node: element(
      'details',
      { class: 'devices' },
      element('summary', {}, words.devices),
      input.node,
      canChooseOutput && output.node,
      element('p', { class: 'space-bar' }, words.spaceBar),
    ),
    update({ devices }) {
      if (devices === shown) return;
      shown = devices;
      input.update(devices.inputs, devices.input);
      output.update(devices.outputs, devices.output);
    },
  };
}

/** One of several devices; `none` is said when it is none of these. */
function choice(label: string, none: string, choose: (id: string) => void) {
  const select = element('select');
  select.addEventListener('change', () => choose(select.value));
  const option = (id: string, text: string, isChosen: boolean) => {
    const made = element('option', { value: id }, text);
    made.selected = isChosen;
    return made;
  };
  return {
    node: element('label', {}, label, select),
    update(devices: DevicesView['inputs'], chosen: string) {
      const isListed = devices.some(({ id }) => id === chosen);
      select.replaceChildren(
        ...(isListed ? [] : [option('', none, true)]),
        ...devices.map(({ id, label: name }) => option(id, name, id === chosen)),
      );
    },
  };
}

/** Hangs up. */
export const hangUpButton = (words: CallWords, hangUp: () => void) =>
  button({ class: 'pill hang-up', 'data-testid': 'hang-up' }, hangUp, words.hangUp);
