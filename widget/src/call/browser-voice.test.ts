import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browserVoice, hasVoice } from './browser-voice.ts';

type Utterance = Partial<Record<'onboundary' | 'onend' | 'onerror', ((event: object) => void) | null>> & {
  readonly text: string;
};

/** The browser's voice, as far as it is used here: it speaks when a test says so. */
class Synthesis {
  readonly given: Utterance[] = [];
  readonly did: string[] = [];
  getVoices = () => [{}];
  speak = (utterance: Utterance) => this.given.push(utterance);
  cancel = () => this.did.push('cancel');
  pause = () => this.did.push('pause');
  resume = () => this.did.push('resume');
  get texts(): string[] {
    return this.given.map(({ text }) => text);
  }
}

let browser: Synthesis;
let marks: string[];
let failures: number;

beforeEach(() => {
  vi.useFakeTimers();
  [browser, marks, failures] = [new Synthesis(), [], 0];
  vi.stubGlobal('speechSynthesis', browser);
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const begin = () =>
  browserVoice({
    onMark: (name) => marks.push(name),
    onFailed: () => {
      failures += 1;
    },
  });

describe('the browser’s own voice', () => {
  test('is given sentences as soon as they end, and the rest when nothing more comes', () => {
    const voice = begin();
    for (const words of ['It is ', '$1', '80.00. ', 'Your reference', ' is RF-1']) voice.say('item_1', words);
    expect(browser.texts).toEqual(['It is $180.00. ']);
    vi.runAllTimers();
    expect(browser.texts).toEqual(['It is $180.00. ', 'Your reference is RF-1']);
  });

  test('speaks the end of an answer when the next one begins', () => {
    const voice = begin();
    voice.say('item_1', 'One moment');
    voice.say('item_2', 'You owe nothing.');
    expect(browser.texts).toEqual(['One moment', 'You owe nothing.']);
  });

  test('reaches a mark when the word behind it is begun, or its sentence is over', () => {
    const voice = begin();
    voice.mark('first');
    expect(marks).toEqual(['first']);
    for (const [words, name] of [
      ['Good ', 'good'],
      ['day. ', 'day'],
      ['Yes?', 'yes'],
    ] as const) {
      voice.say('item_1', words);
      voice.mark(name);
    }
    browser.given[0]?.onboundary?.({ charIndex: 0 });
    expect(marks).toEqual(['first']);
    browser.given[0]?.onboundary?.({ charIndex: 5 });
    expect(marks).toEqual(['first', 'good']);
    browser.given[0]?.onend?.({});
    expect(marks).toEqual(['first', 'good', 'day']);
    browser.given[1]?.onend?.({});
    expect(marks).toEqual(['first', 'good', 'day', 'yes']);
  });

  test('forgets what is dropped, and begins anew', () => {
    const voice = begin();
    voice.say('item_1', 'Good day. How ');
    voice.mark('dropped');
    voice.hush(true);
    voice.clear();
    vi.runAllTimers();
    expect(browser.did).toEqual(['pause', 'cancel', 'resume']);
    expect(browser.given[0]?.onerror).toBeNull();
    voice.say('item_2', 'Yes?');
    voice.mark('yes');
    browser.given[1]?.onend?.({});
    expect([browser.texts, marks, failures]).toEqual([['Good day. ', 'Yes?'], ['yes'], 0]);
  });

  test('that fails says so before the marks it did not reach', () => {
    const voice = begin();
    voice.say('item_1', 'Good day. ');
    voice.mark('day');
    browser.given[0]?.onerror?.({ error: 'synthesis-failed' });
    expect([failures, marks]).toEqual([1, ['day']]);
  });

  test('is there when the browser has one', () => {
    expect(hasVoice()).toBe(true);
    browser.getVoices = () => [];
    expect(hasVoice()).toBe(false);
  });
});
