import type { Command } from 'commander';
import { backFill } from '../analytics/back-fill.ts';
import { consentTools } from '../evals/scorecard/read-scorecard.ts';
import { analysesOf } from '../stores/postgres/analyses.ts';
import { postgresStore } from '../stores/postgres/postgres-store.ts';
import { onEachDesk } from './each-desk.ts';
import { sinceOption } from './since.ts';

interface Options {
  readonly since: Date;
  readonly desk?: string;
}

/** Adds `switchroom analyse`: analyses closed conversations of before. */
export function addAnalyseCommand(program: Command, config: () => string): void {
  program
    .command('analyse')
    .description('analyse closed conversations that have no analysis yet, by rules')
    .addOption(sinceOption())
    .option('-d, --desk <id>', 'of one of the desks; of all without')
    .action(({ since, desk }: Options) =>
      onEachDesk(config(), desk, async ({ pack: { desk: one } }, pool) => {
        const { closed, analysed } = await backFill({
          store: postgresStore(pool, one.id),
          analyses: analysesOf(pool, one.id),
          since,
          needConsent: consentTools(one),
        });
        console.log(`${one.name}: ${closed} closed conversations, ${analysed} analysed`);
      }),
    );
}
