import { SwitchroomError } from '../../contracts/errors.ts';
import { own } from '../../contracts/own.ts';
import { type Path, readYaml } from '../suite/located.ts';
import { nothingWanted, takeAssert, type Wanted } from './asserts.ts';
import { type Imported, type ImportedCase, type ImportOptions, isRecord, type NotTaken } from './imported.ts';

/** What customers' words are called among the variables of a test. */
const WORDS = [
  'message',
  'text',
  'question',
  'query',
  'input',
  'user_input',
  'utterance',
  'prompt',
  'body',
  'request',
];
/** What of a file is of no test. */
const ASIDE = new Set(['tests', 'defaultTest', 'description', '$schema']);
const KNOWN = new Set(['description', 'vars', 'assert']);

interface Reading extends ImportOptions {
  readonly lineOf: (path: Path) => number;
  readonly tell: (path: Path, what: string) => void;
  readonly defaults: Readonly<Record<string, unknown>>;
}

/** Reads a file of promptfoo's: its tests with their variables and asserts. Throws `data-invalid` for one that is no YAML, or has no tests. */
export function importPromptfoo(text: string, options: ImportOptions): Imported {
  const read = readYaml(text);
  if (!('value' in read))
    throw new SwitchroomError(
      'data-invalid',
      read.map(({ line, detail }) => `Line ${line}: ${detail}`).join('\n'),
    );
  const file = Array.isArray(read.value) ? { tests: read.value } : read.value;
  const base: Path = Array.isArray(read.value) ? [] : ['tests'];
  if (!isRecord(file) || !Array.isArray(file.tests))
    throw new SwitchroomError(
      'data-invalid',
      'It has no list of tests; tests of other files are to be imported by themselves.',
    );
  const notTaken: NotTaken[] = [];
  const tell = (path: Path, what: string) => notTaken.push({ line: read.lineOf(path), what });
  for (const key of Object.keys(file).filter((one) => !ASIDE.has(one)))
    tell([key], `"${key}" is not taken over: a suite is held with a desk`);
  const defaults = isRecord(file.defaultTest) ? file.defaultTest : {};
  const reading: Reading = { ...options, lineOf: read.lineOf, tell, defaults };
  const cases = file.tests.flatMap((test, at) => caseOf(test, at, [...base, at], reading));
  return { cases: withOwnIds(cases), notTaken, of: file.tests.length };
}

function caseOf(test: unknown, at: number, path: Path, reading: Reading): ImportedCase[] {
  const { tell, defaults, variable, agentOf } = reading;
  if (!isRecord(test)) {
    tell(path, 'is no test: no case');
    return [];
  }
  for (const key of Object.keys(test).filter((one) => !KNOWN.has(one)))
    tell([...path, key], `"${key}" is not taken over`);
  const vars = { ...(isRecord(defaults.vars) && defaults.vars), ...(isRecord(test.vars) && test.vars) };
  const names = Object.keys(vars);
  const name =
    variable ?? WORDS.find((one) => names.includes(one)) ?? (names.length === 1 ? names[0] : undefined);
  const words = name === undefined ? undefined : own(vars, name);
  if (typeof words !== 'string' || words.trim() === '' || words.startsWith('file://')) {
    tell(
      path,
      `has no words of a customer among ${names.join(', ') || 'no variables'}: no case; name the variable with --var`,
    );
    return [];
  }
  for (const other of names.filter((one) => one !== name))
    tell([...path, 'vars', other], `the variable "${other}" is only put into asserts`);
  const wanted = wantedBy(test, path, vars, reading, agentOf);
  const expect = expectationOf(wanted);
  const id = typeof test.description === 'string' ? test.description : `test ${at + 1}`;
  const { agent } = wanted;
  return [{ id, turns: [{ text: words, ...(agent !== undefined && { agent }) }], ...(expect && { expect }) }];
}

function wantedBy(
  test: Readonly<Record<string, unknown>>,
  path: Path,
  vars: Readonly<Record<string, unknown>>,
  { tell, defaults }: Reading,
  agentOf: ImportOptions['agentOf'],
): Wanted {
  const wanted = nothingWanted();
  const own = Array.isArray(test.assert) ? test.assert : [];
  const shared = Array.isArray(defaults.assert) ? defaults.assert : [];
  for (const [place, assert] of [...own, ...shared].entries()) {
    const where: Path =
      place < own.length ? [...path, 'assert', place] : ['defaultTest', 'assert', place - own.length];
    const left = takeAssert(rendered(assert, vars), wanted, agentOf);
    if (left !== undefined) tell(where, `assert ${left}`);
  }
  if (own.length + shared.length === 0) tell(path, 'asserts nothing: the case wants nothing');
  return wanted;
}

function expectationOf({
  contains,
  excludes,
  budget,
}: Wanted): Readonly<Record<string, unknown>> | undefined {
  const reply = { ...(contains.length > 0 && { contains }), ...(excludes.length > 0 && { excludes }) };
  const expect = {
    ...(Object.keys(reply).length > 0 && { reply }),
    ...(Object.keys(budget).length > 0 && { budget }),
  };
  return Object.keys(expect).length > 0 ? expect : undefined;
}

/** An assert with the values of variables in place of `{{name}}`. */
function rendered(value: unknown, vars: Readonly<Record<string, unknown>>): unknown {
  if (typeof value === 'string')
    return value.replace(/\{\{\s*(\w+)\s*\}\}/g, (match, name) =>
      own(vars, name) === undefined ? match : String(own(vars, name)),
    );
  if (Array.isArray(value)) return value.map((one) => rendered(one, vars));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rendered(one, vars)]));
}

/** Descriptions may be the same; ids may not. */
function withOwnIds(cases: readonly ImportedCase[]): ImportedCase[] {
  const seen = new Map<string, number>();
  return cases.map((one) => {
    const times = (seen.get(one.id) ?? 0) + 1;
    seen.set(one.id, times);
    return times === 1 ? one : { ...one, id: `${one.id} (${times})` };
  });
}
