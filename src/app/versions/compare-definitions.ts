import type { JsonValue } from '../../contracts/json.ts';
import { own } from '../../contracts/own.ts';
import type { Difference, Leaf } from '../../contracts/published.ts';

/** Fields by which the things of a list are told apart, the best first. */
const NAMES = ['id', 'toolName', 'name'];

/** What differs between two definitions, by path. Lists of things with names are compared by these, others place by place. */
export function compareDefinitions(before: JsonValue, after: JsonValue): Difference[] {
  const [was, is] = [leavesOf(before), leavesOf(after)];
  const paths = [...new Set([...was.keys(), ...is.keys()])].sort();
  return paths.flatMap((path) => {
    const [one, other] = [was.get(path), is.get(path)];
    return one === other ? [] : [{ path, before: one, after: other }];
  });
}

/** Every value that holds no others, by its path. */
function leavesOf(value: JsonValue | undefined, path = '', found = new Map<string, Leaf>()) {
  if (value === undefined) return found;
  if (typeof value !== 'object' || value === null) return found.set(path, value);
  const parts = Array.isArray(value) ? named(value) : Object.entries(value);
  for (const [name, part] of parts) leavesOf(part, path === '' ? name : `${path}.${name}`, found);
  return found;
}

function named(list: readonly JsonValue[]): [string, JsonValue][] {
  const names = list.map(nameOf);
  const isNamed = names.every((name) => name !== undefined) && new Set(names).size === names.length;
  return list.map((one, at) => [isNamed ? String(names[at]) : String(at), one]);
}

function nameOf(value: JsonValue): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const fields: { readonly [key: string]: JsonValue | undefined } = value as never;
  return NAMES.map((name) => own(fields, name)).find((name) => typeof name === 'string');
}
