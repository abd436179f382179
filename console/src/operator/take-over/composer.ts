import type { CannedReply } from '../console-api.ts';

/** Where somebody writes to a customer now, for what finds replies elsewhere. */
export interface Composer {
  readonly replies: readonly CannedReply[];
  insert(reply: CannedReply): void;
}

/** The composer that is on show; null: none is. */
export const composer: { current: Composer | null } = { current: null };
