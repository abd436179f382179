import { loadConfig } from '../app/config.ts';
import { readEnvironment } from '../app/environment.ts';
import { openDatabases } from '../app/open-database.ts';

/** Brings the product's and the packs' tables up to date, and ends. */
export async function migrateCommand(configFile: string): Promise<void> {
  const {
    pack,
    packs = [pack],
    databases = {},
    webhooks = [],
    analysis,
  } = await loadConfig(process.cwd(), configFile);
  const environment = readEnvironment(process.env);
  const database = await openDatabases(environment, packs, databases, () => undefined, {
    jobs: webhooks.length > 0 || analysis !== undefined,
  });
  await database.close();
  console.log(`Up to date: ${database.description}`);
}
