import type { Logger } from 'pino';
import type { Clock, Timers } from '../contracts/clock.ts';
import type { AnswerCall } from '../contracts/voice.ts';
import type { CallAdmission } from '../lines/_shared/call-admission.ts';
import type { BrowserLine } from '../lines/browser/browser-line.ts';
import { type ListenLine, listenLine } from '../lines/listen/listen-line.ts';
import type { PhoneLine } from '../lines/phone/phone-line.ts';
import type { SipLine } from '../lines/sip/sip-line.ts';
import { answerTapped } from '../recordings/answer-tapped.ts';
import { HeldCalls } from '../recordings/held-calls.ts';
import { recordingOf } from '../recordings/settings.ts';
import { browserVoice, directCalls } from './browser-voice.ts';
import type { LoadedConfig } from './config.ts';
import type { RunningDesk } from './create-desk.ts';
import { deskForRequests } from './desk-for-requests.ts';
import type { Environment } from './environment.ts';
import type { DeskIdentity } from './identity.ts';
import { defectsTo } from './log.ts';
import { phoneOf } from './phone.ts';
import { sipOf } from './sip.ts';

/** What calls come in on. */
export interface CallLines {
  readonly phone: PhoneLine | undefined;
  readonly sip: SipLine | undefined;
  readonly voice: BrowserLine;
  /** Staff who listen to them. */
  readonly listen: ListenLine;
}

/** What lines are opened with. */
export interface CallLinesParts {
  readonly config: LoadedConfig;
  readonly environment: Environment;
  /** Signs the passes that calls begin with, and counts who opens sockets. */
  readonly own: DeskIdentity;
  /** How many calls this process takes. */
  readonly admission: CallAdmission;
  readonly log: Logger;
  readonly clock: Clock;
  readonly timers: Timers;
}

/** Opens the lines that calls come in on: the telephone where there is an account, the vendor's SIP address, pages. */
export function callLines(running: RunningDesk, parts: CallLinesParts): CallLines {
  const { config, environment, own, admission, log, clock, timers } = parts;
  const answer: AnswerCall = (id, line) => running.switchboard.answer(id, line);
  const webrtc = directCalls(config);
  const { deskOf, recordings, switchboard, inboxOf } = running;
  const onDefect = defectsTo(log);
  const held = new HeldCalls(clock, timers);
  const tapped = { settings: config.recording, held, deskOf, recordings, clock, timers, onDefect };
  const calls = config.speech?.sip;
  return {
    phone: phoneOf(running, environment, {
      settings: config.phone,
      onNoticed: noticedBy(own, clock),
      admission,
      log,
      clock,
      timers,
      ...(config.speech && { answer: answerTapped(answer, 'phone', tapped) }),
    }),
    sip: calls && sipOf(running, environment, { calls, answer, admission, settings: config.phone, log }),
    voice: browserVoice(running, environment, {
      log,
      clock,
      timers,
      // Words in place of sound are no sound to keep.
      answer: config.speech ? answerTapped(answer, 'browser', tapped) : answer,
      isRecorded: (id) => recordingOf(config.recording, deskOf(id), 'browser') !== undefined,
      webrtc,
      admission,
      // Without a speech model the desk's floor talks in words.
      simulated: config.speech === undefined,
      keys: () => own.ring.keysFor('passes of calls'),
      quotas: own.quotas,
      origins: config.origins,
    }),
    listen: listenLine({
      switchboard,
      inboxOf,
      deskOf,
      clock,
      timers,
      onDefect,
      calls: held,
      deskFor: deskForRequests(running, config.deskHosts),
      audit: own.audit,
      keys: () => own.ring.keysFor('passes of calls'),
      publicUrl: environment.PUBLIC_URL,
    }),
  };
}

/** Who says on the telephone that they come knows of the conversation. */
function noticedBy({ notifications, audit }: DeskIdentity, clock: Clock) {
  return async ({ staff, conversation }: { staff: string; conversation: string }) => {
    await notifications.look(staff, conversation, clock.now());
    const principal = { kind: 'staff', id: staff } as const;
    await audit.record({ principal, action: 'notification-acknowledged', targets: [conversation] });
  };
}
