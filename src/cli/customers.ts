import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { loadConfig } from '../app/config.ts';
import { withCustomers } from '../app/customer-parts.ts';
import {
  type CustomerExport,
  type CustomerParts,
  eraseCustomer,
  exportCustomer,
  reapplyErasures,
} from '../app/customers.ts';
import { readEnvironment } from '../app/environment.ts';
import { ERASED_FILE, readErased } from '../app/erased-list.ts';

/** Adds `switchroom erase` and `switchroom export`. */
export function addCustomerCommands(program: Command, config: () => string): void {
  program
    .command('erase')
    .description('delete all that is held of a customer, or one conversation; prints what was deleted')
    .argument('<id>', 'of a customer, as your own system or the pack has it, or of a conversation')
    .option('--recordings <folder>', 'name the recordings for tests that have words of theirs')
    .action(async (id: string, { recordings }: { recordings?: string }) => {
      const [found, record] = await onCustomers(config(), async (parts) => {
        const places =
          recordings === undefined ? [] : await placesOf(recordings, await exportCustomer(parts, id));
        return [places, await eraseCustomer(parts, id)] as const;
      });
      console.log(JSON.stringify(record));
      for (const place of found) console.log(`Has words of theirs, remove it: ${place}`);
    });
  program
    .command('erase-again')
    .description('erase again whom a database that was restored by other means has brought back')
    .argument('[file]', 'the list of who was erased; the one of SWITCHROOM_DATA without')
    .action(async (file: string | undefined) => {
      const list = await readErased(file ?? join(readEnvironment(process.env).SWITCHROOM_DATA, ERASED_FILE));
      const records = await onCustomers(config(), (parts) => reapplyErasures(parts, list));
      for (const record of records) console.log(JSON.stringify(record));
      console.log(`Erased again: ${records.length} of ${list.length} on the list.`);
    });
  program
    .command('export')
    .description('write all that is held of a customer, or one conversation, as JSON')
    .argument('<id>', 'of a customer or a conversation')
    .argument('[file]', 'where to; standard output without')
    .action(async (id: string, file: string | undefined) => {
      const held = await onCustomers(config(), (parts) => exportCustomer(parts, id));
      const json = `${JSON.stringify(held, null, 2)}\n`;
      if (file === undefined) process.stdout.write(json);
      else await writeFile(file, json, { mode: 0o600, flag: 'wx' });
    });
}

async function onCustomers<Result>(
  configFile: string,
  work: (parts: CustomerParts) => Promise<Result>,
): Promise<Result> {
  const { pack } = await loadConfig(process.cwd(), configFile);
  return withCustomers(readEnvironment(process.env), pack, work);
}

/** Shorter words are everybody's. */
const TELLING = 12;

/** The lines of files in a folder that have the id or words a customer said, as `file:line`. */
async function placesOf(folder: string, { id, conversations }: CustomerExport): Promise<string[]> {
  const said = conversations.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'customer-said' ? [event.data.text] : [])),
  );
  const words = [id, ...said.filter((text) => text.length >= TELLING)].map((text) =>
    JSON.stringify(text).slice(1, -1),
  );
  const places: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    for (const [index, line] of (await readFile(file, 'utf8')).split('\n').entries())
      if (words.some((word) => line.includes(word))) places.push(`${file}:${index + 1}`);
  }
  return places;
}
