import { isOver } from '../call-status.ts';
import { type Document, newDocument, speak } from '../documents.ts';
import { addressOf, type Phone } from '../parts.ts';
import { PATHS } from '../paths.ts';
import type { PersonCall } from './call-person.ts';

/** Whose call, and the call to the person who took it. */
export interface PersonConference extends PersonCall {
  readonly leg: string;
}

/** The customer comes to the person who took the call. */
export function join(phone: Phone, room: PersonConference): Document {
  const document = newDocument();
  speak(phone, document, phone.settings.words.connecting(nameOf(phone, room)));
  const { caller, person } = room;
  const action = addressOf(phone, PATHS.returned, { caller, person });
  enterRoom(phone, document.dial({ action }), room);
  return document;
}

/** Into the room of a transfer, which ends when either leaves. */
export function enterRoom(phone: Phone, dial: ReturnType<Document['dial']>, room: PersonConference): void {
  const statusCallback = addressOf(phone, PATHS.room, { ...room });
  const reports = { statusCallback, statusCallbackEvent: ['join'] as ['join'] };
  dial.conference({ ...reports, beep: 'false', endConferenceOnExit: true }, room.caller);
}

/** Somebody came into the room: if the other one has hung up on the way there, they are not left alone in it. */
export async function entered(
  phone: Phone,
  { CallSid, ConferenceSid }: { readonly CallSid: string; readonly ConferenceSid: string },
  { caller, leg }: PersonConference,
): Promise<void> {
  if (!(await hasHungUp(phone, CallSid === caller ? leg : caller))) return;
  await phone.client.conferences(ConferenceSid).update({ status: 'completed' });
}

/** Whether a call has ended, as the network knows it. Throws the vendor's RestException. */
export async function hasHungUp({ client }: Phone, callSid: string): Promise<boolean> {
  return isOver((await client.calls(callSid).fetch()).status);
}

/** The name of the person who is asked. */
export function nameOf({ settings }: Phone, { person }: PersonCall): string {
  return settings.people[person]?.name ?? 'A colleague';
}
