import { z } from 'zod';
import { PERSON } from '../../../contracts/edge.ts';
import { ToolRefusal } from '../../../contracts/errors.ts';
import type { FlowPart } from '../../../contracts/flow.ts';
import { defineAgent } from '../../../desk/define-agent.ts';
import { defineDesk } from '../../../desk/define-desk.ts';
import { defineEdge } from '../../../desk/define-edge.ts';
import { defineFact } from '../../../desk/define-fact.ts';
import { flow } from '../../../desk/define-flow.ts';
import { slot } from '../../../desk/define-script.ts';
import { defineTool } from '../../../desk/define-tool.ts';

/** What the tools of a workshop for bicycles did, and what they find. */
export interface Workshop {
  readonly calls: string[];
  /** Times that are taken. */
  readonly taken: Set<string>;
  jobs: { id: string; bike: string; at: string }[];
}

export const owner = defineFact('owner', z.object({ id: z.string(), name: z.string() }));

const account = slot.id({ name: 'account', pattern: /\bWS-\d{3}\b/i, ask: 'What is your customer number?' });
const pin = slot.id({ name: 'pin', pattern: /\b\d{4}\b/, ask: 'And your PIN?' });
const day = slot.date({ name: 'day', ask: 'Which day?' });
const time = slot.time({ name: 'time', ask: 'At what time?' });
const bike = slot.choice({
  name: 'bike',
  ask: 'Which kind of bike is it?',
  options: [
    { value: 'road', words: ['road bike', 'racer'] },
    { value: 'cargo', words: ['cargo bike'] },
  ],
});

/** The tools of a workshop. */
function toolsOf(workshop: Workshop) {
  const note = (name: string, args: object) =>
    workshop.calls.push(`${name} ${Object.values(args).join(' ')}`);
  const verify = defineTool({
    name: 'verify',
    description: 'Verifies a customer.',
    effect: 'read',
    parameters: z.object({ account: z.string(), pin: z.string() }),
    execute: (input, { recordFact }) => {
      note('verify', input);
      if (input.pin !== '1234') throw new ToolRefusal('That does not match.', 'no-match');
      recordFact('owner', { id: input.account, name: 'Ann' });
      return { name: 'Ann' };
    },
  });
  const jobs = defineTool({
    name: 'jobs',
    description: 'The jobs of a customer.',
    effect: 'read',
    parameters: z.object({}),
    execute: () => {
      note('jobs', {});
      return { jobs: workshop.jobs };
    },
  });
  const cancel = defineTool({
    name: 'cancel',
    description: 'Cancels a job.',
    effect: 'write',
    parameters: z.object({ job: z.string() }),
    requires: [owner.required('Verify the customer first.')],
    consent: ({ job }) => `Shall I cancel ${job}?`,
    execute: (input) => {
      note('cancel', input);
      workshop.jobs = workshop.jobs.filter(({ id }) => id !== input.job);
      return { reference: 'C-77', refund: 20, arrives: '2026-03-05' };
    },
  });
  const book = defineTool({
    name: 'book',
    description: 'Books a repair.',
    effect: 'write',
    parameters: z.object({
      day: z.iso.date(),
      time: z.string().regex(/^\d\d:\d\d$/),
      bike: z.enum(['road', 'cargo']),
    }),
    consent: (input) => `Shall I book the ${input.bike} bike for ${input.day} at ${input.time}?`,
    execute: (input) => {
      note('book', input);
      if (workshop.taken.has(input.time)) throw new ToolRefusal(`${input.time} is taken.`, 'time-taken');
      return { reference: 'B-1' };
    },
  });
  return { verify, jobs, cancel, book };
}

type Tools = ReturnType<typeof toolsOf>;

const verified = ({ verify }: Tools): FlowPart =>
  function* (c) {
    if (c.fact(owner)) return;
    let proof = yield* c.attempt(verify, { account: yield* c.ask(account), pin: yield* c.ask(pin) });
    while (!proof.ok) {
      yield* c.say(proof.reason);
      proof = yield* c.attempt(verify, {
        account: yield* c.again(account, 'What is the number on your card?'),
        pin: yield* c.again(pin, 'And the PIN?'),
      });
    }
  };

