/**
 * The desk on the telephone, through Twilio.
 * @module
 */
export type { CallList } from './outbound/call-list.ts';
export type { CallOutcome, CallResult } from './outbound/place-call.ts';
export type { PhoneAccount, PhoneDesk, PhoneLineParts, TransferAttempt } from './parts.ts';
export { type PhoneLine, phoneLine } from './phone-line.ts';
export type { Briefing, PhoneMode, PhonePerson, PhoneSettings, PhoneWords } from './settings.ts';
export type { TransferOutcome } from './transfer/outcome.ts';
