import { defineIntent, type ScriptContext, slot, step } from 'switchroom';
import { techExamples } from '../examples.ts';
import { runWebhookDiagnostic, type WebhookReport } from '../tools/run-webhook-diagnostic.ts';
import { meaningOfAnswer } from './http-answers.ts';
import { bringInPerson, noticed } from './steps.ts';
import { verifySteps } from './verify.ts';

const webhookId = slot.id({
  name: 'webhook_id',
  pattern: /\bWH-\d{4}\b/i,
  ask: 'Which webhook is it? Its ID looks like WH-1002.',
});

/** The webhook that was named, else the one that fails most. */
const worst = (known: ScriptContext): WebhookReport | undefined =>
  known.result(runWebhookDiagnostic)?.webhooks[0];
const fails = (known: ScriptContext) => (worst(known)?.failures ?? 0) > 0;

/** A webhook that fails: reads its deliveries, says the pattern and what to do. */
export const webhookFailing = defineIntent({
  id: 'webhook',
  title: 'your webhook',
  examples: techExamples.of('webhook'),
  steps: [
    ...verifySteps,
    noticed([webhookId]),
    step.call(runWebhookDiagnostic, (known) => ({ webhook_id: known.get(webhookId) })),
    step.say(
      (known) => known.refusal(runWebhookDiagnostic) ?? '',
      (known) => known.refusal(runWebhookDiagnostic) !== undefined,
    ),
    step.stop((known) => known.refusal(runWebhookDiagnostic) !== undefined),
    step.say(healthy, (known) => !fails(known)),
    step.stop((known) => !fails(known)),
    step.say(findings),
    step.say((known) => worst(known)?.advice ?? ''),
    step.confirm(
      'Would you like an engineer to look at it with you?',
      'All right. Write again if it goes on.',
    ),
    ...bringInPerson(
      'A webhook keeps failing.',
      (known) => `${findings(known)} ${worst(known)?.advice ?? ''}`,
    ),
  ],
});

function healthy(known: ScriptContext): string {
  const hook = worst(known);
  if (!hook) return 'I see no webhook on your account.';
  if (hook.attempts === 0) return `Nothing was sent to ${hook.url} yet; the webhook is ${hook.status}.`;
  return `All ${hook.attempts} deliveries to ${hook.url} in the last 24 hours on record were accepted, in ${hook.median_latency_ms} ms as a rule. If events are missing on your side, look at what happens after your endpoint answers 200.`;
}

function findings(known: ScriptContext): string {
  const hook = worst(known);
  if (!hook?.last_failure) return '';
  const { failures, attempts, failure_percent, url, last_failure } = hook;
  return `In its last 24 hours of deliveries, ${failures} of ${attempts} to ${url} failed (${failure_percent}%), the latest with ${meaningOfAnswer(last_failure.answer)}. ${pattern(hook)}`;
}

function pattern({ pattern: found }: WebhookReport): string {
  switch (found.kind) {
    case 'every-n-minutes':
      return `The failures come every ${found.minutes} minutes, on the dot.`;
    case 'every-delivery':
      return 'Every single delivery fails.';
    case 'one-stretch':
      return `They all fall between ${time(found.from)} and ${time(found.to)} UTC.`;
    default:
      return 'They are scattered over the day.';
  }
}

function time(iso: string): string {
  return iso.slice(11, 16);
}
