import type { Calling } from '../call/calling.ts';
import type { Chat } from '../chat/chat.ts';
import type { ChatView } from '../chat/chat-view.ts';
import type { Frame } from '../frame.ts';
import type { Language } from '../language.ts';
import type { Directory } from './view/directory.ts';
import { button, element } from './view/element.ts';
import { handsetIcon } from './view/icons.ts';
import type { Words } from './words/words.ts';

/** What calls need of the panel. */
interface CallPartParts {
  readonly frame: Frame;
  readonly chat: Chat;
  readonly words: Words;
  readonly language: Language;
  /** Something of the call is another. */
  readonly changed: () => void;
}

/** The way to a call by voice: a button, and where the call is shown. */
export interface CallPart {
  readonly button: HTMLElement;
  readonly place: HTMLElement;
  /** Whether there is a call, and nothing to write in meanwhile. */
  isOn(): boolean;
  hangUp(): void;
  update(view: ChatView, directory: Directory): void;
}

/** Makes it; the code of calls is loaded when the first is begun. */
export function callPart(parts: CallPartParts): CallPart {
  const { words } = parts;
  const place = element('div');
  let loading: Promise<Calling> | undefined;
  let calling: Calling | undefined;
  const begin = async () => {
    talk.ariaBusy = 'true';
    try {
      loading ??= load(parts);
      calling = await loading;
      place.replaceChildren(calling.node);
      calling.begin();
    } catch {
      // What could not be loaded now may be there when it is asked for again.
      loading = undefined;
      place.replaceChildren(element('p', { class: 'banner', role: 'status' }, words.lost));
    }
    talk.ariaBusy = 'false';
  };
  const attributes = { class: 'talk', 'data-testid': 'talk', hidden: '' };
  const talk = button(attributes, () => void begin(), handsetIcon(), element('span', {}, words.talk));
  return {
    button: talk,
    place,
    isOn: () => calling?.isOn ?? false,
    hangUp: () => calling?.hangUp(),
    update(view, directory) {
      const { desk } = view;
      talk.hidden = desk === null || desk === 'missing' || !desk.voice;
      calling?.update(view, directory);
    },
  };
}

async function load({ frame, chat, words, language, changed }: CallPartParts): Promise<Calling> {
  const { createCalling } = await import('../call/calling.ts');
  const { root, options } = frame;
  const open = () => chat.ready();
  const post = <Answer>(part: string, body: object) => chat.post<Answer>(part, body);
  return createCalling({ server: options.server, root, language, words, open, post, changed });
}
