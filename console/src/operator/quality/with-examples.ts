import type { PublishedVersion } from '../../server-types.ts';

/** All that differs from the code of a desk. */
export type DeskChanges = PublishedVersion['changes'];

/** A sentence that an agent should own. */
export interface Example {
  readonly agent: string;
  readonly text: string;
}

/** Changes with more examples for the router; one that is there already is not there twice. */
export function withExamples(changes: DeskChanges, examples: readonly Example[]): DeskChanges {
  const agents = new Map(Object.entries(changes.agents ?? {}));
  for (const { agent, text } of examples) {
    const before = agents.get(agent) ?? {};
    const add = before.examples?.add ?? [];
    if (!add.includes(text))
      agents.set(agent, { ...before, examples: { ...before.examples, add: [...add, text] } });
  }
  return { ...changes, agents: Object.fromEntries(agents) };
}

/** Whether changes have an example already. */
export function hasExample({ agents = {} }: DeskChanges, { agent, text }: Example): boolean {
  return new Map(Object.entries(agents)).get(agent)?.examples?.add?.includes(text) ?? false;
}
