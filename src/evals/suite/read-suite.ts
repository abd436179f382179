import type { z } from 'zod';
import { SwitchroomError } from '../../contracts/errors.ts';
import { type Located, type Path, type Problem, pathText, readYaml, type Unreadable } from './located.ts';
import {
  type CaseExpectation,
  caseForms,
  type MessageExpectation,
  type SuiteCustomer,
} from './suite-format.ts';
import { agentProblems, nameProblems, type SuiteNames } from './suite-names.ts';

/** Something a customer says, and what is wanted of the answer. */
export interface SuiteMessage {
  readonly text: string;
  /** Who should have the conversation when it is answered; anybody without. */
  readonly agent?: string | undefined;
  readonly expect?: MessageExpectation | undefined;
}

/** A conversation of a suite. */
export interface SuiteCase {
  /** Unique in its suite. */
  readonly id: string;
  readonly messages: readonly [SuiteMessage, ...SuiteMessage[]];
  /** Who is signed in. */
  readonly customer?: SuiteCustomer | undefined;
  readonly expect?: CaseExpectation | undefined;
  /** Why it gates nothing. */
  readonly quarantined?: string | undefined;
}

/** Columns of a row that are a case's; others of a line of JSON are somebody else's labels. */
const FIELDS: ReadonlySet<string> = new Set([
  ...Object.keys(caseForms.dialogue.shape),
  ...Object.keys(caseForms.sentence.shape),
]);

/**
 * Reads a suite: JSON lines, a case each, or one YAML or JSON value `{cases: [..]}`, by the end of the file's name. A case is a first
 * sentence `{text, agent}`, or a dialogue `{turns: [{text, agent}, ..]}`; what else it may have is in `suite-format.ts`.
 * @throws SwitchroomError `data-invalid`, with the line of everything that is wrong.
 */
export function readSuite(text: string, names: SuiteNames, file = 'suite.jsonl'): SuiteCase[] {
  const isLines = !/\.(ya?ml|json)$/i.test(file);
  const read = isLines ? readLines(text) : readDocument(text);
  const found = read.cases.map((row) => caseOf(row, names));
  const problems = [...read.unreadable, ...found.flatMap((one) => one.problems)];
  const cases = found.flatMap((one) => one.case ?? []);
  const ids = new Set<string>();
  for (const { id } of cases) {
    if (ids.has(id)) problems.push({ line: 0, detail: `The suite has two cases with the id "${id}".` });
    ids.add(id);
  }
  if (read.cases.length === 0 && problems.length === 0)
    problems.push({ line: 0, detail: 'The suite has no cases.' });
  if (problems.length > 0) throw new SwitchroomError('data-invalid', described(problems));
  return cases;
}

/** A case as it was read, before anybody looked at what is in it. */
interface Row extends Located {
  /** What it is called without an id. */
  readonly name: string;
  readonly path: Path;
}

interface Read {
  readonly cases: readonly Row[];
  readonly unreadable: readonly Unreadable[];
}

function readLines(text: string): Read {
  const cases: Row[] = [];
  const unreadable: Unreadable[] = [];
  for (const [at, given] of text.split('\n').entries()) {
    if (given.trim() === '') continue;
    const line = at + 1;
    try {
      const value = withoutLabels(JSON.parse(given));
      cases.push({ value, lineOf: () => line, name: `line ${line}`, path: [] });
    } catch {
      unreadable.push({ line, detail: 'is no JSON' });
    }
  }
  return { cases, unreadable };
}

function withoutLabels(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  return Object.fromEntries(Object.entries(row).filter(([key]) => FIELDS.has(key)));
}

function readDocument(text: string): Read {
  const read = readYaml(text);
  if (!('value' in read)) return { cases: [], unreadable: read };
  const cases = read.value instanceof Object && 'cases' in read.value ? read.value.cases : undefined;
  if (!Array.isArray(cases))
    return { cases: [], unreadable: [{ line: 1, detail: 'is no suite: cases: [..]' }] };
  const strangers = Object.keys(read.value as object).filter((key) => key !== 'cases');
  return {
    cases: cases.map((value, at) => {
      const path = ['cases', at];
      return { value, path, name: `case ${at + 1}`, lineOf: (inner) => read.lineOf([...path, ...inner]) };
    }),
    unreadable: strangers.map((key) => ({ line: read.lineOf([key]), detail: `"${key}" is not known here` })),
  };
}

function caseOf(row: Row, names: SuiteNames): { case?: SuiteCase; problems: readonly Unreadable[] } {
  const { value, lineOf } = row;
  const inPlace = ({ path, detail }: Problem) => ({
    line: lineOf(path),
    detail: path.length > 0 ? `${pathText(path)}: ${detail}` : detail,
  });
  const isDialogue = value instanceof Object && 'turns' in value;
  const parsed = (isDialogue ? caseForms.dialogue : caseForms.sentence).safeParse(value);
  if (!parsed.success) return { problems: parsed.error.issues.flatMap(problemsOf).map(inPlace) };
  const { id = row.name, customer, expect, quarantined } = parsed.data;
  const messages =
    'turns' in parsed.data ? parsed.data.turns : [{ text: parsed.data.text, agent: parsed.data.agent }];
  const problems = [
    ...messages.flatMap((message, at) => problemsOfMessage(message, names, isDialogue ? ['turns', at] : [])),
    ...(expect ? nameProblems(expect, names, ['expect']) : []),
  ];
  if (problems.length > 0) return { problems: problems.map(inPlace) };
  const [first, ...rest] = messages;
  return first
    ? { case: { id, customer, expect, quarantined, messages: [first, ...rest] }, problems: [] }
    : { problems: [] };
}

function problemsOfMessage({ agent, expect }: SuiteMessage, names: SuiteNames, path: Path): Problem[] {
  return [
    ...agentProblems(agent, names, [...path, 'agent']),
    ...(expect ? nameProblems(expect, names, [...path, 'expect']) : []),
  ];
}

/** Of several forms that none fits, the problems of the one that comes nearest. */
function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code !== 'invalid_union') return [{ path, detail: issue.message }];
  const deepest = [...issue.errors].sort((one, other) => depthOf(other) - depthOf(one))[0] ?? [];
  return deepest.flatMap(problemsOf).map((inner) => ({ ...inner, path: [...path, ...inner.path] }));
}

function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map(({ path, code }) => path.length + (code === 'unrecognized_keys' ? 1 : 0)));
}

function described(problems: readonly Unreadable[]): string {
  return [...problems]
    .sort((one, other) => one.line - other.line)
    .map(({ line, detail }) => (line === 0 ? detail : `Line ${line} of the suite: ${detail}.`))
    .join('\n');
}
