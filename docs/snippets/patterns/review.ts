import { defineAgent, defineDesk, defineEdge, defineReviewTool, PERSON } from 'switchroom';
import { z } from 'zod';

const member = (id: string, name: string, instructions: string) =>
  defineAgent({ id, name, handoffDescription: name, instructions });

/** Returns `{ accepted, draft, objections }`: the supervisor decides what to do with a draft that was not accepted. */
const draftOffer = defineReviewTool({
  name: 'draft_offer',
  description: 'Drafts an offer.',
  parameters: z.object({ product: z.string(), pieces: z.number().int() }),
  workers: [
    member('calculator', 'Calculator', 'Work out the price. Show the sum.'),
    member('writer', 'Writer', 'Write the offer in three sentences.'),
  ],
  critic: member('critic', 'Critic', 'Be exact and fair.'),
  rubric: 'It names product, pieces, price and a date until which it holds.',
  rounds: 2,
});

const supervisor = defineAgent({
  id: 'supervisor',
  name: 'Supervisor',
  handoffDescription: 'Makes offers.',
  instructions: 'Have offers drafted. Never send one that was not accepted.',
  tools: [draftOffer],
  edges: [defineEdge({ to: PERSON })],
});

export const sales = defineDesk({ id: 'sales', name: 'Sales', entry: 'supervisor', agents: [supervisor] });
