import type { Context } from 'hono';
import twilio from 'twilio';
import { SwitchroomError } from '../../contracts/errors.ts';
import { addressOf, type PhoneAccount } from './parts.ts';

/** Lets only requests pass that the network signed; throws `signature-refused` for all others. */
export function signedBy(account: PhoneAccount) {
  return async (context: Context, next: () => Promise<void>): Promise<void> => {
    const { pathname, search } = new URL(context.req.url);
    const url = `${addressOf({ account }, pathname)}${search}`;
    const signature = context.req.header('x-twilio-signature') ?? '';
    const form = await context.req.parseBody();
    if (!twilio.validateRequest(account.authToken, signature, url, form)) {
      throw new SwitchroomError(
        'signature-refused',
        `As PUBLIC_URL has it, the address is ${addressOf({ account }, pathname)}.`,
      );
    }
    await next();
  };
}
