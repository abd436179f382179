import { dropSound } from './fall-silent.ts';
import type { PlaybackTracker } from './playback-tracker.ts';
import type { RequestedResponse } from './response.ts';
import type { SpeechLink } from './speech-link.ts';

/** Words that only bridge a silence. */
export class Filler {
  readonly #asked: RequestedResponse;
  /** Whether nothing that was said before it is still to be heard. */
  #isNext = false;

  /** @param before resolves when what was said before it has been heard. */
  constructor(asked: RequestedResponse, before: Promise<unknown>) {
    this.#asked = asked;
    void before.then(() => {
      this.#isNext = true;
    });
  }

  /** The silence is over: nothing more of it is heard, unless that cut words before it, too. */
  end(link: SpeechLink, mouth: PlaybackTracker): void {
    this.#asked.cancel();
    if (this.#asked.isHeard && this.#isNext) dropSound(link, mouth);
  }
}
