import { readEnvironment } from '../app/environment.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import { connectNumber } from '../lines/phone/connect-number.ts';

/** Sends the calls of a number to the server at `PUBLIC_URL`. Throws `config-invalid`. */
export async function phone(number: string): Promise<void> {
  const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN = '', PUBLIC_URL = '' } = readEnvironment(process.env);
  if (TWILIO_ACCOUNT_SID === undefined) {
    throw new SwitchroomError('config-invalid', 'Set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and PUBLIC_URL.');
  }
  const account = { accountSid: TWILIO_ACCOUNT_SID, authToken: TWILIO_AUTH_TOKEN, publicUrl: PUBLIC_URL };
  await connectNumber(account, number);
  console.log(`Calls to ${number} come to ${PUBLIC_URL} from now on.`);
}
