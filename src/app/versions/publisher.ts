import type { Desk } from '../../contracts/desk.ts';
import type { DeskChanges } from '../../contracts/desk-changes.ts';
import { codeOf, messageOf, SwitchroomError } from '../../contracts/errors.ts';
import type { ModelLink } from '../../contracts/model.ts';
import type { PublishedStore, PublishedVersion, Publisher } from '../../contracts/published.ts';
import { applyChanges } from '../../desk/apply-changes.ts';
import { changeableOf } from './changeable.ts';
import { compareDefinitions } from './compare-definitions.ts';
import { expectServable } from './prepare-desk.ts';
import { versionOf } from './version-of.ts';

/** What changes are published with. */
export interface PublisherParts {
  /** The desk of the code. */
  readonly code: Desk;
  readonly models: readonly ModelLink[];
  readonly store: PublishedStore;
  /** Told when something was published; awaited. */
  readonly onPublished?: () => Promise<void>;
}

/** Publishes changes over the desk of the code. */
export function publisherOf({ code, models, store, onPublished }: PublisherParts): Publisher {
  const codesVersion = () => versionOf(code, models);
  const get = async (number: number): Promise<PublishedVersion> => {
    const found = await store.get(number);
    if (found) return found;
    throw new SwitchroomError('version-not-found', `Nothing was published as number ${number}.`);
  };
  const changesOf = async (number: number): Promise<DeskChanges> =>
    number === 0 ? {} : (await get(number)).changes;
  const publish: Publisher['publish'] = async (by, version) => {
    const desk = await expectTaken(code, version.changes, models);
    const stamped = { version: versionOf(desk, models).hash, over: codesVersion().hash };
    const added = await store.add({ ...version, by, ...stamped });
    await onPublished?.();
    return added;
  };
  return {
    get,
    publish,
    list: () => store.list(),
    async rollBack(by, number, note) {
      const changes = await changesOf(number);
      const why = note ?? `Back to ${number === 0 ? 'the desk of the code' : `number ${number}`}.`;
      return publish(by, { changes, note: why, inForce: true });
    },
    changeable: async (number) => changeableOf(applyChanges(code, await changesOf(number))),
    async compare(before, after) {
      const [one, other] = await Promise.all([before, after].map(changesOf));
      const definition = (changes: DeskChanges = {}) =>
        versionOf(applyChanges(code, changes), models).definition;
      return compareDefinitions(definition(one), definition(other));
    },
  };
}

/** The desk with its changes, as it would serve; throws `changes-refused` where it could not. */
export async function expectTaken(
  code: Desk,
  changes: DeskChanges,
  models: readonly ModelLink[],
): Promise<Desk> {
  const desk = applyChanges(code, changes);
  try {
    await expectServable(desk, models);
  } catch (thrown) {
    if (codeOf(thrown) !== 'desk-invalid') throw thrown;
    throw new SwitchroomError('changes-refused', messageOf(thrown), { cause: thrown });
  }
  return desk;
}
