import { z } from 'zod';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How a deployment tells people apart. */
export const identitySettings = z.strictObject({
  /** How long a customer's token is valid, in ms; it is renewed while the conversation goes on. */
  tokenMs: z
    .int()
    .min(MINUTE_MS, 'must be a minute or more, in ms')
    .max(30 * DAY_MS, 'must be 30 days or less, in ms')
    .default(DAY_MS),
});

/** How a deployment tells people apart, as it is written. */
export type IdentitySettings = z.input<typeof identitySettings>;
