import type { Context } from 'hono';
import { SwitchroomError } from '../../contracts/errors.ts';
import { addressOf, type PhoneAccount } from './parts.ts';
import { vendorLibrary } from './vendor-library.ts';

/** Lets only requests pass that the network signed; throws `signature-refused` for others, `request-invalid` for what is no form. */
export function signedBy(account: PhoneAccount) {
  return async (context: Context, next: () => Promise<void>): Promise<void> => {
    const [type] = (context.req.header('content-type') ?? '').split(';', 1);
    if (type?.trim().toLowerCase() !== 'application/x-www-form-urlencoded')
      throw new SwitchroomError('request-invalid', 'Send `content-type: application/x-www-form-urlencoded`.');
    const { pathname, search } = new URL(context.req.url);
    const url = `${addressOf({ account }, pathname)}${search}`;
    const signature = context.req.header('x-twilio-signature') ?? '';
    // Of a field that is given twice, both are signed.
    const form = await context.req.parseBody({ all: true });
    if (!vendorLibrary().validateRequest(account.authToken, signature, url, form)) {
      throw new SwitchroomError(
        'signature-refused',
        `As PUBLIC_URL has it, the address is ${addressOf({ account }, pathname)}.`,
      );
    }
    await next();
  };
}
