import type { Command } from 'commander';
import { loadConfig } from '../app/config.ts';
import { deskNamed, desksOf } from '../app/desks-config.ts';
import { readEnvironment } from '../app/environment.ts';
import { onDesk } from '../app/on-desk.ts';
import { withServer } from '../app/open-for-command.ts';
import { describeScorecard } from '../evals/scorecard/describe.ts';
import { readScorecard } from '../evals/scorecard/read-scorecard.ts';
import { postgresStore } from '../stores/postgres/postgres-store.ts';
import { daysAgo, readSince } from './since.ts';

interface Options {
  readonly since: Date;
  readonly desk?: string;
  readonly json: boolean;
}

/** Adds `switchroom scorecard`: what was wrong with the handoffs of recorded conversations, edge by edge. */
export function addScorecardCommand(program: Command, config: () => string): void {
  program
    .command('scorecard')
    .description('count what was wrong with the handoffs of recorded conversations, edge by edge')
    .option(
      '-s, --since <time>',
      'of conversations opened since, e.g. 2026-03-02, or so many days ago: 7d',
      readSince,
      daysAgo(30),
    )
    .option('-d, --desk <id>', 'of one of the desks; of all without')
    .option('--json', 'a line of JSON for each desk', false)
    .action(async ({ since, desk, json }: Options) => {
      const environment = readEnvironment(process.env);
      const all = desksOf(await loadConfig(process.cwd(), config()));
      const wanted = desk === undefined ? all : [deskNamed(all, desk)];
      await withServer(environment, async (url) => {
        for (const one of wanted) {
          const { id, name } = one.pack.desk;
          const scorecard = await onDesk(one, environment, url, (pool) =>
            readScorecard(postgresStore(pool, id), one.pack.desk, since),
          );
          console.log(
            json ? JSON.stringify({ desk: id, ...scorecard }) : `${name}: ${describeScorecard(scorecard)}`,
          );
        }
      });
    });
}
