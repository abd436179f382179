import type { Config } from 'switchroom';
import { connect, installPack, runTurn, testDatabase, testSwitchboard } from 'switchroom/testing';
import { floor } from '../../src/models/floor/floor.ts';
import { decideRoute } from '../../src/routing/decide.ts';
import { trainClassifier } from '../../src/routing/train.ts';
import { trainTurns } from '../../src/routing/train-turns.ts';
import { understand } from '../../src/understanding/understanding.ts';

/** Says one thing after the other to the desk of a configuration; resolves to the replies. */
export async function talk({ pack, models = [] }: Config, ...lines: readonly string[]): Promise<string[]> {
  if (pack === undefined) throw new TypeError('A configuration without a pack.');
  const { name, desk, database } = pack;
  const server = await testDatabase();
  const pool = connect(server.url);
  try {
    if (database) await installPack(pool, { name, database });
    const chain = [
      ...models,
      floor({ desk, train: trainClassifier, trainTurns, decide: decideRoute, understand }),
    ];
    const switchboard = testSwitchboard({ desk, models: chain, pool, schema: database?.schema });
    const { id } = await switchboard.open({ line: 'chat' });
    const replies: string[] = [];
    for (const line of lines) replies.push((await runTurn(switchboard, id, line)).result.reply);
    return replies;
  } finally {
    await pool.end();
    await server.drop();
  }
}
