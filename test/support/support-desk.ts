import { support } from '../../packs/support/pack.ts';
import type { ModelLink } from '../../src/contracts/model.ts';
import { packDesk } from './pack-desk.ts';

/** The Support desk behind real HTTP, on a database of its own, with the floor behind `models`. */
export function supportDesk(models: readonly ModelLink[] = []) {
  return packDesk(support, { models });
}
