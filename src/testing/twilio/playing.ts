import type { Call } from './call.ts';
import type { Exchange } from './exchange.ts';

/** A call, and until when something is done on it. */
export interface OnCall {
  readonly exchange: Exchange;
  readonly call: Call;
  readonly signal: AbortSignal;
}

/** Takes an incoming call that still rings. */
export function answer(call: Call): void {
  if (call.parties.direction !== 'inbound' || call.answeredAt !== undefined || !call.live) return;
  call.progress('in-progress');
  call.handset.answered();
}

/** Plays audio to its end; what is left of it is dropped when the signal aborts, and then it throws the reason. */
export async function played({ call, signal }: OnCall, audio: Uint8Array): Promise<void> {
  signal.throwIfAborted();
  answer(call);
  call.player.enqueue(audio);
  try {
    await aborting<void>(signal, (done) => call.player.mark(done));
  } catch (thrown) {
    call.player.clear();
    throw thrown;
  }
}

/** Waits for a callback; throws the signal's reason when it aborts first. */
export async function aborting<Value>(
  signal: AbortSignal,
  start: (done: (value: Value) => void) => void,
): Promise<Value> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Value>();
  const leave = () => reject(signal.reason);
  signal.addEventListener('abort', leave, { once: true });
  try {
    start(resolve);
    return await promise;
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
