import type { Command } from 'commander';
import { loadConfig } from '../app/config.ts';
import { deskNamed, desksOf } from '../app/desks-config.ts';
import { readEnvironment } from '../app/environment.ts';
import { onDesk } from '../app/on-desk.ts';
import { withServer } from '../app/open-for-command.ts';
import { patchOf } from '../app/versions/patch-of.ts';
import { publisherOf } from '../app/versions/publisher.ts';
import type { PublishedVersion, Publisher } from '../contracts/published.ts';
import { publishedOf } from '../stores/postgres/published.ts';
import { positive } from './choices.ts';
import { differenceInWords } from './difference-in-words.ts';
import { act } from './identity-of.ts';
import { readChanges } from './with-changes.ts';

const AUTHOR = 'command-line';

interface OfDesk {
  readonly desk?: string;
}

/** Adds what publishes changes to `switchroom desks`. */
export function addPublishedCommands(desks: Command, config: () => string): void {
  const named = (name: string, about: string) =>
    desks
      .command(name)
      .description(about)
      .option('-d, --desk <id>', 'of one of the desks; of the first without');
  named('published', 'list the changes that were published over the code').action(({ desk }: OfDesk) =>
    publishing(config(), desk, async (publisher) => {
      const all = await publisher.list();
      const serves = all.find(({ inForce }) => inForce)?.number;
      for (const one of all) console.log(inWords(one, one.number === serves));
      if (all.length === 0) console.log('Nothing was published: the desk of the code serves.');
    }),
  );
  named('publish', 'publish changes over the code, for all nodes')
    .argument('<file>', 'JSON: docs/published-changes.md')
    .requiredOption('-n, --note <text>', 'why')
    .option('--wait', 'do not serve by it: it waits for a trial', false)
    .action((file: string, { desk, note, wait }: OfDesk & { note: string; wait: boolean }) =>
      publishes(config(), desk, async (publisher) =>
        publisher.publish(AUTHOR, { changes: await readChanges(file), note, inForce: !wait }),
      ),
    );
  named('roll-back', 'publish once more what was published before')
    .argument('<number>', 'of what was published; 0 for the desk of the code', Number)
    .option('-n, --note <text>', 'why')
    .action((number: number, { desk, note }: OfDesk & { note?: string }) =>
      publishes(config(), desk, (publisher) => publisher.rollBack(AUTHOR, number, note)),
    );
  named('changes', 'tell what published changes do to the desk')
    .argument('<number>', 'of what was published', positive)
    .option('-f, --from <number>', 'what it is compared with; the desk of the code without', Number, 0)
    .action((number: number, { desk, from }: OfDesk & { from: number }) =>
      publishing(config(), desk, async (publisher) => {
        for (const one of await publisher.compare(from, number)) console.log(differenceInWords(one));
      }),
    );
  named('export', 'print published changes as a patch of the code, for `git apply`')
    .argument('<number>', 'of what was published', positive)
    .option('--folder <path>', 'where the code is', '.')
    .action((number: number, { desk, folder }: OfDesk & { folder: string }) =>
      publishing(config(), desk, async (publisher) => {
        const { patch, left } = await patchOf(folder, await publisher.compare(0, number));
        process.stdout.write(patch);
        for (const one of left) console.error(`By hand: ${differenceInWords(one)}`);
        if (left.length > 0) process.exitCode = 1;
      }),
    );
}

async function publishing<Result>(
  config: string,
  desk: string | undefined,
  work: (publisher: Publisher, desk: string) => Promise<Result>,
): Promise<Result> {
  const environment = readEnvironment(process.env);
  const loaded = await loadConfig(process.cwd(), config);
  const one = deskNamed(desksOf(loaded), desk);
  const { desk: code } = one.pack;
  return withServer(environment, (url) =>
    onDesk(one, environment, url, (pool) => {
      const store = publishedOf(pool, code.id);
      return work(publisherOf({ code, models: loaded.models, store }), code.id);
    }),
  );
}

/** Publishes, and puts it on record who did. */
async function publishes(
  config: string,
  desk: string | undefined,
  work: (publisher: Publisher) => Promise<PublishedVersion>,
): Promise<void> {
  const { id, published } = await publishing(config, desk, async (publisher, id) => ({
    id,
    published: await work(publisher),
  }));
  await act(
    config,
    async () => published,
    ({ number }) => ({ action: 'changes-published', targets: [id, String(number)] }),
  );
  console.log(inWords(published, published.inForce));
}

function inWords({ number, at, by, note, version, inForce }: PublishedVersion, serves: boolean): string {
  const state = serves ? 'serves' : inForce ? 'served' : 'waits';
  return `${number}  ${state}  ${version}  ${at.toISOString().slice(0, 16).replace('T', ' ')}  ${by}  ${note}`;
}
