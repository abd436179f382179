import { z } from 'zod';
import { SwitchroomError } from '../contracts/errors.ts';

const port = z.coerce
  .number('must be a number, e.g. PORT=4100')
  .int()
  .min(0, 'must be 0 (any free port) to 65535')
  .max(65_535, 'must be 0 (any free port) to 65535');

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must look like postgres://user:password@host:5432/database')
  .optional();

const TELEPHONE = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'PUBLIC_URL'] as const;

/** One of these is of no use without the other. */
const TOGETHER = [
  ['SMTP_URL', 'MAIL_FROM'],
  ['VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY'],
] as const;

const fields = z.object({
  /** HTTP port; 0 takes any free one. */
  PORT: port.default(4100),
  /** Address to listen on; only this machine can connect by default. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Folder of the embedded database. */
  SWITCHROOM_DATA: z.string().min(1).default('.switchroom'),
  /** A PostgreSQL to use instead of the embedded one. */
  DATABASE_URL: databaseUrl,
  /** The same with a login that owns the tables and makes them; `DATABASE_URL` then needs no such rights. */
  DATABASE_MIGRATION_URL: databaseUrl,
  /** The same with a login that packs' tools run their SQL with. */
  DATABASE_TOOLS_URL: databaseUrl,
  /** Signs customers' tokens and the passes of calls in place of the database's keys: the first signs, all verify. */
  SWITCHROOM_SECRET: z
    .string()
    .refine(
      (text) => text.split(',').every((one) => one.trim().length >= 32),
      'must have at least 32 characters',
    )
    .optional(),
  /** Addresses and networks of the proxies whose `X-Forwarded-For` is believed, e.g. `10.0.0.0/8`. */
  TRUSTED_PROXIES: z.string().optional(),
  /** How many processes serve the port; one that serves by itself without. */
  WORKERS: z.coerce
    .number('must be a number, e.g. WORKERS=4')
    .int()
    .min(1, 'must be 1 to 128')
    .max(128, 'must be 1 to 128')
    .optional(),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be silent, error, warn, info or debug')
    .default('warn'),
  /** The account with the telephone network; calls are served when it is set. */
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC[0-9a-f]{32}$/, 'must look like AC and 32 hexadecimal digits')
    .optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  /** Another server that speaks the network's REST API, e.g. a local Twilio; the vendor's own when left out. */
  TWILIO_API_URL: z
    .string()
    .regex(/^https?:\/\/[^/?#]+\/?$/, 'must look like http://127.0.0.1:4200, without a path')
    .optional(),
  /** The server that e-mail leaves by; none leaves without. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'must look like smtp://user:password@mail.example.com:587')
    .optional(),
  /** Who sends it. */
  MAIL_FROM: z.string().includes('@', 'must be an address, e.g. Desk <desk@example.com>').optional(),
  /** The keys by which push services know this deployment, base64url; made and kept in the database without. */
  VAPID_PUBLIC_KEY: z.string().optional(),
  VAPID_PRIVATE_KEY: z.string().optional(),
  /** Whom push services turn to when something is wrong. */
  VAPID_SUBJECT: z
    .string()
    .regex(/^(mailto:[^\s@]+@\S+|https:\/\/\S+)$/, 'must look like mailto:desk@example.com')
    .optional(),
  /** Signs the webhooks of OpenAI's: calls to its SIP address are answered when it is set. */
  OPENAI_WEBHOOK_SECRET: z.string().optional(),
  /** The address the world reaches this server at, as the telephone network calls it. */
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[^/?#]+\/?$/, 'must look like https://desk.example.com, without a path')
    .optional(),
});

const schema = fields.superRefine((given, { addIssue }) => {
  if (given.DATABASE_URL === undefined)
    for (const name of ['DATABASE_MIGRATION_URL', 'DATABASE_TOOLS_URL'] as const)
      if (given[name] !== undefined)
        addIssue({ code: 'custom', path: [name], message: 'needs DATABASE_URL as well' });
  for (const [one, other] of TOGETHER)
    if ((given[one] === undefined) !== (given[other] === undefined))
      addIssue({ code: 'custom', path: [one], message: `and ${other} go together` });
  if (given.TWILIO_ACCOUNT_SID === undefined) return;
  for (const name of TELEPHONE) {
    if (given[name] === undefined) addIssue({ code: 'custom', path: [name], message: 'is needed for calls' });
  }
});

/** The settings of one process, from its environment. */
export type Environment = z.output<typeof schema>;

/** Reads the environment; throws `config-invalid` naming every variable that is wrong and how to mend it. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
  throw new SwitchroomError('config-invalid', lines.join(' '));
}
