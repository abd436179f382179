import type { Command } from 'commander';
import { backUpDeployment, restoreDeployment } from '../app/backup.ts';
import { loadConfig } from '../app/config.ts';
import { desksOf } from '../app/desks-config.ts';
import { readEnvironment } from '../app/environment.ts';

/** Adds `switchroom backup` and `switchroom restore`. */
export function addBackupCommands(program: Command, config: () => string): void {
  program
    .command('backup')
    .description('copy the embedded database into a file, also while it is served')
    .argument('<file>', 'e.g. monday.tar.gz; it must not be there yet')
    .action(async (file: string) => {
      await backUpDeployment(readEnvironment(process.env), file);
      console.log(
        `Backed up to ${file}. It holds what customers said, and passwords: keep it as safe as the data.`,
      );
    });
  program
    .command('restore')
    .description('put a backup in place of the embedded database, which must not be served')
    .argument('<file>', 'what `switchroom backup` made')
    .option('--replace', 'also when there is data', false)
    .option('--erased <file>', 'one more list of who was erased, e.g. of the machine the backup is from')
    .action(async (file: string, options: { replace: boolean; erased?: string }) => {
      const desks = desksOf(await loadConfig(process.cwd(), config()));
      const { madeAt, erased } = await restoreDeployment(readEnvironment(process.env), desks, file, options);
      console.log(`Restored as of ${madeAt.toISOString()}.`);
      if (erased.length > 0) console.log(`Erased again, as after the backup: ${erased.length}.`);
    });
}
