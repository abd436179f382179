import { z } from 'zod';
import type { Role } from '../contracts/principal.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A time in ms within bounds that are told in words. */
const time = (least: number, most: number, words: string) => z.int().min(least, words).max(most, words);

const oidc = z.strictObject({
  /** The provider's address, e.g. `https://login.example.com`. */
  issuer: z.url({ protocol: /^https?$/, error: 'must be an address such as https://login.example.com' }),
  clientId: z.string().min(1),
  /** From the environment, not written in the file. */
  clientSecret: z.string({ error: 'must be given, e.g. process.env.OIDC_CLIENT_SECRET' }).min(1),
  /** What the provider is asked for, with spaces between. */
  scope: z.string().default('openid profile'),
  /** Which roles somebody has, by what the provider says of them; none: they may not come in. */
  roles: z.custom<RolesOf>(
    (value) => typeof value === 'function',
    'must be a function: (claims) => ["operator"]',
  ),
  /** At which desks somebody works, where there are several; null, or without this, at all. */
  desks: z
    .custom<DesksOf>((value) => typeof value === 'function', 'must be a function: (claims) => ["salon"]')
    .optional(),
});

/** See `roles` of an identity provider. */
export type RolesOf = (
  claims: Readonly<Record<string, unknown>>,
) => readonly Role[] | Promise<readonly Role[]>;

/** See `desks` of an identity provider. */
export type DesksOf = (
  claims: Readonly<Record<string, unknown>>,
) => readonly string[] | null | Promise<readonly string[] | null>;

/** An identity provider, with defaults. */
export type OidcSettings = z.output<typeof oidc>;

/** How a deployment tells people apart. */
export const identitySettings = z.strictObject({
  /** How long a customer's token is valid, in ms; it is renewed while the conversation goes on. */
  tokenMs: time(MINUTE_MS, 30 * DAY_MS, 'must be a minute to 30 days, in ms').default(DAY_MS),
  /** When staff must sign in again, in ms. */
  sessions: z
    .strictObject({
      /** When they have done nothing for so long. */
      idleMs: time(MINUTE_MS, 30 * DAY_MS, 'must be a minute to 30 days, in ms').default(12 * HOUR_MS),
      /** In any case. */
      longestMs: time(MINUTE_MS, 90 * DAY_MS, 'must be a minute to 90 days, in ms').default(7 * DAY_MS),
    })
    .prefault({}),
  /** Where staff sign in, instead of with a password or a passkey of Switchroom's, or besides. */
  oidc: oidc.optional(),
});

/** How a deployment tells people apart, as it is written. */
export type IdentitySettings = z.input<typeof identitySettings>;
