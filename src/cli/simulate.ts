import { type Command, InvalidArgumentError, Option } from 'commander';
import { type LoadedConfig, loadConfig } from '../app/config.ts';
import { deskNamed, desksOf } from '../app/desks-config.ts';
import { startRewoundDesks } from '../app/rewound-desks.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { ConversationEvent } from '../contracts/event.ts';
import type { Model, ModelLink } from '../contracts/model.ts';
import type { Pack } from '../contracts/pack.ts';
import { describeScorecard } from '../evals/scorecard/describe.ts';
import { consentTools } from '../evals/scorecard/read-scorecard.ts';
import { describeFailure, describeSimulation } from '../evals/simulate/describe.ts';
import type { SimulatedLine } from '../evals/simulate/disturbances.ts';
import { simulationFigures } from '../evals/simulate/figures.ts';
import { readSimulationGate, type SimulationGate } from '../evals/simulate/gates.ts';
import { ModelCustomer } from '../evals/simulate/model-customer.ts';
import { readScenarios } from '../evals/simulate/read-scenarios.ts';
import { describeRealism, FEWEST, type Realism, realismOf } from '../evals/simulate/realism.ts';
import type { Scenarios } from '../evals/simulate/scenario.ts';
import { type Call, simulate } from '../evals/simulate/simulate.ts';
import { transcriptOf } from '../evals/simulate/transcript.ts';
import { junitOf } from '../evals/suite/junit.ts';
import { positive, whole } from './choices.ts';
import { expectWritable, readGiven, writeGiven } from './given-files.ts';
import { progressOf } from './progress.ts';
import { recordedCustomers } from './recorded-customers.ts';
import { playAgainst } from './simulate-load.ts';
import { daysAgo, readSince } from './since.ts';
import { CHANGES, packWithChanges } from './with-changes.ts';

interface Options {
  readonly desk?: string;
  readonly scenarios?: string;
  readonly calls: number;
  readonly seed: number;
  readonly noise: number;
  readonly line: SimulatedLine;
  readonly atOnce: number;
  readonly only?: string;
  readonly call: readonly number[];
  readonly changes?: string;
  readonly models: boolean;
  readonly customerModel?: string;
  readonly realism?: Date | true;
  readonly url?: string;
  readonly rate: number;
  readonly for: number;
  readonly gate: readonly SimulationGate[];
  readonly out?: string;
  readonly junit?: string;
  readonly json: boolean;
}

/** Adds `switchroom simulate`: simulated customers call, and what came of it is judged. */
export function addSimulateCommand(program: Command, config: () => string): void {
  program
    .command('simulate')
    .description('have simulated customers come, and judge what came of it by the database')
    .option('-d, --desk <id>', 'of the desk, where there are several; the first without')
    .option('-s, --scenarios <file>', "what customers want; the pack's own file without")
    .option('-n, --calls <number>', 'how many come', whole, 100)
    .option('--seed <number>', 'the same seed, the same customers', whole, 1)
    .option('--noise <level>', 'how much goes wrong on their side, from 0 to 1', share, 0.3)
    .addOption(
      new Option('--line <line>', 'how they come: by chat, or by phone, where the floor speaks')
        .choices(['chat', 'phone'])
        .default('chat'),
    )
    .option('--at-once <number>', 'so many at once', whole, 4)
    .option('--only <scenario>', 'of this scenario alone')
    .option('--call <number>', 'this one of them, with its transcript; may be repeated', wholes, [])
    .option('--changes <changes>', CHANGES)
    .option('--models', 'ask the models of the configuration; the floor alone without', false)
    .option('--customer-model <name>', 'this model of the configuration plays the customers')
    .option(
      '--realism [since]',
      'how far they are from the customers on record in your database, of the last 30 days without a time',
      readSince,
    )
    .option(
      '--url <url>',
      'they come to a running server instead: its answers are timed, and nothing is judged',
    )
    .option('--rate <number>', 'with --url: so many come a second', positive, 5)
    .option('--for <time>', 'with --url: for so long, e.g. 60s', seconds, 60)
    .option('-g, --gate <gate>', 'e.g. success>=0.9, false-handoffs<=0.05; may be repeated', gates, [])
    .option('-o, --out <file>', 'write all calls as JSON')
    .option('--junit <file>', 'write a report for build servers')
    .option('--json', 'the figures as a line of JSON', false)
    .action((options: Options, command: Command) => {
      expectTogether(options, command);
      return run(config(), options);
    });
}

