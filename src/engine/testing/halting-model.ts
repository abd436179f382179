import type { Model } from '../../contracts/model.ts';

/** A model that says these words and then neither goes on nor ends. */
export function haltingModel(words: string): Model {
  return {
    getResponse: () => Promise.reject(new TypeError('streams only')),
    async *getStreamedResponse() {
      yield { type: 'output_text_delta', delta: words };
      await new Promise(() => undefined);
    },
  };
}
