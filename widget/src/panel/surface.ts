import type { Rating } from '../chat/api.ts';
import type { Chat } from '../chat/chat.ts';
import { browserStorage } from '../chat/kept.ts';
import { type Frame, keptName } from '../frame.ts';
import { directionOf, type Language } from '../language.ts';
import { callPart } from './call-part.ts';
import { keepFocus } from './focus.ts';
import css from './style.css?inline';
import { announcer } from './view/announcer.ts';
import { directoryOf } from './view/directory.ts';
import { element } from './view/element.ts';
import { footer } from './view/footer.ts';
import { header } from './view/header.ts';
import { pageNav } from './view/page-nav.ts';
import { transcript } from './view/transcript.ts';
import { welcome } from './view/welcome.ts';
import type { Words } from './words/words.ts';

/** What the panel shows, and with what. */
interface SurfaceParts {
  readonly frame: Frame;
  readonly chat: Chat;
  readonly words: Words;
  readonly language: Language;
}

/** On a screen as narrow as this the panel covers the page, which then is out of reach. */
const COVERS = '(max-width: 480px)';

/** The panel on the page. */
export function createSurface({ frame, chat, words, language }: SurfaceParts) {
  const isPage = frame.options.mode === 'page';
  const covers = window.matchMedia(COVERS);
  const parts = partsOf({ frame, chat, words, language }, () => close(true));
  const { node, write } = parts;
  /** A tab that shows the chat shows it again on the next page. */
  const shownName = `${keptName(frame.options)}:open`;
  const session = browserStorage('sessionStorage');
  let isOpen = false;
  let seen = 0;

  const update = () => {
    parts.update();
    const said = chat.view.timeline.items.filter(({ kind }) => kind === 'said').length;
    if (isOpen || !chat.view.isLoaded || said < seen) seen = said;
    frame.unread(isOpen ? 0 : said - seen);
    if (isOpen && chat.view.timeline.conversation !== '') session.setItem(shownName, 'yes');
  };
  const open = (draft = '', takesFocus = true) => {
    isOpen = true;
    node.hidden = false;
    if (!isPage) node.ariaModal = String(covers.matches);
    if (draft !== '') write.put(draft);
    // On a telephone this would open the keyboard over the chat.
    if (takesFocus && window.matchMedia('(pointer: fine)').matches) write.focus();
    else if (takesFocus) node.focus();
    frame.shown(true);
    update();
  };
  const close = (toLauncher = false) => {
    if (!isOpen || isPage) return;
    isOpen = false;
    node.hidden = true;
    session.removeItem(shownName);
    // Nobody is listened to behind a button.
    parts.hangUp();
    frame.shown(false, toLauncher);
    update();
  };

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  frame.root.adoptedStyleSheets.push(sheet);
  frame.root.prepend(node);
  keepFocus(frame.root, node, () => covers.matches && !isPage);
  node.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) close(true);
  });
  window.visualViewport?.addEventListener('resize', () => {
    // What the keyboard of a telephone leaves free.
    node.style.setProperty('--visible', `${window.visualViewport?.height}px`);
  });
  chat.onChange(update);
  update();
  // Nobody asked for it on this page: the focus stays where it is.
  if (session.getItem(shownName) !== null) open('', false);
  return { open, close };
}

/** The parts of the panel, put together. */
function partsOf({ frame, chat, words, language }: SurfaceParts, close: () => void) {
  const isPage = frame.options.mode === 'page';
  const call = callPart({ frame, chat, words, language, changed: () => onCall() });
  const acts = {
    say: (text: string) => chat.say(text),
    stop: () => void chat.stop(),
    end: () => void chat.end(),
    rate: (rating: Rating) => chat.rate(rating),
  };
  const write = footer(words, acts, call);
  const top = header(words, frame.options.title, isPage ? undefined : close);
  if (isPage) top.node.append(...pageNav(words, frame.options.desk, chat.desks()));
  const first = welcome(words, (text) => chat.say(text));
  const log = transcript(words, first.node);
  const news = announcer();
  const attributes = {
    class: 'panel',
    role: isPage ? 'main' : 'dialog',
    'aria-labelledby': 'title',
    'aria-label': words.transcript,
    tabindex: '-1',
    hidden: '',
    lang: language,
    dir: directionOf(language),
  };
  const node = element('section', attributes, top.node, log.node, write.node, news.node);
  for (const type of ['dragover', 'drop'] as const)
    node.addEventListener(type, (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Else the browser would leave the page for the file.
      event.preventDefault();
      if (type === 'drop') write.refuseFiles();
    });
  const again = (id: string) => chat.again(id);
  const takeBack = (id: string, text: string) => {
    chat.takeBack(id);
    write.put(text);
    write.focus();
  };
  const update = () => {
    const { view } = chat;
    if (isPage && view.desk !== null && view.desk !== 'missing') document.title = view.desk.name;
    const directory = directoryOf(view.desk === 'missing' ? null : view.desk, words);
    const tools = { words, directory, again, takeBack };
    top.update(view, directory);
    call.update(view, directory);
    first.update(view, directory);
    log.update(view, tools);
    news.update(view, tools);
    write.update(view);
  };
  let wasOn = false;
  const onCall = () => {
    update();
    // Who has hung up goes on in writing.
    if (wasOn && !call.isOn()) write.focus();
    wasOn = call.isOn();
  };
  return { node, write, update, hangUp: call.hangUp };
}
