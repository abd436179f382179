import type { ConversationState } from '../../contracts/conversation.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import type {
  ConversationPage,
  ConversationView,
  CustomerMessage,
  GivenRating,
  OpenConversation,
  Switchboard,
} from '../../contracts/line.ts';
import type { Inbox } from '../../contracts/person.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { QuotaOwner, Quotas } from '../../contracts/quota.ts';
import type { ConversationQuery } from '../../contracts/store.ts';
import type { TurnEvent } from '../../contracts/turn.ts';
import type { VoiceCall, VoiceLine } from '../../contracts/voice.ts';
import { type Act, demand } from './permissions.ts';

/** What a switchboard does once it is known that it may be done. */
export interface Operations {
  /** `mayContinue`: the principal may read the conversation that this one continues, whosever it is. */
  open(request: OpenConversation, mayContinue: boolean): Promise<ConversationState>;
  /** `caller`: whose quotas the message and its turn count against. */
  say(id: string, message: CustomerMessage, caller: QuotaOwner): AsyncIterable<TurnEvent>;
  interrupt(id: string): Promise<boolean>;
  answer(id: string, line: VoiceLine, caller: QuotaOwner): Promise<VoiceCall>;
  close(id: string, reason: string): Promise<ConversationState>;
  rate(id: string, rating: GivenRating): Promise<void>;
  view(id: string): Promise<ConversationView>;
  events(id: string, after: number, limit: number): Promise<ConversationEvent[]>;
  follow(id: string, after: number, signal: AbortSignal): AsyncIterable<ConversationEvent>;
  list(query: ConversationQuery): Promise<ConversationPage>;
  changes(signal: AbortSignal): AsyncIterable<readonly ConversationState[]>;
  /** The inbox in which this person acts. */
  inboxOf(principal: Principal): Inbox;
}

/** What a principal's switchboard is made of. */
export interface AccessParts {
  readonly desk: string;
  readonly operations: Operations;
  readonly quotas: Quotas | undefined;
}

/** A switchboard that does for one principal what they may do, and says no to everything else. */
export function switchboardFor(principal: Principal, { desk, operations, quotas }: AccessParts): Switchboard {
  const check = (act: Act, id?: string) => demand(principal, desk, act, id);
  return {
    inbox: inboxFor(check, operations.inboxOf(principal)),
    async open(request) {
      check('open', request.previous);
      if (principal.kind === 'customer') mustBePlain(request);
      if (principal.kind !== 'node')
        await quotas?.take('opening', { ...principal, customer: request.customer?.id });
      return operations.open(request, mayContinue(principal));
    },
    say(id, message) {
      check('speak', id);
      return operations.say(id, message, principal);
    },
    async interrupt(id) {
      check('speak', id);
      return operations.interrupt(id);
    },
    async answer(id, line) {
      check('speak', id);
      return operations.answer(id, line, principal);
    },
    async close(id, reason) {
      check('speak', id);
      return operations.close(id, reason);
    },
    async rate(id, rating) {
      check('speak', id);
      return operations.rate(id, rating);
    },
    async view(id) {
      check('read', id);
      return operations.view(id);
    },
    async events(id, after, limit) {
      check('read', id);
      return operations.events(id, after, limit);
    },
    follow(id, after, signal) {
      check('read', id);
      return operations.follow(id, after, signal);
    },
    async list(query) {
      check('list');
      return operations.list(query);
    },
    changes(signal) {
      check('list');
      return operations.changes(signal);
    },
  };
}

/** Of a customer it was judged by their token; of a service that may not read, by whom it names. */
function mayContinue({ kind, scopes }: Principal): boolean {
  return kind === 'customer' || kind === 'node' || scopes.includes('conversations:read');
}

function inboxFor(check: (act: Act) => void, inbox: Inbox): Inbox {
  const guarded =
    <Given extends unknown[], Result>(act: Act, method: (...given: Given) => Promise<Result>) =>
    async (...given: Given) => {
      check(act);
      return method(...given);
    };
  return {
    waiting: guarded('list', inbox.waiting),
    claim: guarded('work', inbox.claim),
    read: guarded('work', inbox.read),
    reply: guarded('work', inbox.reply),
    whisper: guarded('work', inbox.whisper),
    handBack: guarded('work', inbox.handBack),
    assign: guarded('work', inbox.assign),
    decline: guarded('work', inbox.decline),
    decide: guarded('decide', inbox.decide),
  };
}

/** Who a customer is and what is known of them is for the host to say, and ids of conversations are not chosen by strangers. */
function mustBePlain({ id, customer, facts }: OpenConversation): void {
  if (id === undefined && customer === undefined && facts === undefined) return;
  throw new SwitchroomError(
    'not-allowed',
    'Who a customer is can only be said by a service of yours, with its key.',
  );
}
