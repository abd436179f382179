import type { Switchboard } from '../../src/contracts/line.ts';
import type { Pool } from '../../src/stores/postgres/connect.ts';
import { WORDS } from './scale-desk.ts';
import { scaleNode, turn } from './scale-node.ts';

/** How a conversation stands: over, between two turns, with a person asked for, with a call that waits for a yes, in a turn. */
export const KINDS = ['closed', 'open', 'waiting', 'approval', 'held'] as const;
/** One of `KINDS`. */
export type Kind = (typeof KINDS)[number];

/** What customers say in turn; conversations differ in where in this they begin and how long they are. */
const TALK = ['talk', 'handOver', 'lookUp', 'talk', 'pay', 'handOver', 'talk', 'lookUp'] as const;
/** What all of them are called; copies get customers of their own. */
export const SAMPLE_CUSTOMER = 'customer-sample';
const MOST_TURNS = 6;

/** Has the engine hold so many conversations of each kind; resolves to their ids. */
export async function realConversations(pool: Pool, each: number): Promise<Record<Kind, string[]>> {
  const { exchange, switchboard } = scaleNode(pool);
  const made: Record<Kind, string[]> = { closed: [], open: [], waiting: [], approval: [], held: [] };
  for (const kind of KINDS)
    for (let number = 0; number < each; number++) made[kind].push(await hold(switchboard, kind, number));
  await exchange.drain();
  await cutOff(pool, made.held);
  return made;
}

async function hold(switchboard: Switchboard, kind: Kind, number: number): Promise<string> {
  const { id } = await switchboard.open({
    line: number % 5 === 0 ? 'phone' : 'chat',
    ...(number % 2 === 0 && { customer: { id: SAMPLE_CUSTOMER } }),
  });
  for (let spoken = 0; spoken < 1 + (number % MOST_TURNS); spoken++)
    await turn(switchboard, id, WORDS[TALK[(number + spoken) % TALK.length] ?? 'talk']);
  if (kind === 'closed') await switchboard.close(id, 'done');
  if (kind === 'waiting') await turn(switchboard, id, WORDS.person);
  if (kind === 'approval') await turn(switchboard, id, WORDS.payMuch);
  return id;
}

/** Leaves the last turn of each as a node has it that has just taken the customer's message. */
async function cutOff(pool: Pool, ids: readonly string[]): Promise<void> {
  await pool.query({ text: CUT_OFF, values: [ids] });
}

const CUT_OFF = `with said as (
  select conversation as id, max(seq) as seq from switchroom_events
  where conversation = any($1) and type = 'customer-said' group by conversation
), cut as (
  delete from switchroom_events using said where conversation = said.id and switchroom_events.seq > said.seq
), held as (
  insert into switchroom_held (node, conversation) select 'node_sample', id from said
)
update switchroom_conversations own set seq = said.seq, node = 'node_sample' from said where own.id = said.id`;
