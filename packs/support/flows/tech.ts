import { type FlowPart, flow, slot } from 'switchroom';
import { clock, count, knowledge } from 'switchroom/kit';
import { techExamples } from '../examples.ts';
import { type CallLog, fetchCallLog } from '../tools/fetch-call-log.ts';
import { runWebhookDiagnostic, type WebhookReport } from '../tools/run-webhook-diagnostic.ts';
import { longDay } from '../words.ts';
import { meaningOfAnswer } from './http-answers.ts';
import { colleague, offerColleague, verified, withColleague } from './verified.ts';

const LISTED = 20;
const NO_ENGINEER = 'All right. Write again if it goes on.';

/** What Tech Support says to questions that need nothing looked up. */
export const help = knowledge(new URL('../knowledge/tech/', import.meta.url), {
  name: 'look_up_help',
  examples: techExamples,
});

const webhookId = slot.id({
  name: 'webhook_id',
  pattern: /\bWH-\d{4}\b/i,
  ask: 'Which webhook is it? Its ID looks like WH-1002.',
});
const days = slot.period({ name: 'days', past: true, ask: 'Which day is it about?' });

const webhook = flow(
  { id: 'webhook', title: 'your webhook', examples: techExamples.of('webhook') },
  function* (c) {
    yield* c.use(verified);
    const read = yield* c.attempt(runWebhookDiagnostic, { webhook_id: c.said(webhookId) });
    if (!read.ok) return yield* c.say(read.reason);
    const [worst] = read.result.webhooks;
    if (!worst?.last_failure) return yield* c.say(healthy(worst));
    const found = `${findings(worst)} ${worst.advice}`;
    yield* c.say(found);
    if (yield* c.confirm('Would you like an engineer to look at it with you?'))
      return yield* colleague(c, 'A webhook keeps failing.', found);
    return yield* c.say(NO_ENGINEER);
  },
);

/** The calls of the days that were named, in words; nothing where there are none, which is said. */
const calls: FlowPart<{ log: CallLog; scope: string } | undefined> = function* (c) {
  yield* c.use(verified);
  const [from, to] = c.said(days)?.split('/') ?? [];
  const isOneDay = from !== undefined && from === to;
  const log = yield* c.call(fetchCallLog, {
    ...(isOneDay ? { date: from } : { since: from, until: to }),
    limit: LISTED,
  });
  const scope = scopeOf(from, to, c.today);
  if (log.total > 0) return { log, scope };
  const latest = log.last_call_on ? ` The latest was on ${longDay(log.last_call_on)}.` : '';
  return yield* c.say(`${scope}, I see no calls.${latest}`);
};

const failing = flow({ id: 'calls', title: 'your calls', examples: techExamples.of('calls') }, function* (c) {
  const read = yield* c.use(calls);
  if (!read) return undefined;
  const found = `${overview(read)} ${whyFailed(read.log)}`.trim();
  yield* c.say(found);
  if (!read.log.by_status.failed) return undefined;
  if (yield* c.confirm('Would you like an engineer to take it up with the carrier?'))
    return yield* colleague(c, 'Calls keep failing.', found);
  return yield* c.say(NO_ENGINEER);
});

const audio = flow(
  { id: 'audio', title: 'the sound of your calls', examples: techExamples.of('audio') },
  function* (c) {
    const read = yield* c.use(calls);
    if (!read) return undefined;
    const { total, bad_audio_calls: bad, average_mos: mos } = read.log;
    const score = mos === null ? '' : ` The average score is ${mos} of 5; from 3.6 on people are content.`;
    const found = `${read.scope}, ${bad} of ${count(total, 'call')} had audio that people notice as bad.${score}`;
    yield* c.say(found);
    yield* c.say(
      bad > 0
        ? 'Choppy audio mostly comes from Wi-Fi or a busy line. Put the phone on a cable, stop large uploads, and see whether the next call is better; each call needs 100 kbit/s both ways.'
        : 'If people still hear badly, it is most likely the headset or the Wi-Fi on one side: try another headset first.',
    );
    return yield* offerColleague(c, 'Would you like an engineer to check the line?', 'Bad audio.', found);
  },
);

/** What Tech Support does. */
export const techFlows = [
  webhook,
  failing,
  audio,
  ...help.flows.map((one) => withColleague(one, 'Would you like a colleague to go through it with you?')),
];

function healthy(hook: WebhookReport | undefined): string {
  if (!hook) return 'I see no webhook on your account.';
  if (hook.attempts === 0) return `Nothing was sent to ${hook.url} yet; the webhook is ${hook.status}.`;
  return `All ${hook.attempts} deliveries to ${hook.url} in the last 24 hours on record were accepted, in ${hook.median_latency_ms} ms as a rule. If events are missing on your side, look at what happens after your endpoint answers 200.`;
}

function findings({
  failures,
  attempts,
  failure_percent,
  url,
  last_failure,
  pattern,
}: WebhookReport): string {
  const latest = meaningOfAnswer(last_failure?.answer ?? '');
  return `In its last 24 hours of deliveries, ${failures} of ${attempts} to ${url} failed (${failure_percent}%), the latest with ${latest}. ${spread(pattern)}`;
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

function scopeOf(from: string | undefined, to: string | undefined, today: Date): string {
  if (from === undefined || to === undefined) return 'In the whole log';
  if (from === to) return `On ${longDay(from)}`;
  const isOpen = to >= today.toISOString().slice(0, 10);
  return isOpen ? `Since ${longDay(from)}` : `From ${longDay(from)} to ${longDay(to)}`;
}

function overview({ log, scope }: { log: CallLog; scope: string }): string {
  const { completed = 0, failed = 0, busy = 0, 'no-answer': unanswered = 0 } = log.by_status;
  return `${scope}: ${count(log.total, 'call')}, of which ${completed} went through, ${failed} failed, ${busy} got a busy line and ${unanswered} had no answer.`;
}

function whyFailed({ calls: listed }: CallLog): string {
  const latest = listed.find(({ status }) => status === 'failed');
  if (!latest) return '';
  const { to, started_at: at, meaning, sip_code: code } = latest;
  return `The latest failed call went to ${to} on ${longDay(at)} at ${clock(at.slice(11, 16))} UTC: ${meaning} (SIP ${code}). ${sideOf(code)}`;
}

function sideOf(code: number): string {
  if (code === 503) return 'That is at the other carrier, and we can press them.';
  return code === 404 ? 'Check the number: the other side does not know it.' : '';
}
