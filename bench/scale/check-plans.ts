import type { ConversationStore } from '../../src/contracts/store.ts';
import { postgresStore } from '../../src/stores/postgres/postgres-store.ts';
import { copied } from './copied.ts';
import { operations } from './operations.ts';
import { type ExplainedPool, explainedPool, faultsOf, type PlanMode } from './plans.ts';

/** What was found: what is wrong, by the operation; and what of the store was asked. */
export interface Checked {
  readonly faults: readonly string[];
  readonly asked: ReadonlySet<string>;
}

/** Has every operation done twice, and looks at the plans of all statements that came of it: none may look at more than `most` rows. */
export async function checkPlans(
  url: string,
  schema: string | undefined,
  mode: PlanMode,
  most: number,
): Promise<Checked> {
  const explained = await explainedPool(url, schema, mode);
  const asked = new Set<string>();
  const store = heard(postgresStore(explained.pool, 'bench'), asked);
  const faults = new Set<string>();
  const some = await copied(url, schema);
  for (const { name, path, prepare, run } of await operations(store, explained.pool, some)) {
    // Some look further the second time only.
    for (let time = 0; time < 2; time++) {
      const prepared = (await prepare?.()) ?? [];
      explained.taken();
      await run(prepared);
      const found = path === 'command' ? [] : faultsTaken(explained, most);
      for (const fault of found) faults.add(`${name}: ${fault}`);
    }
  }
  await explained.pool.end();
  return { faults: [...faults], asked };
}

/** What is wrong with the plans of the statements that were sent since this was last asked. */
export function faultsTaken(explained: ExplainedPool, most: number): string[] {
  return explained.taken().flatMap((plan) => faultsOf(plan, most));
}

/** The store, noting the names of what is asked of it. */
function heard(store: ConversationStore, asked: Set<string>): ConversationStore {
  const listening = <Part extends object>(part: Part, prefix: string): Part =>
    new Proxy(part, {
      get(target, name) {
        if (typeof name === 'string') asked.add(`${prefix}${name}`);
        return Reflect.get(target, name);
      },
    });
  return listening({ ...store, feed: listening(store.feed, 'feed.') }, '');
}
