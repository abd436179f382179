import {
  defineAgent,
  defineDesk,
  defineIntent,
  definePack,
  defineScript,
  defineTool,
  step,
} from 'switchroom';
import { z } from 'zod';

const POINTS = new Map([['user-17', 420]]);

const myPoints = defineTool({
  name: 'my_points',
  description: 'How many points the customer has.',
  effect: 'read',
  parameters: z.object({}),
  requires: [{ fact: 'member', provenance: 'tool-returned', otherwise: 'Only members have points.' }],
  execute: (_, { customer }) => ({ points: POINTS.get(customer?.id ?? '') ?? 0 }),
});

const points = defineIntent({
  id: 'points',
  title: 'your points',
  examples: ['how many points do I have', 'show my points', 'what is my balance of points'],
  steps: [
    step.call(myPoints, () => ({})),
    step.say((known) => `You have ${known.result(myPoints)?.points} points.`),
  ],
});

const shop = defineAgent({
  id: 'shop',
  name: 'Shop',
  handoffDescription: 'Looks after members.',
  instructions: 'Help members with their points.',
  tools: [myPoints],
  script: defineScript({ help: 'I can tell you your points.', intents: [points] }),
});

export const pack = definePack({
  name: 'shop',
  desk: defineDesk({ id: 'shop', name: 'Shop', entry: 'shop', agents: [shop] }),
});
