import type { Twilio } from 'twilio';
import type { Clock, Timers } from '../../contracts/clock.ts';
import type { Desk } from '../../contracts/desk.ts';
import type { DeskConversations } from '../../contracts/line.ts';
import type { Inbox, InboxOf } from '../../contracts/person.ts';
import type { AnswerCall } from '../../contracts/voice.ts';
import type { CallAdmission } from '../_shared/call-admission.ts';
import type { Background } from './background.ts';
import type { Recent } from './recent.ts';
import type { CompleteSettings, PhoneSettings } from './settings.ts';
import type { TransferOutcome } from './transfer/outcome.ts';

/** The account with the telephone network, and where the network reaches this server. */
export interface PhoneAccount {
  readonly accountSid: string;
  readonly authToken: string;
  /** Exactly as the network calls it, e.g. `https://desk.example.com`. */
  readonly publicUrl: string;
  /** Another server that speaks the network's REST API; the vendor's own when left out. */
  readonly apiUrl?: string | undefined;
}

/** A desk that is called by telephone. */
export interface PhoneDesk {
  readonly desk: Desk;
  readonly settings?: PhoneSettings;
  /** What the ids of its calls' conversations begin with, where there are several desks, e.g. `salon.`. */
  readonly idPrefix?: string;
}

/** What the phone line is handed: the desk, and what is the same for all others. */
export interface PhoneLineParts extends PhoneDesk {
  readonly account: PhoneAccount;
  /** Further desks. */
  readonly others?: readonly PhoneDesk[];
  /** Id of the desk that a number of ours stands for; `desk` without. */
  readonly deskOf?: (number: string) => string;
  readonly switchboard: DeskConversations;
  /** For people who are reached by telephone. */
  readonly inboxOf: InboxOf;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Without it, calls are served without a speech model. */
  readonly answer?: AnswerCall;
  /** How many calls with a socket this process takes; without it any number. */
  readonly admission?: CallAdmission | undefined;
  /** The vendor's client; one of the account without. */
  readonly client?: Twilio;
  /** Told how every attempt to reach a person came out. */
  readonly onTransfer?: (attempt: TransferAttempt) => void;
  /** Told who of the staff has said on the telephone that they come. */
  readonly onNoticed?: ((who: { staff: string; conversation: string }) => Promise<void>) | undefined;
  readonly onDefect: (thrown: unknown, where: string) => void;
}

/** One person was asked to take one call. */
export interface TransferAttempt {
  readonly conversationId: string;
  readonly person: string;
  readonly outcome: TransferOutcome;
}

/** What the rooms of the phone line share, for one desk. */
export interface Phone extends PhoneLineParts {
  /** Id of the desk where there are several: it stands in every address the network is given for a call. */
  readonly named: string | undefined;
  readonly client: Twilio;
  readonly settings: CompleteSettings;
  /** Calls that are on a socket of this node, by the customer's call. */
  readonly calls: Map<string, OnSocket>;
  /** Calls to people that are under way from this node, by the customer's call. */
  readonly legs: Map<string, string>;
  /** Who waits on this node for the end of a call, by the call. */
  readonly waiting: Map<string, () => void>;
  /** What is done while no webhook waits for it. */
  readonly background: Background;
  /** Ends of calls to people that were seen to. */
  readonly ended: Recent;
}

/** The inbox in which somebody acts whom we called: the number they were reached at says who they are. */
export function inboxOfCalled({ inboxOf }: Phone, name: string): Inbox {
  return inboxOf({ id: `phone:${name}`, name });
}

/** A call on a socket. */
export interface OnSocket {
  /** Nobody is heard on it any more; resolves when all that was said is on record. Never rejects. */
  leave(): Promise<void>;
  /** Hears what the network has still on its way on the socket, for a second at most, and leaves. Never rejects. */
  finish(): Promise<void>;
}

/** The id of the conversation that a call is: every node that hears of the call knows it. */
export function conversationOf({ idPrefix = '' }: Pick<Phone, 'idPrefix'>, callSid: string): string {
  return `${idPrefix}cv_${callSid}`;
}

/** The absolute address of one of the line's paths; what is undefined in the query is left out. */
export function addressOf(
  { account, named }: Pick<Phone, 'account'> & Partial<Pick<Phone, 'named'>>,
  path: string,
  query: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries({ desk: named, ...query }))
    if (value !== undefined) given.set(name, `${value}`);
  const search = given.size === 0 ? '' : `?${given}`;
  return `${baseOf(account)}${path}${search}`;
}

/** The address of one of the line's sockets. */
export function socketAddressOf({ account }: Pick<Phone, 'account'>, path: string): string {
  return `${baseOf(account).replace(/^http/, 'ws')}${path}`;
}

function baseOf({ publicUrl }: PhoneAccount): string {
  return publicUrl.replace(/\/+$/, '');
}
