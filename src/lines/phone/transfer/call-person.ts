import { messageOf } from '../../../contracts/errors.ts';
import { addressOf, conversationOf, inboxOfCalled, type Phone } from '../parts.ts';
import { PATHS } from '../paths.ts';
import type { PhonePerson } from '../settings.ts';
import { noteOf, type TransferOutcome } from './outcome.ts';

/** Which customer's call, and who of the people is asked to take it. */
export interface PersonCall {
  /** The id of the customer's call. */
  readonly caller: string;
  /** From 0, in the order of the settings. */
  readonly person: number;
}

/** Calls the person while the agent goes on with the customer; when that fails, the next one. */
export async function callPerson(phone: Phone, asked: PersonCall): Promise<void> {
  const { client, settings } = phone;
  const person = settings.people[asked.person];
  // One at a time: a call that goes on in another way finds who is being called already.
  if (person === undefined || phone.legs.has(asked.caller)) return;
  try {
    const leg = await client.calls.create({
      to: person.number,
      from: await ourNumber(phone, asked.caller),
      timeout: settings.ringSeconds,
      url: addressOf(phone, PATHS.brief, { ...asked }),
      machineDetection: 'Enable',
      statusCallback: addressOf(phone, PATHS.leg, { ...asked }),
      statusCallbackEvent: ['completed'],
    });
    phone.legs.set(asked.caller, leg.sid);
  } catch (thrown) {
    phone.onDefect(thrown, `calling ${person.name}`);
    await settle(phone, asked, 'failed');
  }
}

/** Puts an outcome on record; unless somebody took the call or the customer is gone, the next person is called. */
export async function settle(phone: Phone, asked: PersonCall, outcome: TransferOutcome): Promise<void> {
  const id = conversationOf(phone, asked.caller);
  const person = phone.settings.people[asked.person];
  if (person === undefined) return;
  phone.onTransfer?.({ conversationId: id, person: person.name, outcome });
  if (outcome === 'accepted') return;
  // It waits for an agent who speaks; the next person need not.
  const noted = leaveNote(phone, id, noteOf(outcome, person.name));
  if (outcome !== 'caller-gone') await goOn(phone, asked, outcome);
  await noted;
}

async function goOn(phone: Phone, asked: PersonCall, outcome: TransferOutcome): Promise<void> {
  const next = { ...asked, person: asked.person + 1 };
  const person = phone.settings.people[asked.person];
  const isLast = phone.settings.people[next.person] === undefined;
  if (isLast && outcome === 'declined' && person)
    await decline(phone, conversationOf(phone, asked.caller), person);
  if (!isLast && phone.settings.transfer === 'warm') await callPerson(phone, next);
}

/** A note for the agent and for the inbox; none in a conversation that is closed. */
export async function leaveNote(phone: Phone, id: string, text: string): Promise<void> {
  await inboxOfCalled(phone, 'phone')
    .whisper(id, { text })
    .catch((thrown: unknown) => {
      phone.onDefect(thrown, `a note: ${messageOf(thrown)}`);
    });
}

/** The number of ours that the customer called, or was called from. */
export async function ourNumber(phone: Phone, caller: string): Promise<string> {
  const { metadata } = (await phone.switchboard.view(conversationOf(phone, caller))).state;
  return (metadata.direction === 'inbound' ? metadata.to : metadata.from) ?? '';
}

async function decline(phone: Phone, id: string, { name }: PhonePerson): Promise<void> {
  await inboxOfCalled(phone, name)
    .decline(id, { reason: 'Declined on the phone.' })
    .catch((thrown: unknown) => {
      // Somebody else took it, or said no, meanwhile.
      phone.onDefect(thrown, 'declining a call');
    });
}
