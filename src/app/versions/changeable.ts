import type { Desk } from '../../contracts/desk.ts';
import type { Changeable } from '../../contracts/published.ts';

/** What may be changed of a desk, as it is. */
export function changeableOf(desk: Desk): Changeable {
  const tools = new Set([...desk.agents.values()].flatMap((agent) => agent.tools));
  return {
    style: desk.style,
    routerSure: desk.routerSure,
    limits: Object.fromEntries(
      Object.entries(desk.limits).filter(([, value]) => typeof value === 'string' || Number.isFinite(value)),
    ),
    agents: [...desk.agents.values()].map((agent) => ({
      id: agent.id,
      name: agent.name,
      instructions: typeof agent.instructions === 'string' ? agent.instructions : null,
      addedInstructions: agent.addedInstructions ?? null,
      handoffDescription: agent.handoffDescription,
      examples: [...agent.examples],
    })),
    knowledge: [...tools].flatMap(({ name, texts }) =>
      texts ? [{ tool: name, texts: { ...texts.of } }] : [],
    ),
  };
}
