import type { Call, Callback, CallStatus } from './call.ts';
import { callParams, rfc2822 } from './call-params.ts';
import type { Exchange } from './exchange.ts';

const EVENTS: Partial<Record<CallStatus, string>> = {
  initiated: 'initiated',
  ringing: 'ringing',
  'in-progress': 'answered',
};

/** Reports the progress of a call to a status callback: the events asked for, each with a sequence number. */
export function reportStatus(
  exchange: Exchange,
  call: Call,
  callback: Callback,
  events: readonly string[] = ['completed'],
): void {
  let sequence = 0;
  call.onStatus.add((status) => {
    const event = EVENTS[status] ?? 'completed';
    const SequenceNumber = String(sequence++);
    if (!events.includes(event)) return;
    exchange.notify(callback, 'status', {
      ...callParams(exchange, call),
      CallbackSource: 'call-progress-events',
      SequenceNumber,
      Timestamp: rfc2822(exchange.time.now()),
      ...(event === 'completed' ? durations(call) : {}),
    });
  });
}

function durations(call: Call): Record<string, string> {
  return { CallDuration: String(call.seconds), Duration: String(Math.ceil(call.seconds / 60)) };
}
