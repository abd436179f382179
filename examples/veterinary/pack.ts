import { defineAgent, defineDesk, defineEdge, definePack, PERSON } from 'switchroom';
import { z } from 'zod';
import { refill, urgent, visit } from './flows.ts';
import { answers, bookVisit, findOwner, findTimes, orderRefill } from './tools.ts';

const back = defineEdge({ to: 'reception' });
const toPerson = defineEdge({
  to: PERSON,
  toolName: 'ask_a_vet',
  payload: z.object({ reason: z.string().min(1), summary: z.string().min(1) }),
});

const reception = defineAgent({
  id: 'reception',
  name: 'Reception',
  handoffDescription: 'Finds the right colleague.',
  instructions: 'Find out what it is about and hand over at once.',
  edges: [
    defineEdge({ to: 'visits' }),
    defineEdge({ to: 'emergencies' }),
    defineEdge({ to: 'questions' }),
    toPerson,
  ],
});

const visits = defineAgent({
  id: 'visits',
  name: 'Visits',
  handoffDescription: 'Appointments of pets, and refills of their medicine.',
  instructions: 'Find the owner first. Offer free times, or order what is prescribed. Never advise on doses.',
  tools: [findOwner, findTimes, bookVisit, orderRefill],
  flows: [visit, refill],
  edges: [back, toPerson],
});

const emergencies = defineAgent({
  id: 'emergencies',
  name: 'Emergencies',
  handoffDescription: 'Pets that are hurt, poisoned or in danger.',
  instructions: 'Say to come at once, ask for a number, and bring in a vet.',
  flows: [urgent],
  edges: [back, toPerson],
});

const questions = defineAgent({
  id: 'questions',
  name: 'Questions',
  handoffDescription: 'Opening hours, parking, and how to prepare for an operation.',
  instructions: 'Answer with what look_up_answer returns, and nothing else.',
  tools: [answers.tool],
  flows: answers.flows,
  edges: [back, toPerson],
});

/** A veterinary practice: four agents, five tools. */
export const veterinary = definePack({
  name: 'veterinary',
  desk: defineDesk({
    id: 'veterinary',
    name: 'Paws & Claws',
    entry: 'reception',
    agents: [reception, visits, emergencies, questions],
    style: 'Warm and short.',
  }),
  database: { schema: 'veterinary', files: [new URL('./schema.sql', import.meta.url)] },
});
