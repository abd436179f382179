import type { Call, Callback } from './call.ts';
import { callParams } from './call-params.ts';
import type { Exchange } from './exchange.ts';
import { spokenKeys } from './keys.ts';
import { type DetectionOptions, detectMachine, openOut, ringOut } from './lines.ts';
import { type RecordingOptions, recordCall } from './recordings.ts';
import { reportStatus } from './status-reports.ts';
import type { TwimlSource } from './twiml-source.ts';

/** A call that the application asks for over REST. */
export interface OutboundOptions {
  readonly from: string;
  readonly to: string;
  readonly source: TwimlSource;
  readonly timeoutMs: number;
  readonly timeLimitMs?: number;
  readonly fallback?: Callback;
  readonly status?: Callback;
  readonly statusEvents?: readonly string[];
  readonly sendDigits?: string;
  readonly detection?: DetectionOptions;
  /** With it, detection goes on beside the call and reports here. */
  readonly detectionCallback?: Callback;
  readonly recording?: Omit<RecordingOptions, 'callSid'>;
}

/** Places a call; it rings and runs on its own. */
export function callOut(exchange: Exchange, options: OutboundOptions): Call {
  const { from, to } = options;
  const call = openOut(exchange, { from, to, direction: 'outbound-api' });
  call.fallback = options.fallback;
  if (options.status !== undefined) reportStatus(exchange, call, options.status, options.statusEvents);
  void place(exchange, call, options);
  return call;
}

async function place(exchange: Exchange, call: Call, options: OutboundOptions): Promise<void> {
  const ended = new AbortController();
  call.onStatus.add(() => {
    if (!call.live) ended.abort();
  });
  // The answer to the REST request comes first.
  await exchange.time.sleep(0, ended.signal).catch(() => undefined);
  if (!call.live || !(await ringOut(exchange, call, options.timeoutMs))) return;
  if (options.recording !== undefined) recordCall(exchange, call, options.recording);
  if (options.sendDigits !== undefined) call.player.enqueue(spokenKeys(options.sendDigits));
  limit(exchange, call, options.timeLimitMs, ended.signal);
  const { source } = options;
  if (options.detection === undefined) return exchange.twiml.call(exchange, call, source);
  if (options.detectionCallback !== undefined) {
    void detectAside(exchange, call, options.detection, options.detectionCallback);
    return exchange.twiml.call(exchange, call, source);
  }
  await detectMachine(exchange, call, options.detection, ended.signal).catch(() => undefined);
  if (call.live) await exchange.twiml.call(exchange, call, withDetection(call, source));
}

/** Machine detection beside the call: what it finds goes to a callback of its own. */
export async function detectAside(
  exchange: Exchange,
  call: Call,
  detection: DetectionOptions,
  callback: Callback,
): Promise<void> {
  const ended = new AbortController();
  call.onStatus.add(() => {
    if (!call.live) ended.abort();
  });
  await detectMachine(exchange, call, detection, ended.signal).catch(() => undefined);
  if (call.detected === undefined) return;
  exchange.notify(callback, 'machine', { ...callParams(exchange, call), ...detectionParams(call) });
}

function withDetection(call: Call, source: TwimlSource): TwimlSource {
  return 'twiml' in source ? source : { ...source, params: { ...source.params, ...detectionParams(call) } };
}

function detectionParams({ detected }: Call): Record<string, string> {
  if (detected === undefined) return {};
  return { AnsweredBy: detected.answeredBy, MachineDetectionDuration: String(detected.ms) };
}

function limit(exchange: Exchange, call: Call, ms: number | undefined, signal: AbortSignal): void {
  if (ms === undefined) return;
  exchange.time.sleep(ms, signal).then(
    () => call.end('completed'),
    () => undefined,
  );
}
