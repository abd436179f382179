import { type ChatView, ownerOf } from '../../chat/chat-view.ts';
import type { Directory } from '../../panel/view/directory.ts';
import { button, element, paint } from '../../panel/view/element.ts';
import type { Words } from '../../panel/words/words.ts';
import type { Call } from '../call.ts';
import type { CallView } from '../call-view.ts';
import type { CallWords } from '../words/call-words.ts';
import { captionLines } from './captions.ts';
import { deviceControls, hangUpButton, microphoneControls } from './controls.ts';
import { holdToTalk } from './hold-to-talk.ts';
import { levelMeter } from './level-meter.ts';
import { simulatedSpeech, simulation } from './simulated-speech.ts';

/** A call: who is on the line, what is being said, and what the customer can do. */
export interface CallPanel {
  readonly node: HTMLElement;
  update(chat: ChatView, directory: Directory): void;
}

/** Makes it. */
export function callPanel(call: Call, words: CallWords, panelWords: Words): CallPanel {
  const line = onTheLine(words);
  const silent = element('span', { class: 'note', 'data-testid': 'silent' }, words.muted);
  const level = levelMeter(call);
  const captions = captionLines(words, panelWords);
  const goOn = element('p', { class: 'note' }, words.goOn);
  const told = element('div', { role: 'status' });
  const microphone = microphoneControls(call, words, () => node.focus({ preventScroll: true }));
  const hold = holdToTalk(call, words);
  const devices = deviceControls(call, words);
  const explained = simulation(words);
  const speech = simulatedSpeech(call, words, panelWords);
  const hangUp = hangUpButton(words, () => void call.hangUp());
  const close = button({ class: 'link' }, call.dismiss, words.close);
  const node = element(
    'section',
    { class: 'call', 'data-testid': 'call', 'aria-label': words.call, tabindex: '-1', hidden: '' },
    element('div', { class: 'pills' }, line.node, silent, level),
    element('div', {}, captions.node, goOn, told),
    speech.node,
    element('div', { class: 'pills' }, microphone.node, hold.node, hangUp, close),
    explained.node,
    devices.node,
  );
  return {
    node,
    update(chat, directory) {
      const view = call.read();
      const { phase, muted, holding } = view;
      const [isLive, isOver] = [phase === 'live', phase === 'ended'];
      const isSimulated = view.simulation !== null;
      const isHeard = isLive && !isSimulated;
      node.hidden = phase === 'idle';
      node.dataset.phase = phase;
      line.update(view, ownerOf(chat) ?? '', directory);
      silent.hidden = !isHeard || !muted || holding;
      level.hidden = !isHeard || !silent.hidden;
      captions.node.hidden = view.captions.length === 0;
      captions.update(view.captions, directory);
      goOn.hidden = view.captions.length > 0 || !isHeard || muted;
      tell(told, view, words);
      for (const shown of [speech, explained]) shown.node.hidden = !isLive || !isSimulated;
      for (const shown of [microphone, devices]) shown.node.hidden = !isHeard;
      hold.node.hidden = !isLive || !(view.simulation?.listens ?? muted);
      for (const part of [speech, explained, microphone, hold, devices]) part.update(view);
      hangUp.hidden = isOver;
      hangUp.disabled = phase === 'ending';
      close.hidden = !isOver;
    },
  };
}

/** Whom the call is connected to. */
function onTheLine(words: CallWords) {
  const lamp = element('span', { class: 'lamp', 'aria-hidden': 'true' });
  const phase = element('span', {});
  const name = element('span', { class: 'owner' });
  const node = element('p', { class: 'who', role: 'status', 'data-testid': 'call-owner' }, lamp, phase, name);
  const said = { idle: '', connecting: words.connecting, live: words.live, reconnecting: words.reconnecting };
  const phases = { ...said, ending: words.ending, ended: words.over };
  return {
    node,
    update(view: CallView, owner: string, directory: Directory) {
      const connected = view.captions.findLast((caption) => caption.kind === 'handoff');
      const who = connected?.kind === 'handoff' ? connected.to : owner;
      node.dataset.agent = who;
      paint(node, { '--cord': directory.cord(who) });
      lamp.classList.toggle('busy', view.phase !== 'live' && view.phase !== 'ended');
      // Written only when it is another one: what is written is read out.
      write(phase, phases[view.phase]);
      write(name, view.phase === 'live' ? directory.name(who) : '');
    },
  };
}

/** What became of devices, and why the call is over. */
function tell(told: HTMLElement, { notice, ending }: CallView, words: CallWords): void {
  const says = { 'call-notice': notice?.(words), 'call-ending': ending?.(words) };
  for (const [name, text] of Object.entries(says)) {
    const known = told.querySelector(`[data-testid="${name}"]`);
    if (known?.textContent === text) continue;
    known?.remove();
    if (text !== undefined) told.append(element('p', { 'data-testid': name }, text));
  }
}

function write(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
