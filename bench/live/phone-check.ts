import type { Twilio } from 'twilio';
import type { LiveCheck } from './report.ts';

const MOST_NUMBERS = 20;

/** The account answers to its key, and has a number whose calls come here. No call is placed. */
export function phoneCheck(client: Twilio, publicUrl: string): LiveCheck {
  return {
    name: 'telephone',
    missing: undefined,
    async run() {
      const numbers = await client.incomingPhoneNumbers.list({ limit: MOST_NUMBERS });
      const ours = numbers.filter(({ voiceUrl }) => publicUrl !== '' && voiceUrl?.startsWith(publicUrl));
      const detail = `the account has ${numbers.length} numbers; calls to ${ours.map(({ phoneNumber }) => phoneNumber).join(', ') || 'none of them'} come to ${publicUrl || 'no address that is set'}`;
      return {
        problem: numbers.length === 0 ? 'the account has no number' : undefined,
        detail,
        tokens: 0,
        usd: 0,
      };
    },
  };
}
