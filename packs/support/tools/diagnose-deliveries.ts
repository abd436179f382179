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
  | { readonly kind: 'none' | 'every-delivery' | 'scattered' }
  | { readonly kind: 'every-n-minutes'; readonly minutes: number }
  | { readonly kind: 'one-stretch'; readonly from: string; readonly to: string };

const MINUTE = 60_000;
/** Failures needed before their spacing means something. */
const ENOUGH = 4;
/** A gap this close to the usual one (in ms) counts as the same. */
const JITTER = 30_000;

const CREDENTIALS =
  'The receiver rejects our signature or credentials. Compare its signing secret with the one under Settings > Webhooks.';
const NO_PATH = 'The receiving path does not exist. Check the URL under Settings > Webhooks.';

/** What is to be done about an answer, by its code, or else by the first digit of that. */
const ADVICE: ReadonlyMap<number, string> = new Map([
  [3, 'The receiver redirects. Webhooks do not follow redirects: enter the final URL.'],
  [4, 'The receiver rejects the request. Its own log at those times says why.'],
  [5, 'The receiver fails while it handles the event. Its own log at those times says why.'],
  [401, CREDENTIALS],
  [403, CREDENTIALS],
  [404, NO_PATH],
  [410, NO_PATH],
  [429, 'The receiver limits our rate. Raise its limit or let it queue.'],
]);
const NO_ANSWER =
  'The receiver did not answer within 10 seconds. Answer 200 at once and do the work afterwards.';

/** What a list of deliveries, oldest first, tells about a webhook: answers are counted, most frequent first (`none` is no answer). */
export function diagnose(deliveries: readonly Delivery[]) {
  const failed = deliveries.filter(isFailure);
  const pattern = patternOf(deliveries, failed);
  const last = failed.at(-1);
  const answers = [...Map.groupBy(deliveries, answerOf)].map(([answer, { length: count }]) => ({
    answer,
    count,
  }));
  return {
    attempts: deliveries.length,
    failures: failed.length,
    /** 0 to 100, one decimal. */
    failure_percent: Math.round((1000 * failed.length) / Math.max(1, deliveries.length)) / 10,
    answers: answers.toSorted((a, b) => b.count - a.count),
    median_latency_ms: median(deliveries.map((delivery) => delivery.latency_ms)),
    pattern,
    last_failure: last
      ? { at: last.attempted_at.toISOString(), answer: answerOf(last), error: last.error }
      : null,
    advice: adviceFor(pattern, last?.status_code ?? null),
  };
}

function isFailure({ status_code: code }: Delivery): boolean {
  return code === null || code >= 300;
}

function answerOf({ status_code: code }: Delivery): string {
  return String(code ?? 'none');
}

function patternOf(all: readonly Delivery[], failed: readonly Delivery[]): Pattern {
  if (failed.length === 0) return { kind: 'none' };
  if (failed.length === all.length) return { kind: 'every-delivery' };
  const minutes = regularGap(failed);
  return (
    oneStretch(all) ?? (minutes === undefined ? { kind: 'scattered' } : { kind: 'every-n-minutes', minutes })
  );
}

/** The spacing of failures in whole minutes, when nine in ten gaps agree on it. */
function regularGap(failed: readonly Delivery[]): number | undefined {
  const times = failed.map(({ attempted_at }) => attempted_at.getTime());
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const usual = median(gaps);
  const minutes = Math.round(usual / MINUTE);
  const alike = gaps.filter((gap) => Math.abs(gap - usual) <= JITTER).length;
  return gaps.length >= ENOUGH && minutes >= 1 && alike >= gaps.length * 0.9 ? minutes : undefined;
}

/** Failures that all follow one another, with only successes before and after. */
function oneStretch(all: readonly Delivery[]): Pattern | undefined {
  const stretch = all.slice(all.findIndex(isFailure), all.findLastIndex(isFailure) + 1);
  const [from, to] = [stretch[0], stretch.at(-1)].map((one) => one?.attempted_at.toISOString());
  if (stretch.length < 3 || !stretch.every(isFailure) || !from || !to) return undefined;
  return { kind: 'one-stretch', from, to };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function adviceFor(pattern: Pattern, code: number | null): string {
  if (pattern.kind === 'none') return 'Every delivery was accepted; nothing to do.';
  if (pattern.kind === 'every-n-minutes')
    return `Something runs every ${pattern.minutes} minutes at the receiving end: look for a cron job, a restart or redeploy, or a health check that takes a worker out of the load balancer. Failed deliveries are tried again for 24 hours.`;
  if (code === null) return NO_ANSWER;
  return ADVICE.get(code) ?? ADVICE.get(Math.floor(code / 100)) ?? '';
}
