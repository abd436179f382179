import { loadConfig } from '../app/config.ts';
import { readEnvironment } from '../app/environment.ts';
import { serve } from '../app/serve.ts';
import { onStop } from './on-stop.ts';

/** Serves until it is told to stop. */
export async function serveCommand(configFile: string): Promise<void> {
  const environment = readEnvironment(process.env);
  const starting = serve(await loadConfig(process.cwd(), configFile), environment);
  // Heard from the start: stopped while PostgreSQL starts, it must not be left running.
  onStop(() =>
    starting.then(
      (server) => server.close(),
      () => undefined,
    ),
  );
  const server = await starting;
  console.log(`Switchroom is ready: ${server.signInUrl ?? server.url}`);
  console.log(`  answers   ${answeredBy(server.models)}`);
  for (const warning of server.warnings) console.log(`  ${warning}`);
  console.log(`  database  ${server.database}`);
}

function answeredBy(models: readonly string[]): string {
  return models.length === 1
    ? 'the floor: deterministic, no language model (no API key is set)'
    : models.join(', then ');
}
