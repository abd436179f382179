import { defineIntent, type ScriptContext, slot, step } from 'switchroom';
import { salesExamples } from '../examples.ts';
import { bookDemo } from '../tools/book-demo.ts';
import { sendOnePager } from '../tools/send-one-pager.ts';
import { clock, weekday } from '../words.ts';

const day = slot.date({
  name: 'date',
  ask: 'Which day suits you for the demo? Monday to Friday, from tomorrow on.',
  askAgain: 'A day such as "Tuesday" or "May 3", please.',
});
const time = slot.time({
  name: 'time',
  ask: 'And what time? Demos take half an hour and start between 9:00 AM and 4:30 PM Eastern Time.',
  askAgain: 'A time such as "10 am" or "2:30 pm" Eastern Time, please.',
});
const name = slot.name({ name: 'name', ask: 'What is your name?' });
const email = slot.email({
  name: 'email',
  ask: 'Which email address should it go to?',
  askAgain: 'An address such as ann@example.com is what I need.',
});
const topic = slot.choice({
  name: 'topic',
  ask: 'What should it be about: an overview, pricing, security, integrations, or call centers?',
  askAgain: 'I have one-pagers on the overview, pricing, security, integrations and call centers. Which one?',
  options: [
    { value: 'overview', words: ['overview', 'general', 'in general'] },
    {
      value: 'pricing',
      words: ['pricing', 'price', 'prices', 'price list', 'price sheet', 'plans', 'cost', 'costs'],
    },
    { value: 'security', words: ['security', 'privacy', 'compliance', 'gdpr', 'data protection'] },
    { value: 'integrations', words: ['integrations', 'integration', 'webhooks', 'api', 'crm'] },
    {
      value: 'call-centers',
      words: ['call centers', 'call center', 'contact center', 'call queues', 'queues'],
    },
  ],
});

const refused = (known: ScriptContext) => known.refusal(bookDemo) !== undefined;

/** The day can stay: only its time is at fault. */
const timeTaken = (known: ScriptContext) => known.refusal(bookDemo)?.includes('Eastern Time') ?? false;

/** Books a demo. */
export const demo = defineIntent({
  id: 'demo',
  title: 'booking a demo',
  examples: salesExamples.of('demo'),
  steps: [
    step.collect([day, time, name, email]),
    step.confirm(
      (known) =>
        `A demo on ${weekday(known.need(day))} at ${clock(known.need(time))} Eastern Time for ${known.need(name)}, invitation to ${known.need(email)}. Shall I book it?`,
      'All right, nothing is booked.',
    ),
    step.call(bookDemo, (known) => ({
      date: known.need(day),
      time: known.need(time),
      name: known.need(name),
      email: known.need(email),
    })),
    step.say((known) => known.refusal(bookDemo) ?? '', refused),
    step.forget([time], timeTaken),
    step.forget([day, time], (known) => refused(known) && !timeTaken(known)),
    step.say(booked),
  ],
});

/** Sends a one-pager. */
export const onePager = defineIntent({
  id: 'one-pager',
  title: 'sending a brochure',
  examples: salesExamples.of('one-pager'),
  steps: [
    step.collect([topic, email]),
    step.call(sendOnePager, (known) => ({ email: known.need(email), topic: known.need(topic) })),
    step.say((known) => {
      const sent = known.result(sendOnePager);
      return sent ? `"${sent.title}" is on its way to ${sent.email}.` : '';
    }),
  ],
});

function booked(known: ScriptContext): string {
  const booking = known.result(bookDemo);
  if (!booking) return '';
  const { reference, date, time: start, specialist, email: to } = booking;
  return `Booked: ${weekday(date)} at ${clock(start)} Eastern Time with ${specialist}. The invitation goes to ${to}; your reference is ${reference}.`;
}
