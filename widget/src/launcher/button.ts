import { directionOf, languageOf } from '../language.ts';
import { LABELS } from './labels.ts';

/** The button in the corner. */
export interface LauncherButton {
  readonly node: HTMLButtonElement;
  /** What it says in words when something went wrong; read aloud. */
  readonly told: HTMLElement;
  shown(isOpen: boolean): void;
  unread(count: number): void;
  failed(): void;
  /** Shows that it works, until something is done. */
  busyUntil(done: Promise<unknown>): Promise<void>;
}

const SVG = 'http://www.w3.org/2000/svg';
/** A jack with a plug in it, and the cord that leaves it; beside it what closes the panel. */
const JACK = [
  ['path', { class: 'cord', d: 'M14 15C14 27 31 17 31 31' }],
  ['circle', { class: 'ring', cx: '14', cy: '13', r: '6.5' }],
  ['circle', { class: 'plug', cx: '14', cy: '13', r: '2.6' }],
  ['circle', { class: 'ring far', cx: '31', cy: '31', r: '4.4' }],
  ['path', { class: 'cross', d: 'm15 15 14 14M29 15 15 29' }],
] as const;

/** Makes the button; `press` is called when it is pressed. */
export function launcherButton(languages: readonly string[], press: () => void): LauncherButton {
  const language = languageOf(languages);
  const words = LABELS[language];
  const node = document.createElement('button');
  node.type = 'button';
  node.className = 'launcher';
  node.lang = language;
  const badge = document.createElement('span');
  badge.className = 'badge';
  badge.ariaHidden = 'true';
  node.append(icon(), badge);
  node.addEventListener('click', press);
  const told = document.createElement('p');
  told.className = 'failure';
  told.role = 'status';
  told.lang = language;
  told.dir = directionOf(language);
  let count = 0;
  let isOpen = false;
  const label = () => {
    node.ariaLabel = isOpen
      ? words.close
      : [words.open, ...(count > 0 ? [words.unread(count)] : [])].join(', ');
    node.ariaExpanded = String(isOpen);
    badge.textContent = count > 0 ? String(Math.min(count, 99)) : '';
  };
  label();
  return {
    node,
    told,
    shown(now) {
      isOpen = now;
      label();
    },
    unread(now) {
      count = now;
      label();
    },
    failed() {
      told.textContent = words.failed;
    },
    async busyUntil(done) {
      node.ariaBusy = 'true';
      told.textContent = '';
      await done;
      node.ariaBusy = 'false';
    },
  };
}

function icon(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 44 44');
  svg.setAttribute('aria-hidden', 'true');
  for (const [name, attributes] of JACK) {
    const part = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) part.setAttribute(key, value);
    svg.append(part);
  }
  return svg;
}
