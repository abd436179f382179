import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { dialogueFigures } from '../routing/figures/dialogue-figures.ts';
import { utteranceFigures } from '../routing/figures/utterance-figures.ts';
import { decodeModel, encodeModel } from '../routing/model-file.ts';
import { type RouterModel, routerOf } from '../routing/router.ts';
import { trainRouter } from '../routing/train-router.ts';
import { type DialogueRow, type RouterRows, readBytes, readDescriptions, readRows } from './router-rows.ts';

interface TrainOptions {
  readonly data: readonly string[];
  readonly val?: readonly string[];
  readonly agents?: string;
  readonly intents?: boolean;
  readonly out: string;
}

interface EvalOptions {
  readonly model: string;
  readonly data: readonly string[];
  readonly json?: boolean;
}

const collect = (file: string, before: readonly string[] = []) => [...before, file];
/** So many utterances are routed before CPU time is taken. */
const WARM_UP = 500;

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

async function train({ data, val, agents, intents = false, out }: TrainOptions): Promise<void> {
  const startedAt = performance.now();
  const rows = await readRows(data, intents);
  const described = agents === undefined ? [] : await readDescriptions(agents);
  const model = trainRouter(rows, described, val && (await readRows(val, intents)), intents);
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
      seconds: Math.round(performance.now() - startedAt) / 1000,
    }),
  );
}

async function evaluate({ model: file, data, json = false }: EvalOptions): Promise<void> {
  const model = decodeModel(await readBytes(file));
  const rows = await readRows(data, model.intents);
  const print = (figures: object) => console.log(JSON.stringify(figures, undefined, json ? 0 : 2));
  if (rows.utterances.length > 0) print(evaluateUtterances(model, rows));
  if (rows.dialogues.length > 0) print(evaluateDialogues(model, rows.dialogues));
}

function evaluateUtterances(model: RouterModel, { utterances }: RouterRows) {
  const router = routerOf(model);
  for (const { text } of utterances.slice(0, WARM_UP)) router.route({ text });
  const before = process.cpuUsage();
  const routed = utterances.map((row) => ({ row, routed: router.route({ text: row.text }) }));
  const { user, system } = process.cpuUsage(before);
  const micros = (user + system) / utterances.length;
  return utteranceFigures(
    routed.map(({ row, routed: { agent, probability } }) => ({ row, predicted: agent, probability })),
    { outOfScope: model.agents[model.outOfScope], sureBar: model.calibration.sureBar, micros },
  );
}

/** Over all dialogues, and apart over those of several agents that were all learned from rows. */
function evaluateDialogues(model: RouterModel, dialogues: readonly DialogueRow[]) {
  const unseen = new Set(model.agents.slice(model.shape.seenAgents));
  const counted = { router: routerOf(model), sureBar: model.calibration.sureBar, unseen };
  const several = dialogues.filter(
    ({ multi, turns }) => multi && turns.every(({ agent }) => !unseen.has(agent)),
  );
  return { ...dialogueFigures(counted, dialogues), multiAgentSeen: dialogueFigures(counted, several) };
}
