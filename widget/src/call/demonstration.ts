import type { BrowserVoice } from './browser-voice.ts';
import type { CallPorts } from './call-ports.ts';
import type { Trouble } from './recognition.ts';
import type { Saying } from './words/call-words.ts';

/** What the browser does by itself where speech is simulated. */
export interface SimulationView {
  readonly speaks: boolean;
  readonly listens: boolean;
  /** What is understood while the customer speaks. */
  readonly hearing: string;
}

/** What the browser's own voice and ears tell a call. */
export interface DemonstrationListener {
  /** All words before a mark were spoken; `isSpoken` is false where the voice has failed. */
  onMark(name: string, isSpoken: boolean): void;
  onWords(words: string): void;
  onView(view: SimulationView): void;
  onNotice(notice: Saying | null): void;
}

/** A simulated call's speech: the browser's own voice and recognition, as far as it has them. */
export class Demonstration {
  readonly #ports: Pick<CallPorts, 'voice' | 'hasRecognition' | 'recognise'>;
  readonly #listener: DemonstrationListener;
  #voice: BrowserVoice | null;
  #view: SimulationView;
  #stopListening: (() => void) | undefined;
  #isOver = false;

  constructor(
    ports: Pick<CallPorts, 'voice' | 'hasRecognition' | 'recognise'>,
    listener: DemonstrationListener,
  ) {
    this.#ports = ports;
    this.#listener = listener;
    this.#voice = ports.voice({
      onMark: (name) => listener.onMark(name, this.#voice !== null),
      onFailed: () => {
        this.#voice = null;
        this.#show({ speaks: false });
      },
    });
    this.#view = { speaks: this.#voice !== null, listens: ports.hasRecognition(), hearing: '' };
    listener.onView(this.#view);
  }

  /** The browser's voice, while there is one. */
  get voice(): BrowserVoice | null {
    return this.#voice;
  }

  /** Puts into words what is said while the key is held; the voice is silent meanwhile. */
  hold(isHeld: boolean): void {
    this.#stopListening?.();
    this.#stopListening = undefined;
    if (!isHeld) return;
    this.#listener.onNotice(null);
    this.#voice?.hush(true);
    const stop = this.#ports.recognise({
      onHearing: (hearing) => this.#show({ hearing }),
      onEnd: (words, trouble) => {
        if (this.#stopListening === stop) this.#stopListening = undefined;
        this.#heard(words, trouble);
      },
    });
    this.#stopListening = stop;
  }

  close(): void {
    this.hold(false);
    this.#isOver = true;
    this.#voice?.clear();
    this.#voice = null;
  }

  #heard(words: string, trouble: Trouble | null): void {
    if (this.#isOver) return;
    const canListen = words !== '' || trouble === null;
    this.#show({ hearing: '', ...(!canListen && { listens: false }) });
    if (words !== '') this.#listener.onWords(words);
    if (!canListen) this.#listener.onNotice((said) => said.troubles[trouble]);
    // The key may be held again by now.
    if (this.#stopListening === undefined) this.#voice?.hush(false);
  }

  #show(change: Partial<SimulationView>): void {
    this.#view = { ...this.#view, ...change };
    this.#listener.onView(this.#view);
  }
}
