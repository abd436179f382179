import { expect, it } from 'vitest';
import type { SpeechModel, SpeechSession } from '../../contracts/speech-model.ts';
import { SteppedClock } from '../../testing/realtime/clock.ts';
import { persona } from '../../testing/speech-model/caller.ts';
import { SpeechLink } from './speech-link.ts';

const nothing = () => undefined;

/** A link to a model that keeps the words it is told. */
function linkToWords() {
  const heard: string[] = [];
  const session: SpeechSession = {
    endsAt: undefined,
    send: nothing,
    hearWords: (text) => heard.push(text),
    commit: nothing,
    become: async () => undefined,
    add: nothing,
    answer: nothing,
    respond: nothing,
    cancel: nothing,
    truncate: nothing,
    close: nothing,
  };
  const model: SpeechModel = {
    name: 'words',
    formats: ['pcm16-24k'],
    usdOf: () => 0,
    open: async () => session,
  };
  const link = new SpeechLink(model, 'pcm16-24k', new SteppedClock(), { tell: nothing, pass: nothing });
  const open = () => link.open({ conversationId: 'cv_1', persona: persona(), history: [] });
  return { link, open, heard };
}

it('words that were said while there was no session are heard by the next one, once and in order', async () => {
  const { link, open, heard } = linkToWords();
  link.sendWords('My bill');
  link.sendWords('is wrong.');
  expect(heard).toEqual([]);
  await open();
  link.sendWords('For May.');
  link.drop('It is dead.');
  await open();
  expect(heard).toEqual(['My bill', 'is wrong.', 'For May.']);
});

it('nothing is heard of words after the call', async () => {
  const { link, open, heard } = linkToWords();
  await open();
  link.hush();
  link.sendWords('Hello?');
  expect(heard).toEqual([]);
});
