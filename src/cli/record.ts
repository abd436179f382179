import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { makeTest } from '../app/replay/make-test.ts';
import type { TestCase, TestManifest } from '../evals/replay/record-test.ts';
import { FAULTS, type Fault } from '../evals/scorecard/faults.ts';
import { anyOf, whole } from './choices.ts';
import { writeGiven } from './given-files.ts';
import { chooseDesk, onRecord, recorded } from './replay-lanes.ts';

interface Options {
  readonly asTest: boolean;
  readonly out: string;
  readonly fault?: Fault;
  readonly until?: number;
  readonly agent?: string;
  readonly replace: ReadonlyMap<string, string>;
  readonly keep: readonly string[];
  readonly desk?: string;
}

/** Adds `switchroom record`: a test of a real conversation. */
export function addRecordCommand(program: Command, config: () => string): void {
  program
    .command('record')
    .description('make a test of a recorded conversation, with other personal data, as short as it can be')
    .argument('<conversation>', 'its id')
    .option('--as-test', 'a case of a suite, and what was captured and replaced (what there is)', true)
    .option('-o, --out <folder>', 'where the two files are written', '.')
    .option(
      '--fault <fault>',
      `until it shows ${Object.keys(FAULTS).join(', ')}; all of it without`,
      readFault,
    )
    .option('--until <seq>', 'until the message whose turn this event is in', whole)
    .option('--agent <id>', 'who should have had the conversation after the last message')
    .option(
      '--replace <words=others>',
      'put these others in place of the words; may be repeated',
      pairs,
      new Map(),
    )
    .option(
      '--keep <words>',
      "leave the words as they are, e.g. an account of the pack's own; may be repeated",
      anyOf,
      [],
    )
    .option('-d, --desk <id>', 'of the desk, where there are several')
    .action((id: string, options: Options) => record(config(), id, options));
}

async function record(config: string, id: string, options: Options): Promise<void> {
  const chosen = await chooseDesk(config, options.desk, id);
  const { out, ...wanted } = options;
  const conversation = await onRecord(chosen, (store) => recorded(store, id));
  const { name, suite, ...made } = makeTest(chosen.desk.pack.desk, conversation, wanted);
  await mkdir(out, { recursive: true });
  const files = { suite: join(out, `${name}.yaml`), manifest: join(out, `${name}.manifest.json`) };
  await writeGiven(files.suite, suite);
  await writeGiven(files.manifest, `${JSON.stringify(made.manifest, null, 2)}\n`);
  console.log(describe(made, files));
}

function describe(
  {
    case: { turns },
    manifest: { messages, shows, replaced, leftOut },
  }: { case: TestCase; manifest: TestManifest },
  { suite, manifest }: { suite: string; manifest: string },
): string {
  const { fault, from, to } = shows ?? {};
  return [
    `${suite}: ${messages.kept} of ${messages.of} messages${shows ? `; the last one shows ${fault} on ${from || '(start)'} > ${to}` : ''}`,
    `${manifest}: ${replaced.length} replaced (${replaced.map(({ kind, as }) => `${kind} "${as}"`).join(', ')})`,
    ...leftOut.map((what) => `left out: ${what}`),
    ...turns.map(({ text, agent }) => `  ${(agent ?? '?').padEnd(12)} ${text}`),
    'Read it before it goes anywhere: names that nothing introduces are not found.',
  ].join('\n');
}

function readFault(given: string): Fault {
  const fault = (Object.keys(FAULTS) as Fault[]).find((one) => one === given);
  if (!fault) throw new InvalidArgumentError(`It must be one of ${Object.keys(FAULTS).join(', ')}.`);
  return fault;
}

function pairs(given: string, before: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const at = given.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('It must be words=others.');
  return new Map([...before, [given.slice(0, at), given.slice(at + 1)]]);
}
