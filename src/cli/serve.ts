import { loadConfig } from '../app/config.ts';
import { readEnvironment } from '../app/environment.ts';
import { type RunningServer, serve } from '../app/serve.ts';
import { FLOOR, type LinkHealth } from '../contracts/model.ts';
import { onStop } from './on-stop.ts';

/** How long the start lines wait for what the models say, in ms: customers are served meanwhile. */
const QUICK_MS = 1_500;

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
  await quickly(server.probed);
  console.log(`  answers   ${answeredBy(server)}`);
  for (const warning of server.warnings) console.log(`  ${warning}`);
  console.log(`  database  ${server.database}`);
}

async function quickly(work: Promise<void>): Promise<void> {
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, QUICK_MS);
  await Promise.race([work, late.promise]);
  clearTimeout(timer);
}

/** Who answers, in order, as far as it is known. */
export function answeredBy({ models, modelHealth }: Pick<RunningServer, 'models' | 'modelHealth'>): string {
  if (models.length === 1) return 'the floor: deterministic, no language model (no API key is set)';
  const health = new Map(modelHealth().map((link) => [link.model, link]));
  return models
    .map((name) => (name === FLOOR ? FLOOR : `${name}${foundOf(health.get(name))}`))
    .join(', then ');
}

function foundOf(link: LinkHealth | undefined): string {
  if (link?.status === 'failing') return ` (DOES NOT ANSWER: ${link.reason})`;
  return link?.status === 'ok' ? ' (answers)' : '';
}
