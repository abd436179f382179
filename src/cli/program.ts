import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { printError } from './print-error.ts';
import type { ServeOptions } from './serve.ts';

/** Adds commands to the program; `config` tells which deployment is to run. */
type AddCommands = (program: Command, config: () => string) => void;

/** Commands of their own modules: their names, and what adds them. */
const MODULES: readonly (readonly [names: readonly string[], load: () => Promise<AddCommands>])[] = [
  [['backup', 'restore'], async () => (await import('./backup.ts')).addBackupCommands],
  [['erase', 'erase-again', 'export'], async () => (await import('./customers.ts')).addCustomerCommands],
  [['desks'], async () => (await import('./desks.ts')).addDesksCommand],
  [['judge'], async () => (await import('./judge/judge.ts')).addJudgeCommands],
  [['key'], async () => (await import('./keys.ts')).addKeyCommands],
  [['staff'], async () => (await import('./staff.ts')).addStaffCommands],
  [['audit'], async () => (await import('./audit.ts')).addAuditCommands],
  [['readers'], async () => (await import('./readers.ts')).addReaderCommands],
  [['webhooks'], async () => (await import('./webhooks.ts')).addWebhookCommands],
  [['router'], async () => (await import('./router.ts')).addRouterCommands],
  [['understand'], async () => (await import('./understand/understand.ts')).addUnderstandCommand],
  [['scorecard'], async () => (await import('./scorecard.ts')).addScorecardCommand],
  [['analyse'], async () => (await import('./analyse.ts')).addAnalyseCommand],
  [['export-analyses'], async () => (await import('./export-analyses.ts')).addExportAnalysesCommand],
  [['trace'], async () => (await import('./trace.ts')).addTraceCommand],
  [['eval'], async () => (await import('./eval.ts')).addEvalCommand],
  [['eval'], async () => (await import('./eval-import.ts')).addEvalImportCommand],
  [['simulate'], async () => (await import('./simulate.ts')).addSimulateCommand],
  [['backtest'], async () => (await import('./backtest.ts')).addBacktestCommand],
  [['fork'], async () => (await import('./fork.ts')).addForkCommand],
  [['ablate'], async () => (await import('./ablate.ts')).addAblateCommand],
  [['record'], async () => (await import('./record.ts')).addRecordCommand],
];

/**
 * The program for a command line of these words. Most of a short command is loading: where one is named, only its own module
 * is; else, as for the help, all are.
 */
export async function programFor(words: readonly string[]): Promise<Command> {
  const program = new Command('switchroom')
    .description('A switchboard for AI agents: a desk of specialists with durable, guarded handoffs.')
    .version(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version)
    .option('-c, --config <file>', 'the deployment to run', 'switchroom.config.ts');
  const config = () => program.opts<{ config: string }>().config;
  addCommandsHere(program, config);
  const [command = ''] = program.parseOptions([...words]).operands;
  const named = MODULES.filter(([names]) => names.includes(command));
  const isHere = program.commands.some((one) => one.name() === command);
  const needed = named.length > 0 || isHere ? named : MODULES;
  for (const add of await Promise.all(needed.map(([, load]) => load()))) add(program, config);
  return program;
}

/** Those that load nothing before they are run. */
function addCommandsHere(program: Command, config: () => string): void {
  program
    .command('serve')
    .description('serve the desk over HTTP')
    .option(
      '-w, --workers <count>',
      'how many processes serve the port, for several cores (default: WORKERS, or one)',
    )
    .action(async (options: ServeOptions) => (await import('./serve.ts')).serveCommand(config(), options));
  program
    .command('dev')
    .description('serve, and start again when a file changes')
    .action(async () => (await import('./dev.ts')).dev(config()));
  program
    .command('chat')
    .description('talk to the desk in the terminal')
    .option('-u, --url <url>', 'a running Switchroom to talk to, instead of the desk here')
    .action(async (options: { url?: string }) => (await import('./chat.ts')).chat(config(), options.url));
  program
    .command('check')
    .description('report what is wrong with the desk')
    .option('--strict', 'warnings fail too', false)
    .action(async ({ strict }: { strict: boolean }) => (await import('./check.ts')).check(config(), strict));
  program
    .command('migrate')
    .description('bring the tables up to date')
    .action(async () => (await import('./migrate.ts')).migrateCommand(config()));
  program
    .command('phone')
    .description('send the calls of a number of your Twilio account to this server')
    .argument('<number>', 'e.g. +15550100')
    .action(async (number: string) => (await import('./phone.ts')).phone(number));
}

/** Does what the command line says; resolves once that runs or is done. */
export async function runProgram(): Promise<void> {
  try {
    const words = process.argv.slice(2);
    await (await programFor(words)).parseAsync(words, { from: 'user' });
  } catch (thrown) {
    printError(thrown);
  }
}
