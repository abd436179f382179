import type { Desk } from '../../contracts/desk.ts';
import { PERSON } from '../../contracts/edge.ts';
import { consentTools } from '../scorecard/read-scorecard.ts';
import type { Path, Problem } from './located.ts';
import { STATUSES } from './outcome.ts';
import type { CaseExpectation, MessageExpectation } from './suite-format.ts';
import { findsText, isPattern } from './texts.ts';

/** What a suite may name of a desk. */
export interface SuiteNames {
  readonly agents: ReadonlySet<string>;
  readonly tools: ReadonlySet<string>;
  /** Those that need the customer's yes. */
  readonly consentTools: ReadonlySet<string>;
  readonly writing: ReadonlySet<string>;
}

/** What suites for a desk may name. */
export function suiteNames(desk: Desk): SuiteNames {
  const tools = [...desk.agents.values()].flatMap((agent) => agent.tools);
  return {
    agents: new Set(desk.agents.keys()),
    tools: new Set(tools.map(({ name }) => name)),
    consentTools: consentTools(desk),
    writing: new Set(tools.flatMap(({ name, effect }) => (effect === 'write' ? name : []))),
  };
}

/** Who has it, as a message's `agent`. */
export function agentProblems(agent: string | undefined, { agents }: SuiteNames, path: Path): Problem[] {
  if (agent === undefined || agent === PERSON || agents.has(agent)) return [];
  return [{ path, detail: `names "${agent}"; the desk has ${[...agents].join(', ')}, and a person` }];
}

/** What an expectation names that is not there, and patterns that are none. */
export function nameProblems(
  expect: MessageExpectation & CaseExpectation,
  names: SuiteNames,
  path: Path,
): Problem[] {
  const { owner, visited, avoided, status, writes, tools, consent, reply, database } = expect;
  const known = (given: readonly string[] | undefined, all: Iterable<string>, what: string, ...at: Path) => {
    const has = new Set(all);
    return (given ?? []).flatMap((one) =>
      has.has(one)
        ? []
        : { path: [...path, ...at], detail: `"${one}" is not ${what}: ${[...has].join(', ')}` },
    );
  };
  const agents = (given: readonly string[] | undefined, field: string) =>
    known(given, names.agents, 'an agent', field);
  const called = (field: 'required' | 'forbidden') =>
    known(
      tools?.[field]?.map(({ name }) => name),
      names.tools,
      'a tool',
      'tools',
      field,
    );
  return [
    ...agents(owner, 'owner'),
    ...agents(visited, 'visited'),
    ...agents(avoided, 'avoided'),
    ...agents(expect.path === undefined ? [] : stationsOf(expect.path), 'path'),
    ...known(status, STATUSES, 'a status', 'status'),
    ...known(writes, names.tools, 'a tool', 'writes'),
    ...called('required'),
    ...called('forbidden'),
    ...(['asked', 'given', 'refused'] as const).flatMap((field) =>
      known(consent?.[field], names.consentTools, 'a tool that needs a yes', 'consent', field),
    ),
    ...(['contains', 'excludes'] as const).flatMap((field) =>
      (reply?.[field] ?? []).flatMap((text) => patternProblem(text, [...path, 'reply', field])),
    ),
    ...(database ?? []).flatMap(({ rows, value }, at) =>
      (rows === undefined) === (value === undefined)
        ? { path: [...path, 'database', at], detail: 'a query has either rows or a value' }
        : [],
    ),
  ];
}

/** The agents of a path: triage > billing. */
export function stationsOf(path: string): string[] {
  return path.split('>').map((station) => station.trim());
}

function patternProblem(text: string, path: Path): Problem[] {
  if (!isPattern(text)) return [];
  try {
    findsText(text);
    return [];
  } catch (thrown) {
    return [{ path, detail: `${text}: ${(thrown as Error).message}` }];
  }
}
