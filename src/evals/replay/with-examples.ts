import type { Desk } from '../../contracts/desk.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { LabelledUtterance } from '../../contracts/router.ts';

/** The desk with more examples of what its agents should own. Throws `data-invalid` for an agent that it has not. */
export function withExamples(desk: Desk, examples: readonly LabelledUtterance[]): Desk {
  const stranger = examples.find(({ agent }) => !desk.agents.has(agent))?.agent;
  if (stranger !== undefined)
    throw new SwitchroomError(
      'data-invalid',
      `The examples name "${stranger}"; the desk has ${[...desk.agents.keys()].join(', ')}.`,
    );
  const agents = [...desk.agents].map(([id, agent]) => {
    const more = examples.flatMap((one) => (one.agent === id ? one.text : []));
    return [id, { ...agent, examples: [...agent.examples, ...more] }] as const;
  });
  return { ...desk, agents: new Map(agents) };
}
