import type { Twilio } from 'twilio';
import { SwitchroomError } from '../../contracts/errors.ts';
import { addressOf, type PhoneAccount } from './parts.ts';
import { PATHS } from './paths.ts';
import { vendorClient } from './vendor-client.ts';

/** Sends the calls of a number of the account's to this desk. Throws `config-invalid` for one that is not there. */
export async function connectNumber(
  account: PhoneAccount,
  phoneNumber: string,
  client: Twilio = vendorClient(account),
): Promise<void> {
  const [number] = await client.incomingPhoneNumbers.list({ phoneNumber, limit: 1 });
  if (number === undefined) {
    throw new SwitchroomError('config-invalid', `The account has no number ${phoneNumber}.`);
  }
  await client.incomingPhoneNumbers(number.sid).update({
    voiceUrl: addressOf({ account }, PATHS.voice),
    voiceMethod: 'POST',
    statusCallback: addressOf({ account }, PATHS.status),
    statusCallbackMethod: 'POST',
  });
}
