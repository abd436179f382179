import type { Agent } from '../contracts/agent.ts';
import type { Desk } from '../contracts/desk.ts';
import type { AgentChanges, DeskChanges } from '../contracts/desk-changes.ts';
import { noSuchName } from '../contracts/did-you-mean.ts';
import { codeOf, messageOf, SwitchroomError } from '../contracts/errors.ts';
import { own } from '../contracts/own.ts';
import type { Tool } from '../contracts/tool.ts';
import { isLimit, isRouterSure } from './define-desk.ts';

/** The desk of the code with changes over it. Throws `changes-refused` naming all that has no place in it. */
export function applyChanges(desk: Desk, changes: DeskChanges): Desk {
  const problems: string[] = [];
  const { style = desk.style, routerSure = desk.routerSure, limits = {} } = changes;
  if (!isRouterSure(routerSure)) problems.push(`routerSure can't be ${routerSure}: it is from 0.5 to 1.`);
  problems.push(...limitProblems(desk, limits));
  const agents = changedAgents(desk, changes, problems);
  if (problems.length > 0) throw new SwitchroomError('changes-refused', problems.join('\n'));
  return { ...desk, style, routerSure, agents, limits: { ...desk.limits, ...limits } };
}

/** The same; undefined where the desk does not take them, as its code has become another one. */
export function withChangesTaken(desk: Desk, changes: DeskChanges): Desk | undefined {
  try {
    return applyChanges(desk, changes);
  } catch (thrown) {
    if (codeOf(thrown) !== 'changes-refused') throw thrown;
    return undefined;
  }
}

function limitProblems(desk: Desk, limits: NonNullable<DeskChanges['limits']>): string[] {
  const names = Object.keys(desk.limits);
  return Object.entries(limits).flatMap(([name, value]) => {
    if (!names.includes(name)) return noSuchName(name, names, ' in limits');
    return isLimit(name, value) ? [] : `limits: ${name} can't be ${value}.`;
  });
}

/** What was learned from the agents of a desk stays good where none of them is changed. */
function changedAgents(
  desk: Desk,
  { agents = {}, knowledge = {} }: DeskChanges,
  problems: string[],
): Desk['agents'] {
  const ids = [...desk.agents.keys()];
  for (const id of Object.keys(agents))
    if (!desk.agents.has(id)) problems.push(noSuchName(id, ids, ' in agents'));
  const tools = changedTools(desk, knowledge, problems);
  if (Object.keys(agents).length === 0 && tools.size === 0) return desk.agents;
  return new Map(
    [...desk.agents].map(([id, agent]) => {
      const known = { ...agent, tools: agent.tools.map((tool) => tools.get(tool) ?? tool) };
      return [id, changedAgent(known, own(agents, id) ?? {}, problems)];
    }),
  );
}

function changedAgent(agent: Agent, changes: AgentChanges, problems: string[]): Agent {
  const { examples: { add = [], remove = [] } = {}, ...texts } = changes;
  if (texts.instructions !== undefined && typeof agent.instructions !== 'string')
    problems.push(
      `agents.${agent.id}.instructions: the code's are a function. Put yours behind them, as addedInstructions.`,
    );
  for (const one of remove)
    if (!agent.examples.includes(one))
      problems.push(`agents.${agent.id}.examples.remove: there is no ${JSON.stringify(one)}.`);
  const kept = agent.examples.filter((one) => !remove.includes(one));
  const examples = [...kept, ...add.filter((one) => !kept.includes(one))];
  return { ...agent, ...texts, examples };
}

/** The tools whose texts are changed, each with the one that takes its place. */
function changedTools(
  { agents }: Desk,
  knowledge: NonNullable<DeskChanges['knowledge']>,
  problems: string[],
): Map<Tool, Tool> {
  const tools = [...new Set([...agents.values()].flatMap((agent) => agent.tools))];
  const able = tools.filter(({ texts }) => texts !== undefined);
  const changed = new Map<Tool, Tool>();
  for (const [name, texts] of Object.entries(knowledge)) {
    const tool = able.find((one) => one.name === name);
    if (tool?.texts === undefined) {
      const names = able.map((one) => one.name);
      problems.push(noSuchName(name, names, ' in knowledge'));
      continue;
    }
    try {
      changed.set(tool, tool.texts.with(texts));
    } catch (thrown) {
      problems.push(`knowledge.${name}: ${messageOf(thrown)}`);
    }
  }
  return changed;
}
