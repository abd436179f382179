import type { Agent } from '../contracts/agent.ts';
import type { Desk } from '../contracts/desk.ts';

/** What is wrong with a desk: an error keeps it from starting, a warning does not. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  /** Stable name of the check, e.g. `agent-unreachable`. */
  readonly check: string;
  /** What is wrong, where, and how to mend it. */
  readonly message: string;
}

/** Looks for one kind of mistake. */
export type Check = (desk: Desk) => Finding[];

/** A finding in one line. */
export function describeFinding({ severity, check, message }: Finding): string {
  return `${severity}  ${check}: ${message}`;
}

/** A finding the desk does not start with. */
export function error(check: string, message: string): Finding[] {
  return [{ severity: 'error', check, message }];
}

/** A finding the desk starts with all the same. */
export function warning(check: string, message: string): Finding[] {
  return [{ severity: 'warning', check, message }];
}

/** The agents of a desk in their order. */
export function agentsOf(desk: Desk): Agent[] {
  return [...desk.agents.values()];
}

/** Every edge of a desk with the agent that has it. */
export function eachEdge(desk: Desk) {
  return agentsOf(desk).flatMap((agent) => agent.edges.map((edge) => ({ agent, edge })));
}

/** The names that are there more than once, each once. */
export function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
