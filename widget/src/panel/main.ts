import { createApi } from '../chat/api.ts';
import { Chat } from '../chat/chat.ts';
import { browserStorage, Kept } from '../chat/kept.ts';
import { type Frame, keptName, type Panel, type SignIn } from '../frame.ts';
import { type Language, languageOf } from '../language.ts';
import { newId, tabLock, waitOrOnline } from './ports.ts';
import { createSurface } from './surface.ts';
import { wordsOf } from './words/words.ts';

/** Makes the panel; what is asked of it before its words are there is done then. Nothing is stored before the first message. */
export function createPanel(frame: Frame, who: SignIn | undefined): Panel {
  const name = keptName(frame.options);
  const kept = new Kept(browserStorage('localStorage'), name);
  const renew = (next: { id: string; token: string }) =>
    kept.change(({ conversation }) => (conversation?.id === next.id ? { conversation: next } : {}));
  const api = createApi(frame.options, renew);
  const chat = new Chat({ api, kept, newId, alone: tabLock(name), wait: waitOrOnline, tell: frame.tell });
  const language: Language = languageOf(frame.options.languages);
  const surface = wordsOf(language).then((words) => createSurface({ frame, chat, words, language }));
  if (who) chat.signIn(who);
  watch(chat, name);
  void chat.describe();
  const panel: Panel = {
    open: (draft) => void surface.then(({ open }) => open(draft)),
    close: () => void surface.then(({ close }) => close()),
    signIn: (customer) => chat.signIn(customer),
    signOut: () => {
      chat.signOut();
      panel.close();
    },
  };
  return panel;
}

/** Follows the conversation while somebody looks at the page, and what other tabs do with it. */
function watch(chat: Chat, name: string): void {
  const look = () => (document.visibilityState === 'visible' ? chat.resume() : chat.pause());
  document.addEventListener('visibilitychange', look);
  window.addEventListener('storage', ({ key }) => {
    if (key === name || key === null) look();
  });
  look();
}
