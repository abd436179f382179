import { resolve } from 'node:path';
import type { LoadedConfig } from '../app/config.ts';
import type { Environment } from '../app/environment.ts';
import { createLog } from '../app/log.ts';
import { type RunningServer, serve } from '../app/serve.ts';
import { type FromWorker, STOP, type WorkerPlace } from '../app/worker-place.ts';
import { Workers } from '../app/workers.ts';
import { startEmbedded } from '../stores/embedded/start-embedded.ts';
import { onStop } from './on-stop.ts';
import { printError } from './print-error.ts';
import { readyLine, startLines } from './start-lines.ts';

/** Starts the embedded database, where it is used, and the workers; serves until it is told to stop. */
export async function serveByWorkers(count: number, environment: Environment): Promise<void> {
  const log = createLog(environment);
  const workers = new Workers(log);
  const tell = (message: string, level: 'info' | 'warn') => log[level](message);
  const folder = resolve(environment.SWITCHROOM_DATA);
  const database =
    environment.DATABASE_URL === undefined
      ? startEmbedded({ folder, log: tell })
      : Promise.resolve(undefined);
  const close = async () => {
    await workers.stop();
    await database.then(
      (server) => server?.stop(),
      () => undefined,
    );
  };
  // Heard from the start: stopped while PostgreSQL starts, it must not be left running.
  onStop(close);
  try {
    await database;
    const { address, lines } = await workers.start(count);
    console.log(readyLine(address));
    for (const line of await lines) console.log(line);
    console.log(`  workers   ${count}`);
  } catch (thrown) {
    printError(thrown);
    await close();
  }
}

/** Serves beside other workers until it is told to end by who started it, or on a polite kill of this process alone. */
export async function serveAsWorker(
  config: Promise<LoadedConfig>,
  environment: Environment,
  place: WorkerPlace,
): Promise<void> {
  const tell = (told: FromWorker) => process.connected && process.send?.(told);
  let server: RunningServer | undefined;
  const stop = async () => {
    // One that has not started yet holds nothing that is not recorded.
    await server?.close().catch(printError);
    process.exit();
  };
  // Ctrl-C reaches all of a terminal's group: who started this one was told as well, and says so.
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
  process.once('SIGTERM', () => void stop());
  process.on('message', (message) => message === STOP && void stop());
  try {
    server = await serve(await config, environment, { worker: place });
    tell({ address: server.url });
    tell({ lines: await startLines(server) });
  } catch (thrown) {
    printError(thrown);
    // What hears the other process would keep this one from ending.
    process.exit();
  }
}
