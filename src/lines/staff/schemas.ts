import { z } from '@hono/zod-openapi';
import { ROLES, SCOPES } from '../../contracts/principal.ts';

const NAME_LENGTH = 200;
const SECRET_LENGTH = 200;
/** A passkey's answer is a few hundred bytes; attestations of some authenticators bring certificates. */
const ANSWER_LENGTH = 16_384;
const PASSWORD_LENGTH = 256;

const name = z.string().trim().min(1).max(NAME_LENGTH);
const secret = z.string().min(1).max(SECRET_LENGTH);
const password = z.string().min(1).max(PASSWORD_LENGTH);
const account = z.string().trim().min(1).max(NAME_LENGTH).openapi({ example: 'ana@example.com' });
const bytes = z.string().max(ANSWER_LENGTH);
const time = z.iso.datetime();
const roles = z.array(z.enum(ROLES)).max(ROLES.length);
const scopes = z.array(z.enum(SCOPES)).max(SCOPES.length);
const transports = z
  .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
  .max(10)
  .optional();
const credential = {
  id: bytes,
  rawId: bytes,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
  authenticatorAttachment: z.enum(['cross-platform', 'platform']).optional(),
};

const deskIds = z.array(z.string().min(1).max(64)).min(1).max(100);
const givenDesks = deskIds.optional().openapi({
  description: 'Ids of the desks it is for, where there are several; all without.',
});
const desks = deskIds.nullable().openapi({ description: 'Ids of desks; null: all.' });

/** Path parameters of one thing. */
export const path = z.object({ id: z.string().min(1).max(64) });

/** The id of a passkey in a path: authenticators make it, some a long one. */
export const passkeyPath = z.object({ id: z.string().min(1).max(1400) });

/** Body of `POST /v1/session/link`. */
export const linkBody = z
  .object({ link: secret.openapi({ description: 'What follows `#link=` in the address that was printed.' }) })
  .openapi('SignInByLink');

/** Body of `POST /v1/session/password`. */
export const passwordBody = z.object({ account, password }).openapi('SignInByPassword');

/** Body of `POST /v1/session/password/set`. */
export const setPasswordBody = z
  .object({
    password: password.openapi({ description: 'At least 12 characters.' }),
    current: password.optional().openapi({
      description:
        'Needed when one is set, unless one has just signed in by a link, a passkey or the provider.',
    }),
  })
  .openapi('SetPassword');

/** Body of `POST /v1/session/passkey`. */
export const passkeyBody = z
  .object({
    ceremony: secret,
    response: z
      .object({
        ...credential,
        response: z.object({
          clientDataJSON: bytes,
          authenticatorData: bytes,
          signature: bytes,
          userHandle: bytes.optional(),
        }),
      })
      .openapi({ description: 'What `navigator.credentials.get` gave, as JSON.' }),
  })
  .openapi('SignInByPasskey');

/** Body of `POST /v1/session/passkey/register`. */
export const newPasskeyBody = z
  .object({
    ceremony: secret,
    name: name.openapi({ example: 'Ana’s phone' }),
    response: z
      .object({
        ...credential,
        response: z.object({ clientDataJSON: bytes, attestationObject: bytes, transports }),
      })
      .openapi({ description: 'What `navigator.credentials.create` gave, as JSON.' }),
  })
  .openapi('NewPasskey');

/** What a passkey is to be asked. */
export const ceremony = z
  .object({
    ceremony: z.string().openapi({ description: 'To be sent back with the answer, within 5 minutes.' }),
    options: z.record(z.string(), z.unknown()).openapi({
      description: 'For `navigator.credentials`, as JSON (`parseRequestOptionsFromJSON`).',
    }),
  })
  .openapi('PasskeyCeremony');

/** Who one is. */
export const who = z
  .object({
    kind: z.enum(['staff', 'service']),
    id: z.string(),
    name: z.string(),
    roles,
    scopes,
    desks,
    session: z
      .object({ id: z.string(), via: z.enum(['link', 'password', 'passkey', 'oidc']), expiresAt: time })
      .nullable()
      .openapi({ description: 'Of the browser; null for an API key.' }),
  })
  .openapi('Who');

/** How one may sign in. */
export const ways = z
  .object({ ways: z.array(z.enum(['link', 'password', 'passkey', 'oidc'])) })
  .openapi('WaysToSignIn');

/** One's sessions. */
export const sessions = z.object({
  sessions: z.array(
    z
      .object({
        id: z.string(),
        via: z.string(),
        madeAt: time,
        seenAt: time,
        expiresAt: time,
        isThis: z.boolean().openapi({ description: 'Whether it is the one that asks.' }),
      })
      .openapi('Session'),
  ),
});

