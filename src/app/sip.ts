import type { Logger } from 'pino';
import type { SpeechModel } from '../contracts/speech-model.ts';
import type { PhoneSettings } from '../lines/phone/settings.ts';
import type { SipVendor } from '../lines/sip/parts.ts';
import { type SipLine, sipLine } from '../lines/sip/sip-line.ts';
import type { RunningDesk } from './create-desk.ts';
import type { Environment } from './environment.ts';

/** How a desk is put on the SIP address of its speech model's vendor. */
export interface SipOptions {
  readonly speech: SpeechModel | undefined;
  readonly settings: PhoneSettings;
  readonly log: Logger;
}

/** The desk behind the vendor's SIP address; undefined without a webhook secret, or with a vendor that has no calls. */
export function sipOf(
  { switchboard, inbox }: RunningDesk,
  { OPENAI_WEBHOOK_SECRET }: Environment,
  { speech, settings, log }: SipOptions,
): SipLine | undefined {
  if (OPENAI_WEBHOOK_SECRET === undefined || speech === undefined || !hasCalls(speech)) return undefined;
  return sipLine({
    ...{ vendor: speech, switchboard, inbox },
    answer: (id, line) => switchboard.answer(id, line),
    // A name within the telephone network's own account can be reached from nowhere else.
    people: (settings.people ?? []).filter(({ number }) => !number.startsWith('client:')),
    onDefect: (thrown, where) => log.error({ err: thrown, where }, 'The SIP line met a defect.'),
  });
}

function hasCalls(speech: SpeechModel): speech is SpeechModel & SipVendor {
  return 'incoming' in speech && 'carry' in speech;
}
