import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { LoadedConfig } from '../app/config.ts';
import type { ConfiguredDesk } from '../app/desks-config.ts';
import { readEnvironment } from '../app/environment.ts';
import { onDesk } from '../app/on-desk.ts';
import { withServer } from '../app/open-for-command.ts';
import { expectTaken } from '../app/versions/publisher.ts';
import { type DeskChanges, deskChanges } from '../contracts/desk-changes.ts';
import { messageOf, SwitchroomError } from '../contracts/errors.ts';
import type { Pack } from '../contracts/pack.ts';
import { publishedOf } from '../stores/postgres/published.ts';

/** What is said of `--changes`. */
export const CHANGES = 'with these changes over the code: a JSON file, or the number of what was published';

/** The pack of a desk, with changes over its code. Throws `changes-refused` and `version-not-found`. */
export async function packWithChanges(
  { models }: LoadedConfig,
  configured: ConfiguredDesk,
  given: string | undefined,
): Promise<Pack> {
  const { pack } = configured;
  if (given === undefined) return pack;
  const changes = /^\d+$/.test(given)
    ? await publishedChanges(configured, Number(given))
    : await readChanges(given);
  return { ...pack, desk: await expectTaken(pack.desk, changes, models) };
}

/** What was published as this number; 0 is the desk of the code. */
async function publishedChanges(desk: ConfiguredDesk, number: number): Promise<DeskChanges> {
  if (number === 0) return {};
  const environment = readEnvironment(process.env);
  const found = await withServer(environment, (url) =>
    onDesk(desk, environment, url, (pool) => publishedOf(pool, desk.pack.desk.id).get(number)),
  );
  if (found) return found.changes;
  throw new SwitchroomError('version-not-found', `Nothing was published as number ${number}.`);
}

/** The changes of a JSON file. Throws `changes-refused`. */
export async function readChanges(file: string): Promise<DeskChanges> {
  try {
    const read = deskChanges.safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (read.success) return read.data;
    throw new SwitchroomError('changes-refused', `${file}: ${z.prettifyError(read.error)}`);
  } catch (thrown) {
    if (thrown instanceof SwitchroomError) throw thrown;
    throw new SwitchroomError('changes-refused', `${file}: ${messageOf(thrown)}`, { cause: thrown });
  }
}
