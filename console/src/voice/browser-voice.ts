/** The browser's own voice, speaking captions where their sound is not for people. */
export interface BrowserVoice {
  /** Words as they come; spoken a sentence at a time. */
  say(words: string): void;
  /** `onMark` is called once all words before it were spoken. */
  mark(name: string): void;
  clear(): void;
}

/** Whether this browser has a voice. */
export function hasVoice(): boolean {
  return 'speechSynthesis' in globalThis && speechSynthesis.getVoices().length > 0;
}

// Browsers load their voices when they are first asked for them: by the first call they are there.
hasVoice();

/** Speaks with the browser's own voice. */
export function browserVoice(onMark: (name: string) => void): BrowserVoice {
  let unsaid = '';
  let speaking: Promise<void> = Promise.resolve();
  let round = 0;
  const speak = (words: string) => {
    const mine = round;
    speaking = speaking.then(() => (mine === round ? utter(words) : undefined));
  };
  return {
    say(words) {
      unsaid += words;
      const end = unsaid.search(/[.!?:]\s+\S*$/);
      if (end < 0) return;
      speak(unsaid.slice(0, end + 1));
      unsaid = unsaid.slice(end + 1);
    },
    mark(name) {
      if (unsaid.trim() !== '') speak(unsaid);
      unsaid = '';
      const mine = round;
      void speaking.then(() => mine === round && onMark(name));
    },
    clear() {
      round += 1;
      unsaid = '';
      speaking = Promise.resolve();
      speechSynthesis.cancel();
    },
  };
}

function utter(words: string): Promise<void> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.onend = () => resolve();
    utterance.onerror = () => resolve();
    speechSynthesis.speak(utterance);
  });
}
