import { type Command, InvalidArgumentError } from 'commander';
import { stringify } from 'yaml';
import { PERSON } from '../contracts/edge.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import { importOpenai } from '../evals/import/openai.ts';
import { importPromptfoo } from '../evals/import/promptfoo.ts';
import { readSuite } from '../evals/suite/read-suite.ts';
import { suiteNames } from '../evals/suite/suite-names.ts';
import { readGiven, writeGiven } from './given-files.ts';
import { chooseDesk } from './replay-lanes.ts';

interface Options {
  readonly out: string;
  readonly map: ReadonlyMap<string, string>;
  readonly var?: string;
  readonly desk?: string;
  readonly strict: boolean;
}

/** Adds `switchroom eval import`: a suite made of what other tools evaluate with. */
export function addEvalImportCommand(program: Command, config: () => string): void {
  program.commands
    .find((command) => command.name() === 'eval')
    ?.command('import')
    .description(
      "make a suite of OpenAI's evals (JSON lines) or promptfoo's tests (YAML); what it can not hold is told",
    )
    .argument('<file>', 'ending in .jsonl, or in .yaml, .yml or .json')
    .option('-o, --out <file>', 'the suite that is written', 'suite.yaml')
    .option('--map <label=agent>', 'the agent that a right answer means; may be repeated', labels, new Map())
    .option('--var <name>', "the variable or field with the customer's words")
    .option('-d, --desk <id>', 'of the desk, where there are several; the first without')
    .option('--strict', 'fail when something is not taken over', false)
    // An option that `eval` has as well is read by that, wherever it stands.
    .action((file: string, _: Options, command: Command) =>
      importSuite(config(), file, command.optsWithGlobals<Options>()),
    );
}

async function importSuite(config: string, file: string, options: Options): Promise<void> {
  const names = suiteNames((await chooseDesk(config, options.desk)).desk.pack.desk);
  const agents = new Set([...names.agents, PERSON]);
  const stranger = [...options.map.values()].find((agent) => !agents.has(agent));
  if (stranger !== undefined)
    throw new SwitchroomError(
      'request-invalid',
      `There is no agent "${stranger}": ${[...agents].join(', ')}.`,
    );
  const agentOf = (label: string) => options.map.get(label) ?? (agents.has(label) ? label : undefined);
  const read = file.endsWith('.jsonl') ? importOpenai : importPromptfoo;
  const { cases, notTaken, of } = read(await readGiven(file), { agentOf, variable: options.var });
  for (const { line, what } of notTaken) console.error(`line ${line}: ${what}`);
  if (cases.length === 0) throw new SwitchroomError('data-invalid', `None of ${of} could be taken over.`);
  const suite = stringify({ cases });
  readSuite(suite, names, options.out);
  await writeGiven(options.out, suite);
  console.log(
    `${options.out}: ${cases.length} cases of ${of}; ${notTaken.length} things are not taken over.`,
  );
  if (options.strict && notTaken.length > 0) process.exitCode = 1;
}

function labels(given: string, before: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const at = given.lastIndexOf('=');
  if (at < 1) throw new InvalidArgumentError('It must be label=agent.');
  return new Map([...before, [given.slice(0, at), given.slice(at + 1)]]);
}