/** One's passkeys. */
export const passkeys = z.object({
  passkeys: z.array(
    z
      .object({
        id: z.string(),
        name: z.string(),
        madeAt: time,
        usedAt: time.nullable().openapi({ description: 'When it signed one in the last time; null: never.' }),
      })
      .openapi('Passkey'),
  ),
});

/** Somebody of the staff. */
export const member = z
  .object({
    id: z.string(),
    account: z.string(),
    name: z.string(),
    roles,
    desks,
    madeAt: time,
    disabledAt: time.nullable(),
  })
  .openapi('StaffMember');

/** All of the staff. */
export const members = z.object({ staff: z.array(member) });

/** Body of `POST /v1/staff`. */
export const newMemberBody = z
  .object({ account, name, roles: roles.min(1), desks: givenDesks })
  .openapi('NewStaffMember');

/** Body of `PATCH /v1/staff/{id}`. */
export const rolesBody = z.object({ roles: roles.min(1) }).openapi('NewRoles');

/** Somebody new, with the link that lets them in the first time. */
export const newMember = z
  .object({
    member,
    link: z.string(),
    address: z.string().openapi({ description: 'What they open: it has the link behind a `#`.' }),
    linkExpiresAt: time,
  })
  .openapi('NewStaffMemberWithLink');

/** An API key, without its secret. */
export const key = z
  .object({
    id: z.string(),
    name: z.string(),
    roles,
    scopes,
    desks,
    madeAt: time,
    expiresAt: time.nullable(),
    usedAt: time.nullable(),
    revokedAt: time.nullable(),
  })
  .openapi('ApiKey');

/** All API keys. */
export const keys = z.object({ keys: z.array(key) });

/** Body of `POST /v1/keys`. */
export const newKeyBody = z
  .object({
    name,
    roles: roles.default([]),
    scopes: scopes.default([]),
    desks: givenDesks,
    expiresAt: time.optional(),
  })
  .openapi('NewApiKey');

/** Body of `POST /v1/keys/{id}/rotate`. */
export const rotateBody = z
  .object({
    graceMs: z
      .int()
      .min(0)
      .max(30 * 86_400_000)
      .default(3_600_000)
      .openapi({ description: 'How long the old secret stays valid, in ms.' }),
  })
  .openapi('RotateApiKey');

/** A key just made. */
export const shownKey = z
  .object({ key, secret: z.string().openapi({ description: 'Shown this once.', example: 'sr_…_…' }) })
  .openapi('ShownApiKey');

const PAGE = 100;
const LARGEST_PAGE = 500;

const actor = z.string().min(1).max(NAME_LENGTH).optional();
const action = z
  .string()
  .regex(/^[a-z-]{1,60}$/)
  .optional();

/** Query of `GET /v1/audit`. */
export const auditQuery = z.object({
  actor: actor.openapi({ description: 'Only what whoever has this id did.' }),
  action: action.openapi({ description: 'Only this action.', example: 'post-inbox-claim' }),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(PAGE),
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional().openapi({
    description: 'The `next` of the page before.',
  }),
});

/** A page of the audit. */
export const auditPage = z
  .object({
    entries: z.array(
      z
        .object({
          seq: z.int(),
          at: time,
          kind: z.string(),
          actor: z.string().openapi({ description: 'Id of who did it, unique within its kind.' }),
          action: z.string().openapi({ example: 'conversation-read' }),
          targets: z.array(z.string()).openapi({ description: 'Ids of what it was done to.' }),
          counts: z.record(z.string(), z.number()),
          hash: z.string().openapi({ description: 'SHA-256 over the entry and the hash before it.' }),
        })
        .openapi('AuditEntry'),
    ),
    next: z.int().nullable().openapi({ description: 'To be sent as `before`; null at the end.' }),
  })
  .openapi('AuditPage');

/** Body of `POST /v1/audit/verify`. */
export const verifyBody = z
  .object({
    head: z
      .string()
      .regex(/^\d{1,15}:[0-9a-f]{64}$/)
      .optional()
      .openapi({
        description: 'A head that was kept elsewhere, `<seq>:<hash>`: the chain must still have it.',
      }),
  })
  .openapi('VerifyAudit');

/** What was found when the chain was read. */
export const auditReport = z
  .object({
    rows: z.int().openapi({ description: 'How many were read.' }),
    head: z.string().openapi({ description: '`<seq>:<hash>`, to be kept elsewhere.' }),
    findings: z.array(z.string()).openapi({ description: 'What is wrong; empty for a chain that is whole.' }),
  })
  .openapi('AuditReport');
