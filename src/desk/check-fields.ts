import { noSuchName } from '../contracts/did-you-mean.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import { own } from '../contracts/own.ts';

/** Judges a field of a definition: what is wrong with its value and what to write, or undefined. */
export type Field = (value: unknown, name: string) => string | undefined;

/** What the parts of a desk are made by. */
const MAKERS = {
  agent: 'defineAgent',
  desk: 'defineDesk',
  edge: 'defineEdge',
  flow: 'flow',
  guard: 'defineGuard',
  tool: 'defineTool',
} as const;

type Part = keyof typeof MAKERS;

/** A field that is checked elsewhere, or by its type alone. */
export const anything: Field = () => undefined;

/** A field that must be a text. */
export const text: Field = (value, name) =>
  typeof value === 'string'
    ? undefined
    : `${name} must be a text, and is ${told(value)}; write ${name}: '...'.`;

/** A field that must be a function. */
export const code: Field = (value, name) =>
  typeof value === 'function' ? undefined : `${name} must be a function, and is ${told(value)}.`;

/** A field that may be left out. */
export function optional(field: Field): Field {
  return (value, name) => (value === undefined ? undefined : field(value, name));
}

/** A field that must be made by one of our functions. */
export function made(part: Part): Field {
  return (value, name) =>
    kindOf(value) === part
      ? undefined
      : `${name} must be made by ${MAKERS[part]}(...), and is ${told(value)}.`;
}

/** A field that must be a list, each of it as `field` says. */
export function listOf(field: Field): Field {
  return (value, name) => {
    if (!Array.isArray(value))
      return `${name} must be a list, and is ${told(value)}; write ${name}: [${nameOf(value) ?? '...'}].`;
    const wrong = value.map((one: unknown, index) => field(one, `${name}[${index}]`));
    return wrong.find((problem) => problem !== undefined);
  };
}

/** Whose definition it is, as messages say it: `Tool "refund"`, `A tool` where it has no name. */
export function called(what: string, name: unknown): string {
  return typeof name === 'string' ? `${what} "${name}"` : withArticle(what.toLowerCase());
}

/** Throws `definition-invalid` for a field there is not, and for the first whose value can't be. */
export function checkFields(owner: string, given: unknown, fields: Readonly<Record<string, Field>>): void {
  if (typeof given !== 'object' || given === null)
    throw new SwitchroomError('definition-invalid', `${owner} must be defined by an object of options.`);
  // What was defined before may be defined anew with a change: { ...billing, tools }.
  const { kind: _made, ...values }: Readonly<Record<string, unknown>> = { ...given };
  checkNames(owner, values, Object.keys(fields));
  for (const [name, field] of Object.entries(fields)) {
    const problem = field(own(values, name), name);
    if (problem !== undefined) throw new SwitchroomError('definition-invalid', `${owner}: ${problem}`);
  }
}

/** Throws `definition-invalid` for a name that is none of those there are, with the one that was probably meant. */
export function checkNames(owner: string, given: object | undefined, names: readonly string[]): void {
  const stranger = Object.keys(given ?? {}).find((name) => !names.includes(name));
  if (stranger === undefined) return;
  throw new SwitchroomError('definition-invalid', `${owner}: ${noSuchName(stranger, names)}`);
}

/** What a value is, in words. */
export function told(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  const kind = kindOf(value);
  if (kind !== undefined) return withArticle(kind).toLowerCase();
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'An' : 'A'} ${noun}`;
}

function kindOf(value: unknown): string | undefined {
  const known = typeof value === 'object' && value !== null && 'kind' in value;
  return known && typeof value.kind === 'string' ? value.kind : undefined;
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const key of ['id', 'name'] as const) {
    const name: unknown = Reflect.get(value, key);
    if (typeof name === 'string' && name !== '') return name;
  }
  return undefined;
}
