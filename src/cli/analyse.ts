import type { Command } from 'commander';
import { backFill } from '../analytics/back-fill.ts';
import { loadConfig } from '../app/config.ts';
import { deskNamed, desksOf } from '../app/desks-config.ts';
import { readEnvironment } from '../app/environment.ts';
import { onDesk } from '../app/on-desk.ts';
import { withServer } from '../app/open-for-command.ts';
import { consentTools } from '../evals/scorecard/read-scorecard.ts';
import { analysesOf } from '../stores/postgres/analyses.ts';
import { postgresStore } from '../stores/postgres/postgres-store.ts';
import { daysAgo, readSince } from './since.ts';

interface Options {
  readonly since: Date;
  readonly desk?: string;
}

/** Adds `switchroom analyse`: analyses closed conversations of before. */
export function addAnalyseCommand(program: Command, config: () => string): void {
  program
    .command('analyse')
    .description('analyse closed conversations that have no analysis yet, by rules')
    .option(
      '-s, --since <time>',
      'of conversations opened since, e.g. 2026-03-02, or so many days ago: 7d',
      readSince,
      daysAgo(30),
    )
    .option('-d, --desk <id>', 'of one of the desks; of all without')
    .action(async ({ since, desk }: Options) => {
      const environment = readEnvironment(process.env);
      const all = desksOf(await loadConfig(process.cwd(), config()));
      const wanted = desk === undefined ? all : [deskNamed(all, desk)];
      await withServer(environment, async (url) => {
        for (const one of wanted) {
          const { id, name } = one.pack.desk;
          const needConsent = consentTools(one.pack.desk);
          const { closed, analysed } = await onDesk(one, environment, url, (pool) =>
            backFill({
              store: postgresStore(pool, id),
              analyses: analysesOf(pool, id),
              since,
              needConsent,
            }),
          );
          console.log(`${name}: ${closed} closed conversations, ${analysed} analysed`);
        }
      });
    });
}
