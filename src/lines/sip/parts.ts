import type { IncomingHttpHeaders } from 'node:http';
import type { Switchboard } from '../../contracts/line.ts';
import type { Inbox } from '../../contracts/person.ts';
import type { AnswerCall, CarriedListener, CarriedSound } from '../../contracts/voice.ts';

/** A call that rings at the vendor's SIP address. */
export interface RingingCall {
  readonly callId: string;
  /** The SIP headers, by their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What is done with calls whose sound the vendor of the speech model carries. */
export interface SipVendor {
  /** The call a webhook announces; undefined for one about something else. Throws `request-invalid` when it is not signed. */
  incoming(body: string, headers: IncomingHttpHeaders): Promise<RingingCall | undefined>;
  /** The customer's end of a call; it is accepted when it is to be answered. */
  carry(callId: string, listener: CarriedListener): CarriedSound;
  /** With a SIP status. */
  reject(callId: string, status?: number): Promise<void>;
  /** Sends the caller elsewhere: `tel:` or `sip:`. */
  refer(callId: string, target: string): Promise<void>;
  hangUp(callId: string): Promise<void>;
}

/** Somebody a caller can be sent to. */
export interface SipPerson {
  readonly name: string;
  /** E.164, or `sip:name@host`. */
  readonly number: string;
}

/** What the SIP line is handed. */
export interface SipLineParts {
  readonly vendor: SipVendor;
  readonly switchboard: Switchboard;
  readonly inbox: Inbox;
  readonly answer: AnswerCall;
  /** Who callers are sent to when the desk asks for a person, or when no speech model can be had; the first that can be. */
  readonly people: readonly SipPerson[];
  readonly onDefect: (thrown: unknown, where: string) => void;
}

/** The id of the conversation that a call is: every node that hears of the call knows it. */
export function conversationOf(callId: string): string {
  return `cv_${callId}`;
}
