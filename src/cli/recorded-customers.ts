import { deskNamed, desksOf } from '../app/desks-config.ts';
import { readEnvironment } from '../app/environment.ts';
import { onDesk } from '../app/on-desk.ts';
import { withServer } from '../app/open-for-command.ts';
import type { DesksConfig } from '../app/start-desks.ts';
import { wholeLog } from '../contracts/whole-log.ts';
import { openedSince } from '../evals/scorecard/read-scorecard.ts';
import type { Said } from '../evals/simulate/realism.ts';
import { postgresStore } from '../stores/postgres/postgres-store.ts';

/** What customers said in the conversations of a desk's own database that were opened since a time, those of evaluations left out. */
export async function recordedCustomers(
  config: DesksConfig,
  desk: string | undefined,
  since: Date,
): Promise<Said[]> {
  const environment = readEnvironment(process.env);
  const one = deskNamed(desksOf(config), desk);
  return withServer(environment, (url) =>
    onDesk(one, environment, url, async (pool) => {
      const store = postgresStore(pool, one.pack.desk.id);
      const said: Said[] = [];
      for await (const { id, line } of openedSince(store, since)) {
        if (line === 'simulation' || line === 'eval') continue;
        const events = await wholeLog(store, id);
        const messages = events.flatMap(({ type, data }) => (type === 'customer-said' ? data.text : []));
        if (messages.length > 0) said.push(messages);
      }
      return said;
    }),
  );
}
