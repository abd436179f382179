import type { Command } from 'commander';
import { loadConfig } from '../app/config.ts';
import { desksOf } from '../app/desks-config.ts';
import { readEnvironment } from '../app/environment.ts';
import { onDesk } from '../app/on-desk.ts';
import { withServer } from '../app/open-for-command.ts';
import type { ReaderStatus } from '../contracts/reader.ts';
import { readersOf } from '../stores/postgres/readers.ts';

/** Adds `switchroom readers`: how far behind each reader of the feed is. */
export function addReaderCommands(program: Command, config: () => string): void {
  program
    .command('readers')
    .description('list the readers of the feed, and how far behind each is')
    .action(async () => {
      const environment = readEnvironment(process.env);
      const desks = desksOf(await loadConfig(process.cwd(), config()));
      await withServer(environment, async (url) => {
        for (const one of desks) {
          const { id } = one.pack.desk;
          const found = await onDesk(one, environment, url, (pool) => readersOf(pool, id).list());
          for (const status of found) console.log(describe(id, status));
          if (found.length === 0) console.log(`The desk "${id}" has no readers.`);
        }
      });
    });
}

/** How far behind a reader is. */
export function lagOf({ behind, behindMs }: ReaderStatus): string {
  return `${behind} behind (${Math.round(behindMs / 1_000)} s)`;
}

function describe(desk: string, status: ReaderStatus): string {
  const { name, position, node, halted } = status;
  const who = node === null ? 'nobody reads' : `read by ${node}`;
  return [name, desk, `at ${position}`, lagOf(status), halted === null ? who : `stopped: ${halted}`].join(
    '  ',
  );
}
