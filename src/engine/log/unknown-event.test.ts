import { ScriptedModel } from '@openai/agents-core/testing';
import { expect, test } from 'vitest';
import { linkTo } from '../../testing/scripted-link.ts';
import { runTurn } from '../../testing/test-switchboard.ts';
import { deskForTests } from '../testing/desk.ts';
import { deskBench, text } from '../testing/open-desk.ts';

const { open, serve, pool } = deskBench();

test('a conversation with an event of a later release goes on, and its model reads nothing of it', async () => {
  const { id, say, switchboard } = await open([text('Hello.')]);
  await say('hi');
  const { state } = await switchboard.view(id);
  await pool().query({
    text: `with sung as (
        insert into switchroom_events (month, conversation, seq, turn, epoch, type, version, at, data)
        select month, id, seq + 1, turn, epoch, 'customer-sang', 3, updated_at, '{"song":"la"}'
        from switchroom_conversations where id = $1)
      update switchroom_conversations set seq = seq + 1 where id = $1`,
    values: [id],
  });
  const model = new ScriptedModel([text('Still here.')]);
  const other = serve(deskForTests({ refunds: [] }), linkTo(model));
  expect((await runTurn(other, id, 'are you there?')).result.reply).toBe('Still here.');
  expect(JSON.stringify(model.lastCall?.request.input)).toMatch(/"hi".*Hello\..*are you there\?/);
  expect(JSON.stringify(model.lastCall?.request)).not.toContain('"la"');
  expect(await other.events(id, state.seq, 2)).toMatchObject([
    {
      seq: state.seq + 1,
      type: 'unknown',
      data: { type: 'customer-sang', version: 3, data: { song: 'la' } },
    },
    { seq: state.seq + 2, type: 'customer-said' },
  ]);
});