async function run(config: string, options: Options): Promise<void> {
  const { seed, noise, call, out, junit, gate, json, url } = options;
  const loaded = await loadConfig(process.cwd(), config);
  await expectWritable(out, junit);
  const pack = await packWithChanges(loaded, deskNamed(desksOf(loaded), options.desk), options.changes);
  const all = await scenariosOf(pack, options);
  if (url !== undefined) return playAgainst(all, { ...options, url });
  const { calls, figures: counted } = await hold(loaded, pack, all, options);
  const figures = { ...counted, realism: await realism(loaded, calls, options) };
  const judged = gate.map((one) => ({ text: one.text, differs: one.differs(figures) }));
  if (out !== undefined) await writeGiven(out, `${JSON.stringify({ seed, noise, figures, calls })}\n`);
  if (junit !== undefined) await writeGiven(junit, junitOf('simulation', calls.map(reported), judged));
  if (json) console.log(JSON.stringify(figures));
  else {
    if (call.length === 0)
      for (const one of calls) if (one.verdict !== 'success') console.log(describeFailure(one));
    console.log(`\n${describeSimulation(figures)}\n\n${describeScorecard(figures.scorecard)}`);
    if (options.realism !== undefined) console.log(`\n${realismInWords(figures.realism)}`);
  }
  for (const { text, differs } of judged)
    console.error(differs === undefined ? `holds    ${text}` : `FAILS    ${text}: ${differs}`);
  if (judged.some(({ differs }) => differs !== undefined)) process.exitCode = 1;
}

/** What is of calls that are held and judged here, and not of those to a running server; and the other way round. */
const HELD_HERE = [
  ...['calls', 'line', 'atOnce', 'call', 'changes', 'models', 'customerModel', 'realism'],
  ...['gate', 'out', 'junit'],
];
const ELSEWHERE = ['rate', 'for'];

/** Throws `request-invalid` for an option that would do nothing, and for a phone call whose agents models are: there the floor alone speaks. */
function expectTogether({ line, models, url }: Options, command: Command): void {
  const without = url === undefined ? ELSEWHERE : HELD_HERE;
  const given = command.options.find(
    (one) =>
      without.includes(one.attributeName()) && command.getOptionValueSource(one.attributeName()) === 'cli',
  );
  if (given) {
    const why = url === undefined ? 'goes only with --url' : 'does not go with --url';
    throw new SwitchroomError('request-invalid', `${given.long} ${why}.`);
  }
  if (line === 'phone' && models)
    throw new SwitchroomError('request-invalid', '--line phone does not go with --models.');
  if (url !== undefined && !URL.canParse(url))
    throw new SwitchroomError(
      'request-invalid',
      `"${url}" is no address of a server: http://localhost:4100.`,
    );
}

