import { z } from 'zod';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const LONGEST_MS = 30 * 24 * HOUR_MS;
/** What the library's column of numbers holds. */
const MOST = 1_000_000_000;

const limit = z.strictObject({
  /** How often it may be done. */
  most: z.int().min(1, 'must be 1 or more').max(MOST),
  /** Within how many ms. */
  perMs: z
    .int()
    .min(SECOND_MS, 'must be 1000 or more, in ms')
    .max(LONGEST_MS, 'must be 30 days or less, in ms'),
});
/** `null` takes a default away. */
const limits = z
  .strictObject({
    address: limit.nullable(),
    customer: limit.nullable(),
    desk: limit.nullable(),
    key: limit.nullable(),
  })
  .partial();
const usd = z.number().positive('must be above 0, in USD').max(1_000_000).nullable();

/** How much of the desk's one caller may use; what is left out keeps its default. */
export const quotaSettings = z
  .strictObject({
    /** Opening conversations. */
    opening: limits,
    /** Saying something. */
    messages: limits,
    /** Opening sockets of calls. */
    sockets: limits,
    /** Following a conversation. */
    streams: limits,
    /** Proving who one is. */
    verification: limits,
    /** Signing in; `customer` counts by account. */
    'sign-in': limits,
    /** What models may cost in a day, in USD. */
    usd: z.strictObject({ address: usd, customer: usd, desk: usd, key: usd }).partial(),
  })
  .partial();

/** See `quotaSettings`. */
export type QuotaSettings = z.input<typeof quotaSettings>;

const per = (perMs: number, most: number) => ({ most, perMs });

/**
 * For a server that others can reach: what a person does who types and reads, several at one address, and money that one
 * would notice. An address has more than one customer behind it, so it gets more.
 */
export const DEFAULT_QUOTAS = {
  opening: { address: per(10 * MINUTE_MS, 30), desk: per(MINUTE_MS, 600) },
  messages: { address: per(MINUTE_MS, 120), customer: per(MINUTE_MS, 30) },
  sockets: { address: per(MINUTE_MS, 60), customer: per(MINUTE_MS, 12) },
  streams: { address: per(MINUTE_MS, 240), customer: per(MINUTE_MS, 60) },
  verification: { address: per(HOUR_MS, 30), customer: per(HOUR_MS, 10) },
  'sign-in': { address: per(15 * MINUTE_MS, 20), customer: per(HOUR_MS, 100) },
  usd: { address: 20, customer: 5, desk: 200 },
} satisfies QuotaSettings;

/** The quotas of a server: what is configured, over the defaults where others can reach it. */
export function quotasFor(configured: QuotaSettings, isPublic: boolean): QuotaSettings {
  if (!isPublic) return configured;
  const names = Object.keys(DEFAULT_QUOTAS) as (keyof typeof DEFAULT_QUOTAS)[];
  return Object.fromEntries(names.map((name) => [name, { ...DEFAULT_QUOTAS[name], ...configured[name] }]));
}
