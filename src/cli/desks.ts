import type { Command } from 'commander';
import { type LoadedConfig, loadConfig } from '../app/config.ts';
import { type ConfiguredDesk, deskNamed, desksOf } from '../app/desks-config.ts';
import { readEnvironment } from '../app/environment.ts';
import { onDesk } from '../app/on-desk.ts';
import { withServer } from '../app/open-for-command.ts';
import { compareDefinitions } from '../app/versions/compare-definitions.ts';
import { versionOf } from '../app/versions/version-of.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { JsonValue } from '../contracts/json.ts';
import { deskVersionsOf, type SeenVersion } from '../stores/postgres/desk-versions.ts';
import { differenceInWords } from './difference-in-words.ts';
import { addPublishedCommands } from './published.ts';

type Versions = ReturnType<typeof deskVersionsOf>;

/** Adds `switchroom desks`: which versions of the desks have served, and what differs between two. */
export function addDesksCommand(program: Command, config: () => string): void {
  const desks = program.command('desks').description('the versions of the desks');
  desks
    .command('list', { isDefault: true })
    .description('list the versions that have served: since when, and how many conversations')
    .option('--json', 'a line of JSON for each version', false)
    .action(({ json }: { readonly json: boolean }) =>
      onDesks(config(), undefined, async ({ pack }, versions, { models }) => {
        const { id, name } = pack.desk;
        const present = versionOf(pack.desk, models).hash;
        if (!json) console.log(`${name} (${id})`);
        for (const one of withPresent(await versions.seen(), present))
          console.log(json ? JSON.stringify({ desk: id, ...one }) : line(one));
      }),
    );
  desks
    .command('diff')
    .description('tell what differs between two versions of a desk')
    .argument('<before>', 'hash of a version')
    .argument('[after]', 'hash of another; the desk as it is configured here without')
    .option('-d, --desk <id>', 'of one of the desks; of the first without')
    .option('--json', 'a line of JSON for each difference', false)
    .action((before: string, after: string | undefined, options: DiffOptions) =>
      onDesks(config(), options.desk ?? null, async ({ pack }, versions, { models }) => {
        const present = versionOf(pack.desk, models);
        const definition = async (hash: string) =>
          hash === present.hash ? present.definition : await stored(versions, hash);
        const found = compareDefinitions(await definition(before), await definition(after ?? present.hash));
        for (const one of found) console.log(options.json ? JSON.stringify(one) : differenceInWords(one));
        if (found.length === 0 && !options.json) console.log('They are the same.');
      }),
    );
  addPublishedCommands(desks, config);
}

interface DiffOptions {
  readonly desk?: string;
  readonly json: boolean;
}

/** Does `work` for each desk; for the one named, or for the first one where `desk` is null. */
async function onDesks(
  config: string,
  desk: string | null | undefined,
  work: (desk: ConfiguredDesk, versions: Versions, config: LoadedConfig) => Promise<void>,
): Promise<void> {
  const environment = readEnvironment(process.env);
  const loaded = await loadConfig(process.cwd(), config);
  const all = desksOf(loaded);
  const wanted = desk === undefined ? all : [deskNamed(all, desk ?? undefined)];
  await withServer(environment, async (url) => {
    for (const one of wanted)
      await onDesk(one, environment, url, (pool) =>
        work(one, deskVersionsOf(pool, one.pack.desk.id), loaded),
      );
  });
}

async function stored(versions: Versions, hash: string): Promise<JsonValue> {
  const definition = await versions.definition(hash);
  if (definition === undefined)
    throw new SwitchroomError(
      'request-invalid',
      `No version ${hash} of this desk is known: \`switchroom desks\` lists them.`,
    );
  return definition;
}

/** A version of the list; `present` is the desk as it is configured here. */
type Listed = (SeenVersion | { readonly version: string; readonly turns: 0 }) & { readonly present: boolean };

/** The versions of the log, and before them the present one where no turn bears it yet. */
function withPresent(seen: readonly SeenVersion[], present: string): Listed[] {
  const listed = seen.map((one) => ({ ...one, present: one.version === present }));
  const isSeen = listed.some((one) => one.present);
  return isSeen ? listed : [{ version: present, turns: 0, present: true }, ...listed];
}

function line(one: Listed): string {
  const name = `  ${(one.version ?? 'no version').padEnd(12)}  ${(one.present ? 'present' : '').padEnd(7)}`;
  if (!('first' in one)) return `${name}  no turns yet`;
  const [from, to] = [one.first, one.last].map((at) => at.toISOString().slice(0, 16).replace('T', ' '));
  return `${name}  ${from} to ${to}  ${one.conversations} conversations, ${one.turns} turns`;
}
