import type { Clock } from '../contracts/clock.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { OwnCredentials, SignedIn, StaffMember } from '../contracts/staff.ts';
import type { OnceStore, StaffStore } from '../contracts/staff-store.ts';
import { halves } from './once.ts';
import { checkNewPasskey, newPasskeyOptions } from './passkeys.ts';
import { hashPassword, isPassword } from './passwords.ts';
import type { SessionKeeper } from './sessions.ts';
import { asked } from './sign-in.ts';

/** How long after signing in one may change how one does, in ms: a browser left open is not enough. */
const RECENT_MS = 15 * 60_000;

/** What own credentials are changed with. */
export interface OwnCredentialsParts {
  readonly staff: StaffStore;
  readonly once: OnceStore;
  readonly sessions: SessionKeeper;
  readonly clock: Clock;
}

/** What one who is signed in may change about how. */
export function ownCredentials({ staff, once, sessions, clock }: OwnCredentialsParts): OwnCredentials {
  const ceremonies = halves(
    { store: once, clock },
    'new-passkey',
    asked.extend({ staff: asked.shape.origin }),
  );
  const isRecent = ({ session }: SignedIn) => clock.now().getTime() - session.madeAt.getTime() < RECENT_MS;

  function demandRecent(who: SignedIn): void {
    if (isRecent(who)) return;
    throw new SwitchroomError('not-allowed', 'You signed in more than 15 minutes ago: sign in again first.');
  }

  async function memberOf({ principal }: SignedIn): Promise<StaffMember> {
    const member = await staff.byId(principal.id);
    if (member !== undefined) return member;
    throw new SwitchroomError('staff-not-found', `Id: ${principal.id}`);
  }

  return {
    async setPassword(who, password, current) {
      const kept = await staff.passwordOf(who.principal.id);
      // Whoever came by another way has shown who they are: that is how a forgotten password is replaced.
      if (kept === undefined || who.session.via !== 'password') demandRecent(who);
      else if (!(await isPassword(current ?? '', kept))) {
        throw new SwitchroomError('credentials-invalid', 'The current password is not right.');
      }
      await staff.setPassword(who.principal.id, await hashPassword(password), clock.now());
      await sessions.end(who.principal.id, { exceptId: who.session.id });
    },
    async askNewPasskey(who, origin) {
      demandRecent(who);
      const member = await memberOf(who);
      const options = await newPasskeyOptions(origin, member, await staff.passkeysOf(member.id));
      const { challenge } = options;
      return { ceremony: await ceremonies.begin({ challenge, origin, staff: member.id }), options };
    },
    async addPasskey(who, { ceremony, name, response }) {
      const question = await ceremonies.finish(ceremony);
      if (question.staff !== who.principal.id) {
        throw new SwitchroomError('credentials-invalid', 'Somebody else was asked for this passkey.');
      }
      const made = await checkNewPasskey(response, question);
      await staff.addPasskey({ ...made, name, staff: who.principal.id }, clock.now());
    },
    passkeys: (who) => staff.passkeysOf(who.principal.id),
    async removePasskey(who, id) {
      demandRecent(who);
      if (await staff.removePasskey(who.principal.id, id)) return;
      throw new SwitchroomError('passkey-not-found', `Id: ${id}`);
    },
  };
}
