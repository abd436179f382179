import type { DeskConversations } from '../../contracts/line.ts';
import type { InboxOf } from '../../contracts/person.ts';
import type { AnswerCall, SipCalls } from '../../contracts/voice.ts';
import type { CallAdmission } from '../_shared/call-admission.ts';

/** Somebody a caller can be sent to. */
export interface SipPerson {
  readonly name: string;
  /** E.164, or `sip:name@host`. */
  readonly number: string;
}

/** A desk that is called over SIP. */
export interface SipDesk {
  /** What the ids of its calls' conversations begin with, where there are several desks, e.g. `salon.`. */
  readonly idPrefix: string;
  /** Who callers are sent to when the desk asks for a person, or when no speech model can be had; the first that can be. */
  readonly people: readonly SipPerson[];
}

/** What the SIP line is handed. */
export interface SipLineParts {
  readonly calls: SipCalls;
  readonly switchboard: DeskConversations;
  /** For people who are reached by telephone. */
  readonly inboxOf: InboxOf;
  readonly answer: AnswerCall;
  /** How many calls this process takes; without it any number. */
  readonly admission?: CallAdmission | undefined;
  /** The desk that a call is for, by the numbers and addresses that it may have been made to, the likeliest first. */
  readonly deskFor: (dialled: readonly string[]) => SipDesk;
  readonly onDefect: (thrown: unknown, where: string) => void;
}

/** The id of the conversation that a call is: every node that hears of the call knows it. */
export function conversationOf({ idPrefix }: SipDesk, callId: string): string {
  return `${idPrefix}cv_${callId}`;
}
