/** What an agent can be to a turn: the owner, one that had the conversation, a new one. */
export const ROLES = 3;

/** Which classes there are. A class is an agent, or one intent of it. */
export interface Shape {
  /** For each class, the number of its agent. */
  readonly classAgents: Int32Array;
  /** How many agents there are. */
  readonly agents: number;
  /** Agents from this number on are known by their description alone. */
  readonly seenAgents: number;
}

/** Who has and had the conversation, as numbers of agents; -1 for nobody. */
export interface Owners {
  readonly owner: number;
  readonly visited: readonly number[];
}

/** The agent's role in a turn: 0 to 2 as above, -1 before anybody has the conversation. */
export function roleOf(agent: number, { owner, visited }: Owners): number {
  if (owner < 0) return -1;
  if (agent === owner) return 0;
  return visited.includes(agent) ? 1 : 2;
}

/** The probability of each class, from the scores of classes and roles divided by the temperature. */
export function probabilitiesOf(
  scores: Float64Array,
  { classAgents, seenAgents }: Shape,
  owners: Owners,
  temperature = 1,
  seenOnly = false,
): Float64Array {
  const classes = classAgents.length;
  const made = new Float64Array(classes);
  let highest = -Infinity;
  for (let one = 0; one < classes; one += 1) {
    const agent = classAgents[one] ?? 0;
    const role = owners.owner < 0 ? -1 : roleOf(agent, owners);
    const excluded = seenOnly && agent >= seenAgents;
    const score = (scores[one] ?? 0) + (role < 0 ? 0 : (scores[classes + role] ?? 0));
    made[one] = excluded ? -Infinity : score / temperature;
    highest = Math.max(highest, made[one] ?? 0);
  }
  let sum = 0;
  for (let one = 0; one < classes; one += 1) {
    const power = Math.exp((made[one] ?? 0) - highest);
    made[one] = power;
    sum += power;
  }
  for (let one = 0; one < classes; one += 1) made[one] = (made[one] ?? 0) / sum;
  return made;
}

/** The probability of each agent: that of its classes together. */
export function agentsOf(probabilities: Float64Array, { classAgents, agents }: Shape): Float64Array {
  const made = new Float64Array(agents);
  for (let one = 0; one < classAgents.length; one += 1) {
    const agent = classAgents[one] ?? 0;
    made[agent] = (made[agent] ?? 0) + (probabilities[one] ?? 0);
  }
  return made;
}
