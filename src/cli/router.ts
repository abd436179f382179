import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Routed, RouterTurn } from '../contracts/router.ts';
import { dialogueFigures } from '../routing/figures/dialogue-figures.ts';
import { type RoutedUtterance, utteranceFigures } from '../routing/figures/utterance-figures.ts';
import { decodeModel, encodeModel } from '../routing/model-file.ts';
import { type RouterModel, routeInStages, routerOf } from '../routing/router.ts';
import { trainRouter } from '../routing/train-router.ts';
import { encodeRows, encoderNamed } from './encode-rows.ts';
import { type DialogueRow, type RouterRows, readBytes, readDescriptions, readRows } from './router-rows.ts';

interface TrainOptions {
  readonly data: readonly string[];
  readonly val?: readonly string[];
  readonly agents?: string;
  readonly intents?: boolean;
  readonly secondStage?: boolean;
  readonly out: string;
}

interface EvalOptions {
  readonly model: string;
  readonly data: readonly string[];
  readonly json?: boolean;
}

const collect = (file: string, before: readonly string[] = []) => [...before, file];
/** So many utterances are routed before CPU time is taken. */
const WARM_UP = 5_000;

/** Adds `switchroom router train` and `switchroom router eval`. */
export function addRouterCommands(program: Command): void {
  const router = program.command('router').description('train and measure the local router');
  router
    .command('train')
    .description('train on labelled utterances and dialogues (JSON lines, perhaps packed with gzip)')
    .requiredOption('--data <file>', 'rows to learn from; may be given again', collect)
    .option('--val <file>', 'rows to measure on how sure to be; without it a fifth of the data', collect)
    .option('--intents', 'route to intents in place of agents')
    .option('--agents <file>', 'what agents do, for those without rows')
    .option('--second-stage', 'learn a second stage too, of the meaning of first sentences (English)')
    .requiredOption('--out <file>', 'the model to write')
    .action(train);
  router
    .command('eval')
    .description('count how well a model routes labelled rows')
    .requiredOption('--model <file>', 'a model of `router train`')
    .requiredOption('--data <file>', 'rows to count; may be given again', collect)
    .option('--json', 'one line of JSON, without layout')
    .action(evaluate);
}

async function train({
  data,
  val,
  agents,
  intents = false,
  secondStage = false,
  out,
}: TrainOptions): Promise<void> {
  const startedAt = performance.now();
  const rows = await readRows(data, intents);
  const described = agents === undefined ? [] : await readDescriptions(agents);
  const held = val && (await readRows(val, intents));
  const encoded = secondStage ? await encodeRows([rows, held], described) : undefined;
  const model = trainRouter(rows, described, held, intents, encoded);
  const bytes = encodeModel(model);
  await writeFile(out, bytes);
  const { agents: labels, shape, hashes } = model;
  console.log(
    JSON.stringify({
      utterances: rows.utterances.length,
      dialogues: rows.dialogues.length,
      labels: labels.length,
      unseen: labels.slice(shape.seenAgents),
      features: hashes.length,
      bytes: bytes.length,
      ...model.calibration,
      ...(model.second && { secondStage: model.second.model.calibration }),
      seconds: Math.round(performance.now() - startedAt) / 1000,
    }),
  );
}

async function evaluate({ model: file, data, json = false }: EvalOptions): Promise<void> {
  const model = decodeModel(await readBytes(file));
  const rows = await readRows(data, model.intents);
  const print = (figures: object) => console.log(JSON.stringify(figures, undefined, json ? 0 : 2));
  if (rows.utterances.length > 0) print(await evaluateUtterances(model, rows));
  if (rows.dialogues.length > 0) print(evaluateDialogues(model, rows.dialogues));
}

/** With a second stage, over both together; `firstStage` is what the first alone makes of them: the second is asked what that is not sure of. */
async function evaluateUtterances(model: RouterModel, { utterances }: RouterRows) {
  const firstStage = await figuresOf(model, utterances, routerOf(model).route);
  if (!model.second) return firstStage;
  const inStages = routeInStages(model, model.second, await encoderNamed(model.second.encoder));
  return { ...(await figuresOf(model, utterances, inStages)), firstStage };
}

async function figuresOf(
  model: RouterModel,
  utterances: RouterRows['utterances'],
  route: (turn: RouterTurn) => Routed | Promise<Routed>,
) {
  for (const { text } of utterances.slice(0, WARM_UP)) await route({ text });
  const before = process.cpuUsage();
  const routed: RoutedUtterance[] = [];
  for (const row of utterances) routed.push({ row, routed: await route({ text: row.text }) });
  const { user, system } = process.cpuUsage(before);
  const micros = (user + system) / utterances.length;
  return utteranceFigures(routed, { outOfScope: model.agents[model.outOfScope], micros });
}

/** Over all dialogues, and apart over those of several agents that were all learned from rows. */
function evaluateDialogues(model: RouterModel, dialogues: readonly DialogueRow[]) {
  const unseen = new Set(model.agents.slice(model.shape.seenAgents));
  const counted = { router: routerOf(model), unseen };
  const several = dialogues.filter(
    ({ multi, turns }) => multi && turns.every(({ agent }) => !unseen.has(agent)),
  );
  return { ...dialogueFigures(counted, dialogues), multiAgentSeen: dialogueFigures(counted, several) };
}
