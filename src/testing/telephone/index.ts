/**
 * A telephone for a local Twilio: speaks and hears in the modem code, inside real audio frames.
 * @module
 */
export type { HeardWord, Span } from './received-audio.ts';
export { type KeyPath, type Said, Telephone, type TelephoneOptions, type WaitOptions } from './telephone.ts';
export type { WhenCalled } from './when-called.ts';
