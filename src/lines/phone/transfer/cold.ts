import { SwitchroomError } from '../../../contracts/errors.ts';
import { isOver } from '../call-status.ts';
import { type Document, dialTo, newDocument, speak } from '../documents.ts';
import { addressOf, conversationOf, inboxOfCalled, type Phone } from '../parts.ts';
import { PATHS } from '../paths.ts';
import { answerAgain } from '../serve-voice.ts';
import { ourNumber, type PersonCall, settle } from './call-person.ts';
import { unansweredOutcome } from './outcome.ts';
import { nameOf } from './person-conference.ts';
import { handBack } from './warm.ts';

/** The customer is put through to a person, as it is. */
export async function putThrough(phone: Phone, asked: PersonCall): Promise<Document> {
  const { settings } = phone;
  const document = newDocument();
  const person = settings.people[asked.person];
  if (person === undefined) return answerAgain(phone, asked.caller, settings.words.nobody);
  speak(phone, document, settings.words.connecting(person.name));
  const dial = document.dial({
    action: addressOf(phone, PATHS.dialled, { ...asked }),
    callerId: await ourNumber(phone, asked.caller),
    timeout: settings.ringSeconds,
  });
  const progress = {
    statusCallback: addressOf(phone, PATHS.answered, { ...asked }),
    statusCallbackEvent: ['answered'] as ['answered'],
  };
  dialTo(dial, person.number, progress);
  return document;
}

/** The person took it. */
export async function tookIt(phone: Phone, asked: PersonCall): Promise<void> {
  const by = nameOf(phone, asked);
  try {
    await inboxOfCalled(phone, by).claim(conversationOf(phone, asked.caller));
  } catch (thrown) {
    if (!(thrown instanceof SwitchroomError)) throw thrown;
    phone.onDefect(thrown, 'claiming a call that was put through');
  }
  await settle(phone, asked, 'accepted');
}

/** The call to the person ended: the agent goes on, or the next person is tried. */
export async function putBack(
  phone: Phone,
  form: Parameters<typeof handBack>[1] & { readonly DialCallStatus: string },
  asked: PersonCall,
): Promise<Document> {
  const unanswered = isOver(form.CallStatus) ? 'caller-gone' : unansweredOutcome(form.DialCallStatus);
  if (form.DialCallStatus === 'completed' || unanswered === undefined) return handBack(phone, form, asked);
  await settle(phone, asked, unanswered);
  if (unanswered === 'caller-gone') return newDocument();
  const document = newDocument();
  document.redirect(addressOf(phone, PATHS.cold, { caller: asked.caller, person: asked.person + 1 }));
  return document;
}

/** The customer's call leaves its socket for a person. */
export async function sendToPerson(phone: Phone, asked: PersonCall): Promise<void> {
  if (phone.settings.people[asked.person] === undefined) return;
  await phone.client.calls(asked.caller).update({ url: addressOf(phone, PATHS.cold, { ...asked }) });
}
