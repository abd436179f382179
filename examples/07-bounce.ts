/**
 * A caller who changes their mind: triage, billing and scheduling, with ways back. What was begun is not lost: each
 * specialist takes up where the caller left, and what one has found out is not asked for by the other.
 *
 * Run it: node examples/07-bounce.ts
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  defineAgent,
  defineDesk,
  defineEdge,
  defineIntent,
  definePack,
  defineScript,
  defineTool,
  PERSON,
  slot,
  startSwitchroom,
  step,
  ToolRefusal,
} from 'switchroom';
import { z } from 'zod';

const BALANCES = new Map([['CU-301', 84.5]]);
const VISITS = new Map([['CU-301', { date: '2030-05-14', time: '09:00' }]]);

const customer = z.object({ customer: z.string() });

const lookupBalance = defineTool({
  name: 'lookup_balance',
  description: 'Says what a customer owes, in USD.',
  effect: 'read',
  parameters: customer,
  execute: ({ customer: id }) => {
    const owed = BALANCES.get(id);
    if (owed === undefined) throw new ToolRefusal(`There is no customer ${id}.`);
    return { owed };
  },
});

const payBalance = defineTool({
  name: 'pay_balance',
  description: 'Takes what a customer owes from the card on file, after a clear yes.',
  effect: 'write',
  parameters: customer,
  consent: ({ customer: id }) =>
    `You owe $${(BALANCES.get(id) ?? 0).toFixed(2)}. Shall I charge your card on file?`,
  execute: ({ customer: id }) => {
    const paid = BALANCES.get(id) ?? 0;
    BALANCES.set(id, 0);
    return { paid };
  },
});

const moveVisit = defineTool({
  name: 'move_visit',
  description: "Moves the technician's visit, after a clear yes.",
  effect: 'write',
  parameters: customer.extend({ date: z.iso.date(), time: z.string() }),
  consent: ({ date, time }) => `Shall I move the visit to ${longDay(date)} at ${time}?`,
  execute: ({ customer: id, date, time }) => {
    if (!VISITS.has(id)) throw new ToolRefusal('No visit is planned.');
    VISITS.set(id, { date, time });
    return { date, time };
  },
});

// Asked for once: an id lasts for the whole conversation, whoever asked.
const id = slot.id({
  name: 'customer',
  pattern: /\bCU-\d{3}\b/i,
  ask: 'What is your customer number? It looks like CU-301.',
});
const date = slot.date({ name: 'date', ask: 'Which day suits you for the visit?' });
const time = slot.time({ name: 'time', ask: 'And at what time?' });

function longDay(day: string): string {
  return new Date(day).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
}

const pay = defineIntent({
  id: 'pay',
  title: 'your bill',
  examples: ['I want to pay my bill', 'what do I owe', 'my balance please', 'pay what is open', 'my invoice'],
  steps: [
    step.collect([id]),
    step.call(lookupBalance, (known) => ({ customer: known.need(id) })),
    step.confirm(
      (known) =>
        `You owe $${known.result(lookupBalance)?.owed.toFixed(2)}. Shall I charge your card on file?`,
      'All right, nothing is charged.',
    ),
    step.call(payBalance, (known) => ({ customer: known.need(id) })),
    step.say((known) => `Paid: $${known.result(payBalance)?.paid.toFixed(2)}, thank you.`),
  ],
});

const visit = defineIntent({
  id: 'visit',
  title: 'the visit',
  examples: [
    ...['move the technician to another day', 'reschedule my visit', 'I am not at home when you come'],
    ...['change the appointment of the technician', 'can the technician come later'],
  ],
  steps: [
    step.collect([id, date, time]),
    step.confirm(
      (known) => `Shall I move the visit to ${longDay(known.need(date))} at ${known.need(time)}?`,
      'All right, it stays as it is.',
    ),
    step.call(moveVisit, (known) => ({
      customer: known.need(id),
      date: known.need(date),
      time: known.need(time),
    })),
    step.say((known) => `Moved to ${longDay(known.need(date))} at ${known.need(time)}.`),
  ],
});

const toTriage = defineEdge({ to: 'triage' });
const toBilling = defineEdge({ to: 'billing' });
const toScheduling = defineEdge({ to: 'scheduling' });
const toPerson = defineEdge({ to: PERSON });

const triage = defineAgent({
  id: 'triage',
  name: 'Triage',
  handoffDescription: 'Meets every caller and finds the right colleague.',
  instructions: 'Hand over at once. Answer nothing yourself.',
  edges: [toBilling, toScheduling, toPerson],
});

const billing = defineAgent({
  id: 'billing',
  name: 'Billing',
  handoffDescription: 'What is owed, and paying it.',
  instructions:
    'Say the amount and get a yes before you charge. Callers change their minds: hand over at once.',
  tools: [lookupBalance, payBalance],
  edges: [toScheduling, toTriage, toPerson],
  examples: pay.examples,
  script: defineScript({ help: 'I can tell you what you owe, and take the payment.', intents: [pay] }),
});

const scheduling = defineAgent({
  id: 'scheduling',
  name: 'Scheduling',
  handoffDescription: "Moving the technician's visit.",
  instructions:
    'Say day and time and get a yes before you move. Callers change their minds: hand over at once.',
  tools: [moveVisit],
  edges: [toBilling, toTriage, toPerson],
  examples: visit.examples,
  script: defineScript({ help: "I can move the technician's visit.", intents: [visit] }),
});

const room = await startSwitchroom({
  pack: definePack({
    name: 'provider',
    desk: defineDesk({
      id: 'provider',
      name: 'Fibre & Sons',
      entry: 'triage',
      agents: [triage, billing, scheduling],
    }),
  }),
  dataFolder: join(tmpdir(), 'switchroom-example-07'),
});
const call = await room.switchboard.open({ line: 'chat' });

for (const text of [
  'I want to pay my bill',
  'CU-301',
  'oh wait, can the technician come on May 16, 2030 instead?',
  '3 pm',
  'yes',
  'yes, back to the bill',
  'yes',
]) {
  console.log(`caller: ${text}`);
  for await (const event of room.switchboard.say(call.id, { text })) {
    if (event.type === 'handoff') console.log(`  ${event.from} hands over to ${event.to}`);
    if (event.type === 'tool-finished') console.log(`  ${event.name}: ${event.output}`);
    if (event.type === 'turn-finished') console.log(`${event.result.owner}: ${event.result.reply}`);
  }
}
await room.close();
