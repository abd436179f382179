/** What a browser calls its recognition, as far as it is used here. */
interface Recogniser {
  lang: string;
  interimResults: boolean;
  continuous: boolean;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null;
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

/** Whether this browser puts speech into words by itself. */
export function hasRecognition(): boolean {
  return recogniserClass() !== undefined;
}

/** Listens until the returned function is called, and then says what it understood, if anything. */
export function recognise(onWords: (words: string) => void): () => void {
  const Recogniser = recogniserClass();
  if (Recogniser === undefined) return () => undefined;
  const recogniser = new Recogniser();
  let words = '';
  recogniser.lang = 'en-US';
  recogniser.continuous = true;
  recogniser.interimResults = true;
  recogniser.onresult = ({ results }) => {
    words = Array.from(results, (result) => result[0]?.transcript ?? '').join(' ');
  };
  recogniser.onend = () => words.trim() !== '' && onWords(words.trim());
  recogniser.start();
  return () => recogniser.stop();
}
