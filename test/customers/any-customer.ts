import { afterAll, beforeAll, expect, test } from 'vitest';
import { transcriptOf } from '../../src/evals/simulate/transcript.ts';
import { connect, type Pool } from '../../src/stores/postgres/connect.ts';
import { installPack } from '../../src/stores/postgres/install-pack.ts';
import fc, { runs } from '../../src/testing/properties.ts';
import { type TestDatabase, testDatabase } from '../../src/testing/test-database.ts';
import { type Held, hold } from './hold.ts';
import { faultsIn } from './oracles/faults-in.ts';
import type { Generated } from './packs.ts';
import { anyPlan } from './plan.ts';
import { type World, worldOf } from './world.ts';

/** A failure is told with the shortest conversation found by then. */
const SHRINK_NO_LONGER = process.env.SWITCHROOM_FUZZ ? {} : { interruptAfterTimeLimit: 120_000 };

/** Tests that so many customers of a pack, whatever they say in between, get on: they are of one database, one after the other. */
export function testAnyCustomer({ pack, customers, now }: Generated, usually: number): void {
  let database: TestDatabase;
  let pool: Pool;
  let world: World;

  beforeAll(async () => {
    database = await testDatabase();
    pool = connect(database.url);
    if (pack.database) await installPack(pool, { name: pack.name, database: pack.database });
    world = worldOf(pack, pool, now());
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  test('whatever a customer says in between: nothing is written without a yes, lost, or asked twice; no loop, no dead end', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan(pack.desk), async (plan) => {
        const held = await hold(world, customers, plan);
        expect(faultsIn(held, pack), wordsOf(held)).toEqual([]);
      }),
      { ...runs(usually), ...SHRINK_NO_LONGER },
    );
  });
}

function wordsOf({ turns }: Held): string {
  return turns.flatMap(({ events }) => transcriptOf(events)).join('\n');
}
