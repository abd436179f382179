/** One try to deliver an event to a webhook. */
export interface Delivery {
  readonly attempted_at: Date;
  /** null: no HTTP answer at all. */
  readonly status_code: number | null;
  readonly latency_ms: number;
  readonly error: string | null;
}

/** How failures are spread over time. */
export type Pattern =
  | { readonly kind: 'none' }
  | { readonly kind: 'every-delivery' }
  | { readonly kind: 'every-n-minutes'; readonly minutes: number }
  | { readonly kind: 'one-stretch'; readonly from: string; readonly to: string }
  | { readonly kind: 'scattered' };

/** What a list of deliveries tells about a webhook. */
export interface Diagnosis {
  readonly attempts: number;
  readonly failures: number;
  /** 0 to 100, one decimal. */
  readonly failure_percent: number;
  /** How often each answer came, most frequent first; `none` is no answer. */
  readonly answers: readonly { readonly answer: string; readonly count: number }[];
  readonly median_latency_ms: number;
  readonly pattern: Pattern;
  readonly last_failure: {
    readonly at: string;
    readonly answer: string;
    readonly error: string | null;
  } | null;
  readonly advice: string;
}

const MINUTE = 60_000;
/** Failures needed before their spacing means something. */
const ENOUGH = 4;
/** A gap this close to the usual one (in ms) counts as the same. */
const JITTER = 30_000;

/** Diagnoses deliveries, oldest first. */
export function diagnose(deliveries: readonly Delivery[]): Diagnosis {
  const failed = deliveries.filter(isFailure);
  const pattern = patternOf(deliveries, failed);
  const last = failed.at(-1);
  return {
    attempts: deliveries.length,
    failures: failed.length,
    failure_percent:
      deliveries.length === 0 ? 0 : Math.round((1000 * failed.length) / deliveries.length) / 10,
    answers: countAnswers(deliveries),
    median_latency_ms: median(deliveries.map((delivery) => delivery.latency_ms)),
    pattern,
    last_failure: last
      ? { at: last.attempted_at.toISOString(), answer: answerOf(last), error: last.error }
      : null,
    advice: adviceFor(pattern, last?.status_code),
  };
}

function isFailure({ status_code: code }: Delivery): boolean {
  return code === null || code >= 300;
}

function answerOf({ status_code: code }: Delivery): string {
  return code === null ? 'none' : String(code);
}

function countAnswers(deliveries: readonly Delivery[]): Diagnosis['answers'] {
  const counts = new Map<string, number>();
  for (const delivery of deliveries) {
    const answer = answerOf(delivery);
    counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  return [...counts].map(([answer, count]) => ({ answer, count })).sort((a, b) => b.count - a.count);
}

function patternOf(all: readonly Delivery[], failed: readonly Delivery[]): Pattern {
  if (failed.length === 0) return { kind: 'none' };
  if (failed.length === all.length) return { kind: 'every-delivery' };
  const stretch = oneStretch(all);
  if (stretch) return stretch;
  const minutes = regularGap(failed);
  return minutes === undefined ? { kind: 'scattered' } : { kind: 'every-n-minutes', minutes };
}

/** The spacing of failures in whole minutes, when nine in ten gaps agree on it. */
function regularGap(failed: readonly Delivery[]): number | undefined {
  const gaps = failed.slice(1).map((delivery, index) => {
    const before = failed[index] ?? delivery;
    return delivery.attempted_at.getTime() - before.attempted_at.getTime();
  });
  const usual = median(gaps);
  const minutes = Math.round(usual / MINUTE);
  const alike = gaps.filter((gap) => Math.abs(gap - usual) <= JITTER).length;
  return gaps.length >= ENOUGH && minutes >= 1 && alike >= gaps.length * 0.9 ? minutes : undefined;
}

/** Failures that all follow one another, with only successes before and after. */
function oneStretch(all: readonly Delivery[]): Pattern | undefined {
  const first = all.findIndex(isFailure);
  const last = all.findLastIndex(isFailure);
  const stretch = all.slice(first, last + 1);
  const from = stretch[0]?.attempted_at.toISOString();
  const to = stretch.at(-1)?.attempted_at.toISOString();
  if (stretch.length < 3 || !stretch.every(isFailure) || !from || !to) return undefined;
  return { kind: 'one-stretch', from, to };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function adviceFor(pattern: Pattern, code: number | null | undefined): string {
  if (pattern.kind === 'none') return 'Every delivery was accepted; nothing to do.';
  if (pattern.kind === 'every-n-minutes') {
    return `Something runs every ${pattern.minutes} minutes at the receiving end: look for a cron job, a restart or redeploy, or a health check that takes a worker out of the load balancer. Failed deliveries are tried again for 24 hours.`;
  }
  return adviceForCode(code ?? null);
}

function adviceForCode(code: number | null): string {
  if (code === null) {
    return 'The receiver did not answer within 10 seconds. Answer 200 at once and do the work afterwards.';
  }
  if (code === 401 || code === 403) {
    return 'The receiver rejects our signature or credentials. Compare its signing secret with the one under Settings > Webhooks.';
  }
  if (code === 404 || code === 410) {
    return 'The receiving path does not exist. Check the URL under Settings > Webhooks.';
  }
  if (code === 429) return 'The receiver limits our rate. Raise its limit or let it queue.';
  if (code < 400) return 'The receiver redirects. Webhooks do not follow redirects: enter the final URL.';
  if (code >= 500)
    return 'The receiver fails while it handles the event. Its own log at those times says why.';
  return 'The receiver rejects the request. Its own log at those times says why.';
}
