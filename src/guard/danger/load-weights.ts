import type { DangerWeights } from './score-spans.ts';
import { BIAS, MATRIX, SCALE } from './weights.ts';

/** One sign a weight: its place here is its size. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NOUGHT = 32;

let loaded: DangerWeights | undefined;

/** The weights that `npm run train:danger` wrote, read once. */
export function loadWeights(): DangerWeights {
  loaded ??= { matrix: unpackWeights(MATRIX), unit: unitOf(SCALE), bias: Float32Array.from(BIAS) };
  return loaded;
}

/** What one step is worth where the largest weight is `scale`; a weight is its steps, squared, times this, with their sign. */
export function unitOf(scale: number): number {
  return scale / (NOUGHT - 1) ** 2;
}

/** Weights as a text, one sign each; small ones keep more of their size than large ones. */
export function packWeights(matrix: Float32Array, scale: number): string {
  return Array.from(matrix, (weight) => {
    const steps = Math.round((NOUGHT - 1) * Math.sqrt(Math.min(1, Math.abs(weight) / scale)));
    return SIGNS[NOUGHT + Math.sign(weight) * steps];
  }).join('');
}

/** The weights in such a text, as steps: a byte each, so that few lines of the processor's cache hold those of a message. */
export function unpackWeights(text: string): Int8Array {
  const stepsOf = new Int8Array(128);
  for (let at = 0; at < SIGNS.length; at++) stepsOf[SIGNS.charCodeAt(at)] = at - NOUGHT;
  const matrix = new Int8Array(text.length);
  for (let at = 0; at < matrix.length; at++) matrix[at] = stepsOf[text.charCodeAt(at)] ?? 0;
  return matrix;
}
