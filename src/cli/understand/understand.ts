import { type Command, InvalidArgumentError } from 'commander';
import type { DetectLanguage, Understanding, UnderstandingContext } from '../../contracts/understanding.ts';
import { decodeModel } from '../../routing/model-file.ts';
import { routerOf } from '../../routing/router.ts';
import { verifyHeard } from '../../understanding/identity/verify-heard.ts';
import { loadDetector } from '../../understanding/language/load-detector.ts';
import { understand } from '../../understanding/understanding.ts';
import { onTheWall } from '../choices.ts';
import { readBytes } from '../router-rows.ts';
import { actFigures, dataActs } from './act-figures.ts';
import { dataValues } from './data-values.ts';
import { actsBy, foldedActs, taughtBy } from './folds.ts';
import { identityFigures } from './identity-figures.ts';
import { languageFigures } from './language-figures.ts';
import { type HeardRow, readRows, type SaidRow } from './rows.ts';
import { valueFigures } from './value-figures.ts';

interface UnderstandOptions {
  readonly data: string;
  readonly now?: string;
  readonly country: string;
  readonly router?: string;
  readonly train?: string;
  readonly folds?: number;
  readonly seed: number;
}

/** What is handed to understanding. */
type Tools = Pick<UnderstandingContext, 'rank'> & { readonly detectLanguage: DetectLanguage };

/** Adds `switchroom understand`. */
export function addUnderstandCommand(program: Command): void {
  program
    .command('understand')
    .description('measure how messages are understood: a line a row, then a line of figures, as JSON')
    .requiredOption(
      '--data <file>',
      'rows as JSON lines: text with acts and values, or what a recogniser heard',
    )
    .option('--now <time>', 'the time of rows that have none, as their customer’s clock shows it', onTheWall)
    .option('--country <code>', 'where the customers are (ISO 3166)', 'GB')
    .option('--router <file>', 'a model of `router train` that ranks the wishes')
    .option('--train <file>', 'teach the acts by these rows first, on the base of what is shipped')
    .option('--folds <count>', 'teach the acts by the other folds of the data itself', whole)
    .option('--seed <number>', 'which rows are in which fold', whole, 1)
    .option('--json', 'as JSON, as it always is')
    .action((options: UnderstandOptions) => understandCommand(options));
}

async function understandCommand(options: UnderstandOptions): Promise<void> {
  const rows = await readRows(options.data);
  const said = rows.filter((row): row is SaidRow => 'text' in row);
  const heard = rows.filter((row): row is HeardRow => 'item' in row);
  for (const { item, nbest, truth } of heard) console.log(JSON.stringify(verifyHeard(item, nbest, truth)));
  const figures = {
    ...(said.length > 0 ? await saidFigures(said, options) : {}),
    ...(heard.length > 0 ? { identity: identityFigures(heard, options.seed) } : {}),
  };
  console.log(JSON.stringify(figures));
}

async function saidFigures(rows: readonly SaidRow[], options: UnderstandOptions) {
  const tools = { detectLanguage: await loadDetector(), ...(await ranker(options)) };
  const read = rows.map((row) => ({ row, result: understandRow(row, options, tools) }));
  const taught = await taughtActs(rows, options);
  const lines = read.map(({ row, result }, at) => {
    const shipped = dataActs(result.acts.map(({ kind }) => kind));
    return { row, shipped, acts: taught?.[at] ?? shipped, values: dataValues(result.values), result };
  });
  for (const { acts, values, result } of lines)
    console.log(JSON.stringify({ acts, values, wishes: result.wishes, language: result.language ?? null }));
  const withActs = lines.flatMap(({ row, acts, shipped }) =>
    row.acts ? [{ truth: row.acts, found: acts, shipped }] : [],
  );
  const withValues = lines.flatMap(({ row, values }) =>
    row.values ? [{ truth: row.values, found: values }] : [],
  );
  const withLanguage = lines.flatMap(({ row, result }) =>
    row.language ? [{ text: row.text, truth: row.language, found: result.language }] : [],
  );
  return {
    rows: rows.length,
    ...(withActs.length > 0 ? { acts: actFigures(withActs) } : {}),
    ...(taught
      ? { shipped: actFigures(withActs.map(({ truth, shipped }) => ({ truth, found: shipped }))) }
      : {}),
    ...(withValues.length > 0 ? { values: valueFigures(withValues) } : {}),
    ...(withLanguage.length > 0 ? { languages: languageFigures(withLanguage) } : {}),
  };
}

/** The clock of a row is the customer's, so that it is read as it stands. */
function understandRow(
  { text, now }: SaidRow,
  { country, now: otherwise }: UnderstandOptions,
  tools: Tools,
): Understanding {
  const clock = now ?? otherwise ?? new Date().toISOString().slice(0, 16);
  return understand(text, { now: new Date(`${clock}Z`), timeZone: 'UTC', country, ...tools });
}

async function ranker({ router }: UnderstandOptions): Promise<Pick<UnderstandingContext, 'rank'>> {
  if (router === undefined) return {};
  const { route } = routerOf(decodeModel(await readBytes(router)));
  return { rank: (text) => route({ text }).ranking };
}

async function taughtActs(rows: readonly SaidRow[], { train, folds, seed }: UnderstandOptions) {
  if (folds !== undefined) return foldedActs(withActsOf(rows), folds, seed);
  if (train === undefined) return undefined;
  const model = taughtBy(withActsOf((await readRows(train)).filter((row): row is SaidRow => 'text' in row)));
  return rows.map(({ text }) => actsBy(model, text));
}

function withActsOf(rows: readonly SaidRow[]) {
  return rows.map(({ text, acts = [] }) => ({ text, acts }));
}

function whole(given: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('It must be a whole number above 0.');
  return number;
}