/** Holds the calls with desks of its own, on databases that are deleted afterwards. */
async function hold(loaded: LoadedConfig, pack: Pack, all: Scenarios, options: Options) {
  const { calls, seed, noise, line, call, models, customerModel, json } = options;
  const model = customerModel === undefined ? undefined : await modelNamed(loaded.models, customerModel);
  const replays = call.length > 0;
  const atOnce = replays ? 1 : options.atOnce;
  const desks = await startRewoundDesks({
    pack,
    models: models ? loaded.models : [],
    prices: loaded.prices,
    count: atOnce,
  });
  const progress = progressOf(replays ? call.length : calls);
  try {
    const from = performance.now();
    const result = await simulate(all, {
      desk: pack.desk.id,
      calls,
      seed,
      noise,
      line,
      atOnce,
      ...(replays && { only: call }),
      lend: (use) => desks.lend(use),
      ...(model && { player: (parts) => new ModelCustomer(parts, model) }),
      needConsent: consentTools(pack.desk),
      now: () => performance.now(),
      onDone: (one, events) => {
        progress.step();
        if (replays && !json) tell(one, events);
      },
    });
    const seconds = (performance.now() - from) / 1_000;
    return { calls: result.calls, figures: simulationFigures(result.calls, result.scorecard, seconds) };
  } finally {
    progress.end();
    await desks.close();
  }
}

async function modelNamed(models: readonly ModelLink[], name: string): Promise<Model> {
  const link = models.find((one) => one.name === name);
  if (link) return link.provider.getModel(link.modelFor?.(undefined) ?? undefined);
  const known = models.map((one) => one.name).join(', ') || 'none';
  throw new SwitchroomError('request-invalid', `There is no model "${name}" in the configuration: ${known}.`);
}

/** How far the customers of the calls are from those on record; undefined where nobody asks, or too few are. */
async function realism(loaded: LoadedConfig, calls: readonly Call[], { realism: since, desk }: Options) {
  if (since === undefined) return undefined;
  const from = since === true ? daysAgo(30) : since;
  const recorded = await recordedCustomers(loaded, desk, from);
  return realismOf(
    calls.map(({ messages }) => messages),
    recorded,
  );
}

function realismInWords(realism: Realism | undefined): string {
  return realism ? describeRealism(realism) : `realism: fewer than ${FEWEST} conversations are on record.`;
}

function reported({ number, scenario, verdict, problems, ms }: Call) {
  const failures = verdict === 'success' ? [] : [verdict, ...problems];
  return { id: `call ${number}: ${scenario}`, runs: [{ passed: verdict === 'success', ms, failures }] };
}

/** The scenarios of a file, or of the pack. */
async function scenariosOf(pack: Pack, { scenarios: file, only }: Options): Promise<Scenarios> {
  const place = file ?? pack.scenarios;
  if (place === undefined)
    throw new SwitchroomError(
      'request-invalid',
      `The pack ${pack.name} has no scenarios: name a file of them with --scenarios.`,
    );
  const all = readScenarios(await readGiven(place));
  if (only === undefined) return all;
  const scenarios = all.scenarios.filter(({ id }) => id === only);
  if (scenarios.length === 0)
    throw new SwitchroomError(
      'request-invalid',
      `There is no scenario "${only}": ${all.scenarios.map(({ id }) => id).join(', ')}.`,
    );
  return { ...all, scenarios };
}

function tell(call: Call, events: readonly ConversationEvent[]): void {
  console.log(
    `call ${call.number}: ${call.scenario}, ${call.persona}, noise ${call.noise}, ${call.disturbance ?? 'undisturbed'}\n`,
  );
  console.log(transcriptOf(events).join('\n'));
  console.log(`\nleft: ${call.left}; ${[call.verdict, ...call.problems].join('; ')}\n`);
}

function wholes(given: string, before: readonly number[]): readonly number[] {
  return [...before, whole(given)];
}

/** A time such as `60s` or `2m`, in seconds. */
function seconds(given: string): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?)(s|m)?$/.exec(given) ?? [];
  if (number === undefined) throw new InvalidArgumentError('It must be a time such as 60s or 2m.');
  return Number(number) * (unit === 'm' ? 60 : 1);
}

function gates(given: string, before: readonly SimulationGate[]): readonly SimulationGate[] {
  return [...before, readSimulationGate(given)];
}

function share(given: string): number {
  const number = Number(given);
  if (!(number >= 0 && number <= 1)) throw new InvalidArgumentError('It must be from 0 to 1.');
  return number;
}
