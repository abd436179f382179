import type { SentenceEncoder } from '../contracts/encoder.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { DescribedAgent } from '../contracts/router.ts';
import {
  UNIVERSAL_SENTENCE_ENCODER,
  universalSentenceEncoder,
} from '../models/sentence-encoder/universal-sentence-encoder.ts';
import type { Encoded, Labelled } from '../routing/train-router.ts';

/** The encoder a model was learned with. Throws `router-file-invalid` for one of another version, `package-missing`. */
export async function encoderNamed(name: string): Promise<SentenceEncoder> {
  if (name !== UNIVERSAL_SENTENCE_ENCODER)
    throw new SwitchroomError('router-file-invalid', `This version has no encoder "${name}".`);
  return universalSentenceEncoder();
}

/** The vectors of all first sentences of rows and descriptions, made beforehand. Throws `package-missing`. */
export async function encodeRows(
  rows: readonly (Labelled | undefined)[],
  described: readonly DescribedAgent[],
): Promise<Encoded> {
  const encoder = await universalSentenceEncoder();
  const said = rows.flatMap((one) => [
    ...(one?.utterances ?? []).map(({ text }) => text),
    ...(one?.dialogues ?? []).map(({ turns }) => turns[0]?.text ?? ''),
  ]);
  const texts = [...new Set([...said, ...described.flatMap(({ sentences }) => sentences)])];
  const vectors = await encoder.encode(texts);
  const byText = new Map(texts.map((text, at) => [text, vectors[at]]));
  const none = new Float32Array(encoder.length);
  return { encoder: encoder.name, length: encoder.length, of: (text) => byText.get(text) ?? none };
}
