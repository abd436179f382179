/**
 * A manager: the receptionist keeps the conversation, and asks a colourist who only sees the photo and what is asked.
 * The colourist's answer is data, checked against a schema. A scripted model stands in for a language model.
 *
 * Run it: node examples/04-manager.ts
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assistantMessage, functionCall, ScriptedModel } from '@openai/agents-core/testing';
import {
  defineAgent,
  defineAgentTool,
  defineDesk,
  defineEdge,
  definePack,
  defineTool,
  PERSON,
  startSwitchroom,
} from 'switchroom';
import { z } from 'zod';

// A photo as it came in: pixels of red, green and blue.
const PHOTOS = new Map([
  [
    'photo-7',
    [
      [92, 61, 40],
      [98, 66, 44],
      [88, 58, 38],
    ],
  ],
]);

const measurePhoto = defineTool({
  name: 'measure_photo',
  description: 'Measures how light a photo is, from 0 to 255.',
  effect: 'read',
  parameters: z.object({ photo: z.string() }),
  execute: ({ photo }) => {
    const values = (PHOTOS.get(photo) ?? []).flat();
    return { lightness: Math.round(values.reduce((sum, value) => sum + value, 0) / values.length) };
  },
});

// The colourist is no agent of the desk: no customer is ever handed to it.
const colourist = defineAgent({
  id: 'colourist',
  name: 'Colourist',
  handoffDescription: 'Reads hair colour off photos.',
  instructions: 'Measure the photo, then say which level it is: 1 is black, 10 the lightest blond.',
  tools: [measurePhoto],
});

const readPhoto = defineAgentTool({
  agent: colourist,
  name: 'read_photo',
  description: 'Has the colourist read the hair colour off a photo.',
  parameters: z.object({ photo: z.string() }),
  prompt: ({ photo }) => `Which level is the hair in ${photo}?`,
  result: z.object({ level: z.number().int(), tone: z.enum(['cool', 'warm']) }),
  limits: { modelCalls: 4, ms: 20_000 },
});

const receptionist = defineAgent({
  id: 'receptionist',
  name: 'Receptionist',
  handoffDescription: 'Meets every customer.',
  instructions: 'Advise on colour appointments. Have photos read; never guess a colour.',
  tools: [readPhoto],
  edges: [defineEdge({ to: PERSON })],
});
const desk = defineDesk({ id: 'salon', name: 'Salon', entry: 'receptionist', agents: [receptionist] });

// What a language model would answer, in order: receptionist, colourist, colourist, receptionist.
const model = new ScriptedModel([
  [functionCall('read_photo', { photo: 'photo-7' }, { callId: '1' })],
  [functionCall('measure_photo', { photo: 'photo-7' }, { callId: '2' })],
  [assistantMessage('{"level":4,"tone":"warm"}')],
  [assistantMessage('Your hair is a warm level 4: two appointments take you to blond.')],
]);

const room = await startSwitchroom({
  pack: definePack({ name: 'salon', desk }),
  models: [{ name: 'scripted', provider: { getModel: () => model }, timeoutMs: 5_000, retries: 0 }],
  dataFolder: join(tmpdir(), 'switchroom-example-04'),
});
const { id } = await room.switchboard.open({ line: 'chat' });

const text = 'Can you make me blond? Here is photo-7.';
console.log(`you: ${text}`);
for await (const event of room.switchboard.say(id, { text })) {
  if (event.type === 'tool-started') console.log(`  ${event.agent} calls ${event.name} ${event.arguments}`);
  if (event.type === 'tool-finished') console.log(`  ${event.name} returns ${event.output}`);
  if (event.type === 'turn-finished') console.log(`${event.result.owner}: ${event.result.reply}`);
}
const [request] = model.calls.slice(1);
console.log(`\nAll the colourist read: ${JSON.stringify(request?.request.input[0])}`);
await room.close();
