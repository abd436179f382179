import { randomBytes } from 'node:crypto';
import type { Clock } from '../contracts/clock.ts';
import { staffPrincipal } from '../contracts/principal.ts';
import type { NewSession, Session, Sessions, SignInWay, StaffMember } from '../contracts/staff.ts';
import type { SessionLimits, SessionStore } from '../contracts/staff-store.ts';
import { hashOf, randomSecret } from './secrets.ts';

const ID_BYTES = 6;

/** What sessions are made of. */
export interface SessionParts {
  readonly desk: string;
  readonly store: SessionStore;
  readonly clock: Clock;
  readonly limits: SessionLimits;
}

/** Begins sessions, besides what a `Sessions` does. */
export interface SessionKeeper extends Sessions {
  begin(member: StaffMember, via: SignInWay): Promise<NewSession>;
}

/** The sessions of one desk's staff. They are looked up at every request: one that was ended is ended at once. */
export function sessionKeeper({ desk, store, clock, limits }: SessionParts): SessionKeeper {
  return {
    async begin(member, via) {
      const madeAt = clock.now();
      const cookie = randomSecret();
      const expiresAt = new Date(madeAt.getTime() + limits.longestMs);
      const session: Session = {
        id: randomBytes(ID_BYTES).toString('hex'),
        via,
        madeAt,
        seenAt: madeAt,
        expiresAt,
      };
      await store.begin(hashOf(cookie), member.id, via, session);
      return { cookie, session, principal: staffPrincipal(desk, member) };
    },
    async of(cookie) {
      const found = await store.find(hashOf(cookie), clock.now(), limits.idleMs);
      return found && { session: found.session, principal: staffPrincipal(desk, found.staff) };
    },
    list: (staffId) => store.list(staffId, clock.now(), limits.idleMs),
    end: (staffId, which) => store.end(staffId, which),
  };
}
