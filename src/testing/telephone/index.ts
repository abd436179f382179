/**
 * A telephone for a local Twilio: speaks and hears in the modem code, inside real audio frames.
 * @module
 */
export type { HeardWord, Span } from './ear.ts';
export { type KeyPath, type Patience, type Said, Telephone, type TelephoneOptions } from './telephone.ts';
export type { WhenCalled } from './when-called.ts';
