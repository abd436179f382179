import type { ConversationEvent } from '../../contracts/event.ts';
import type { Phone } from './parts.ts';
import { callPerson } from './transfer/call-person.ts';
import { sendToPerson } from './transfer/cold.ts';

/** Follows the conversation of a call while it is on a socket: people whom the desk asks for are called. */
export function watch(
  phone: Phone,
  id: string,
  signal: AbortSignal,
  hear: (event: ConversationEvent) => void = () => undefined,
): void {
  follow(phone, id, signal, hear).catch((thrown: unknown) => {
    if (!signal.aborted) phone.onDefect(thrown, 'following a call');
  });
}

async function follow(
  phone: Phone,
  id: string,
  signal: AbortSignal,
  hear: (event: ConversationEvent) => void,
) {
  const { state } = await phone.switchboard.view(id);
  for await (const event of phone.switchboard.follow(id, state.seq, signal)) {
    hear(event);
    if (event.type === 'person-requested')
      phone.background.run('calling people', () => callPeople(phone, id));
  }
}

async function callPeople(phone: Phone, id: string): Promise<void> {
  const { state } = await phone.switchboard.view(id);
  if (state.status !== 'waiting' || state.person === null || state.person.callback) return;
  const asked = { caller: state.metadata.callSid ?? '', person: 0 };
  if (phone.settings.transfer === 'warm') await callPerson(phone, asked);
  else await sendToPerson(phone, asked);
}