const cancelling = (tools: Tools, { after = 'It is cancelled, reference' } = {}) =>
  flow(
    {
      title: 'a cancellation',
      examples: [
        'cancel my repair',
        'I want to cancel',
        'please cancel the repair of my bike',
        'call it off',
      ],
    },
    function* (c) {
      yield* c.use(verified(tools));
      const { jobs } = yield* c.call(tools.jobs, {});
      const job = yield* c.choose('job', jobs, {
        ask: (list) => `Which one: ${list}?`,
        id: ({ id }) => id,
        label: (one) => `the ${one.bike} on ${one.at.slice(0, 10)}`,
        at: ({ at }) => at,
      });
      if (!job) return c.say('There is nothing to cancel.');
      if (!(yield* c.confirm(`Cancel ${job.id}, are you sure?`))) return c.say('Then it stays.');
      const done = yield* c.call(tools.cancel, { job: job.id });
      yield* c.say(`${after} ${done.reference}.`);
      const rating = yield* c.ask(slot.number({ name: 'rating', ask: 'How many stars do we get?' }));
      return c.say(`${rating}, thank you.`);
    },
  );

const booking = ({ book }: Tools) =>
  flow(
    {
      title: 'a repair',
      examples: [
        'book a repair',
        'my brakes need to be repaired',
        'I need an appointment for my bike',
        'fix my bike',
      ],
    },
    function* (c) {
      const kind = yield* c.ask(bike);
      const on = yield* c.ask(day);
      let at = yield* c.ask(time);
      let booked = yield* c.attempt(book, { day: on, time: at, bike: kind }, ['time-taken']);
      while (!booked.ok) {
        at = yield* c.again(time, `${booked.reason} What other time suits you?`);
        booked = yield* c.attempt(book, { day: on, time: at, bike: kind }, ['time-taken']);
      }
      return c.say(`Booked: ${booked.result.reference}.`);
    },
  );

/** What a test may do differently in a later version of the code. */
export interface Version {
  /** The flows of the workshop; both without. */
  flows?(tools: Tools): ReturnType<typeof flow>[];
}

/** A small desk with flows, over a workshop's tools. */
export function workshopDesk(workshop: Workshop, { flows }: Version = {}) {
  const tools = toolsOf(workshop);
  const toPerson = defineEdge({
    to: PERSON,
    toolName: 'ask_a_person',
    payload: z.object({ reason: z.string(), summary: z.string() }),
  });
  const toRepairs = defineEdge({
    to: 'repairs',
    payload: z.object({ reason: z.string(), bike: z.string() }),
  });
  const lost = flow(
    {
      title: 'a lost bike',
      examples: [
        'my bike was stolen',
        'I lost my bike',
        'somebody took my bicycle',
        'my racer is gone',
        'stolen',
      ],
    },
    function* (c) {
      const kind = yield* c.ask(bike);
      if (kind === 'cargo') return yield* c.person(`A ${kind} bike is lost.`);
      return yield* c.handOff(toRepairs, { reason: 'Wants another one.', bike: kind });
    },
  );
  const reception = defineAgent({
    id: 'reception',
    name: 'Reception',
    handoffDescription: 'Finds the right colleague, and hears of lost bikes.',
    instructions: '-',
    flows: [lost],
    edges: [toRepairs, toPerson],
  });
  const repairs = defineAgent({
    id: 'repairs',
    name: 'Repairs',
    handoffDescription: 'Repairs of bikes.',
    instructions: '-',
    tools: Object.values(tools),
    flows: flows?.(tools) ?? [cancelling(tools), booking(tools)],
    examples: ['my bike makes a noise', 'repair of a bike', 'about my repair', 'I want another bike'],
    edges: [defineEdge({ to: 'reception' }), toPerson],
  });
  return defineDesk({ id: 'workshop', name: 'Spokes', entry: 'reception', agents: [reception, repairs] });
}

/** The flows by name, for later versions of the code. */
export const workshopFlows = { cancelling, booking };
