import { element } from '../../panel/view/element.ts';
import { sendIcon } from '../../panel/view/icons.ts';
import type { Words } from '../../panel/words/words.ts';
import type { Call } from '../call.ts';
import type { CallWords } from '../words/call-words.ts';
import type { Controls } from './controls.ts';

const MOST_LETTERS = 500;

/** What is simulated where there is no speech model. */
export function simulation(words: CallWords): Controls {
  const does = element('span');
  return {
    node: element(
      'p',
      { class: 'simulated', 'data-testid': 'simulated' },
      element('strong', {}, words.demonstration),
      ` ${words.noModel} `,
      does,
    ),
    update({ simulation: simulated }) {
      if (simulated === null) return;
      const { speaks, listens } = simulated;
      const text = `${speaks ? words.speaks : words.silent} ${listens ? words.listens : words.types}`;
      if (does.textContent !== text) does.textContent = text;
    },
  };
}

/** How to type what one would say, where speech is simulated. */
export function simulatedSpeech(call: Call, words: CallWords, { send }: Pick<Words, 'send'>): Controls {
  const field = element('input', {
    'data-testid': 'say',
    'aria-label': words.sayIt,
    maxlength: `${MOST_LETTERS}`,
    enterkeyhint: 'send',
    dir: 'auto',
  });
  const sender = element('button', { class: 'send', 'aria-label': send }, sendIcon());
  const node = element('form', { class: 'say' }, field, sender);
  const look = () => {
    sender.disabled = field.value.trim() === '';
  };
  field.addEventListener('input', look);
  node.addEventListener('submit', (event) => {
    event.preventDefault();
    call.say(field.value);
    field.value = '';
    look();
  });
  look();
  return {
    node,
    update(view) {
      field.placeholder = view.simulation?.hearing || words.sayIt;
    },
  };
}
