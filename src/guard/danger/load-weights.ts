import type { DangerWeights } from './score-spans.ts';
import { BIAS, MATRIX, SCALE } from './weights.ts';

/** One sign a weight: its place here is its size. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NOUGHT = 32;

let loaded: DangerWeights | undefined;

/** The weights that `npm run train:danger` wrote, read once. */
export function loadWeights(): DangerWeights {
  loaded ??= { matrix: unpackWeights(MATRIX, SCALE), bias: Float32Array.from(BIAS) };
  return loaded;
}

/** Weights as a text, one sign each; small ones keep more of their size than large ones. */
export function packWeights(matrix: Float32Array, scale: number): string {
  return Array.from(matrix, (weight) => {
    const step = Math.round((NOUGHT - 1) * Math.sqrt(Math.min(1, Math.abs(weight) / scale)));
    return SIGNS[NOUGHT + Math.sign(weight) * step];
  }).join('');
}

/** The weights in such a text. */
export function unpackWeights(text: string, scale: number): Float32Array {
  const sizes = new Float32Array(128);
  for (let at = 0; at < SIGNS.length; at++) {
    const step = (at - NOUGHT) / (NOUGHT - 1);
    sizes[SIGNS.charCodeAt(at)] = Math.sign(step) * step * step * scale;
  }
  const matrix = new Float32Array(text.length);
  for (let at = 0; at < matrix.length; at++) matrix[at] = sizes[text.charCodeAt(at)] ?? 0;
  return matrix;
}
