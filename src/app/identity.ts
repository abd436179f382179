import type { ApiKeys } from '../contracts/api-key.ts';
import type { Audit, AuditLog } from '../contracts/audit.ts';
import type { CannedReplyStore } from '../contracts/canned-reply.ts';
import type { Clock, Timers } from '../contracts/clock.ts';
import type { DutyStore } from '../contracts/duty.ts';
import type { Identity } from '../contracts/identity.ts';
import type { NotificationStore } from '../contracts/notification.ts';
import type { PresenceStore } from '../contracts/presence.ts';
import type { Quotas } from '../contracts/quota.ts';
import type { SavedViewStore } from '../contracts/saved-view.ts';
import type { KeyRing } from '../contracts/signing.ts';
import type { OwnCredentials, Sessions, SignIn, SignInWay, Staff } from '../contracts/staff.ts';
import { apiKeys } from '../identity/api-keys.ts';
import { auditLog, createAudit } from '../identity/audit.ts';
import { createIdentity } from '../identity/create-identity.ts';
import { databaseKeyRing, givenKeyRing } from '../identity/key-ring.ts';
import { ownCredentials } from '../identity/own-credentials.ts';
import { type QuotaSettings, quotasFor } from '../identity/quota-settings.ts';
import { createQuotas } from '../identity/quotas.ts';
import { sessionKeeper } from '../identity/sessions.ts';
import { type IdentitySettings, identitySettings } from '../identity/settings.ts';
import { signIn } from '../identity/sign-in.ts';
import { staffOf } from '../identity/staff.ts';
import { apiKeyStore } from '../stores/postgres/api-keys.ts';
import { auditStore } from '../stores/postgres/audit.ts';
import { cannedReplyStore } from '../stores/postgres/canned-replies.ts';
import type { Pool } from '../stores/postgres/connect.ts';
import { dutyStore } from '../stores/postgres/duty.ts';
import { notificationStore } from '../stores/postgres/notifications.ts';
import { presenceStore } from '../stores/postgres/presence.ts';
import { quotaCounters } from '../stores/postgres/quota-counters.ts';
import { savedViewStore } from '../stores/postgres/saved-views.ts';
import { onceStore, sessionStore } from '../stores/postgres/sessions.ts';
import { signingKeyStore } from '../stores/postgres/signing-keys.ts';
import { staffStore } from '../stores/postgres/staff.ts';
import type { Environment } from './environment.ts';
import { systemClock, systemTimers } from './system.ts';

/** What a desk's identity is put together from. */
export interface DeskIdentityParts {
  /** Id of the desk; of several, the one whose name all of this is kept under. */
  readonly desk: string;
  /** Ids of all desks of the deployment; this one without. */
  readonly desks?: readonly string[];
  readonly pool: Pool;
  readonly settings: IdentitySettings | undefined;
  readonly environment: Pick<Environment, 'SWITCHROOM_SECRET'>;
  readonly clock?: Clock;
  readonly timers?: Timers;
  /** Hears what was thrown after an answer was given. */
  readonly onDefect?: (thrown: unknown, where: string) => void;
  /** How much of the desk's one caller may use. */
  readonly quotas?: QuotaSettings | undefined;
  /** Whether others can reach the server: then what is not configured has limits as well. */
  readonly isPublic?: boolean;
}

/** Who may do what at one desk. */
export interface DeskIdentity {
  readonly identity: Identity;
  readonly keys: ApiKeys;
  /** Signs customers' tokens and the passes of calls, the same on all nodes. */
  readonly ring: KeyRing;
  readonly staff: Staff;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly own: OwnCredentials;
  readonly quotas: Quotas;
  /** Where everybody's reads and acts are put on record. */
  readonly audit: Audit;
  readonly auditLog: AuditLog;
  /** Who is there to take conversations over. */
  readonly duty: DutyStore;
  /** How people are reached whose console is closed. */
  readonly notifications: NotificationStore;
  /** What people of each desk say often. */
  readonly cannedReplies: CannedReplyStore;
  /** Views of the wall that people keep. */
  readonly savedViews: SavedViewStore;
  /** Who looks at what. */
  readonly presence: PresenceStore;
  /** The time that all of this goes by. */
  readonly clock: Clock;
  /** How staff may sign in. */
  readonly ways: readonly SignInWay[];
}

/** Puts the identity of a desk on its database. */
export function deskIdentity(parts: DeskIdentityParts): DeskIdentity {
  const { desk, pool, environment, clock = systemClock, timers = systemTimers } = parts;
  const { onDefect = () => undefined, desks = [desk] } = parts;
  const { tokenMs, sessions: ends, oidc } = identitySettings.parse(parts.settings ?? {});
  const ring = environment.SWITCHROOM_SECRET
    ? givenKeyRing(environment.SWITCHROOM_SECRET)
    : databaseKeyRing({ store: signingKeyStore(pool), clock, lifeMs: tokenMs });
  const limits = quotasFor(parts.quotas ?? {}, parts.isPublic ?? false);
  const quotas = createQuotas({ settings: limits, counters: quotaCounters(pool), ring });
  const keys = apiKeyStore(pool, desk);
  const staff = staffStore(pool, desk);
  const once = onceStore(pool, desk);
  const entries = auditStore(pool, desk);
  const sessions = sessionKeeper({ desk, store: sessionStore(pool, desk), clock, limits: ends });
  const sessionOf = async (cookie: string) => (await sessions.of(cookie))?.principal;
  return {
    identity: createIdentity({ desk, ring, keys, clock, tokenMs, sessionOf }),
    keys: apiKeys(keys, clock, desks),
    ring,
    sessions,
    quotas,
    staff: staffOf({ store: staff, once, clock, desks, hasProvider: oidc !== undefined }),
    signIn: signIn({ desk, staff, once, sessions, quotas, clock, oidc }),
    audit: createAudit({ store: entries, timers, onDefect }),
    auditLog: auditLog(entries, desk),
    duty: dutyStore(pool, desk),
    notifications: notificationStore(pool, desk),
    cannedReplies: cannedReplyStore(pool, desk),
    savedViews: savedViewStore(pool, desk),
    presence: presenceStore(pool, desk),
    clock,
    own: ownCredentials({ staff, once, sessions, clock }),
    ways: ['link', 'password', 'passkey', ...(oidc ? (['oidc'] as const) : [])],
  };
}
