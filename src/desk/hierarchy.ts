import type { Desk } from '../contracts/desk.ts';
import { PERSON } from '../contracts/edge.ts';

/** The ids of the agents above one, its parent first; ends where the tree does, or where it would go in a circle. */
export function ancestorsOf({ agents }: Desk, id: string): string[] {
  const above: string[] = [];
  let parent = agents.get(id)?.parent;
  while (parent !== undefined && !above.includes(parent)) {
    above.push(parent);
    parent = agents.get(parent)?.parent;
  }
  return above;
}

/** Whether a way between two agents leads neither down nor up the tree; agents outside every tree go anywhere. */
export function isSideways(desk: Desk, from: string, to: string): boolean {
  if (from === PERSON || to === PERSON) return false;
  const [above, aboveTarget] = [ancestorsOf(desk, from), ancestorsOf(desk, to)];
  if (above.length === 0 && aboveTarget.length === 0) return false;
  return !above.includes(to) && !aboveTarget.includes(from);
}
