import type { Logger } from 'pino';
import type { Clock, Timers } from '../contracts/clock.ts';
import type { Desk } from '../contracts/desk.ts';
import type { AnswerCall } from '../contracts/voice.ts';
import type { CallAdmission } from '../lines/_shared/call-admission.ts';
import type { PhoneAccount, PhoneLineParts } from '../lines/phone/parts.ts';
import { type PhoneLine, phoneLine } from '../lines/phone/phone-line.ts';
import { type DeploymentPhoneSettings, settingsOf } from '../lines/phone/settings.ts';
import { chooseDesk } from './choose-desk.ts';
import type { RunningDesk } from './create-desk.ts';
import type { Environment } from './environment.ts';

/** How a desk is put on the telephone. */
export interface PhoneOptions {
  readonly settings: DeploymentPhoneSettings;
  readonly admission: CallAdmission;
  readonly log: Logger;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Told who of the staff has said on the telephone that they come. */
  readonly onNoticed?: PhoneLineParts['onNoticed'];
  /** Holds calls by voice; without it they are served by the text models. */
  readonly answer?: AnswerCall;
}

/** The desks on the telephone; undefined when the environment names no account. */
export function phoneOf(
  { desks, home, deskOf, switchboard, inboxOf }: RunningDesk,
  environment: Environment,
  { settings, admission, log, clock, timers, onNoticed, answer }: PhoneOptions,
): PhoneLine | undefined {
  const account = phoneAccountOf(environment);
  if (account === undefined) return undefined;
  const choose = chooseDesk({ desks, numbers: settings.numbers, deskOf });
  const [first, ...others] = desks;
  const phoneDesk = (desk: Desk) => ({
    desk,
    settings: settingsOf(settings, desk.id),
    idPrefix: prefixOf(desk, home),
  });
  return phoneLine({
    ...phoneDesk(first),
    others: others.map(phoneDesk),
    deskOf: (number) => choose({ dialled: [number] }).id,
    switchboard,
    inboxOf,
    admission,
    clock,
    timers,
    account,
    onTransfer: (attempt) => log.info(attempt, 'A person was asked to take a call.'),
    onNoticed,
    onDefect: (thrown, where) => log.error({ err: thrown, where }, 'The phone line met a defect.'),
    ...(answer && { answer }),
  });
}

/** What the ids that lines make for a desk's conversations begin with: those that say no desk are of `home`. */
export function prefixOf({ id }: Desk, home: string): string {
  return id === home ? '' : `${id}.`;
}

/** The account with the telephone network; undefined when the environment names none. */
export function phoneAccountOf({
  TWILIO_ACCOUNT_SID: accountSid,
  TWILIO_AUTH_TOKEN: authToken = '',
  TWILIO_API_URL: apiUrl,
  PUBLIC_URL: publicUrl = '',
}: Environment): PhoneAccount | undefined {
  return accountSid === undefined ? undefined : { accountSid, authToken, publicUrl, apiUrl };
}
