import { isDeepStrictEqual } from 'node:util';
import type { Switchroom } from 'switchroom';
import { wholeLog } from '../../src/contracts/whole-log.ts';
import { differenceOf } from './difference.ts';
import { type Outcome, outcomesIn } from './outcomes.ts';
import type { Difference, Records, Task } from './read-folder.ts';
import type { ReplayModel } from './replay-model.ts';
import { load, stored } from './shop.ts';

/** What came of a task. */
export interface TaskResult {
  readonly id: string;
  /** What is not as recorded, in words; empty when all is. */
  readonly problems: readonly string[];
  /** Writes that were done, and how many of them after a yes to their offer. */
  readonly writes: number;
  readonly consented: number;
}

const OPENING = 'Hello, I need help with my orders.';
const YES = 'Yes, please.';

/** Holds one task: loads the records, lets the model make its calls, says yes to each offer, and looks at what is there afterwards. */
export async function runTask(
  { switchboard, transaction }: Pick<Switchroom, 'switchboard' | 'transaction'>,
  model: ReplayModel,
  records: Records,
  task: Task,
): Promise<TaskResult> {
  await transaction((database) => load(database, records));
  model.replay(task.actions);
  const { id } = await switchboard.open({ line: 'eval' });
  const say = async (text: string) => {
    for await (const _ of switchboard.say(id, { text }));
    const { state } = await switchboard.view(id);
    return state.consent !== null && state.consent.verdict === null;
  };
  let asks = await say(OPENING);
  // A task has no more offers than calls.
  for (let offers = 0; asks && offers < task.actions.length; offers++) asks = await say(YES);
  const outcomes = outcomesIn(await wholeLog(switchboard, id));
  const writes = outcomes.filter(({ at, ok }) => ok === true && task.actions[at]?.type === 'write');
  const found = differenceOf(records, await transaction(stored));
  return {
    id: task.id,
    problems: [
      ...callProblems(task, outcomes),
      ...consentProblems(task, outcomes),
      ...stateProblems(task, found),
    ],
    writes: writes.length,
    consented: writes.filter(({ consented }) => consented).length,
  };
}

/** Each recorded call must have been made once, and have ended as recorded. */
function callProblems({ actions }: Task, outcomes: readonly Outcome[]): string[] {
  return actions.flatMap(({ name, ok }, at) => {
    const ends = outcomes.filter((outcome) => outcome.at === at).map((outcome) => outcome.ok);
    if (isDeepStrictEqual(ends, [ok])) return [];
    return `call ${at + 1}, ${name}: ${ends.join(', then ') || 'it was not made'}, and recorded is ${ok}`;
  });
}

function consentProblems({ actions }: Task, outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(({ at, ok, consented }) => {
    const call = actions[at];
    return call?.type === 'write' && ok === true && !consented
      ? [`call ${at + 1}, ${call.name}: done without a yes`]
      : [];
  });
}

function stateProblems({ expected_diff }: Task, found: Difference): string[] {
  if (isDeepStrictEqual(found, expected_diff)) return [];
  return [
    `the records changed by ${JSON.stringify(found)}, and recorded is ${JSON.stringify(expected_diff)}`,
  ];
}
