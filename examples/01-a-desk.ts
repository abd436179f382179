/**
 * A desk of two agents with one tool, and a customer who talks to it.
 * No key is needed: the floor, which is deterministic, serves what the scripts describe.
 *
 * Run it: node examples/01-a-desk.ts
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

const PARCELS = new Map([['P-100', 'on the van, with you by 4 pm']]);

const trackParcel = defineTool({
  name: 'track_parcel',
  description: 'Says where a parcel is.',
  effect: 'read',
  parameters: z.object({ parcel: z.string() }),
  execute: ({ parcel }) => {
    const place = PARCELS.get(parcel);
    if (!place) throw new ToolRefusal(`There is no parcel ${parcel}.`);
    return { parcel, place };
  },
});

const parcel = slot.id({ name: 'parcel', pattern: /\bP-\d+\b/i, ask: 'What is the number of your parcel?' });

const whereIsIt = defineIntent({
  id: 'where_is_it',
  title: 'your parcel',
  examples: ['where is my parcel', 'track my package', 'my delivery has not come', 'when will it arrive'],
  steps: [
    step.collect([parcel]),
    step.call(trackParcel, (known) => ({ parcel: known.need(parcel) })),
    step.say((known) => `${known.need(parcel)} is ${known.result(trackParcel)?.place ?? 'not known to us'}.`),
  ],
});

const toPerson = defineEdge({ to: PERSON });

const front = defineAgent({
  id: 'front',
  name: 'Front desk',
  handoffDescription: 'Meets every customer.',
  instructions: 'Find out what the customer needs and hand over. Do not answer yourself.',
  edges: [defineEdge({ to: 'parcels' }), toPerson],
});

const parcels = defineAgent({
  id: 'parcels',
  name: 'Parcels',
  handoffDescription: 'Where a parcel is and when it arrives.',
  instructions: 'Track parcels. Ask for the number; never guess where a parcel is.',
  tools: [trackParcel],
  edges: [defineEdge({ to: 'front' }), toPerson],
  examples: whereIsIt.examples,
  script: defineScript({ help: 'I can tell you where a parcel is.', intents: [whereIsIt] }),
});

const desk = defineDesk({ id: 'post', name: 'Post office', entry: 'front', agents: [front, parcels] });

const room = await startSwitchroom({
  pack: definePack({ name: 'post', desk }),
  dataFolder: join(tmpdir(), 'switchroom-example-01'),
});
const { id } = await room.switchboard.open({ line: 'chat' });

for (const text of ['Where is my parcel?', 'It is P-100']) {
  console.log(`you: ${text}`);
  for await (const event of room.switchboard.say(id, { text })) {
    if (event.type === 'handoff') console.log(`  ${event.from} hands over to ${event.to}`);
    if (event.type === 'tool-finished') console.log(`  ${event.name}: ${event.output}`);
    if (event.type === 'turn-finished') console.log(`${event.result.owner}: ${event.result.reply}`);
  }
}
await room.close();
