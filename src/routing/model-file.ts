import { SwitchroomError } from '../contracts/errors.ts';
import type { RouterModel } from './router.ts';

const MAGIC = 'SWROUTER1\n\n\n';
const WORD = 4;

type Header = Pick<RouterModel, 'agents' | 'outOfScope' | 'bits' | 'calibration' | 'intents'> & {
  readonly classAgents: readonly number[];
  readonly seenAgents: number;
  readonly columns: number;
  readonly levels: number;
};

/** The model as bytes: what it is, its header as JSON, columns and scales as little-endian numbers of 4 bytes, levels of 1. */
export function encodeModel({ shape, hashes, weights, ...rest }: RouterModel): Uint8Array {
  const { levels, scales } = weights;
  const { classAgents, seenAgents } = shape;
  const header: Header = {
    ...rest,
    classAgents: [...classAgents],
    seenAgents,
    columns: hashes.length,
    levels: levels.length,
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const begin = MAGIC.length + WORD + text.length;
  const [atScales, atLevels] = placesOf(begin, hashes.length);
  const bytes = new Uint8Array(atLevels + levels.length);
  bytes.set(new TextEncoder().encode(MAGIC));
  const view = new DataView(bytes.buffer);
  view.setUint32(MAGIC.length, text.length, true);
  bytes.set(text, MAGIC.length + WORD);
  for (const [at, hash] of hashes.entries()) view.setInt32(begin + at * WORD, hash, true);
  for (const [at, scale] of scales.entries()) view.setFloat32(atScales + at * WORD, scale, true);
  bytes.set(new Uint8Array(levels.buffer, levels.byteOffset, levels.length), atLevels);
  return bytes;
}

/** Reads a model back; throws `router-file-invalid` for what is none of this version, or not all of one. */
export function decodeModel(bytes: Uint8Array): RouterModel {
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC || bytes.length < MAGIC.length + WORD)
    throw new SwitchroomError('router-file-invalid', 'This is no model of `switchroom router train`.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(MAGIC.length, true);
  const { classAgents, seenAgents, columns, levels, ...header } = headerOf(bytes, length);
  const begin = MAGIC.length + WORD + length;
  const [atScales, atLevels] = placesOf(begin, columns);
  if (bytes.length !== atLevels + levels)
    throw new SwitchroomError('router-file-invalid', 'The file is cut short.');
  return {
    ...header,
    shape: { classAgents: Int32Array.from(classAgents), agents: header.agents.length, seenAgents },
    hashes: Int32Array.from({ length: columns }, (_, at) => view.getInt32(begin + at * WORD, true)),
    weights: {
      scales: Float32Array.from({ length: columns + 1 }, (_, at) =>
        view.getFloat32(atScales + at * WORD, true),
      ),
      levels: new Int8Array(bytes.buffer, bytes.byteOffset + atLevels, levels),
    },
  };
}

/** Where the scales and where the levels begin; a scale for each column and for the bias. */
function placesOf(begin: number, columns: number): [scales: number, levels: number] {
  const scales = begin + columns * WORD;
  return [scales, scales + (columns + 1) * WORD];
}

function headerOf(bytes: Uint8Array, length: number): Header {
  const from = MAGIC.length + WORD;
  try {
    return JSON.parse(new TextDecoder().decode(bytes.subarray(from, from + length)));
  } catch (cause) {
    throw new SwitchroomError('router-file-invalid', 'The file is cut short.', { cause });
  }
}
