import type { Command } from 'commander';
import { loadConfig } from '../app/config.ts';
import { desksOf } from '../app/desks-config.ts';
import { readEnvironment } from '../app/environment.ts';
import { onDesk } from '../app/on-desk.ts';
import { withServer } from '../app/open-for-command.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import { wholeLog } from '../contracts/whole-log.ts';
import { postgresStore } from '../stores/postgres/postgres-store.ts';
import { describeTrace } from '../telemetry/trace/describe.ts';
import { traceOf } from '../telemetry/trace/trace-of.ts';

/** Adds `switchroom trace`: a conversation as a tree of spans. */
export function addTraceCommand(program: Command, config: () => string): void {
  program
    .command('trace')
    .description(
      'print a conversation as spans: turns, agents, models, tools, guards, handoffs, with how long each took',
    )
    .argument('<conversation>', 'its id, e.g. cv_eiqLhbIP0kn7ra2l')
    .option('--json', 'as the API answers it', false)
    .action(async (id: string, { json }: { json: boolean }) => {
      const environment = readEnvironment(process.env);
      const desks = desksOf(await loadConfig(process.cwd(), config()));
      await withServer(environment, async (url) => {
        for (const one of desks) {
          const events = await onDesk(one, environment, url, (pool) =>
            wholeLog(postgresStore(pool, one.pack.desk.id), id),
          );
          if (events.length === 0) continue;
          const trace = traceOf(id, events);
          console.log(json ? JSON.stringify(trace) : describeTrace(trace));
          return;
        }
        throw new SwitchroomError('conversation-not-found', `Id: ${id}`);
      });
    });
}
