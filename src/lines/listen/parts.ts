import type { Context } from 'hono';
import type { Audit } from '../../contracts/audit.ts';
import type { Clock, Timers } from '../../contracts/clock.ts';
import type { Desk } from '../../contracts/desk.ts';
import type { DeskConversations } from '../../contracts/line.ts';
import type { LiveCalls } from '../../contracts/live-call.ts';
import type { InboxOf } from '../../contracts/person.ts';
import type { RingKeys } from '../../contracts/signing.ts';
import type { LineEnv } from '../_shared/principal.ts';

/** What the line of who listens to calls is handed. */
export interface ListenLineParts {
  readonly calls: LiveCalls;
  readonly switchboard: Pick<DeskConversations, 'view' | 'follow'>;
  readonly inboxOf: InboxOf;
  /** The id of the desk a conversation is at, by its own. */
  deskOf(conversation: string): string;
  /** Which desk a request is for. Throws `desk-not-found` and `not-allowed`. */
  deskFor(context: Context<LineEnv>, named: string | undefined): Desk;
  readonly audit?: Pick<Audit, 'record'> | undefined;
  /** Signs passes; the same one on all nodes behind one address. */
  readonly keys: () => Promise<RingKeys>;
  readonly publicUrl?: string | undefined;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly onDefect: (thrown: unknown, where: string) => void;
}
