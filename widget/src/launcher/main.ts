import type { Frame } from '../frame.ts';
import { launcherButton } from './button.ts';
import { loadPanel } from './load-panel.ts';
import { optionsOf } from './options.ts';
import css from './style.css?inline';
import { createWidget, type Widget } from './widget.ts';

type Wish = (widget: Widget) => void;

declare global {
  interface Window {
    /** What the page wants of the widget, also before it is there. */
    switchroom?: Wish[] | { push(wish: Wish): unknown };
  }
}

/** Puts the widget on the page of a script tag: nothing is stored, and nothing asked of the server, until it is opened. */
function start(script: HTMLScriptElement): void {
  const options = optionsOf(script);
  const element = document.createElement('switchroom-widget');
  const { theme = 'auto', position = 'end' } = script.dataset;
  Object.assign(element.dataset, { theme, position, mode: options.mode });
  const root = element.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];

  let isOpen = false;
  const button = launcherButton(options.languages, () => (isOpen ? widget.close() : widget.open()));
  const frame: Frame = {
    options,
    element,
    root,
    shown(now, toLauncher = false) {
      isOpen = now;
      button.shown(now);
      if (toLauncher) button.node.focus();
      frame.tell(now ? 'open' : 'close');
    },
    unread: button.unread,
    tell: (event, detail = {}) =>
      void element.dispatchEvent(new CustomEvent(`switchroom:${event}`, { detail, bubbles: true })),
  };
  const widget = createWidget({ options, button, frame, load: () => loadPanel(options.server) });
  if (options.mode === 'corner') root.append(button.node, button.told);
  else widget.open();
  document.body.append(element);
  const waiting = Array.isArray(window.switchroom) ? window.switchroom : [];
  window.switchroom = { push: (wish: Wish) => wish(widget) };
  for (const wish of waiting) wish(widget);
}

// It is known while the script runs for the first time only.
const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  if (document.body) start(script);
  else document.addEventListener('DOMContentLoaded', () => start(script), { once: true });
}
