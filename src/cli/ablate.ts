import { type Command, InvalidArgumentError } from 'commander';
import { heldDesks } from '../app/held-desks.ts';
import { createReplayDesk } from '../app/replay/replay-desk.ts';
import { type Ablation, ablateEdge, type EdgeName, edgesTaken } from '../evals/replay/ablate.ts';
import { describeAblations } from '../evals/replay/describe-ablation.ts';
import type { RecordedConversation } from '../evals/replay/replay-desk.ts';
import { openedSince } from '../evals/scorecard/read-scorecard.ts';
import { holdCase } from '../evals/suite/hold-case.ts';
import { readSuite } from '../evals/suite/read-suite.ts';
import { suiteNames } from '../evals/suite/suite-names.ts';
import { readGiven } from './given-files.ts';
import { type ChosenDesk, chooseDesk, onRecord, recorded } from './replay-lanes.ts';
import { sinceOption } from './since.ts';

interface Options {
  readonly edge?: EdgeName;
  readonly suite?: string;
  readonly since: Date;
  readonly desk?: string;
  readonly models: boolean;
  readonly json: boolean;
}

/** Adds `switchroom ablate`: what of that which an edge carries its target needs. */
export function addAblateCommand(program: Command, config: () => string): void {
  program
    .command('ablate')
    .description(
      'drop each thing that an edge carries in turn, and count where its target asks again or does something else',
    )
    .option('-e, --edge <edge>', 'e.g. "triage>billing"; every edge that was taken without', readEdge)
    .option(
      '--suite <file>',
      'of the conversations of a suite, which are held for it; of recorded ones without',
    )
    .addOption(sinceOption())
    .option('-d, --desk <id>', 'of the desk, where there are several; the first without')
    .option('--models', 'ask the models of the configuration; the floor alone without', false)
    .option('--json', 'as a line of JSON', false)
    .action((options: Options) => ablate(config(), options));
}

async function ablate(config: string, options: Options): Promise<void> {
  const chosen = await chooseDesk(config, options.desk);
  const { loaded, desk } = chosen;
  const conversations = await (options.suite === undefined
    ? onTheRecord(chosen, options)
    : ofSuite(chosen, options.suite, options));
  const found: Ablation[] = [];
  for (const edge of options.edge ? [options.edge] : edgesTaken(conversations))
    found.push(
      ...(await ablateEdge(
        desk.pack.desk,
        (one) =>
          createReplayDesk({ desk: one, models: options.models ? loaded.models : [], prices: loaded.prices }),
        edge,
        conversations,
      )),
    );
  console.log(options.json ? JSON.stringify(found) : describeAblations(found));
}

function onTheRecord(chosen: ChosenDesk, { since }: Options): Promise<RecordedConversation[]> {
  return onRecord(chosen, async (store) => {
    const all: RecordedConversation[] = [];
    for await (const { id } of openedSince(store, since)) all.push(await recorded(store, id));
    return all;
  });
}

/** Holds the conversations of a suite once, on tables as the pack fills them. */
async function ofSuite({ loaded, desk: { pack } }: ChosenDesk, file: string, { models }: Options) {
  const names = suiteNames(pack.desk);
  const cases = readSuite(await readGiven(file), names, file);
  const desks = await heldDesks({ pack, models: models ? loaded.models : [], prices: loaded.prices });
  const how = { desk: pack.desk.id, people: true, writing: names.writing, now: () => performance.now() };
  try {
    const all: RecordedConversation[] = [];
    for (const one of cases) {
      const { events } = await desks.lend((held) => holdCase(held, one, how));
      all.push({ id: one.id, events });
    }
    return all;
  } finally {
    await desks.close();
  }
}

function readEdge(given: string): EdgeName {
  const [, from, to] = /^\s*([\w-]+)\s*>\s*([\w-]+)\s*$/.exec(given) ?? [];
  if (from === undefined || to === undefined)
    throw new InvalidArgumentError('It must be like "triage>billing".');
  return { from, to };
}
