import { support } from '../../packs/support/pack.ts';
import type { HttpLimits } from '../../src/app/http/http-limits.ts';
import type { ModelLink } from '../../src/contracts/model.ts';
import { packDesk } from './pack-desk.ts';

/** The Support desk behind real HTTP, on a database of its own, with the floor behind `models`. */
export function supportDesk(models: readonly ModelLink[] = [], http: Partial<HttpLimits> = {}) {
  return packDesk(support, { models, http });
}
