import type { Call, CallParties } from './call.ts';
import type { Exchange } from './exchange.ts';
import type { Handset, PhoneLine } from './handset.ts';
import { aborting } from './playing.ts';
import { reportStatus } from './status-reports.ts';

/** A telephone calls one of the account's numbers. */
export function callIn(exchange: Exchange, handset: Handset, to: string): PhoneLine {
  const call = exchange.open({ from: handset.number, to, direction: 'inbound' }, handset);
  const number = exchange.numbers.get(to);
  if (number === undefined) {
    // Told later: who dials has no line yet to be told about.
    queueMicrotask(() => call.end('failed'));
    return lineOf(call);
  }
  const { statusCallback, voiceFallbackUrl } = number;
  if (statusCallback !== undefined) {
    reportStatus(exchange, call, { url: statusCallback, method: number.statusCallbackMethod ?? 'POST' });
  }
  if (voiceFallbackUrl !== undefined) {
    call.fallback = { url: voiceFallbackUrl, method: number.voiceFallbackMethod ?? 'POST' };
  }
  call.progress('ringing');
  void exchange.twiml.call(exchange, call, {
    kind: 'voice',
    url: number.voiceUrl,
    method: number.voiceMethod ?? 'POST',
  });
  return lineOf(call);
}

/** A new leg to whoever has that number. Where nobody has it, ringing it fails. */
export function openOut(exchange: Exchange, parties: Omit<CallParties, 'sid'>): Call {
  return exchange.open(parties, exchange.handsets.get(parties.to) ?? nobody(parties.to));
}

/** Rings a telephone until it answers (true), or the call ends in another way. */
export async function ringOut(exchange: Exchange, call: Call, timeoutMs: number): Promise<boolean> {
  call.progress('initiated');
  const settled = new AbortController();
  call.onStatus.add((status) => {
    if (status === 'in-progress' || !call.live) settled.abort();
  });
  if (!exchange.handsets.has(call.parties.to)) call.end('failed');
  call.progress('ringing');
  if (call.live) call.handset.ring(lineOf(call));
  await exchange.time.sleep(timeoutMs, settled.signal).catch(() => undefined);
  if (!call.connected) call.end('no-answer');
  return call.connected;
}

/** How machine detection is asked for. */
export interface DetectionOptions {
  /** `Enable` or `DetectMessageEnd`. */
  readonly mode: string;
  /** In ms; 30 s without. */
  readonly timeoutMs?: number;
}

const HUMAN_MS = 1200;
const MACHINE_MS = 2400;
const DETECTION_TIMEOUT_MS = 30_000;

/**
 * Finds out who answered: this double does not listen, it is told by the telephone, but takes the vendor's time.
 * Throws the signal's reason when the call ends meanwhile.
 */
export async function detectMachine(
  exchange: Exchange,
  call: Call,
  { mode, timeoutMs = DETECTION_TIMEOUT_MS }: DetectionOptions,
  signal: AbortSignal,
): Promise<void> {
  const beganMs = exchange.time.nowMs;
  const answeredBy = await verdict(exchange, call, mode, timeoutMs, signal);
  call.detected = { answeredBy, ms: exchange.time.nowMs - beganMs };
}

async function verdict(
  exchange: Exchange,
  call: Call,
  mode: string,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<string> {
  if (call.pickedUpBy === 'unknown') await exchange.time.sleep(timeoutMs, signal);
  if (call.pickedUpBy !== 'machine') {
    await exchange.time.sleep(call.pickedUpBy === 'unknown' ? 0 : HUMAN_MS, signal);
    return call.pickedUpBy;
  }
  if (mode !== 'DetectMessageEnd') {
    await exchange.time.sleep(MACHINE_MS, signal);
    return 'machine_start';
  }
  const patience = exchange.time.sleep(timeoutMs, signal).then(() => false);
  const beeped = aborting<boolean>(signal, (done) => call.onBeep.add(() => done(true)));
  return (await Promise.race([patience, beeped])) ? 'machine_end_beep' : 'unknown';
}

/** What the telephone at the other end may do. */
function lineOf(call: Call): PhoneLine {
  const { sid, from, to, direction } = call.parties;
  return {
    sid,
    from,
    to,
    answer: (by) => {
      call.pickedUpBy = by;
      if (direction !== 'inbound') call.progress('in-progress');
    },
    decline: () => {
      if (!call.connected) call.end('busy');
    },
    // A caller who gives up before anybody answers cancels the call.
    hangUp: () => call.end(call.connected ? 'completed' : direction === 'inbound' ? 'canceled' : 'busy'),
    press: (key) => {
      if (call.connected) for (const listener of [...call.onKey]) listener(key);
    },
    beeped: () => {
      for (const listener of [...call.onBeep]) listener();
    },
  };
}

function nobody(number: string): Handset {
  return {
    number,
    ring: () => undefined,
    answered: () => undefined,
    speakFrame: () => undefined,
    hearFrame: () => undefined,
    ended: () => undefined,
    text: () => undefined,
  };
}
