import type { WebhookReport } from '../tools/run-webhook-diagnostic.ts';

/** What a receiver's HTTP answer means, in plain words (RFC 9110, section 15). */
const MEANING = new Map([
  ['none', 'no answer at all within 10 seconds'],
  ['401', '401 (not authorized)'],
  ['403', '403 (forbidden)'],
  ['404', '404 (not found)'],
  ['429', '429 (too many requests)'],
  ['500', '500 (an error in your server)'],
  ['502', '502 (bad gateway: your proxy got nothing from the server behind it)'],
  ['503', '503 (your server was not available)'],
  ['504', '504 (your proxy waited too long for the server behind it)'],
]);

/** That a webhook's deliveries were accepted, or that there were none. */
export function healthy(hook: WebhookReport | undefined): string {
  if (!hook) return 'I see no webhook on your account.';
  if (hook.status !== 'active')
    return `The webhook to ${hook.url} is ${hook.status}: nothing is sent while it is. The owner of the account switches it on again under Settings > Webhooks.`;
  if (hook.attempts === 0) return `Nothing was sent to ${hook.url} yet; the webhook is ${hook.status}.`;
  return `All ${hook.attempts} deliveries to ${hook.url} in the last 24 hours on record were accepted, in ${hook.median_latency_ms} ms as a rule. If events are missing on your side, look at what happens after your endpoint answers 200.`;
}

/** What fails of a webhook, how it is spread, and what is to be done. */
export function failing(hook: WebhookReport, answer: string): string {
  const { failures, attempts, failure_percent: percent, url, pattern, advice } = hook;
  return `In its last 24 hours of deliveries, ${failures} of ${attempts} to ${url} failed (${percent}%), the latest with ${MEANING.get(answer) ?? answer}. ${spread(pattern)} ${advice}`;
}

function spread(pattern: WebhookReport['pattern']): string {
  switch (pattern.kind) {
    case 'every-n-minutes':
      return `The failures come every ${pattern.minutes} minutes, on the dot.`;
    case 'every-delivery':
      return 'Every single delivery fails.';
    case 'one-stretch':
      return `They all fall between ${pattern.from.slice(11, 16)} and ${pattern.to.slice(11, 16)} UTC.`;
    default:
      return 'They are scattered over the day.';
  }
}
