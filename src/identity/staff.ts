import { randomBytes } from 'node:crypto';
import type { Clock } from '../contracts/clock.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { NewStaff, Staff, StaffMember } from '../contracts/staff.ts';
import type { OnceStore, StaffStore } from '../contracts/staff-store.ts';
import { checkDesks } from './check-desks.ts';
import { hashOf, randomSecret } from './secrets.ts';

const ID_BYTES = 6;
/** How long a link signs in, in ms. */
const LINK_MS = 15 * 60_000;

/** What the people of a desk are looked after with. */
export interface StaffParts {
  readonly store: StaffStore;
  readonly once: OnceStore;
  readonly clock: Clock;
  /** Ids of the desks there are. */
  readonly desks: readonly string[];
  /** Whether staff can sign in at an identity provider. */
  readonly hasProvider: boolean;
}

/** The people of one desk. */
export function staffOf({ store, once, clock, desks: known, hasProvider }: StaffParts): Staff {
  async function add(given: NewStaff): Promise<StaffMember> {
    if (given.roles.length === 0) throw new SwitchroomError('request-invalid', 'Which role have they?');
    checkDesks(given.desks ?? null, known);
    const member = newMember(given, clock.now());
    if (await store.add(member)) return member;
    throw new SwitchroomError('request-invalid', `The account "${member.account}" is taken.`);
  }

  /** Whoever has the account, with at least these roles. */
  async function memberFor(given: NewStaff): Promise<StaffMember> {
    const account = accountOf(given.account);
    // Of two that add them at once one is refused, and finds them added.
    const found =
      (await store.byAccount(account)) ?? (await add(given).catch(() => store.byAccount(account)));
    const lacking = given.roles.filter((role) => !found?.roles.includes(role));
    if (found === undefined || found.disabledAt !== null || lacking.length > 0) {
      throw new SwitchroomError(
        'request-invalid',
        `The account "${account}" is disabled, or has another role.`,
      );
    }
    return found;
  }

  return {
    add,
    list: () => store.list(),
    async moveTo(id, desks) {
      checkDesks(desks, known);
      if (!(await store.setDesks(id, desks))) throw new SwitchroomError('staff-not-found', `Id: ${id}`);
    },
    async setRoles(id, roles) {
      if (!(await store.setRoles(id, roles))) throw new SwitchroomError('staff-not-found', `Id: ${id}`);
    },
    async disable(id) {
      if (await store.disable(id, clock.now())) return;
      throw new SwitchroomError('staff-not-found', `Id: ${id}`);
    },
    async createLink(given) {
      const { id } = await memberFor(given);
      const secret = randomSecret();
      const expiresAt = new Date(clock.now().getTime() + LINK_MS);
      await once.addLink(hashOf(secret), id, expiresAt);
      return { secret, expiresAt };
    },
    isConfigured: async () => hasProvider || (await store.ownerCanSignIn()),
  };
}

/** An account as it is kept: however it is written. */
export function accountOf(given: string): string {
  return given.normalize('NFKC').trim().toLowerCase();
}

/** Somebody new. */
export function newMember({ account, name, roles, desks = null }: NewStaff, madeAt: Date): StaffMember {
  const id = `st_${randomBytes(ID_BYTES).toString('hex')}`;
  return { id, account: accountOf(account), name, roles, desks, madeAt, disabledAt: null };
}
