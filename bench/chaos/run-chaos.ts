import { connect } from '../../src/stores/postgres/connect.ts';
import { audit, type Damage } from './audit.ts';
import { type Sent, talk } from './customer.ts';
import { Nodes } from './nodes.ts';
import { OUTSIDE_URL, startOutsideService } from './outside-service.ts';

/** How much is broken, and how often. */
export interface ChaosOptions {
  readonly databaseUrl: string;
  readonly conversations: number;
  readonly turns: number;
  /** Conversations at once. */
  readonly atOnce: number;
  readonly nodes: number;
  readonly killEveryMs: number;
  /** Restarts PostgreSQL; called `databaseRestarts` times, spread over the run. */
  readonly restartDatabase?: (time: number) => Promise<void>;
  readonly databaseRestarts?: number;
}

/** What came of it. */
export interface ChaosFigures extends Damage {
  readonly conversations: number;
  readonly kills: number;
}

/** Holds many conversations with write tools on several processes that are killed one after the other, and audits. */
export async function runChaos(options: ChaosOptions): Promise<ChaosFigures> {
  const outside = await startOutsideService();
  const nodes = new Nodes(options.nodes, {
    DATABASE_URL: options.databaseUrl,
    [OUTSIDE_URL]: outside.url,
  });
  await nodes.start();
  const killing = setInterval(() => void nodes.killOne(), options.killEveryMs);
  const sent = await talkAll(nodes, options);
  clearInterval(killing);
  const pool = connect(options.databaseUrl);
  try {
    const damage = await audit(pool, sent, outside.charges());
    return { conversations: options.conversations, kills: nodes.kills, ...damage };
  } finally {
    await nodes.stop();
    await pool.end();
    await outside.stop();
  }
}

async function talkAll(nodes: Nodes, options: ChaosOptions): Promise<Sent[]> {
  const { conversations, turns, atOnce, databaseRestarts = 0, restartDatabase } = options;
  const sent: Sent[] = [];
  let next = 0;
  let ended = 0;
  let restarts = 0;
  const customer = async () => {
    while (next < conversations) {
      sent.push(...(await talk(nodes, turns, next++)));
      ended += 1;
      const dueRestarts = Math.floor((ended * (databaseRestarts + 1)) / conversations);
      if (restartDatabase && dueRestarts > restarts && restarts < databaseRestarts) {
        restarts += 1;
        await restartDatabase(restarts);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, customer));
  return sent;
}
