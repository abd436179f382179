import type { Agent } from '../../contracts/agent.ts';
import type { Desk } from '../../contracts/desk.ts';
import { ToolRefusal } from '../../contracts/errors.ts';
import type { ToolDatabase } from '../../contracts/store.ts';
import type { Tool } from '../../contracts/tool.ts';

const SEALED = 'This is a rehearsal: what reaches beyond the database of the desk is not done in it.';

/**
 * The desk with nothing left that could change anything but by its database: writes that are not `atomic` are refused, and so are tools with
 * agents inside that have such; agents have no hooks.
 */
export function sealWrites(desk: Desk): Desk {
  const agents = [...desk.agents].map(([id, { hooks: _, ...agent }]) => {
    const tools = agent.tools.map((tool) => (reachesOut(tool) ? refused(tool) : tool));
    return [id, { ...agent, tools }] as const;
  });
  return { ...desk, agents: new Map<string, Agent>(agents) };
}

/** A database in which whatever a tool wrote is undone as soon as the tool has answered. */
export function undoing(database: ToolDatabase): ToolDatabase {
  return {
    session(effect) {
      // Without a lease: there is no conversation on record that a receipt could be kept for.
      const { database: used, rollback } = database.session(effect);
      return { database: used, commit: rollback, rollback };
    },
  };
}

function reachesOut({ effect, atomic, inside }: Tool): boolean {
  if (effect === 'write' && !atomic) return true;
  return inside?.agents.some((agent) => agent.tools.some(reachesOut)) ?? false;
}

function refused({ inside: _, ...tool }: Tool): Tool {
  return {
    ...tool,
    execute() {
      throw new ToolRefusal(SEALED, 'sealed');
    },
    reconcile: () => ({ status: 'not-done' }),
  };
}
