import { type Command, Option } from 'commander';
import { exportAnalyses } from '../analytics/export/export-analyses.ts';
import { analysisFile, FORMATS, type Format } from '../analytics/export/files.ts';
import { analysesOf } from '../stores/postgres/analyses.ts';
import { onEachDesk } from './each-desk.ts';
import { expectWritable } from './given-files.ts';
import { act } from './identity-of.ts';
import { sinceOption } from './since.ts';

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
    .addOption(sinceOption())
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
  await expectWritable(out);
  const filter = { from: since, to: new Date() };
  const file = await analysisFile(format, out);
  let written = 0;
  await onEachDesk(config, desk, async ({ pack }, pool) => {
    written += await exportAnalyses(analysesOf(pool, pack.desk.id), filter, file);
  });
  await file.finish();
  return written;
}
