import type { Logger } from 'pino';
import type { AnswerCall, SipCalls } from '../contracts/voice.ts';
import type { CallAdmission } from '../lines/_shared/call-admission.ts';
import { type DeploymentPhoneSettings, settingsOf } from '../lines/phone/settings.ts';
import { type SipLine, sipLine } from '../lines/sip/sip-line.ts';
import { chooseDesk } from './choose-desk.ts';
import type { RunningDesk } from './create-desk.ts';
import type { Environment } from './environment.ts';
import { prefixOf } from './phone.ts';

/** How a desk is put on the SIP address of its speech model's vendor. */
export interface SipOptions {
  readonly calls: SipCalls;
  readonly answer: AnswerCall;
  readonly settings: DeploymentPhoneSettings;
  readonly admission: CallAdmission;
  readonly log: Logger;
}

/** The desks behind the vendor's SIP address; undefined without a webhook secret. */
export function sipOf(
  { desks, home, deskOf, switchboard, inboxOf }: RunningDesk,
  { OPENAI_WEBHOOK_SECRET }: Environment,
  { calls, answer, settings, admission, log }: SipOptions,
): SipLine | undefined {
  if (OPENAI_WEBHOOK_SECRET === undefined) return undefined;
  const choose = chooseDesk({ desks, numbers: settings.numbers, deskOf });
  return sipLine({
    calls,
    switchboard,
    inboxOf,
    answer,
    admission,
    deskFor(dialled) {
      const desk = choose({ dialled });
      const { people = [] } = settingsOf(settings, desk.id);
      return {
        idPrefix: prefixOf(desk, home),
        // A name within the telephone network's own account can be reached from nowhere else.
        people: people.filter(({ number }) => !number.startsWith('client:')),
      };
    },
    onDefect: (thrown, where) => log.error({ err: thrown, where }, 'The SIP line met a defect.'),
  });
}
