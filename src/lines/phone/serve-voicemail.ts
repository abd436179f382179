import type { z } from '@hono/zod-openapi';
import { contactOf } from '../../contracts/contact.ts';
import { type Document, endWith } from './documents.ts';
import { conversationOf, type Phone } from './parts.ts';
import type * as schemas from './schemas.ts';
import { leaveNote } from './transfer/call-person.ts';

/** A message was taken: the conversation, which waits for a person, gets a note of where it is. */
export async function serveVoicemail(
  phone: Phone,
  form: z.output<typeof schemas.message>,
): Promise<Document> {
  const { messageTaken, messageKept, goodbye } = phone.settings.words;
  const { CallSid, RecordingUrl, RecordingDuration } = form;
  if (RecordingUrl === undefined) return endWith(phone, goodbye);
  const text = `The customer left a message of ${RecordingDuration} s: ${RecordingUrl}`;
  const id = conversationOf(phone, CallSid);
  await leaveNote(phone, id, text);
  const { state } = await phone.switchboard.view(id);
  return endWith(phone, contactOf(state) === undefined ? messageKept : messageTaken);
}
