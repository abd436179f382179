import { type Command, Option } from 'commander';
import { loadConfig } from '../app/config.ts';
import { deskNamed, desksOf } from '../app/desks-config.ts';
import { readEnvironment } from '../app/environment.ts';
import { onDesk } from '../app/on-desk.ts';
import { withServer } from '../app/open-for-command.ts';
import { scorecardsByVersion, type VersionScore } from '../evals/scorecard/by-version.ts';
import { describeScorecard } from '../evals/scorecard/describe.ts';
import { consentTools, readScorecard } from '../evals/scorecard/read-scorecard.ts';
import { postgresStore } from '../stores/postgres/postgres-store.ts';
import { daysAgo, readSince } from './since.ts';

interface Options {
  readonly since: Date;
  readonly by?: 'version';
  readonly desk?: string;
  readonly json: boolean;
}

/** Adds `switchroom scorecard`: what was wrong with the handoffs of recorded conversations, edge by edge. */
export function addScorecardCommand(program: Command, config: () => string): void {
  program
    .command('scorecard')
    .description('count what was wrong with the handoffs of recorded conversations, edge by edge')
    .option(
      '-s, --since <time>',
      'of conversations opened since, e.g. 2026-03-02, or so many days ago: 7d',
      readSince,
      daysAgo(30),
    )
    .addOption(new Option('--by <what>', 'side by side: each version of the desk').choices(['version']))
    .option('-d, --desk <id>', 'of one of the desks; of all without')
    .option('--json', 'a line of JSON for each desk', false)
    .action(async ({ since, by, desk, json }: Options) => {
      const environment = readEnvironment(process.env);
      const all = desksOf(await loadConfig(process.cwd(), config()));
      const wanted = desk === undefined ? all : [deskNamed(all, desk)];
      await withServer(environment, async (url) => {
        for (const one of wanted) {
          const { id, name } = one.pack.desk;
          if (by !== undefined) {
            const scores = await onDesk(one, environment, url, (pool) =>
              scorecardsByVersion(postgresStore(pool, id), consentTools(one.pack.desk), since),
            );
            for (const score of scores)
              console.log(
                json ? JSON.stringify({ desk: id, ...score }) : `${name}, ${versionInWords(score)}`,
              );
            continue;
          }
          const scorecard = await onDesk(one, environment, url, (pool) =>
            readScorecard(postgresStore(pool, id), one.pack.desk, since),
          );
          console.log(
            json ? JSON.stringify({ desk: id, ...scorecard }) : `${name}: ${describeScorecard(scorecard)}`,
          );
        }
      });
    });
}

function versionInWords({ version, scorecard, gap }: VersionScore): string {
  const points = (share: number) => `${share >= 0 ? '+' : ''}${(100 * share).toFixed(1)}`;
  const beside =
    gap &&
    `handoffs without fault beside the version before: ${points(gap.change)} points (${points(gap.low)} to ${points(gap.high)}): ${gap.verdict}\n`;
  return `version ${version}: ${describeScorecard(scorecard)}\n${beside ?? ''}`;
}
