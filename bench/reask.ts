import { support } from '../packs/support/pack.ts';
import type { ConversationEvent } from '../src/contracts/event.ts';
import { countReasks } from '../src/desk/re-asks.ts';
import { floor } from '../src/models/floor/floor.ts';
import { decideRoute } from '../src/routing/decide.ts';
import { trainClassifier } from '../src/routing/train.ts';
import { trainTurns } from '../src/routing/train-turns.ts';
import { installPack } from '../src/stores/postgres/install-pack.ts';
import { runTurn, testSwitchboard } from '../src/testing/test-switchboard.ts';
import { understand } from '../src/understanding/understanding.ts';
import { benchDatabase, benchPool } from './database.ts';

const MARIA = 'HL-1001, maria.santos@example.com';
const ELIN = 'HL-1003, elin.lindqvist@example.net';

/** Dialogues in which the customer says who they are once and then moves on to another wish, often another agent's. */
const DIALOGUES: readonly (readonly string[])[] = [
  [
    'I was charged twice for May',
    MARIA,
    'no',
    'my calls keep dropping',
    'what does enterprise cost for 30 people?',
  ],
  ['my calls keep dropping', ELIN, 'no', 'show me my last invoice', 'I want to change my plan'],
  ['I want to change my plan', MARIA, 'no', 'my webhooks fail', 'is my invoice paid?'],
  ['my webhooks fail', MARIA, 'no', 'I want a refund', 'book a demo'],
  ['what does the pro plan cost?', 'I was charged twice for May', MARIA, 'no', 'my calls keep dropping'],
  ['is my invoice paid?', ELIN, 'thanks', 'change my plan', 'no', 'is my invoice paid?'],
  ['I can not sign in', ELIN, 'I want a refund', 'no', 'my calls keep dropping'],
  ['book a demo', 'I was charged twice', MARIA, 'no', 'change my plan', 'no'],
];
/** How the pack's scripts ask who the customer is. */
const patterns = {
  account: /look at your account|account (id|number)|e-?mail address (of|on) (the|your) account/i,
};

const { name, desk, database } = support;
const server = await benchDatabase();
const pool = await benchPool(server.url);
if (database) await installPack(pool, { name, database });
const models = [floor({ desk, train: trainClassifier, trainTurns, decide: decideRoute, understand })];
const switchboard = testSwitchboard({ desk, models, pool, ...(database && { schema: database.schema }) });

let questions = 0;
let reasked = 0;
let asked = 0;
let handoffs = 0;
for (const lines of DIALOGUES) {
  const { id } = await switchboard.open({ line: 'bench' });
  for (const line of lines) handoffs += (await runTurn(switchboard, id, line)).result.handoffs.length;
  const events = await switchboard.events(id, 0, 1_000);
  const counted = countReasks(events, { patterns });
  questions += counted.questions;
  asked += countReasks(asIfKnown(events), { patterns }).reasked.length;
  reasked += counted.reasked.length;
  for (const { seq, agent, fact } of counted.reasked)
    process.stdout.write(`${agent} ${fact}: ${textOf(events, seq)}\n`);
}
await pool.end();
await server.stop();
const rate = Number((reasked / questions).toFixed(3));
process.stdout.write(
  `${JSON.stringify({ dialogues: DIALOGUES.length, handoffs, questions, asked, reasked, rate })}\n`,
);

function textOf(events: readonly ConversationEvent[], seq: number): string {
  const event = events.find((one) => one.seq === seq);
  return event?.type === 'agent-said' ? event.data.text : '';
}

/** The same dialogue for somebody who knew the account from the start: every question for it is seen, or nothing is. */
function asIfKnown(events: readonly ConversationEvent[]): ConversationEvent[] {
  const [first] = events;
  const rest = events.filter(({ type }) => type !== 'fact-recorded');
  if (!first) return rest;
  const data = { name: 'account', value: null, provenance: 'tool-returned' } as const;
  return [{ ...first, type: 'fact-recorded', data }, ...rest];
}
