import { loadConfig } from '../app/config.ts';
import { readEnvironment } from '../app/environment.ts';
import { openDatabase } from '../app/open-database.ts';

/** Brings the product's and the pack's tables up to date, and ends. */
export async function migrateCommand(configFile: string): Promise<void> {
  const { pack } = await loadConfig(process.cwd(), configFile);
  const database = await openDatabase(readEnvironment(process.env), pack, () => undefined);
  await database.close();
  console.log(`Up to date: ${database.description}`);
}
