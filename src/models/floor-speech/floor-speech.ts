import type { ModelLink } from '../../contracts/model.ts';
import type { SpeechModel } from '../../contracts/speech-model.ts';
import { FloorSpeechSession } from './session.ts';

/** What a floor that talks is made of. */
export interface FloorSpeechOptions {
  /** Answers: the desk's floor. */
  readonly text: ModelLink;
  /** Said when it is asked before anybody has said anything: the floor only answers. */
  readonly greeting?: string;
}

/**
 * A speech model without sound: it takes the customer's words as their own device has put them into words, and what it says
 * are words and as much silence as they take to be spoken, for the device to speak them. It costs nothing.
 */
export function floorSpeech(options: FloorSpeechOptions): SpeechModel {
  return {
    name: 'floor-speech',
    formats: ['pcm16-24k'],
    usdOf: () => 0,
    open: async (start) => {
      start.signal.throwIfAborted();
      return new FloorSpeechSession(options, start);
    },
  };
}
