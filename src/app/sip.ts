import type { Logger } from 'pino';
import type { AnswerCall, SipCalls } from '../contracts/voice.ts';
import type { CallAdmission } from '../lines/_shared/call-admission.ts';
import type { PhoneSettings } from '../lines/phone/settings.ts';
import { type SipLine, sipLine } from '../lines/sip/sip-line.ts';
import type { RunningDesk } from './create-desk.ts';
import type { Environment } from './environment.ts';

/** How a desk is put on the SIP address of its speech model's vendor. */
export interface SipOptions {
  readonly calls: SipCalls;
  readonly answer: AnswerCall;
  readonly settings: PhoneSettings;
  readonly admission: CallAdmission;
  readonly log: Logger;
}

/** The desk behind the vendor's SIP address; undefined without a webhook secret. */
export function sipOf(
  { switchboard, inboxOf }: RunningDesk,
  { OPENAI_WEBHOOK_SECRET }: Environment,
  { calls, answer, settings, admission, log }: SipOptions,
): SipLine | undefined {
  if (OPENAI_WEBHOOK_SECRET === undefined) return undefined;
  return sipLine({
    calls,
    switchboard,
    inboxOf,
    answer,
    admission,
    // A name within the telephone network's own account can be reached from nowhere else.
    people: (settings.people ?? []).filter(({ number }) => !number.startsWith('client:')),
    onDefect: (thrown, where) => log.error({ err: thrown, where }, 'The SIP line met a defect.'),
  });
}
