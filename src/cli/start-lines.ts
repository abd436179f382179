import type { RunningServer } from '../app/serve.ts';
import { FLOOR, type LinkHealth } from '../contracts/model.ts';

/** How long the start lines wait for what the models say, in ms: customers are served meanwhile. */
const QUICK_MS = 1_500;

/** What is printed first. */
export function readyLine(address: string): string {
  return `Switchroom is ready: ${address}`;
}

/** What is printed once it is known which models answer, or soon after. */
export async function startLines(server: RunningServer): Promise<string[]> {
  await quickly(server.probed);
  return [
    `  console   ${consoleOf(server)}`,
    `  answers   ${answeredBy(server)}`,
    ...server.warnings.map((warning) => `  ${warning}`),
    `  database  ${server.database}`,
  ];
}

/** Where staff go: by the link that signs an owner in, where there is one. */
function consoleOf({ signInUrl, url }: Pick<RunningServer, 'signInUrl' | 'url'>): string {
  return signInUrl === undefined ? `${url}/console` : `${signInUrl} (signs you in as owner, once)`;
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
