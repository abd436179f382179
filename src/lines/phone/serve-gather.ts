import { spokenWords } from '../../audio/spoken-words.ts';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { CustomerMessage, DeskConversations } from '../../contracts/line.ts';
import { type Document, endWith, gather, goOnAt, newDocument, speak, takeMessage } from './documents.ts';
import { menuChoice, menuText } from './menu.ts';
import { addressOf, conversationOf, type Phone } from './parts.ts';
import { PATHS } from './paths.ts';
import type { GatherForm, GatherStep } from './schemas.ts';
import { openCall } from './serve-voice.ts';
import { callPerson } from './transfer/call-person.ts';
import { wordsSince } from './words-since.ts';

/** The network waits 15 s for a document; an answer that takes longer than this is announced, in ms. */
const PATIENCE_MS = 8_000;
/** After so many silences in a row the line gives up. */
const MOST_TRIES = 3;
/** While a person is looked for, the customer is told so at every fourth silence. */
const SILENCES_TO_REASSURE = 4;
const MENU_KEY = '*';

/** How things stand when the customer has been answered. */
interface Standing {
  readonly call: string;
  readonly state: ConversationState;
  readonly said: string;
  readonly step: GatherStep;
}

/** One step of a dialogue question by question: what the customer said goes to the desk, its answer is spoken. */
export async function serveGather(phone: Phone, form: GatherForm, step: GatherStep): Promise<Document> {
  const { switchboard, settings } = phone;
  const id = conversationOf(phone, form.CallSid);
  if (step.seen === undefined) await openCall(phone, form);
  const text = step.message === undefined ? wordsOf(phone, form, step) : '…';
  if (text !== undefined) {
    // The place in the log at which it was said: sent again by the network, it is taken once.
    const messageId = step.message ?? `${form.CallSid}.${step.seen}`;
    if ((await ask(phone, id, { text, messageId })) === 'slow')
      return oneMoment(phone, { ...step, message: messageId });
  }
  const { state } = await switchboard.view(id);
  const seen = step.seen ?? state.seq;
  const { text: news, seq } = await wordsSince(switchboard, id, seen);
  if (state.status === 'closed') return endWith(phone, news || settings.words.goodbye);
  const said = news !== '' || step.seen !== undefined ? news : welcome(phone, state);
  const standing = {
    call: form.CallSid,
    state,
    said,
    step: { ...step, seen: seq, failures: 0, message: undefined },
  };
  if (isWaiting(state) && state.person?.callId !== step.asked) return askPeople(phone, standing);
  if (text !== undefined || said !== '') return listen(phone, standing, said);
  return silence(phone, standing);
}

/** What the customer said or pressed; undefined when that is nothing. */
function wordsOf({ desk, settings }: Phone, { SpeechResult, Digits }: GatherForm, { menu }: GatherStep) {
  if (Digits === undefined || Digits === '') return spokenWords(SpeechResult ?? '') || undefined;
  if (menu === 1) return menuChoice(desk, settings.words, Digits);
  return Digits === MENU_KEY ? undefined : Digits;
}

/** Resolves when the turn is over, or as slow when it is on record and takes long. Throws what `switchboard.say` throws. */
async function ask(
  { switchboard, timers }: Phone,
  id: string,
  message: CustomerMessage,
): Promise<'answered' | 'slow'> {
  const slow = Promise.withResolvers<'slow'>();
  const cancel = timers.after(PATIENCE_MS, () => slow.resolve('slow'));
  const accepted = Promise.withResolvers<void>();
  const answered = turn(switchboard, id, message, accepted.resolve);
  answered.catch(accepted.reject);
  try {
    await accepted.promise;
    return await Promise.race([answered, slow.promise]);
  } finally {
    cancel();
    answered.catch(() => undefined);
  }
}

async function turn(
  switchboard: DeskConversations,
  id: string,
  message: CustomerMessage,
  accepted: () => void,
): Promise<'answered'> {
  for await (const event of switchboard.say(id, message)) if (event.type === 'message-accepted') accepted();
  // One that was said before is not accepted again.
  accepted();
  return 'answered';
}

function oneMoment(phone: Phone, step: GatherStep): Document {
  const document = newDocument();
  speak(phone, document, phone.settings.words.oneMoment);
  goOnAt(phone, document, step);
  return document;
}

function listen(phone: Phone, { state, step }: Standing, text: string): Document {
  const document = newDocument();
  // Who speaks into an offer must not be taken to have heard it: they are listened to once it was said to its end.
  const isOffer = state.consent?.verdict === null;
  if (isOffer) speak(phone, document, text);
  gather(phone, document, isOffer ? '' : text, { ...step, tries: 0, menu: 0 });
  return document;
}

function welcome({ settings }: Phone, { turn: turns }: ConversationState): string {
  return turns === 0 ? settings.words.greeting : settings.words.resumed;
}

/** A person is wanted: they are called while the customer stays, or the customer is put through. */
async function askPeople(phone: Phone, { call, state, said, step }: Standing): Promise<Document> {
  const document = newDocument();
  const asked = state.person?.callId;
  if (phone.settings.people.length === 0 || phone.settings.transfer === 'warm') {
    await callPerson(phone, { caller: call, person: 0 });
    gather(phone, document, said, { ...step, asked, tries: 0, menu: 0 });
  } else {
    speak(phone, document, said);
    document.redirect(addressOf(phone, PATHS.cold, { caller: call, person: 0 }));
  }
  return document;
}

/** Nothing was said: the menu is offered; in the end a message is taken, or the call ends. */
async function silence(phone: Phone, standing: Standing): Promise<Document> {
  const { desk, settings } = phone;
  const { state, step } = standing;
  if (state.status === 'with-person') return listen(phone, standing, '');
  if (isWaiting(state)) return reassure(phone, standing);
  if (state.person !== null || step.tries + 1 >= MOST_TRIES) return giveUp(phone, standing);
  const document = newDocument();
  gather(phone, document, `${settings.words.again} ${menuText(desk, settings.words)}`, {
    ...step,
    tries: step.tries + 1,
    menu: 1,
  });
  return document;
}

function reassure(phone: Phone, { step }: Standing): Document {
  const document = newDocument();
  const text = step.tries === 0 ? phone.settings.words.stillAsking : '';
  gather(phone, document, text, { ...step, tries: (step.tries + 1) % SILENCES_TO_REASSURE, menu: 0 });
  return document;
}

async function giveUp(phone: Phone, { call, state }: Standing): Promise<Document> {
  const { switchboard, settings } = phone;
  const { voicemail, words } = settings;
  const id = conversationOf(phone, call);
  if (!voicemail && state.person === null) await switchboard.close(id, 'The customer said nothing.');
  if (!voicemail) return endWith(phone, words.goodbye);
  // Before the message: when they hang up after it, the conversation must wait for a person already.
  if (state.person === null) await ask(phone, id, { text: words.chosenPerson, messageId: `${call}.message` });
  const document = newDocument();
  speak(phone, document, words.leaveMessage);
  takeMessage(phone, document);
  // Nothing was said into it.
  speak(phone, document, words.goodbye);
  document.hangup();
  return document;
}

/** A person was asked for and may still come. */
function isWaiting({ status, person }: ConversationState): boolean {
  return status === 'waiting' && person !== null && !person.callback;
}
