import type { Context } from 'hono';
import type { ApiKeys } from '../../contracts/api-key.ts';
import type { Audit, AuditLog } from '../../contracts/audit.ts';
import type { OwnCredentials, Sessions, SignIn, SignInWay, Staff } from '../../contracts/staff.ts';
import type { LineEnv } from '../_shared/principal.ts';

/** What the staff line is handed. */
export interface StaffLineParts {
  readonly signIn: SignIn;
  readonly sessions: Sessions;
  readonly own: OwnCredentials;
  readonly staff: Staff;
  readonly keys: ApiKeys;
  /** Where the line puts what is done here on record. */
  readonly audit: Audit;
  readonly auditLog: AuditLog;
  /** How one may sign in. */
  readonly ways: readonly SignInWay[];
  /** The origin of this server's pages as the browser of a request knows it, e.g. `https://desk.example.com`. */
  readonly originOf: (context: Context<LineEnv>) => string;
}
