import { readEnvironment } from '../app/environment.ts';
import { phoneAccountOf } from '../app/phone.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import { connectNumber } from '../lines/phone/connect-number.ts';

/** Sends the calls of a number to the server at `PUBLIC_URL`. Throws `config-invalid`. */
export async function phone(number: string): Promise<void> {
  const account = phoneAccountOf(readEnvironment(process.env));
  if (account === undefined) {
    throw new SwitchroomError('config-invalid', 'Set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and PUBLIC_URL.');
  }
  await connectNumber(account, number);
  console.log(`Calls to ${number} come to ${account.publicUrl} from now on.`);
}
