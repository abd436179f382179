import type { ChatView } from '../chat/chat-view.ts';
import type { Language } from '../language.ts';
import type { Directory } from '../panel/view/directory.ts';
import type { Words } from '../panel/words/words.ts';
import { Call } from './call.ts';
import { browserPorts } from './call-ports.ts';
import css from './style.css?inline';
import { callPanel } from './view/call-panel.ts';
import { holdSpace } from './view/hold-space.ts';
import type { Post } from './wire.ts';
import { callWordsOf } from './words/call-words.ts';

/** What calls are made with. */
export interface CallingParts {
  /** Origin of the desk's server. */
  readonly server: string;
  readonly root: ShadowRoot;
  readonly language: Language;
  readonly words: Words;
  /** Opens a conversation where there is none to call in. */
  readonly open: () => Promise<void>;
  readonly post: Post;
  /** Something of the call is another. */
  readonly changed: () => void;
}

/** Calls by voice, in the conversation of the chat: loaded when the first is begun. */
export interface Calling {
  readonly node: HTMLElement;
  /** Whether there is a call, and nothing to write in meanwhile. */
  readonly isOn: boolean;
  begin(): void;
  hangUp(): void;
  update(chat: ChatView, directory: Directory): void;
}

/** Makes it. */
export async function createCalling(parts: CallingParts): Promise<Calling> {
  const { server, root, language, words, open, post, changed } = parts;
  const call = new Call(browserPorts(server, post, language));
  const { node, update } = callPanel(call, await callWordsOf(language), words);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
  const mayHold = () => {
    const { phase, muted, simulation } = call.read();
    return phase === 'live' && (muted || simulation?.listens === true);
  };
  holdSpace(node, mayHold, call.hold);
  call.subscribe(changed);
  return {
    node,
    get isOn() {
      return !['idle', 'ended'].includes(call.read().phase);
    },
    begin() {
      void call.begin(open);
      // What was pressed to call is gone: who uses the keyboard goes on here.
      node.focus({ preventScroll: true });
    },
    hangUp: () => void call.hangUp(),
    update,
  };
}
