import { isOver } from './call-status.ts';
import { conversationOf, type Phone } from './parts.ts';
import type { CallForm } from './schemas.ts';
import { leaveNote } from './transfer/call-person.ts';

/** A call made progress. One that has ended ends its conversation, unless a person is still to call back. */
export async function serveStatus(phone: Phone, { CallSid, CallStatus }: CallForm): Promise<void> {
  if (!isOver(CallStatus) || !phone.ended.note(CallSid)) return;
  phone.waiting.get(CallSid)?.();
  await stopCalling(phone, CallSid);
  // Their last words may still be on the way, on the socket and to the record.
  await phone.calls.get(CallSid)?.finish();
  const id = conversationOf(phone, CallSid);
  const found = await phone.switchboard.view(id).catch(() => undefined);
  if (found === undefined || found.state.status === 'closed') return;
  if (found.state.status === 'waiting') await leaveNote(phone, id, 'The customer has hung up.');
  else await phone.switchboard.close(id, `The call has ended: ${CallStatus}.`);
}

/** Nobody is called any more for a customer who is gone. */
async function stopCalling({ client, legs, onDefect }: Phone, caller: string): Promise<void> {
  const leg = legs.get(caller);
  if (leg === undefined) return;
  legs.delete(caller);
  await client
    .calls(leg)
    .update({ status: 'completed' })
    .catch((thrown: unknown) => onDefect(thrown, 'calling a person off'));
}
