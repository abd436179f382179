import { systemClock } from '../../src/app/system.ts';
import type { ConversationEvent } from '../../src/contracts/event.ts';
import type { Pack } from '../../src/contracts/pack.ts';
import { outcomeOf } from '../../src/evals/suite/outcome.ts';
import { floor } from '../../src/models/floor/floor.ts';
import { decideRoute } from '../../src/routing/decide.ts';
import { trainClassifier } from '../../src/routing/train.ts';
import { trainTurns } from '../../src/routing/train-turns.ts';
import { runTurn, testSwitchboard } from '../../src/testing/test-switchboard.ts';
import { understand } from '../../src/understanding/understanding.ts';
import { timed } from '../figures.ts';
import type { Outcome } from './ends.ts';
import type { CustomerScript } from './scripts.ts';
import { rowsOf, withTables } from './tables.ts';

/** What came of a script. */
export interface Held {
  readonly name: string;
  readonly owner: string;
  readonly status: string;
  /** The owners in turn. */
  readonly path: readonly string[];
  /** Writes that were done, with their arguments. */
  readonly writes: readonly { readonly name: string; readonly arguments: string; readonly output: string }[];
  readonly events: readonly ConversationEvent[];
  /** How long each turn took, in ms. */
  readonly ms: readonly number[];
  /** The script's ends; `differs` says what is so instead. */
  readonly ends: readonly { readonly text: string; readonly differs: string | undefined }[];
}

/** Holds conversations with the floor of a pack, each on data of its own at `url`. */
export function holderOf(pack: Pack, urlOf: () => Promise<string>) {
  const { desk, database } = pack;
  // The desk learns its examples once.
  const models = [floor({ desk, train: trainClassifier, trainTurns, decide: decideRoute, understand })];
  const isWrite = new Map(
    [...desk.agents.values()].flatMap(({ tools }) =>
      tools.map((tool) => [tool.name, tool.effect === 'write']),
    ),
  );
  return async ({ name, lines, ends }: CustomerScript): Promise<Held> =>
    withTables(pack, await urlOf(), async (pool) => {
      const schema = database && { schema: database.schema };
      const board = testSwitchboard({ desk, models, pool, clock: systemClock, ...schema });
      const { id } = await board.open({ line: 'chat' });
      const ms: number[] = [];
      for (const line of lines) ms.push(await timed(() => runTurn(board, id, line)));
      const events = await board.events(id, 0, 10_000);
      const { state, toolCalls } = await board.view(id);
      const writes = toolCalls.flatMap((call) =>
        isWrite.get(call.name) && call.status === 'ok'
          ? [{ name: call.name, arguments: call.arguments, output: call.output ?? '' }]
          : [],
      );
      const { owner, status, path, person, danger, answers } = outcomeOf(events, state);
      const outcome: Outcome = {
        ...{ owner, status, path, person, danger },
        wrote: writes.map((write) => write.name),
        said: answers.map(({ said }) => said),
        query: (sql) => rowsOf(pool, database?.schema ?? 'public', sql),
      };
      const checked = [];
      for (const { text, differs } of ends) checked.push({ text, differs: await differs(outcome) });
      return { ...{ name, owner, status, path, writes, events, ms }, ends: checked };
    });
}
