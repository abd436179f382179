import { loadConfig } from '../app/config.ts';
import { type Environment, readEnvironment } from '../app/environment.ts';
import { serve } from '../app/serve.ts';
import { takeWorkerPlace } from '../app/worker-place.ts';
import { onStop } from './on-stop.ts';
import { serveAsWorker, serveByWorkers } from './serve-workers.ts';
import { readyLine, startLines } from './start-lines.ts';

/** What `switchroom serve` takes. */
export interface ServeOptions {
  /** How many processes serve; over `WORKERS` of the environment. */
  readonly workers?: string | undefined;
}

/** Serves until it is told to stop: in this process, or in several workers that it looks after. */
export async function serveCommand(configFile: string, { workers }: ServeOptions = {}): Promise<void> {
  const place = takeWorkerPlace(process.env);
  const environment = readEnvironment({ ...process.env, ...(workers !== undefined && { WORKERS: workers }) });
  if (place) return serveAsWorker(loadConfig(process.cwd(), configFile), environment, place);
  if (environment.WORKERS !== undefined && environment.WORKERS > 1)
    return serveByWorkers(environment.WORKERS, environment);
  return serveAlone(configFile, environment);
}

async function serveAlone(configFile: string, environment: Environment): Promise<void> {
  const starting = serve(await loadConfig(process.cwd(), configFile), environment);
  // Heard from the start: stopped while PostgreSQL starts, it must not be left running.
  onStop(() =>
    starting.then(
      (server) => server.close(),
      () => undefined,
    ),
  );
  const server = await starting;
  console.log(readyLine(server.url));
  for (const line of await startLines(server)) console.log(line);
}
