import { z } from 'zod';
import { TELEPHONE } from '../../contracts/notification.ts';

/** Checks how people are reached, with its defaults. */
export const notificationSettings = z.strictObject({
  callFrom: z.string().regex(TELEPHONE, 'must be a number of the account, e.g. +15550100').optional(),
  pushNetwork: z.enum(['public', 'private', 'loopback']).default('public'),
});

/** How people are reached, as it runs. */
export type LoadedNotifications = z.output<typeof notificationSettings>;

/** How people are reached whose console is closed; each says for themselves which way and when. */
export interface NotificationsConfig {
  /** The number of ours that people are called from, E.164; nobody is called without. */
  readonly callFrom?: string;
  /** Which addresses push services may have: those of the Internet (the default), those of your own networks too, or only this machine's. */
  readonly pushNetwork?: 'public' | 'private' | 'loopback';
}
