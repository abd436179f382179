import { ScriptedModel } from '@openai/agents-core/testing';
import { expect, onTestFinished, test } from 'vitest';
import { oneVersion } from '../../contracts/serving.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import { connect } from '../../stores/postgres/connect.ts';
import { postgresStore } from '../../stores/postgres/postgres-store.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { runTurn, testSwitchboard } from '../../testing/test-switchboard.ts';
import { call, text } from '../testing/open-desk.ts';
import { deskWithPeople } from '../testing/people.ts';
import { Conversations } from './conversations.ts';

type Read = 'state' | 'handoffs' | 'eventsBefore';

/** A store that answers whatever else is asked at the same time, lets `write` happen, and answers the first `late` only then. */
function slowTo(late: Read, real: ConversationStore, write: () => Promise<unknown>): ConversationStore {
  const others: Promise<unknown>[] = [];
  let isFirst = true;
  const read = (name: Read) =>
    async function answer(...args: unknown[]) {
      const ask = () => (real[name] as (...all: unknown[]) => Promise<unknown>)(...args);
      if (name !== late || !isFirst) {
        const answered = ask();
        others.push(answered);
        return answered;
      }
      isFirst = false;
      await new Promise(setImmediate);
      await Promise.all(others);
      await write();
      return ask();
    };
  const reads = Object.fromEntries(
    (['state', 'handoffs', 'eventsBefore'] as const).map((name) => [name, read(name)]),
  );
  return { ...real, ...reads };
}

async function readsWhileOthersWrite(late: Read) {
  const database = await testDatabase();
  const pool = connect(database.url);
  onTestFinished(async () => {
    await pool.end();
    await database.drop();
  });
  const desk = deskWithPeople({});
  const steps = [text('First.'), [call('transfer_to_back', { reason: 'more' })], text('Second.')];
  const writer = testSwitchboard({ desk, models: [linkTo(new ScriptedModel(steps))], pool });
  const { id } = await writer.open({ line: 'chat' });
  await runTurn(writer, id, { text: 'one' });
  const real = postgresStore(pool, desk.id);
  const store = slowTo(late, real, () => runTurn(writer, id, { text: 'two' }));
  return { conversation: await new Conversations(oneVersion(desk), store).get(id), real, id };
}

test.each(['state', 'handoffs', 'eventsBefore'] as const)(
  'a conversation that goes on while it is read is as new as its state in all its parts, or newer (%s)',
  async (read) => {
    const { conversation, real, id } = await readsWhileOthersWrite(read);
    const { seq } = conversation.state;
    const ended = (await real.handoffs(id)).filter((handoff) => handoff.seq <= seq);
    expect(conversation.ledger.records).toEqual(expect.arrayContaining(ended));
    const said = (await real.events(id, 0, 100)).filter((event) => event.seq <= seq);
    const words = said.flatMap(({ type, data }) => (type === 'customer-said' ? data.text : []));
    expect(conversation.history.customerWords()).toEqual(words);
  },
);
