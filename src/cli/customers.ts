import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { loadConfig } from '../app/config.ts';
import { withCustomers } from '../app/customer-parts.ts';
import {
  type CustomerExport,
  type CustomerParts,
  type ErasureRecord,
  eraseCustomer,
  exportCustomer,
  reapplyErasures,
} from '../app/customers.ts';
import { deskNamed, desksOf } from '../app/desks-config.ts';
import { readEnvironment } from '../app/environment.ts';
import { ERASED_FILE, readErased } from '../app/erased-list.ts';

const DESK = 'where there are several; the first without, or the one that the id of a conversation says';

/** Adds `switchroom erase` and `switchroom export`. */
export function addCustomerCommands(program: Command, config: () => string): void {
  program
    .command('erase')
    .description('delete all that is held of a customer, or one conversation; prints what was deleted')
    .argument('<id>', 'of a customer, as your own system or the pack has it, or of a conversation')
    .option('--recordings <folder>', 'name the recordings for tests that have words of theirs')
    .option('--desk <id>', DESK)
    .action(async (id: string, { recordings, desk }: { recordings?: string; desk?: string }) => {
      const [found, record] = await onCustomers(config(), { id, desk }, async (parts) => {
        const places =
          recordings === undefined ? [] : await placesOf(recordings, await exportCustomer(parts, id));
        return [places, await eraseCustomer(parts, id)] as const;
      });
      console.log(JSON.stringify(record));
      if (desk === undefined && record.kind === 'customer') await tellOtherDesks(config(), record.desk);
      for (const place of found) console.log(`Has words of theirs, remove it: ${place}`);
    });
  program
    .command('erase-again')
    .description('erase again whom a database that was restored by other means has brought back')
    .argument('[file]', 'the list of who was erased; the one of SWITCHROOM_DATA without')
    .action(async (file: string | undefined) => {
      const list = await readErased(file ?? join(readEnvironment(process.env).SWITCHROOM_DATA, ERASED_FILE));
      const records: ErasureRecord[] = [];
      for (const desk of desksOf(await loadConfig(process.cwd(), config())))
        records.push(
          ...(await withCustomers(
            readEnvironment(process.env),
            desk.pack,
            (parts) => reapplyErasures(parts, list),
            desk,
          )),
        );
      for (const record of records) console.log(JSON.stringify(record));
      console.log(`Erased again: ${records.length} of ${list.length} on the list.`);
    });
  program
    .command('export')
    .description('write all that is held of a customer, or one conversation, as JSON')
    .argument('<id>', 'of a customer or a conversation')
    .argument('[file]', 'where to; standard output without')
    .option('--desk <id>', DESK)
    .action(async (id: string, file: string | undefined, { desk }: { desk?: string }) => {
      const held = await onCustomers(config(), { id, desk }, (parts) => exportCustomer(parts, id));
      const json = `${JSON.stringify(held, null, 2)}\n`;
      if (file === undefined) process.stdout.write(json);
      else await writeFile(file, json, { mode: 0o600, flag: 'wx' });
    });
}

/** Whoever is to be forgotten may be known at another desk. */
async function tellOtherDesks(configFile: string, looked: string): Promise<void> {
  for (const { pack } of desksOf(await loadConfig(process.cwd(), configFile)))
    if (pack.desk.id !== looked)
      console.log(
        `Nobody looked at the desk "${pack.desk.id}": it may hold them as well. Say --desk ${pack.desk.id}.`,
      );
}

async function onCustomers<Result>(
  configFile: string,
  which: Which,
  work: (parts: CustomerParts) => Promise<Result>,
): Promise<Result> {
  const desk = await deskOf(configFile, which);
  return withCustomers(readEnvironment(process.env), desk.pack, work, desk);
}

/** The desk that is named, else the one a conversation's id says, else the first. */
async function deskOf(configFile: string, { id, desk }: Which) {
  const all = desksOf(await loadConfig(process.cwd(), configFile));
  const ofConversation = all.find(({ pack }) => id.startsWith(`${pack.desk.id}.`));
  return deskNamed(all, desk ?? ofConversation?.pack.desk.id);
}

/** Whom a command is about, and at which desk. */
interface Which {
  readonly id: string;
  readonly desk?: string | undefined;
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
