import type { ConversationState } from '../../contracts/conversation.ts';
import { isMachine } from './call-status.ts';
import {
  connectRelay,
  connectStream,
  type Document,
  endWith,
  gather,
  goOnAt,
  newDocument,
  record,
  sayBusy,
  speak,
} from './documents.ts';
import { addressOf, conversationOf, type Phone } from './parts.ts';
import { PATHS } from './paths.ts';
import type { CallForm, GatherStep } from './schemas.ts';

/** A call that lost its socket so often goes on without one. */
const MOST_ATTEMPTS = 3;

/** Where the dialogue of a call begins. */
export const FIRST_STEP: GatherStep = { tries: 0, menu: 0, failures: 0 };

/** A call came; or its socket broke, and it goes on: with the same conversation, as its id is the call's. */
export async function serveVoice(phone: Phone, form: CallForm, attempt: number): Promise<Document> {
  if (isMachine(form.AnsweredBy)) return endWith(phone, phone.settings.words.toMachine);
  const isFull = attempt === 0 && !isAdmitted(phone, form);
  // Nothing is begun for a call that can't be held.
  if (isFull) return sayBusy(phone);
  const { status, turn } = await openCall(phone, form);
  if (status === 'closed') return endWith(phone, '');
  // The last place was taken on the way from here to the socket.
  if (attempt > 0 && turn === 0 && !isAdmitted(phone, form)) return sayBusy(phone);
  const document = newDocument();
  if (attempt === 0) record(phone, document);
  connect(phone, document, form.CallSid, attempt);
  return document;
}

/** Whether a call may begin; one that we placed is served, question by question if need be. */
function isAdmitted({ admission, settings }: Phone, { Direction }: CallForm): boolean {
  const needsPlace = settings.mode !== 'gather' && !Direction.startsWith('outbound');
  return !needsPlace || admission === undefined || admission.admits('phone');
}

/** The conversation of a call; opened when it is not there yet. Throws what `switchboard.open` throws. */
export function openCall(phone: Phone, form: CallForm): Promise<ConversationState> {
  const { CallSid: callSid, From: from, To: to, Direction } = form;
  const direction = Direction.startsWith('outbound') ? 'outbound' : 'inbound';
  const metadata = { callSid, from, to, direction };
  return phone.switchboard.open({ line: 'phone', id: conversationOf(phone, callSid), metadata });
}

/** The agent goes on after somebody else had the call, or was to have it; `said` is what the customer is told first. */
export async function answerAgain(phone: Phone, callSid: string, said: string): Promise<Document> {
  const document = newDocument();
  if (phone.settings.mode === 'gather') {
    const { seq, person } = (await phone.switchboard.view(conversationOf(phone, callSid))).state;
    gather(phone, document, said, { ...FIRST_STEP, seen: seq, asked: person?.callId });
  } else {
    speak(phone, document, said);
    connect(phone, document, callSid, 1);
  }
  return document;
}

/** Behind the socket is what happens when it ends without an end of the call: another one, then the floor. */
function connect(phone: Phone, document: Document, callSid: string, attempt: number): void {
  const { mode, words } = phone.settings;
  if (mode === 'gather' || attempt >= MOST_ATTEMPTS) {
    goOnAt(phone, document, FIRST_STEP);
    return;
  }
  if (mode === 'stream') connectStream(phone, document, callSid);
  else connectRelay(phone, document, callSid, attempt === 0 ? words.greeting : '');
  document.redirect(addressOf(phone, PATHS.voice, { attempt: attempt + 1 }));
}
