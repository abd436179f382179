import { type Command, Option } from 'commander';
import { TrialCounter, type TrialFigures } from '../analytics/trial/compare-variants.ts';
import { describeTrial } from '../analytics/trial/describe-trial.ts';
import type { Desk } from '../contracts/desk.ts';
import type { ConversationStore } from '../contracts/store.ts';
import { wholeLog } from '../contracts/whole-log.ts';
import { scorecardsByVersion, type VersionScore } from '../evals/scorecard/by-version.ts';
import { describeScorecard } from '../evals/scorecard/describe.ts';
import { consentTools, openedSince, readScorecard } from '../evals/scorecard/read-scorecard.ts';
import { postgresStore } from '../stores/postgres/postgres-store.ts';
import { onEachDesk } from './each-desk.ts';
import { sinceOption } from './since.ts';

interface Options {
  readonly since: Date;
  readonly by?: 'version' | 'trial';
  readonly desk?: string;
  readonly json: boolean;
}

/** Adds `switchroom scorecard`: what was wrong with the handoffs of recorded conversations, edge by edge. */
export function addScorecardCommand(program: Command, config: () => string): void {
  program
    .command('scorecard')
    .description('count what was wrong with the handoffs of recorded conversations, edge by edge')
    .addOption(sinceOption())
    .addOption(
      new Option('--by <what>', 'side by side: each version of the desk, or the two of a trial').choices([
        'version',
        'trial',
      ]),
    )
    .option('-d, --desk <id>', 'of one of the desks; of all without')
    .option('--json', 'a line of JSON for each desk, version or trial', false)
    .action(({ desk, ...options }: Options) =>
      onEachDesk(config(), desk, async ({ pack: { desk: one } }, pool) => {
        for (const line of await linesOf(one, postgresStore(pool, one.id), options)) console.log(line);
      }),
    );
}

/** What is told of one desk. */
async function linesOf(
  desk: Desk,
  store: ConversationStore,
  { since, by, json }: Omit<Options, 'desk'>,
): Promise<string[]> {
  const { id, name } = desk;
  const told = <One extends object>(one: One, inWords: (one: One) => string) =>
    json ? JSON.stringify({ desk: id, ...one }) : inWords(one);
  if (by === 'trial') {
    const trials = await readTrials(store, consentTools(desk), since);
    const none = trials.length === 0 && !json ? [`${name}: no conversation was in a trial.`] : [];
    return [...none, ...trials.map((one) => told(one, (trial) => `${name}\n${describeTrial(trial)}`))];
  }
  if (by === 'version') {
    const scores = await scorecardsByVersion(store, consentTools(desk), since);
    return scores.map((one) => told(one, (score) => `${name}, ${versionInWords(score)}`));
  }
  const scorecard = await readScorecard(store, desk, since);
  return [told(scorecard, (one) => `${name}: ${describeScorecard(one)}`)];
}

async function readTrials(
  store: ConversationStore,
  needConsent: ReadonlySet<string>,
  since: Date,
): Promise<TrialFigures[]> {
  const counter = new TrialCounter();
  for await (const { id, trial } of openedSince(store, since))
    if (trial !== null) await counter.add(await wholeLog(store, id), needConsent);
  return counter.trials;
}

function versionInWords({ version, scorecard, gap }: VersionScore): string {
  const points = (share: number) => `${share >= 0 ? '+' : ''}${(100 * share).toFixed(1)}`;
  const beside =
    gap &&
    `handoffs without fault beside the version before: ${points(gap.change)} points (${points(gap.low)} to ${points(gap.high)}): ${gap.verdict}\n`;
  return `version ${version}: ${describeScorecard(scorecard)}\n${beside ?? ''}`;
}
