/**
 * A tree of agents: down it customers are handed on, up it they are handed back, never sideways: who is in another
 * branch is reached through the agent above. A scripted model stands in for a language model.
 *
 * Run it: node examples/05-hierarchy.ts
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assistantMessage, functionCall, ScriptedModel } from '@openai/agents-core/testing';
import {
  checkDesk,
  defineAgent,
  defineDesk,
  defineEdge,
  definePack,
  PERSON,
  startSwitchroom,
} from 'switchroom';

const instructions = 'Help with what is yours; hand everything else to the colleague whose it is.';
const [toRoot, toClinical, toOps, toPerson] = [
  defineEdge({ to: 'root' }),
  defineEdge({ to: 'clinical' }),
  defineEdge({ to: 'ops' }),
  defineEdge({ to: PERSON }),
];

const root = defineAgent({
  ...{
    id: 'root',
    name: 'Front desk',
    handoffDescription: 'Finds out what the patient needs.',
    instructions,
  },
  edges: [toClinical, toOps, toPerson],
});

const clinical = defineAgent({
  ...{
    id: 'clinical',
    name: 'Clinical lead',
    handoffDescription: 'Appointments and symptoms.',
    instructions,
  },
  parent: 'root',
  edges: [defineEdge({ to: 'scheduler' }), defineEdge({ to: 'nurse' }), toRoot],
});
const scheduler = defineAgent({
  ...{ id: 'scheduler', name: 'Scheduler', handoffDescription: 'Books appointments.', instructions },
  parent: 'clinical',
  edges: [toClinical, toRoot],
});
const nurse = defineAgent({
  ...{ id: 'nurse', name: 'Nurse line', handoffDescription: 'Symptoms.', instructions },
  parent: 'clinical',
  edges: [toClinical, toPerson],
});

const ops = defineAgent({
  ...{ id: 'ops', name: 'Operations lead', handoffDescription: 'Bills and insurance.', instructions },
  parent: 'root',
  edges: [defineEdge({ to: 'billing' }), defineEdge({ to: 'insurance' }), toRoot],
});
const billing = defineAgent({
  ...{ id: 'billing', name: 'Billing', handoffDescription: 'Bills.', instructions },
  parent: 'ops',
  edges: [toOps],
});
const insurance = defineAgent({
  ...{ id: 'insurance', name: 'Insurance', handoffDescription: 'What is covered.', instructions },
  parent: 'ops',
  edges: [toOps],
});

const agents = [root, clinical, scheduler, nurse, ops, billing, insurance] as const;
const desk = defineDesk({ id: 'clinic', name: 'Clinic', entry: 'root', agents });

// A shortcut from one branch into the other does not start, unless it says `sideways: true`.
const shortcut = defineAgent({ ...scheduler, edges: [toRoot, defineEdge({ to: 'billing' })] });
const withShortcut = defineDesk({
  ...{ id: 'clinic', name: 'Clinic', entry: 'root' },
  agents: [root, clinical, shortcut, nurse, ops, billing, insurance],
});
for (const { severity, message } of checkDesk(withShortcut))
  if (severity === 'error') console.log(`error: ${message}`);

// What a language model would answer, in order. The scheduler tries to go sideways, and then goes up.
const transfer = (to: string, reason: string) => [
  functionCall(`transfer_to_${to}`, { reason }, { callId: to }),
];
const model = new ScriptedModel([
  transfer('clinical', 'wants an appointment'),
  transfer('scheduler', 'wants an appointment'),
  [assistantMessage('You can come on Tuesday at 9.')],
  transfer('billing', 'asks about a bill'),
  transfer('root', 'asks about a bill'),
  transfer('ops', 'asks about a bill'),
  transfer('billing', 'asks about a bill'),
  [assistantMessage('The last bill is paid.')],
]);

const room = await startSwitchroom({
  pack: definePack({ name: 'clinic', desk }),
  models: [{ name: 'scripted', provider: { getModel: () => model }, timeoutMs: 5_000, retries: 0 }],
  dataFolder: join(tmpdir(), 'switchroom-example-05'),
});
const { id } = await room.switchboard.open({ line: 'chat' });

for (const text of ['I need an appointment.', 'And is my bill paid?']) {
  console.log(`you: ${text}`);
  for await (const event of room.switchboard.say(id, { text })) {
    if (event.type === 'handoff') console.log(`  ${event.from} hands over to ${event.to}`);
    if (event.type === 'tool-finished') console.log(`  ${event.agent} can not: ${event.output}`);
    if (event.type === 'turn-finished') console.log(`${event.result.owner}: ${event.result.reply}`);
  }
}
await room.close();
