import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { addAblateCommand } from './ablate.ts';
import { addAnalyseCommand } from './analyse.ts';
import { addAuditCommands } from './audit.ts';
import { addBacktestCommand } from './backtest.ts';
import { addBackupCommands } from './backup.ts';
import { chat } from './chat.ts';
import { check } from './check.ts';
import { addCustomerCommands } from './customers.ts';
import { addDesksCommand } from './desks.ts';
import { dev } from './dev.ts';
import { addEvalCommand } from './eval.ts';
import { addEvalImportCommand } from './eval-import.ts';
import { addExportAnalysesCommand } from './export-analyses.ts';
import { addForkCommand } from './fork.ts';
import { addJudgeCommands } from './judge/judge.ts';
import { addKeyCommands } from './keys.ts';
import { migrateCommand } from './migrate.ts';
import { phone } from './phone.ts';
import { printError } from './print-error.ts';
import { addReaderCommands } from './readers.ts';
import { addRecordCommand } from './record.ts';
import { addRouterCommands } from './router.ts';
import { addScorecardCommand } from './scorecard.ts';
import { type ServeOptions, serveCommand } from './serve.ts';
import { addSimulateCommand } from './simulate.ts';
import { addStaffCommands } from './staff.ts';
import { addTraceCommand } from './trace.ts';
import { addUnderstandCommand } from './understand/understand.ts';
import { addWebhookCommands } from './webhooks.ts';

const program = new Command('switchroom')
  .description('A switchboard for AI agents: a desk of specialists with durable, guarded handoffs.')
  .version(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version)
  .option('-c, --config <file>', 'the deployment to run', 'switchroom.config.ts');

const config = () => program.opts<{ config: string }>().config;

program
  .command('serve')
  .description('serve the desk over HTTP')
  .option(
    '-w, --workers <count>',
    'how many processes serve the port, for several cores (default: WORKERS, or one)',
  )
  .action((options: ServeOptions) => serveCommand(config(), options));
program
  .command('dev')
  .description('serve, and start again when a file changes')
  .action(() => dev(config()));
program
  .command('chat')
  .description('talk to the desk in the terminal')
  .option('-u, --url <url>', 'a running Switchroom to talk to, instead of the desk here')
  .action((options: { url?: string }) => chat(config(), options.url));
program
  .command('check')
  .description('report what is wrong with the desk')
  .option('--strict', 'warnings fail too', false)
  .action((options: { strict: boolean }) => check(config(), options.strict));
program
  .command('migrate')
  .description('bring the tables up to date')
  .action(() => migrateCommand(config()));
program
  .command('phone')
  .description('send the calls of a number of your Twilio account to this server')
  .argument('<number>', 'e.g. +15550100')
  .action((number: string) => phone(number));
addBackupCommands(program, config);
addCustomerCommands(program, config);
addDesksCommand(program, config);
addJudgeCommands(program, config);
addKeyCommands(program, config);
addStaffCommands(program, config);
addAuditCommands(program, config);
addReaderCommands(program, config);
addWebhookCommands(program, config);
addRouterCommands(program);
addUnderstandCommand(program);
addScorecardCommand(program, config);
addAnalyseCommand(program, config);
addExportAnalysesCommand(program, config);
addTraceCommand(program, config);
addEvalCommand(program, config);
addEvalImportCommand(program, config);
addSimulateCommand(program, config);
addBacktestCommand(program, config);
addForkCommand(program, config);
addAblateCommand(program, config);
addRecordCommand(program, config);

/** Does what the command line says; resolves once that runs or is done. */
export async function runProgram(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (thrown) {
    printError(thrown);
  }
}
