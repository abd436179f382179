import type { Logger } from 'pino';
import type { AnswerCall } from '../contracts/voice.ts';
import { type PhoneLine, phoneLine } from '../lines/phone/phone-line.ts';
import type { PhoneSettings } from '../lines/phone/settings.ts';
import type { RunningDesk } from './create-desk.ts';
import type { Environment } from './environment.ts';
import { systemClock, systemTimers } from './system.ts';

/** How a desk is put on the telephone. */
export interface PhoneOptions {
  readonly settings: PhoneSettings;
  readonly log: Logger;
  /** Holds calls by voice; without it they are served by the text models. */
  readonly answer?: AnswerCall;
}

/** The desk on the telephone; undefined when the environment names no account. */
export function phoneOf(
  { desk, switchboard, inbox }: RunningDesk,
  { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN = '', PUBLIC_URL = '' }: Environment,
  { settings, log, answer }: PhoneOptions,
): PhoneLine | undefined {
  if (TWILIO_ACCOUNT_SID === undefined) return undefined;
  return phoneLine({
    ...{ desk, switchboard, inbox, settings, clock: systemClock, timers: systemTimers },
    account: { accountSid: TWILIO_ACCOUNT_SID, authToken: TWILIO_AUTH_TOKEN, publicUrl: PUBLIC_URL },
    onTransfer: (attempt) => log.info(attempt, 'A person was asked to take a call.'),
    onDefect: (thrown, where) => log.error({ err: thrown, where }, 'The phone line met a defect.'),
    ...(answer && { answer }),
  });
}
