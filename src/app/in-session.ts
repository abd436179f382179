import type { ToolDatabase } from '../contracts/store.ts';
import type { Database } from '../contracts/tool.ts';

/** Works in a session of its own on the tables of a pack: what it wrote is committed, or all undone when it throws. */
export async function inSession<Result>(
  tables: ToolDatabase,
  effect: 'read' | 'write',
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const session = tables.session(effect);
  try {
    const result = await work(session.database);
    await session.commit();
    return result;
  } catch (thrown) {
    await session.rollback();
    throw thrown;
  }
}
