/** The browser's own voice, speaking captions where their sound is not for people. */
export interface BrowserVoice {
  /** More words of an answer; spoken a sentence at a time. */
  say(item: string, words: string): void;
  /** `onMark` is called once all words before it were spoken. */
  mark(name: string): void;
  /** Is silent, and goes on where it was. */
  hush(isHushed: boolean): void;
  /** Drops what was not spoken, and is not hushed any more. */
  clear(): void;
}

/** What the browser's voice tells. */
export interface VoiceListener {
  onMark(name: string): void;
  /** It can't speak; marks that were not reached follow. */
  onFailed(): void;
}

/** All whole sentences. */
const SENTENCES = /^.*[.!?:](?:\s+|$)/s;
/** How long words are waited for that complete a sentence, in ms. */
const MORE_MS = 1_000;

/** Whether this browser has a voice. */
export function hasVoice(): boolean {
  return 'speechSynthesis' in globalThis && speechSynthesis.getVoices().length > 0;
}

// Browsers load their voices when they are first asked for them: by the first call they are there.
hasVoice();

/** Speaks with the browser's own voice. Places are counted in characters of all words since the last `clear`. */
export function browserVoice({ onMark, onFailed }: VoiceListener): BrowserVoice {
  let answer = '';
  let unsaid = '';
  let given = 0;
  let spoken = 0;
  let marks: { readonly name: string; readonly at: number }[] = [];
  /** Browsers forget utterances that nobody holds, and then never say that they have ended. */
  let utterances: SpeechSynthesisUtterance[] = [];
  let more: ReturnType<typeof setTimeout> | undefined;
  const reach = (at: number) => {
    spoken = Math.max(spoken, at);
    while (marks[0] !== undefined && marks[0].at <= spoken) onMark(marks.shift()?.name ?? '');
  };
  const drop = () => {
    clearTimeout(more);
    for (const utterance of utterances) utterance.onboundary = utterance.onend = utterance.onerror = null;
    [utterances, marks, unsaid, given, spoken] = [[], [], '', 0, 0];
    speechSynthesis.cancel();
    // Whoever is hushed stays so over a cancel.
    speechSynthesis.resume();
  };
  const fail = () => {
    const missed = marks;
    drop();
    onFailed();
    for (const { name } of missed) onMark(name);
  };
  const speak = (words: string) => {
    const from = given;
    given += words.length;
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.onboundary = ({ charIndex }) => reach(from + charIndex);
    utterance.onend = () => {
      utterances.shift();
      reach(from + words.length);
    };
    utterance.onerror = fail;
    utterances.push(utterance);
    speechSynthesis.speak(utterance);
  };
  /** Gives the browser the words before `end`, if there are any. */
  const give = (end: number) => {
    if (unsaid.slice(0, end).trim() === '') return;
    speak(unsaid.slice(0, end));
    unsaid = unsaid.slice(end);
  };
  return {
    say(item, words) {
      if (item !== answer) give(unsaid.length);
      answer = item;
      unsaid += words;
      give(SENTENCES.exec(unsaid)?.[0].length ?? 0);
      clearTimeout(more);
      more = setTimeout(() => give(unsaid.length), MORE_MS);
    },
    mark(name) {
      marks.push({ name, at: given + unsaid.trimEnd().length });
      reach(spoken);
    },
    hush: (isHushed) => (isHushed ? speechSynthesis.pause() : speechSynthesis.resume()),
    clear: drop,
  };
}
