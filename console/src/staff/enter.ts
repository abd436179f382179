import { type Desk, isStaffDesk } from '../api.ts';
import { asProblem, type Problem } from '../problem.ts';
import type { StaffApi, Who } from './staff-api.ts';

/** Who uses the page: staff, or a customer (null). */
export interface Entrance {
  readonly who: Who | null;
  /** Why the link in the address let nobody in. */
  readonly refused: Problem | null;
}

/**
 * Finds out who uses the page, by the link in its address or by the session of the browser. Throws a `Problem` when the server
 * can't be reached.
 */
export async function enter(
  staff: Pick<StaffApi, 'who' | 'byLink'>,
  readDesk: () => Promise<Desk>,
  link: string | null,
): Promise<Entrance> {
  let refused: Problem | null = null;
  if (link !== null) {
    try {
      return { who: await staff.byLink(link), refused };
    } catch (thrown) {
      refused = asProblem(thrown);
      if (refused.status === 0) throw refused;
    }
  }
  // Only staff are told all of the desk: a customer's browser needs not ask who it is, and be told that nobody knows.
  const who = isStaffDesk(await readDesk()) ? await staff.who() : null;
  return { who, refused: who === null ? refused : null };
}
