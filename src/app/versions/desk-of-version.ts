import type { Desk } from '../../contracts/desk.ts';
import type { ModelLink } from '../../contracts/model.ts';
import type { PublishedStore } from '../../contracts/published.ts';
import type { ServedDesk } from '../../contracts/serving.ts';
import { withChangesTaken } from '../../desk/apply-changes.ts';
import { versionOf } from './version-of.ts';

/** Where versions of a desk are looked for. */
export interface VersionsParts {
  /** The desk of the code. */
  readonly code: Desk;
  readonly models: readonly ModelLink[];
  readonly published: Pick<PublishedStore, 'list'>;
}

/**
 * The desk of a version, by its hash: as it serves now, as its code says it, or with what was published. Undefined: the code was another one
 * then, or it was published long ago.
 */
export async function deskOfVersion(
  { code, models, published }: VersionsParts,
  hash: string,
  present: ServedDesk,
): Promise<ServedDesk | undefined> {
  if (present.version === hash) return present;
  const versionIs = (desk: Desk) => versionOf(desk, models).hash === hash;
  if (versionIs(code)) return { desk: code, version: hash };
  const found = (await published.list()).find(({ version }) => version === hash);
  const desk = found && withChangesTaken(code, found.changes);
  return desk && versionIs(desk) ? { desk, version: hash } : undefined;
}
