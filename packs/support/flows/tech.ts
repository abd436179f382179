import { type FlowPart, flow, slot } from 'switchroom';
import {
  clock,
  count,
  dateInWords,
  knowledge,
  offerPerson,
  readExamples,
  withExamples,
} from 'switchroom/kit';
import { type CallLog, fetchCallLog } from '../tools/fetch-call-log.ts';
import { runWebhookDiagnostic } from '../tools/run-webhook-diagnostic.ts';
import { troubleSlot } from './slots.ts';
import { forPerson, verified } from './verified.ts';
import { failing, healthy } from './webhook-words.ts';

const LISTED = 20;

/** What Tech Support says to questions that need nothing looked up. */
export const help = knowledge(new URL('../knowledge/tech/', import.meta.url), { name: 'look_up_help' });

const webhookId = slot.id({
  name: 'webhook_id',
  pattern: /\bWH-\d{4}\b/i,
  ask: 'Which webhook is it? Its ID looks like WH-1002.',
});
const days = slot.period({ name: 'days', past: true, ask: 'Which day is it about?' });

const webhook = flow({ id: 'webhook', title: 'your webhook' }, function* (c) {
  yield* c.use(verified);
  const read = yield* c.attempt(runWebhookDiagnostic, { webhook_id: c.said(webhookId) });
  if (!read.ok) return yield* c.say(read.reason);
  const [worst] = read.result.webhooks;
  if (!worst?.last_failure) return yield* c.say(healthy(worst));
  const found = failing(worst, worst.last_failure.answer);
  yield* c.say(found);
  const ask = 'Would you like an engineer to look at it with you?';
  return yield* c.use(offerPerson(ask, 'A webhook keeps failing.', forPerson(c, found)));
});

/** The calls of the days that were named, in words; ends the flow where there are none, which is said. */
const calls: FlowPart<{ log: CallLog; scope: string }> = function* (c) {
  yield* c.use(verified);
  const [since, until] = c.said(days)?.split('/') ?? [];
  const log = yield* c.call(fetchCallLog, { since, until, limit: LISTED });
  const scope = scopeOf(since, until, c.today);
  if (log.found > 0) return { log, scope };
  const latest = log.last_call_on ? ` The latest was on ${dateInWords(log.last_call_on)}.` : '';
  return yield* c.end(`${scope}, I see no calls.${latest}`);
};

const failedCalls = flow({ id: 'calls', title: 'your calls' }, function* (c) {
  const { log, scope } = yield* c.use(calls);
  const { completed = 0, failed = 0, busy = 0, 'no-answer': unanswered = 0 } = log.by_status;
  const sums = `${scope}: ${count(log.found, 'call')}, of which ${completed} went through, ${failed} failed, ${busy} got a busy line and ${unanswered} had no answer.`;
  const found = `${sums} ${whyFailed(log)}`.trim();
  yield* c.say(found);
  if (failed === 0) return undefined;
  const ask = 'Would you like an engineer to take it up with the carrier?';
  return yield* c.use(offerPerson(ask, 'Calls keep failing.', forPerson(c, found)));
});

const audio = flow({ id: 'audio', title: 'the sound of your calls' }, function* (c) {
  const { log, scope } = yield* c.use(calls);
  const { found: all, bad_audio_calls: bad, average_mos: mos } = log;
  const score = mos === null ? '' : ` The average score is ${mos} of 5; from 3.6 on people are content.`;
  const found = `${scope}, ${bad} of ${count(all, 'call')} had audio that people notice as bad.${score}`;
  yield* c.say(found);
  yield* c.say(
    bad > 0
      ? 'Choppy audio mostly comes from Wi-Fi or a busy line. Put the phone on a cable, stop large uploads, and see whether the next call is better; each call needs 100 kbit/s both ways.'
      : 'If people still hear badly, it is most likely the headset or the Wi-Fi on one side: try another headset first.',
  );
  const ask = 'Would you like an engineer to check the line?';
  return yield* c.use(offerPerson(ask, 'Bad audio.', forPerson(c, found)));
});

/** What to do about what may be broken. */
const TROUBLES = {
  calls: failedCalls,
  sound: audio,
  webhooks: webhook,
  app: help.flow('the-app-or-your-phone'),
  'signing-in': help.flow('signing-in'),
};

/** Something does not work, and it is not said what. */
const trouble = flow({ id: 'trouble', title: 'what does not work' }, function* (c) {
  return yield* c.use(TROUBLES[yield* c.ask(troubleSlot)].steps);
});

export const techFlows = withExamples(
  [webhook, failedCalls, audio, trouble, ...help.flows],
  readExamples(new URL('../examples/tech.jsonl', import.meta.url)),
);

function scopeOf(from: string | undefined, to: string | undefined, today: Date): string {
  if (from === undefined || to === undefined) return 'In the whole log';
  if (from === to) return `On ${dateInWords(from)}`;
  const isOpen = to >= today.toISOString().slice(0, 10);
  return isOpen ? `Since ${dateInWords(from)}` : `From ${dateInWords(from)} to ${dateInWords(to)}`;
}

function whyFailed({ calls: listed }: CallLog): string {
  const latest = listed.find(({ status }) => status === 'failed');
  if (!latest) return '';
  const { to, started_at: at, meaning, sip_code: code } = latest;
  return `The latest failed call went to ${to} on ${dateInWords(at)} at ${clock(at.slice(11, 16))} UTC: ${meaning} (SIP ${code}). ${sideOf(code)}`;
}

function sideOf(code: number): string {
  if (code === 503) return 'That is at the other carrier, and we can press them.';
  return code === 404 ? 'Check the number: the other side does not know it.' : '';
}
