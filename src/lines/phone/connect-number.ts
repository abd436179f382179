import { SwitchroomError } from '../../contracts/errors.ts';
import { addressOf, type Phone } from './parts.ts';
import { PATHS } from './paths.ts';

/** Sends the calls of a number of the account's to this desk. Throws `config-invalid` for one that is not there. */
export async function connectNumber(phone: Phone, phoneNumber: string): Promise<void> {
  const [number] = await phone.client.incomingPhoneNumbers.list({ phoneNumber, limit: 1 });
  if (number === undefined) {
    throw new SwitchroomError('config-invalid', `The account has no number ${phoneNumber}.`);
  }
  await phone.client.incomingPhoneNumbers(number.sid).update({
    ...{ voiceUrl: addressOf(phone, PATHS.voice), voiceMethod: 'POST' },
    ...{ statusCallback: addressOf(phone, PATHS.status), statusCallbackMethod: 'POST' },
  });
}
