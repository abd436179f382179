import { type Command, Option } from 'commander';
import { scorecardsByVersion, type VersionScore } from '../evals/scorecard/by-version.ts';
import { describeScorecard } from '../evals/scorecard/describe.ts';
import { consentTools, readScorecard } from '../evals/scorecard/read-scorecard.ts';
import { postgresStore } from '../stores/postgres/postgres-store.ts';
import { onEachDesk } from './each-desk.ts';
import { sinceOption } from './since.ts';

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
    .addOption(sinceOption())
    .addOption(new Option('--by <what>', 'side by side: each version of the desk').choices(['version']))
    .option('-d, --desk <id>', 'of one of the desks; of all without')
    .option('--json', 'a line of JSON for each desk', false)
    .action(({ since, by, desk, json }: Options) =>
      onEachDesk(config(), desk, async ({ pack: { desk: one } }, pool) => {
        const { id, name } = one;
        const store = postgresStore(pool, id);
        if (by === undefined) {
          const scorecard = await readScorecard(store, one, since);
          console.log(
            json ? JSON.stringify({ desk: id, ...scorecard }) : `${name}: ${describeScorecard(scorecard)}`,
          );
          return;
        }
        for (const score of await scorecardsByVersion(store, consentTools(one), since))
          console.log(json ? JSON.stringify({ desk: id, ...score }) : `${name}, ${versionInWords(score)}`);
      }),
    );
}
function versionInWords({ version, scorecard, gap }: VersionScore): string {
  const points = (share: number) => `${share >= 0 ? '+' : ''}${(100 * share).toFixed(1)}`;
  const beside =
    gap &&
    `handoffs without fault beside the version before: ${points(gap.change)} points (${points(gap.low)} to ${points(gap.high)}): ${gap.verdict}\n`;
  return `version ${version}: ${describeScorecard(scorecard)}\n${beside ?? ''}`;
}
