import type { Http } from '../../http.ts';
import { readReplies } from '../../http-api.ts';
import type {
  ApiKey,
  AuditPage,
  AuditReport,
  CannedReply,
  DeploymentSettings,
  ModelHealth,
  NewPushDevice,
  NewStaffMemberWithLink,
  NotificationStep,
  Notifications,
  Passkey,
  ReachMe,
  Session,
  ShownApiKey,
  StaffMember,
} from '../../server-types.ts';
import type { Who } from '../../staff/staff-api.ts';

export type {
  ApiKey,
  AuditReport,
  CannedReply,
  DeploymentSettings,
  ModelHealth,
  NotificationStep,
  Notifications,
  Passkey,
  Session,
  ShownApiKey,
  StaffMember,
};

/** What somebody may be. */
export type Role = Who['roles'][number];

/** All roles there are, with what each may do. */
export const ROLES: Readonly<Record<Role, string>> = {
  owner: 'Everything',
  operator: 'Reads and speaks in conversations, works in the inbox, decides about tool calls',
  analyst: 'Reads conversations and the desk',
  auditor: 'The same, and the audit',
};

/** Somebody new. */
export interface NewMember {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly desks?: readonly string[];
}

/** A new API key. */
export interface NewKey {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly scopes: readonly Who['scopes'][number][];
  readonly expiresAt?: string;
}

/** Which entries of the audit are looked for; empty texts are left out. */
export interface AuditQuery {
  readonly actor: string;
  readonly action: string;
  readonly before: number | null;
}

/** What owners and auditors look after. Every method throws a `Problem`. */
export type SettingsApi = ReturnType<typeof settingsApi>;

/** The routes of the settings over HTTP. */
export function settingsApi(http: Http) {
  const at = (path: string, id: string) => `${path}/${encodeURIComponent(id)}`;
  return {
    people: async () => (await http.get<{ staff: StaffMember[] }>('/v1/staff')).staff,
    invite: (member: NewMember) => http.send<NewStaffMemberWithLink>('POST', '/v1/staff', member),
    setRoles: (id: string, roles: readonly Role[]) =>
      http.send<StaffMember>('PATCH', at('/v1/staff', id), { roles }),
    link: (id: string) => http.send<NewStaffMemberWithLink>('POST', `${at('/v1/staff', id)}/link`),
    disable: (id: string) => http.send<void>('DELETE', at('/v1/staff', id)),
    keys: async () => (await http.get<{ keys: ApiKey[] }>('/v1/keys')).keys,
    makeKey: (key: NewKey) => http.send<ShownApiKey>('POST', '/v1/keys', key),
    rotateKey: (id: string) => http.send<ShownApiKey>('POST', `${at('/v1/keys', id)}/rotate`, {}),
    revokeKey: (id: string) => http.send<void>('DELETE', at('/v1/keys', id)),
    audit({ actor, action, before }: AuditQuery) {
      const query = new URLSearchParams();
      if (actor !== '') query.set('actor', actor);
      if (action !== '') query.set('action', action);
      if (before !== null) query.set('before', String(before));
      return http.get<AuditPage>(`/v1/audit?${query}`);
    },
    verifyAudit: (head: string) =>
      http.send<AuditReport>('POST', '/v1/audit/verify', head === '' ? {} : { head }),
    sessions: async () => (await http.get<{ sessions: Session[] }>('/v1/sessions')).sessions,
    endSession: (id: string) => http.send<void>('DELETE', at('/v1/sessions', id)),
    passkeys: async () => (await http.get<{ passkeys: Passkey[] }>('/v1/passkeys')).passkeys,
    removePasskey: (id: string) => http.send<void>('DELETE', at('/v1/passkeys', id)),
    models: async () => (await http.get<{ models: ModelHealth[] }>('/v1/models')).models,
    reach: () => http.get<Notifications>('/v1/notifications'),
    saveReach: (given: ReachMe) => http.send<Notifications>('PUT', '/v1/notifications', given),
    addDevice: (device: NewPushDevice) =>
      http.send<Notifications>('POST', '/v1/notifications/devices', device),
    removeDevice: (id: string) => http.send<void>('DELETE', at('/v1/notifications/devices', id)),
    testReach: (way: NotificationStep['way']) => http.send<void>('POST', '/v1/notifications/test', { way }),
    cannedReplies: (desk: string) => readReplies(http, desk),
    writeReply: (name: string, desk: string, text: string) =>
      http.send<CannedReply>('PUT', at('/v1/canned-replies', name), { desk, text }),
    deleteReply: (name: string, desk: string) =>
      http.send<void>('DELETE', `${at('/v1/canned-replies', name)}?desk=${encodeURIComponent(desk)}`),
    deployment: () => http.get<DeploymentSettings>('/v1/settings'),
  };
}
