import type { Context } from 'hono';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { SignedIn } from '../../contracts/identity.ts';
import type { Principal, Scope } from '../../contracts/principal.ts';

/** What whoever mounts a line has put into the context of each request. */
export interface LineEnv {
  Variables: {
    /** Who sends it; undefined for a stranger. */
    principal: Principal | undefined;
    /** The customer whom the host program has signed in itself. */
    signedIn: Extract<SignedIn, { customer: unknown }> | undefined;
    /** The network address it came from. */
    address: string | undefined;
  };
}

/** Who sends a request; throws `credentials-missing` for a stranger. */
export function principalOf(context: Context<LineEnv>): Principal {
  const principal = context.get('principal');
  if (principal !== undefined) return principal;
  throw new SwitchroomError(
    'credentials-missing',
    'Send `authorization: Bearer <token or key>`, or sign in.',
  );
}

/** Who sends a request that needs a scope of staff and services; throws `credentials-missing` and `not-allowed`. */
export function demandScope(context: Context<LineEnv>, scope: Scope): Principal {
  const principal = principalOf(context);
  if (principal.scopes.includes(scope)) return principal;
  throw new SwitchroomError('not-allowed', `It needs the scope \`${scope}\`.`);
}

/** Who of the staff sends a request that needs a scope; throws as `demandScope`, and `not-allowed` with `otherwise` for a program. */
export function demandPerson(context: Context<LineEnv>, scope: Scope, otherwise: string): Principal {
  const principal = demandScope(context, scope);
  if (principal.kind === 'staff') return principal;
  throw new SwitchroomError('not-allowed', otherwise);
}

/** Whether the one who reads is staff, a service or this program: all others read what customers may. */
export function isInsider(principal: Principal | undefined): boolean {
  return principal !== undefined && principal.kind !== 'customer';
}
