import { createRequire } from 'node:module';
import type twilio from 'twilio';
import { asMissing } from '../../contracts/optional-package.ts';

let loaded: typeof twilio | undefined;

/** The vendor's library, loaded with the first telephone line: it is large, and few need it. Throws `package-missing`. */
export function vendorLibrary(): typeof twilio {
  try {
    loaded ??= createRequire(import.meta.url)('twilio') as typeof twilio;
    return loaded;
  } catch (thrown) {
    throw asMissing(thrown, 'The telephone', 'twilio');
  }
}
