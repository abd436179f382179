import type { Changeable } from '../../server-types.ts';
import type { DeskChanges, Published } from './changes-api.ts';
import type { Draft } from './draft.ts';
import { changedFields, changesOf } from './fields.ts';

/** What a draft is put over. */
interface DraftApi {
  versions(desk: string): Promise<Published>;
  changeable(desk: string): Promise<Changeable>;
}

/** All that differs from the code of a desk, with a draft over what serves. */
export async function draftChanges(api: DraftApi, desk: string, draft: Draft): Promise<DeskChanges> {
  const [{ serves, versions }, code] = await Promise.all([api.versions(desk), api.changeable(desk)]);
  const inForce = versions.find(({ number }) => number === serves)?.changes ?? {};
  return changesOf(code, new Map([...changedFields(code, inForce), ...Object.entries(draft.fields)]));
}
