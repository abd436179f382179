import { isMachine, isOver } from '../call-status.ts';
import { addressOf, type Phone } from '../parts.ts';
import { PATHS } from '../paths.ts';

/** How a call of ours came out. */
export type CallOutcome = 'completed' | 'voicemail' | 'no-answer' | 'busy' | 'canceled' | 'failed';

/** A call of a list, when it has ended or could not be placed. */
export interface CallResult {
  readonly to: string;
  readonly outcome: CallOutcome;
  /** Undefined when it could not be placed. */
  readonly callSid: string | undefined;
  /** How often it was tried to place it. */
  readonly attempts: number;
  /** Why it could not be placed, or what came of it not be found out. */
  readonly reason?: string;
}

/** The network is asked so often how a call stands, where its webhook does not come to this node, in ms. */
const POLL_MS = 30_000;
/** Ten minutes without an answer. */
const MOST_FAILURES = 20;
const RING_SECONDS = 30;

/** Asks the network for a call that this desk will serve. Throws the vendor's RestException. */
export async function placeCall(phone: Phone, from: string, to: string): Promise<string> {
  const call = await phone.client.calls.create({
    from,
    to,
    timeout: RING_SECONDS,
    url: addressOf(phone, PATHS.voice),
    // A message is only left after the machine's own greeting.
    machineDetection: phone.settings.words.toMachine === '' ? 'Enable' : 'DetectMessageEnd',
    statusCallback: addressOf(phone, PATHS.status),
    statusCallbackEvent: ['completed'],
  });
  return call.sid;
}

/** Resolves when a call has ended, with how. Throws the vendor's RestException when the network does not say for long. */
export async function endOf(phone: Phone, callSid: string): Promise<CallOutcome> {
  let failures = 0;
  for (;;) {
    await toldOrTime(phone, callSid);
    try {
      const { status, answeredBy } = await phone.client.calls(callSid).fetch();
      failures = 0;
      if (status === 'completed') return isMachine(answeredBy) ? 'voicemail' : 'completed';
      if (isOver(status)) return status as CallOutcome;
    } catch (thrown) {
      failures += 1;
      if (failures === MOST_FAILURES) throw thrown;
    }
  }
}

function toldOrTime({ waiting, timers }: Phone, callSid: string): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      cancel();
      waiting.delete(callSid);
      resolve();
    };
    const cancel = timers.after(POLL_MS, go);
    waiting.set(callSid, go);
  });
}
