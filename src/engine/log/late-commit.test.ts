import { ScriptedModel } from '@openai/agents-core/testing';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { SwitchroomError } from '../../contracts/errors.ts';
import { nodePrincipal } from '../../contracts/principal.ts';
import type { ToolDatabase } from '../../contracts/store.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { defineTool } from '../../desk/define-tool.ts';
import { packDatabase } from '../../stores/postgres/pack-database.ts';
import { postgresStore } from '../../stores/postgres/postgres-store.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { countingIds, runTurn, tickingClock } from '../../testing/test-switchboard.ts';
import { ModelChain } from '../models/model-chain.ts';
import { createExchange } from '../switchboard.ts';
import { call, text } from '../testing/open-desk.ts';
import { dataOf } from '../testing/people.ts';

const pool = freshPool();

test('a write whose commit was answered too late is found by its receipt, not reported as failed', async () => {
  const timeIsUp = Promise.withResolvers<void>();
  await pool().query({ text: 'create table public.paid (key text)' });
  const pay = defineTool({
    ...{ name: 'pay', description: 'Pays.', effect: 'write', parameters: z.object({}), atomic: true },
    timeoutMs: 1_000,
    execute: async (_, { database, idempotencyKey, signal }) => {
      signal.addEventListener('abort', () => timeIsUp.resolve());
      await database.query('insert into paid values ($1)', [idempotencyKey]);
      return 'paid';
    },
  });
  const desk = defineDesk({
    id: 'late',
    name: 'Late',
    entry: 'desk',
    agents: [
      defineAgent<string, string>({
        ...{ id: 'desk', name: 'Desk', handoffDescription: '-', instructions: '-' },
        tools: [pay],
      }),
    ],
  });
  const real = packDatabase(pool(), 'public');
  let lost = false;
  const database: ToolDatabase = {
    session: (effect, lease) => {
      const session = real.session(effect, lease);
      const commit: typeof session.commit = async (receipt) => {
        await session.commit(receipt);
        if (lost || effect === 'read') return;
        lost = true;
        await timeIsUp.promise;
        throw new SwitchroomError('store-unavailable', 'The answer was lost.');
      };
      return { ...session, commit };
    },
  };
  const model = new ScriptedModel([[call('pay')], text('Paid.')]);
  const exchange = createExchange({
    ...{ desk, models: new ModelChain([linkTo(model)]), store: postgresStore(pool(), desk.id), database },
    ...{ onDefect: () => undefined, prices: {}, leaseMs: 60_000, clock: tickingClock(), ids: countingIds() },
  });
  const switchboard = exchange.as(nodePrincipal(desk.id));
  const { id } = await switchboard.open({ line: 'chat' });
  const { result } = await runTurn(switchboard, id, 'pay');
  expect(await dataOf(switchboard, id, 'tool-returned')).toMatchObject([
    { status: 'ok', recovered: 'receipt', output: 'paid' },
  ]);
  expect(result.reply).toBe('Paid.');
});
