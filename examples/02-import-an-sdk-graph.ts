/**
 * An existing graph of `@openai/agents` agents, unmodified, served as a desk: durable, with every handoff on record.
 * A scripted model stands in for a language model, so that it runs without a key.
 *
 * Run it: node examples/02-import-an-sdk-graph.ts
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, handoff, tool } from '@openai/agents-core';
import { assistantMessage, functionCall, ScriptedModel } from '@openai/agents-core/testing';
import { definePack, fromAgent, type ModelLink, startSwitchroom } from 'switchroom';
import { z } from 'zod';

// What you have: two agents, a tool, and the way between them.
const changeSeat = tool({
  name: 'change_seat',
  description: 'Moves the passenger to another seat.',
  parameters: z.object({ seat: z.string() }),
  execute: ({ seat }) => `The passenger now sits in ${seat}.`,
});
const seats = new Agent({
  name: 'Seats',
  handoffDescription: 'Changes seats.',
  instructions: 'Help passengers to a better seat.',
  tools: [changeSeat],
});
const triage = new Agent({
  name: 'Triage',
  instructions: 'Hand over to the right specialist.',
  handoffs: [handoff(seats)],
});

// What a language model would answer, in order.
const model = new ScriptedModel([
  [functionCall('transfer_to_Seats', {}, { callId: '1' })],
  [assistantMessage('Which seat would you like?')],
  [functionCall('change_seat', { seat: '4A' }, { callId: '2' })],
  [assistantMessage('Done: you are in 4A, by the window.')],
]);
const scripted: ModelLink = {
  name: 'scripted',
  provider: { getModel: () => model },
  timeoutMs: 5_000,
  retries: 0,
};

// What you add: one line.
const desk = fromAgent(triage);

const room = await startSwitchroom({
  pack: definePack({ name: 'airline', desk }),
  models: [scripted],
  dataFolder: join(tmpdir(), 'switchroom-example-02'),
});
const { id } = await room.switchboard.open({ line: 'chat' });

for (const text of ['Can I sit somewhere else?', '4A, please']) {
  console.log(`you: ${text}`);
  for await (const event of room.switchboard.say(id, { text })) {
    if (event.type === 'turn-finished') console.log(`${event.result.owner}: ${event.result.reply}`);
  }
}

const { handoffs, toolCalls } = await room.switchboard.view(id);
console.log('\nOn record:');
for (const { from, to, status } of handoffs) console.log(`  handoff ${from} -> ${to}, ${status}`);
for (const { name, arguments: raw, status } of toolCalls) console.log(`  call ${name} ${raw}, ${status}`);
await room.close();
