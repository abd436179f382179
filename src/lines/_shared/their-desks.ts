import type { Desk } from '../../contracts/desk.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { Principal } from '../../contracts/principal.ts';

/** Throws `desk-not-found` for an id that no desk has. */
export function expectDesk(desks: readonly Pick<Desk, 'id'>[], id: string): void {
  if (desks.some((desk) => desk.id === id)) return;
  throw new SwitchroomError('desk-not-found', `There is no desk ${id}.`);
}

/** Throws `not-allowed` for a desk that somebody does not work at. */
export function expectWorksAt({ desks }: Pick<Principal, 'desks'>, id: string): void {
  if (desks?.includes(id) === false) throw new SwitchroomError('not-allowed', `You do not work at "${id}".`);
}
