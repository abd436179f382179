import { defineIntent, type ScriptContext, type Step, slot, step } from 'switchroom';
import { techExamples } from '../examples.ts';
import { type CallRecord, fetchCallLog } from '../tools/fetch-call-log.ts';
import { count, longDay } from '../words.ts';
import { bringInPerson, noticed } from './steps.ts';
import { verifySteps } from './verify.ts';

const LISTED = 20;
const WEEK_MS = 7 * 86_400_000;

const day = slot.date({ name: 'day', ask: 'Which day is it about?' });

/** The day that was named; "Monday" is the last one. */
function dayOf(known: ScriptContext): string | undefined {
  const named = known.get(day);
  if (named === undefined || new Date(named) <= known.today) return named;
  return new Date(Date.parse(named) - WEEK_MS).toISOString().slice(0, 10);
}

/** That day, or all days since. */
function period(known: ScriptContext): { date?: string; since?: string } {
  const named = dayOf(known);
  if (named === undefined) return {};
  return /\bsince\b/i.test(known.opening) ? { since: named } : { date: named };
}

const log = (known: ScriptContext) => known.result(fetchCallLog);
const none = (known: ScriptContext) => log(known)?.total === 0;
const failedCalls = (known: ScriptContext) => log(known)?.by_status.failed ?? 0;
const badAudio = (known: ScriptContext) => log(known)?.bad_audio_calls ?? 0;

const readLog: readonly Step[] = [
  ...verifySteps,
  noticed([day]),
  step.call(fetchCallLog, (known) => ({ ...period(known), limit: LISTED })),
  step.say(noCalls, none),
  step.stop(none),
];

/** Failed calls and the call log. */
export const callsFailing = defineIntent({
  id: 'calls',
  title: 'your calls',
  examples: techExamples.of('calls'),
  steps: [
    ...readLog,
    step.say(overview),
    step.say(whyFailed, (known) => failedCalls(known) > 0),
    step.stop((known) => failedCalls(known) === 0),
    step.confirm(
      'Would you like an engineer to take it up with the carrier?',
      'All right. Write again if it goes on.',
    ),
    ...bringInPerson('Calls keep failing.', (known) => `${overview(known)} ${whyFailed(known)}`),
  ],
});

/** Bad audio: what the log says, and what helps. */
export const audioBad = defineIntent({
  id: 'audio',
  title: 'the sound of your calls',
  examples: techExamples.of('audio'),
  steps: [
    ...readLog,
    step.say(quality),
    step.say(
      'Choppy audio mostly comes from Wi-Fi or a busy line. Put the phone on a cable, stop large uploads, and see whether the next call is better; each call needs 100 kbit/s both ways.',
      (known) => badAudio(known) > 0,
    ),
    step.say(
      'If people still hear badly, it is most likely the headset or the Wi-Fi on one side: try another headset first.',
      (known) => badAudio(known) === 0,
    ),
    step.confirm('Would you like an engineer to check the line?', 'All right.'),
    ...bringInPerson('Bad audio.', quality),
  ],
});

function noCalls(known: ScriptContext): string {
  const last = log(known)?.last_call_on;
  const when = dayOf(known) ? ` ${scope(known).replace(/^./, (letter) => letter.toLowerCase())}` : '';
  return `I see no calls${when}. ${last ? `The latest was on ${longDay(last)}.` : ''}`.trim();
}

function overview(known: ScriptContext): string {
  const calls = log(known);
  if (!calls) return '';
  const { completed = 0, failed = 0, busy = 0, 'no-answer': unanswered = 0 } = calls.by_status;
  return `${scope(known)}: ${count(calls.total, 'call')}, of which ${completed} went through, ${failed} failed, ${busy} got a busy line and ${unanswered} had no answer.`;
}

function whyFailed(known: ScriptContext): string {
  const failed = log(known)?.calls.filter((call) => call.status === 'failed') ?? [];
  const [latest] = failed;
  if (!latest) return '';
  return `The latest failed call went to ${latest.to} on ${longDay(latest.started_at)} at ${latest.started_at.slice(11, 16)} UTC: ${latest.meaning} (SIP ${latest.sip_code}). ${sideOf(latest)}`;
}

function sideOf({ sip_code: code }: CallRecord): string {
  if (code === 503) return 'That is at the other carrier, and we can press them.';
  if (code === 404) return 'Check the number: the other side does not know it.';
  return '';
}

function quality(known: ScriptContext): string {
  const calls = log(known);
  if (!calls) return '';
  const score =
    calls.average_mos === null
      ? ''
      : ` The average score is ${calls.average_mos} of 5; from 3.6 on people are content.`;
  return `${scope(known)}, ${badAudio(known)} of ${count(calls.total, 'call')} had audio that people notice as bad.${score}`;
}

function scope(known: ScriptContext): string {
  const { date, since } = period(known);
  if (since) return `Since ${longDay(since)}`;
  return date ? `On ${longDay(date)}` : 'In the whole log';
}
