import { type Command, Option } from 'commander';
import { exportAnalyses } from '../analytics/export/export-analyses.ts';
import { analysisFile, FORMATS, type Format } from '../analytics/export/files.ts';
import { loadConfig } from '../app/config.ts';
import { deskNamed, desksOf } from '../app/desks-config.ts';
import { readEnvironment } from '../app/environment.ts';
import { onDesk } from '../app/on-desk.ts';
import { withServer } from '../app/open-for-command.ts';
import { analysesOf } from '../stores/postgres/analyses.ts';
import { act } from './identity-of.ts';
import { daysAgo, readSince } from './since.ts';

interface Options {
  readonly format: Format;
  readonly out: string;
  readonly since: Date;
  readonly desk?: string;
}

/** Adds `switchroom export-analyses`: what closed conversations came to, as a file. */
export function addExportAnalysesCommand(program: Command, config: () => string): void {
  program
    .command('export-analyses')
    .description('write what closed conversations came to into a file; it is on record in the audit')
    .addOption(
      new Option('-f, --format <format>', 'json: a line for each, whole').choices(FORMATS).default('csv'),
    )
    .requiredOption('-o, --out <file>', 'what is there is overwritten')
    .option(
      '-s, --since <time>',
      'of conversations opened since, e.g. 2026-03-02, or so many days ago: 7d',
      readSince,
      daysAgo(30),
    )
    .option('-d, --desk <id>', 'of one of the desks; of all without')
    .action(async (options: Options) => {
      const written = await act(
        config(),
        () => write(config(), options),
        () => ({ action: 'analyses-exported', targets: options.desk === undefined ? [] : [options.desk] }),
      );
      console.log(`${written} analyses in ${options.out}`);
    });
}

async function write(config: string, { format, out, since, desk }: Options): Promise<number> {
  const environment = readEnvironment(process.env);
  const all = desksOf(await loadConfig(process.cwd(), config));
  const wanted = desk === undefined ? all : [deskNamed(all, desk)];
  const filter = { from: since, to: new Date() };
  const file = await analysisFile(format, out);
  let written = 0;
  await withServer(environment, async (url) => {
    for (const one of wanted)
      written += await onDesk(one, environment, url, (pool) =>
        exportAnalyses(analysesOf(pool, one.pack.desk.id), filter, file),
      );
  });
  await file.finish();
  return written;
}
