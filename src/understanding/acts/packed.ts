import { type ActModel, sizeOf } from './model.ts';

/** One sign a weight: its place here is its size. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NOUGHT = 32;
/** Runs of noughts are written as their length between dots: most columns of most acts are never learned. */
const RUN = /\.(\d+)\./g;
const SHORTEST_RUN = 5;

/** Weights as a text: one sign each, small ones keep more of their size than large ones. */
export function packModel({ acts, matrix }: ActModel): { readonly scale: number; readonly text: string } {
  let scale = 0;
  for (const weight of matrix) scale = Math.max(scale, Math.abs(weight));
  scale = Number(scale.toFixed(3));
  const signs = Array.from({ length: sizeOf(acts.length) }, (_, at) => {
    const weight = matrix[at] ?? 0;
    const steps = Math.round((NOUGHT - 1) * Math.sqrt(Math.min(1, Math.abs(weight) / scale)));
    return SIGNS[NOUGHT + Math.sign(weight) * steps];
  }).join('');
  const noughts = new RegExp(`${SIGNS[NOUGHT]}{${SHORTEST_RUN},}`, 'g');
  return { scale, text: signs.replace(noughts, (run) => `.${run.length}.`) };
}

/** The model that `packModel` wrote. */
export function unpackModel(acts: readonly string[], scale: number, text: string): ActModel {
  const signs = text.replace(RUN, (_, length: string) => (SIGNS[NOUGHT] ?? '').repeat(Number(length)));
  const sizes = new Float32Array(128);
  for (let at = 0; at < SIGNS.length; at++) {
    const steps = at - NOUGHT;
    sizes[SIGNS.charCodeAt(at)] = (Math.sign(steps) * scale * steps * steps) / (NOUGHT - 1) ** 2;
  }
  const matrix = new Float32Array(signs.length);
  for (let at = 0; at < matrix.length; at++) matrix[at] = sizes[signs.charCodeAt(at)] ?? 0;
  return { acts, matrix };
}
