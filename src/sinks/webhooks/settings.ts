import { z } from 'zod';

const WRONG_SECRET =
  'must be set, to whsec_ and 24 to 64 random bytes in Base64, or a list of up to four such, from the environment, e.g. process.env.CRM_WEBHOOK_SECRET; make one with: echo "whsec_$(openssl rand -base64 32)"';

const secret = z.string().regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/);

const retry = z.strictObject({
  attempts: z.int().min(1).max(50).default(12),
  firstPauseSeconds: z.int().min(0).default(5),
  longestPauseSeconds: z.int().min(1).default(21_600),
});

const HOUR_MS = 3_600_000;

/** Checks a webhook of the configuration, with its defaults. */
export const webhookSettings = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'must be up to 40 letters, digits and dashes'),
  url: z.url({ protocol: /^https?$/, error: 'must look like https://crm.example.com/switchroom' }),
  secret: z.union([secret, z.array(secret).min(1).max(4)], WRONG_SECRET),
  events: z.array(z.string()).min(1).optional(),
  desks: z.array(z.string()).min(1).optional(),
  audience: z.enum(['customer', 'operator']).default('customer'),
  network: z.enum(['public', 'private', 'loopback']).default('public'),
  timeoutMs: z.int().min(100).max(HOUR_MS).default(10_000),
  retry: retry.prefault({}),
});

/** A webhook as it is run. */
export type LoadedWebhook = z.output<typeof webhookSettings>;

/** An address that is told what happens, signed as Standard Webhooks says. */
export interface Webhook {
  /** Its position in the feed is kept under this name: up to 40 letters, digits and dashes. */
  readonly name: string;
  /** Where events are sent: https, unless `network` is `loopback`. */
  readonly url: string;
  /** `whsec_...`, from the environment. While it is changed, the new one and the old one: each message is signed with both. */
  readonly secret: string | readonly string[] | undefined;
  /** Types of events, see docs/events.md; all that the audience may read without. */
  readonly events?: readonly string[];
  /** Ids of the desks it hears of; all without. */
  readonly desks?: readonly string[];
  /** Whose view leaves: what the customer may read (the default), or what staff may. */
  readonly audience?: 'customer' | 'operator';
  /** Which addresses its host may have: those of the Internet (the default), those of your own networks too, or only this machine's. */
  readonly network?: 'public' | 'private' | 'loopback';
  /** How long the receiver may take to answer, in ms; 10,000 without. */
  readonly timeoutMs?: number;
  /** How often a message is tried, and how long between; 12 times over about half a day without. */
  readonly retry?: {
    readonly attempts?: number;
    readonly firstPauseSeconds?: number;
    readonly longestPauseSeconds?: number;
  };
}
