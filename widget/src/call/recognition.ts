/** What a browser calls its recognition, as far as it is used here. */
interface Recogniser {
  lang: string;
  interimResults: boolean;
  continuous: boolean;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
}

type RecogniserClass = new () => Recogniser;

function recogniserClass(): RecogniserClass | undefined {
  const { SpeechRecognition, webkitSpeechRecognition } = globalThis as {
    SpeechRecognition?: RecogniserClass;
    webkitSpeechRecognition?: RecogniserClass;
  };
  return SpeechRecognition ?? webkitSpeechRecognition;
}

/** Why a browser's recognition can not go on: it may not, it has no microphone, or something else. */
export type Trouble = 'refused' | 'no-microphone' | 'failed';

/** What a browser's recognition tells. */
export interface RecognitionListener {
  /** What is understood so far; may change yet. */
  onHearing(words: string): void;
  /** All that was understood, or nothing; and why it can not listen, when it can not. */
  onEnd(words: string, trouble: Trouble | null): void;
}

/** Whether this browser puts speech into words by itself. */
export function hasRecognition(): boolean {
  return recogniserClass() !== undefined;
}

/** Listens for a language (BCP 47) until the returned function is called, or it can not; then says once what it understood. */
export function recognise({ onHearing, onEnd }: RecognitionListener, language: string): () => void {
  const Recogniser = recogniserClass();
  if (Recogniser === undefined) return () => undefined;
  const recogniser = new Recogniser();
  let before = '';
  let words = '';
  let trouble: Trouble | null = null;
  let isWanted = true;
  recogniser.lang = language;
  recogniser.continuous = true;
  recogniser.interimResults = true;
  recogniser.onresult = ({ results }) => {
    words = joined([before, ...Array.from(results, (result) => result[0]?.transcript ?? '')]);
    onHearing(words);
  };
  recogniser.onerror = ({ error }) => {
    trouble = troubleOf(error);
  };
  recogniser.onend = () => {
    before = words;
    // Browsers stop listening after a pause, and some after every sentence.
    if (isWanted && trouble === null) recogniser.start();
    else onEnd(words, trouble);
  };
  recogniser.start();
  return () => {
    isWanted = false;
    recogniser.stop();
  };
}

function joined(parts: readonly string[]): string {
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

function troubleOf(error: string): Trouble | null {
  if (error === 'no-speech' || error === 'aborted') return null;
  if (error === 'not-allowed' || error === 'service-not-allowed') return 'refused';
  return error === 'audio-capture' ? 'no-microphone' : 'failed';
}
