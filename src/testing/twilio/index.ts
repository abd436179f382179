/**
 * A local Twilio: webhooks, TwiML, Media Streams, ConversationRelay and REST, without the vendor.
 * @module
 */
export { ALERTS, type Alert, type AlertCode } from './alerts.ts';
export type { CallStatus, EndStatus } from './call.ts';
export type { CallRecord } from './call-record.ts';
export type { PhoneNumber } from './exchange.ts';
export type { Faults, RestFault, StreamFault, WebhookFault, WebhookFaultAim } from './faults.ts';
export type { AnsweredBy, Handset, PhoneLine } from './handset.ts';
export { localHttpClient } from './local-client.ts';
export { FRAME_MS, PhoneTime, type PhoneTimeOptions } from './phone-time.ts';
export { signatureOf, type WebhookParams } from './signature.ts';
export { type LocalTwilio, startTwilio, type TwilioOptions } from './start-twilio.ts';
export type { SentWebhook, WebhookKind } from './webhooks.ts';
