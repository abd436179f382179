import type { z } from '@hono/zod-openapi';
import { conversationOf, type Phone } from './parts.ts';
import type * as schemas from './schemas.ts';
import { leaveNote } from './transfer/call-person.ts';

/**
 * A recording of a call began, or came to nothing. That it began is noted, as it is only done when the call has ended, and
 * nothing can be added to its conversation any more.
 */
export async function serveRecording(
  phone: Phone,
  { CallSid, RecordingSid, RecordingStatus }: z.output<typeof schemas.recording>,
): Promise<void> {
  const id = conversationOf(phone, CallSid);
  const { status } = (await phone.switchboard.view(id)).state;
  if (status === 'closed') return;
  const began = RecordingStatus === 'in-progress';
  await leaveNote(phone, id, `Recording ${RecordingSid} ${began ? 'has begun' : `is ${RecordingStatus}`}.`);
}
