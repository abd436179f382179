import { messageOf, SwitchroomError } from '../../../contracts/errors.ts';
import type { Notice } from '../../../contracts/notification.ts';
import { isMachine } from '../call-status.ts';
import { askToDecide, type Document, endWith, newDocument } from '../documents.ts';
import { addressOf, type Phone } from '../parts.ts';
import { PATHS } from '../paths.ts';
import type { CallForm, DecisionForm, NoticeQuery } from '../schemas.ts';

/** Somebody of the staff who is called, to be told that something waits. */
export interface StaffCall {
  readonly notice: Notice;
  /** The id they are known by. */
  readonly staff: string;
  /** E.164. */
  readonly to: string;
  /** A number of the account's, E.164. */
  readonly from: string;
}

/** Calls somebody, to be told what waits for them. Throws `notification-failed` when the network does not take the call. */
export async function callStaff(phone: Phone, { notice, staff, to, from }: StaffCall): Promise<void> {
  const { kind, conversation } = notice;
  const query = { kind, staff, conversation: conversation ?? undefined };
  try {
    await phone.client.calls.create({
      to,
      from,
      timeout: phone.settings.ringSeconds,
      url: addressOf(phone, PATHS.notice, query),
      machineDetection: 'Enable',
    });
  } catch (cause) {
    throw new SwitchroomError('notification-failed', `By telephone: ${messageOf(cause)}.`, { cause });
  }
}

/** Somebody answered: they hear what waits, and may say by a key that they come. A machine is hung up on. */
export function tellStaff(phone: Phone, { AnsweredBy }: CallForm, query: NoticeQuery): Document {
  if (isMachine(AnsweredBy)) return endWith(phone, '');
  const document = newDocument();
  const text = phone.settings.words.notice(query.kind, phone.desk.name);
  const { kind, staff, conversation } = query;
  // Said twice: whoever takes up a telephone misses the first words.
  for (let time = 0; time < 2; time += 1)
    askToDecide(phone, document, text, addressOf(phone, PATHS.noticed, { kind, staff, conversation }));
  document.hangup();
  return document;
}

/** They pressed a key: 1 says that they come, and they are told of this no more. */
export async function staffAnswered(
  phone: Phone,
  { Digits }: DecisionForm,
  { staff, conversation }: NoticeQuery,
): Promise<Document> {
  if (Digits !== '1') return endWith(phone, '');
  if (conversation !== undefined) await phone.onNoticed?.({ staff, conversation });
  return endWith(phone, phone.settings.words.noticed);
}
