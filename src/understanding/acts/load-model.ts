import { LEARNED_ACTS } from './learned.ts';
import type { ActModel } from './model.ts';
import { unpackModel } from './packed.ts';
import { SCALE, WEIGHTS } from './weights.ts';

let loaded: ActModel | undefined;

/** The model that `npm run train:acts` wrote, read once. */
export function loadModel(): ActModel {
  loaded ??= unpackModel(LEARNED_ACTS, SCALE, WEIGHTS);
  return loaded;
}
