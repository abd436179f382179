import { defineEdge, defineIntent, defineScript, defineTool, slot, step } from 'switchroom';
import { z } from 'zod';
import { account } from './billing.ts';

export const testWebhook = defineTool({
  name: 'test_webhook',
  description: 'Sends a test event.',
  effect: 'read',
  parameters: z.object({ account: z.string() }),
  execute: (): { status: number } => ({ status: 200 }),
});

export const bookDemo = defineTool({
  name: 'book_demo',
  description: 'Books a demo.',
  effect: 'write',
  parameters: z.object({ day: z.string(), time: z.string(), email: z.string() }),
  execute: (): { reference: string } => ({ reference: '' }),
});

const problem = slot.text({ name: 'problem', ask: 'What exactly goes wrong?' });
const day = slot.date({ name: 'day', ask: 'Which day suits you?' });
const time = slot.time({ name: 'time', ask: 'At what time?' });
const email = slot.email({ name: 'email', ask: 'Where shall I send the invitation?' });
const plan = slot.choice({
  name: 'plan',
  ask: 'Starter or Pro?',
  options: [
    { value: 'starter', words: ['basic', 'small'] },
    { value: 'pro', words: ['professional', 'business'] },
  ],
});

const toSales = defineEdge({ to: 'sales' });

export const techScript = defineScript({
  help: 'I can test your webhook or look at a call problem. Which is it?',
  intents: [
    defineIntent({
      id: 'webhook',
      title: 'your webhook',
      examples: [
        'my webhook returns 502',
        'webhooks are not arriving',
        'webhook errors',
        'test my webhook',
        'our webhooks fail',
      ],
      steps: [
        step.collect([account]),
        step.call(testWebhook, (known) => ({ account: known.need(account) })),
        step.say((known) => `Your endpoint answered ${known.result(testWebhook)?.status}.`),
      ],
    }),
    defineIntent({
      id: 'calls',
      title: 'your calls',
      examples: [
        'calls are dropping',
        'the audio is choppy',
        'no sound on calls',
        'call quality is bad',
        'I can not hear callers',
      ],
      steps: [
        step.collect([problem]),
        step.say((known) => `I have noted: ${known.need(problem)}.`),
        step.handOff(
          toSales,
          () => ({ reason: 'Better plan' }),
          (known) => /capacity/.test(known.need(problem)),
        ),
      ],
    }),
  ],
});

export const salesScript = defineScript({
  help: 'I can tell you prices or book a demo. Which is it?',
  intents: [
    defineIntent({
      id: 'demo',
      title: 'your demo',
      examples: [
        'I want a demo',
        'book a demo',
        'can you show me the product',
        'schedule a demo for tuesday',
        'demo please',
      ],
      steps: [
        step.collect([day, time, email]),
        step.confirm(
          (known) =>
            `A demo on ${known.need(day)} at ${known.need(time)} for ${known.need(email)}: shall I book it?`,
          'No demo then.',
        ),
        step.call(bookDemo, (known) => ({
          day: known.need(day),
          time: known.need(time),
          email: known.need(email),
        })),
        step.say(
          (known) => known.refusal(bookDemo) ?? '',
          (known) => known.refusal(bookDemo) !== undefined,
        ),
        step.say(
          (known) => `Booked: ${known.result(bookDemo)?.reference}.`,
          (known) => known.result(bookDemo) !== undefined,
        ),
      ],
    }),
    defineIntent({
      id: 'price',
      title: 'prices',
      examples: [
        'how much is the pro plan',
        'what does it cost',
        'price list',
        'prices please',
        'discount for prepaying annually',
      ],
      steps: [
        step.collect([plan]),
        step.say((known) => (known.need(plan) === 'pro' ? 'Pro is $99 a month.' : 'Starter is $29 a month.')),
      ],
    }),
  ],
});
