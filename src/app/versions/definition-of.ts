import { createHash } from 'node:crypto';
import type { Desk } from '../../contracts/desk.ts';
import type { JsonValue } from '../../contracts/json.ts';
import type { ModelLink } from '../../contracts/model.ts';
import { everyAgent } from '../../desk/inside-agents.ts';

/** Letters of a hash that stands for code. */
const CODE_LETTERS = 8;

/**
 * All there is to know of a desk and its models, as JSON: prompts, tools, edges, examples, options. Code stands as a hash of its own text:
 * what it calls elsewhere is not seen.
 */
export function definitionOf(desk: Desk, links: readonly ModelLink[]): JsonValue {
  const names = [...new Set([...everyAgent(desk)].map(({ model }) => model))];
  const models = links.map(({ name, modelFor, timeoutMs, retries }) => ({
    name,
    timeoutMs,
    retries,
    asks: names.map((asked) => (modelFor ? modelFor(asked) : asked) ?? null),
  }));
  return { desk: plain(desk, []) ?? null, models: plain(models, []) ?? null };
}

/** A value as JSON; undefined for what JSON leaves out. */
function plain(value: unknown, within: readonly object[]): JsonValue | undefined {
  if (typeof value === 'function') return `code ${hashOf(String(value)).slice(0, CODE_LETTERS)}`;
  if (typeof value === 'bigint' || typeof value === 'symbol') return String(value);
  if (typeof value !== 'object' || value === null) return plainValue(value);
  // An agent that works inside a tool may have that tool itself.
  if (within.includes(value)) return 'as above';
  const inner = [...within, value];
  if (value instanceof RegExp) return String(value);
  if (value instanceof Map) return plain(Object.fromEntries(value), inner);
  if (value instanceof Set || Array.isArray(value)) return [...value].map((one) => plain(one, inner) ?? null);
  // What a class has made is known by its class.
  if (Object.getPrototypeOf(value) !== Object.prototype) return value.constructor?.name ?? 'object';
  const fields = Object.entries(value).flatMap(([name, field]) => {
    const of = plain(field, inner);
    return of === undefined ? [] : [[name, of] as const];
  });
  return Object.fromEntries(fields.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function plainValue(value: unknown): JsonValue | undefined {
  return typeof value === 'number' && !Number.isFinite(value)
    ? String(value)
    : (value as JsonValue | undefined);
}

/** SHA-256 of a text, in hexadecimal digits. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
