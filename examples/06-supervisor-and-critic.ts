/**
 * A supervisor and a critic: two workers draft on a shared scratchpad, a critic holds the draft to a rubric, and what does
 * not meet it is worked over, twice at most. A scripted model stands in for a language model.
 *
 * Run it: node examples/06-supervisor-and-critic.ts
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assistantMessage, functionCall, ScriptedModel } from '@openai/agents-core/testing';
import {
  defineAgent,
  defineDesk,
  defineEdge,
  definePack,
  defineReviewTool,
  defineTool,
  PERSON,
  startSwitchroom,
} from 'switchroom';
import { z } from 'zod';

const findOutage = defineTool({
  name: 'find_outage',
  description: 'What is known of the outage of a day.',
  effect: 'read',
  parameters: z.object({ day: z.string() }),
  execute: ({ day }) => ({ day, from: '09:10', to: '10:45', cause: 'a cut cable' }),
});

const researcher = defineAgent({
  id: 'researcher',
  name: 'Researcher',
  handoffDescription: 'Finds the facts.',
  instructions: 'Look up what is known. Write the facts only.',
  tools: [findOutage],
});
const writer = defineAgent({
  id: 'writer',
  name: 'Writer',
  handoffDescription: 'Writes to customers.',
  instructions: 'Write two plain sentences to the customer.',
});
const critic = defineAgent({
  id: 'critic',
  name: 'Critic',
  handoffDescription: 'Holds drafts to the rubric.',
  instructions: 'Be exact and fair.',
});

const draftApology = defineReviewTool({
  name: 'draft_apology',
  description: 'Drafts an apology for an outage.',
  parameters: z.object({ day: z.string() }),
  prompt: ({ day }) => `An apology for the outage of ${day}.`,
  workers: [researcher, writer],
  critic,
  rubric: 'It says when the outage was and what caused it. It promises nothing.',
  rounds: 2,
});

const supervisor = defineAgent({
  id: 'supervisor',
  name: 'Supervisor',
  handoffDescription: 'Answers complaints.',
  instructions: 'Have apologies drafted. Read out only what was accepted.',
  tools: [draftApology],
  edges: [defineEdge({ to: PERSON })],
});
const desk = defineDesk({ id: 'status', name: 'Status desk', entry: 'supervisor', agents: [supervisor] });

// What a language model would answer, in order.
const say = (text: string) => [assistantMessage(text)];
const model = new ScriptedModel([
  [functionCall('draft_apology', { day: '3 May' }, { callId: '1' })],
  [functionCall('find_outage', { day: '3 May' }, { callId: '2' })],
  say('3 May, 09:10 to 10:45, a cut cable.'),
  say('We are sorry for the outage. It will never happen again.'),
  say('{"accepted":false,"objections":["Say when it was and why.","Promise nothing."]}'),
  say('Nothing to add: 3 May, 09:10 to 10:45, a cut cable.'),
  say('We are sorry for the outage of 3 May, from 09:10 to 10:45. A cable was cut.'),
  say('{"accepted":true,"objections":[]}'),
  say('We are sorry for the outage of 3 May, from 09:10 to 10:45. A cable was cut.'),
]);

const room = await startSwitchroom({
  pack: definePack({ name: 'status', desk }),
  models: [{ name: 'scripted', provider: { getModel: () => model }, timeoutMs: 5_000, retries: 0 }],
  dataFolder: join(tmpdir(), 'switchroom-example-06'),
});
const { id } = await room.switchboard.open({ line: 'chat' });

const text = 'What happened on 3 May?';
console.log(`you: ${text}`);
for await (const event of room.switchboard.say(id, { text })) {
  if (event.type === 'turn-finished') console.log(`${event.result.owner}: ${event.result.reply}`);
}

console.log('\nOn the scratchpad:');
for (const event of await room.switchboard.events(id, 0, 100)) {
  if (event.type === 'note-written') console.log(`  ${event.data.agent}: ${event.data.text}`);
}
await room.close();
