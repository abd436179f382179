import type { z } from '@hono/zod-openapi';
import { type Document, endWith } from './documents.ts';
import { conversationOf, type Phone } from './parts.ts';
import type * as schemas from './schemas.ts';
import { leaveNote } from './transfer/call-person.ts';

/** A message was taken: the conversation, which waits for a person, gets a note of where it is. */
export async function serveVoicemail(
  phone: Phone,
  form: z.output<typeof schemas.message>,
): Promise<Document> {
  const { messageTaken, goodbye } = phone.settings.words;
  const { CallSid, RecordingUrl, RecordingDuration } = form;
  if (RecordingUrl === undefined) return endWith(phone, goodbye);
  const text = `The customer left a message of ${RecordingDuration} s: ${RecordingUrl}`;
  await leaveNote(phone, conversationOf(CallSid), text);
  return endWith(phone, messageTaken);
}
