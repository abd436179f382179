import { SwitchroomError } from '../contracts/errors.ts';
import type { RouterModel } from './router.ts';

const MAGIC = 'SWROUTER1\n\n\n';
const WORD = 4;

type Header = Pick<RouterModel, 'agents' | 'outOfScope' | 'bits' | 'calibration' | 'intents'> & {
  readonly classAgents: readonly number[];
  readonly seenAgents: number;
  readonly columns: number;
  readonly levels: number;
  /** How long the vectors are that have weights too, after those of the columns. */
  readonly vector?: number;
  /** What makes the vectors of a second stage, whose model comes after this one. */
  readonly encoder?: string;
};

/**
 * The model as bytes: what it is, its header as JSON, columns and scales as little-endian numbers of 4 bytes, levels of 1. A
 * second stage follows in the same form.
 */
export function encodeModel({ second, ...first }: RouterModel): Uint8Array {
  if (!second) return encodeStage(first);
  const stages = [encodeStage(first, second.encoder), encodeStage(second.model)] as const;
  const bytes = new Uint8Array(stages[0].length + stages[1].length);
  bytes.set(stages[0]);
  bytes.set(stages[1], stages[0].length);
  return bytes;
}

/** Reads a model back; throws `router-file-invalid` for what is none of this version, or not all of one. */
export function decodeModel(bytes: Uint8Array): RouterModel {
  const first = decodeStage(bytes);
  const second = first.encoder === undefined ? undefined : decodeStage(bytes.subarray(first.size));
  if (bytes.length !== first.size + (second?.size ?? 0)) throw cutShort();
  const { model, encoder = '' } = first;
  return second ? { ...model, second: { encoder, model: second.model } } : model;
}

function encodeStage(
  { shape, hashes, weights, second: _, ...rest }: RouterModel,
  encoder?: string,
): Uint8Array {
  const { levels, scales } = weights;
  const { classAgents, seenAgents } = shape;
  // After the columns, and before the bias.
  const vector = scales.length - hashes.length - 1;
  const header: Header = {
    ...rest,
    ...(vector > 0 && { vector }),
    ...(encoder !== undefined && { encoder }),
    classAgents: [...classAgents],
    seenAgents,
    columns: hashes.length,
    levels: levels.length,
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const begin = MAGIC.length + WORD + text.length;
  const { atScales, atLevels, end } = placesOf(begin, header);
  const bytes = new Uint8Array(end);
  bytes.set(new TextEncoder().encode(MAGIC));
  const view = new DataView(bytes.buffer);
  view.setUint32(MAGIC.length, text.length, true);
  bytes.set(text, MAGIC.length + WORD);
  for (const [at, hash] of hashes.entries()) view.setInt32(begin + at * WORD, hash, true);
  for (const [at, scale] of scales.entries()) view.setFloat32(atScales + at * WORD, scale, true);
  bytes.set(new Uint8Array(levels.buffer, levels.byteOffset, levels.length), atLevels);
  return bytes;
}

interface Stage {
  readonly model: RouterModel;
  readonly encoder: string | undefined;
  /** In bytes. */
  readonly size: number;
}

function decodeStage(bytes: Uint8Array): Stage {
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC || bytes.length < MAGIC.length + WORD)
    throw new SwitchroomError('router-file-invalid', 'This is no model of `switchroom router train`.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(MAGIC.length, true);
  const whole = headerOf(bytes, length);
  const begin = MAGIC.length + WORD + length;
  const { atScales, atLevels, end } = placesOf(begin, whole);
  if (bytes.length < end) throw cutShort();
  const { classAgents, seenAgents, columns, levels, vector = 0, encoder, ...header } = whole;
  const model = {
    ...header,
    shape: { classAgents: Int32Array.from(classAgents), agents: header.agents.length, seenAgents },
    hashes: Int32Array.from({ length: columns }, (_, at) => view.getInt32(begin + at * WORD, true)),
    weights: {
      scales: Float32Array.from({ length: columns + vector + 1 }, (_, at) =>
        view.getFloat32(atScales + at * WORD, true),
      ),
      levels: new Int8Array(bytes.buffer, bytes.byteOffset + atLevels, levels),
    },
  };
  return { model, encoder, size: end };
}

/** Where the scales and where the levels begin, and where all ends; a scale for each column, each number of a vector, and the bias. */
function placesOf(begin: number, { columns, vector = 0, levels }: Header) {
  const atScales = begin + columns * WORD;
  const atLevels = atScales + (columns + vector + 1) * WORD;
  return { atScales, atLevels, end: atLevels + levels };
}

function headerOf(bytes: Uint8Array, length: number): Header {
  const from = MAGIC.length + WORD;
  try {
    return JSON.parse(new TextDecoder().decode(bytes.subarray(from, from + length)));
  } catch (cause) {
    throw cutShort(cause);
  }
}

function cutShort(cause?: unknown): SwitchroomError {
  return new SwitchroomError('router-file-invalid', 'The file is cut short.', { cause });
}
