import { SwitchroomError } from '../../../contracts/errors.ts';
import { isMachine, isOver } from '../call-status.ts';
import { askToDecide, type Document, endWith, newDocument } from '../documents.ts';
import { addressOf, conversationOf, inboxOfCalled, type Phone } from '../parts.ts';
import { PATHS } from '../paths.ts';
import type { CallForm, DecisionForm } from '../schemas.ts';
import { answerAgain } from '../serve-voice.ts';
import { wordsSince } from '../words-since.ts';
import { leaveNote, type PersonCall, settle } from './call-person.ts';
import { unansweredOutcome } from './outcome.ts';
import { enterRoom, hasHungUp, nameOf } from './person-conference.ts';

/** A person answered: in private they hear what it is about, and decide by a key. A machine is hung up on. */
export async function brief(phone: Phone, form: CallForm, asked: PersonCall): Promise<Document> {
  const { settings, desk, switchboard } = phone;
  const { words } = settings;
  if (isMachine(form.AnsweredBy)) return endWith(phone, '');
  if (await hasHungUp(phone, asked.caller)) return endWith(phone, words.callerGone);
  const { state } = await switchboard.view(conversationOf(phone, asked.caller));
  if (state.status !== 'waiting' || state.person === null) return endWith(phone, words.takenMeanwhile);
  const { reason, summary } = state.person;
  const text = words.briefing({ person: nameOf(phone, asked), desk: desk.name, reason, summary });
  const document = newDocument();
  // Said twice: whoever takes up a telephone misses the first words.
  for (let time = 0; time < 2; time += 1) {
    askToDecide(phone, document, text, addressOf(phone, PATHS.decide, { ...asked }));
  }
  document.hangup();
  return document;
}

/** A person pressed a key: 1 takes the call, and the two are brought together; any other declines. */
export async function decide(
  phone: Phone,
  { CallSid: leg, Digits }: DecisionForm,
  asked: PersonCall,
): Promise<Document> {
  const { settings } = phone;
  if (Digits !== '1') return endWith(phone, '');
  const id = conversationOf(phone, asked.caller);
  const by = nameOf(phone, asked);
  try {
    await inboxOfCalled(phone, by).claim(id);
  } catch (thrown) {
    if (!(thrown instanceof SwitchroomError)) throw thrown;
    return endWith(phone, settings.words.takenMeanwhile);
  }
  try {
    await phone.client.calls(asked.caller).update({ url: addressOf(phone, PATHS.join, { ...asked, leg }) });
  } catch (thrown) {
    return unjoined(phone, asked, thrown);
  }
  await settle(phone, asked, 'accepted');
  const document = newDocument();
  enterRoom(phone, document.dial(), { ...asked, leg });
  return document;
}

/** The person has left, and the customer is still there: the agent goes on. */
export async function handBack(phone: Phone, form: CallForm, asked: PersonCall): Promise<Document> {
  if (isOver(form.CallStatus)) return newDocument();
  const id = conversationOf(phone, asked.caller);
  const { seq } = (await phone.switchboard.view(id)).state;
  await giveBack(phone, asked, 'They talked on the phone; the call with them has ended.');
  const { text } = await wordsSince(phone.switchboard, id, seq);
  return answerAgain(phone, asked.caller, text);
}

/** The call to a person has ended: if they did not take the customer's call, why. */
export async function legEnded(phone: Phone, form: CallForm, asked: PersonCall): Promise<void> {
  if (!isOver(form.CallStatus) || !phone.ended.note(form.CallSid)) return;
  if (phone.legs.get(asked.caller) === form.CallSid) phone.legs.delete(asked.caller);
  const { state } = await phone.switchboard.view(conversationOf(phone, asked.caller));
  if (state.status !== 'waiting') return;
  const unanswered = unansweredOutcome(form.CallStatus);
  if (unanswered !== undefined) return settle(phone, asked, unanswered);
  if (await hasHungUp(phone, asked.caller)) return settle(phone, asked, 'caller-gone');
  const { answeredBy } = await phone.client.calls(form.CallSid).fetch();
  await settle(phone, asked, isMachine(answeredBy) ? 'voicemail' : 'declined');
}

/** The customer's call could not be joined to the person's, who keeps the conversation of a customer who is gone. */
async function unjoined(phone: Phone, asked: PersonCall, thrown: unknown): Promise<Document> {
  const { callerGone, takenMeanwhile } = phone.settings.words;
  if (await hasHungUp(phone, asked.caller)) {
    await settle(phone, asked, 'caller-gone');
    return endWith(phone, callerGone);
  }
  phone.onDefect(thrown, 'connecting a call');
  await giveBack(phone, asked, 'The connection failed.');
  await settle(phone, asked, 'failed');
  return endWith(phone, takenMeanwhile);
}

async function giveBack(phone: Phone, asked: PersonCall, note: string): Promise<void> {
  const id = conversationOf(phone, asked.caller);
  const by = nameOf(phone, asked);
  // At the console they may have given it back themselves.
  await inboxOfCalled(phone, by)
    .handBack(id, { note })
    .catch(() => leaveNote(phone, id, note));
}
