import { type Description, resolve, type Schema } from './operations.ts';
import type { Random } from './random.ts';
import { INHERITED, json, text } from './values.ts';

/** A value that fits a schema, as far as a client can tell. */
export function fitting(random: Random, description: Description, given: Schema): unknown {
  const schema = resolve(description, given);
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return fitting(random, description, random.pick(choice));
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return random.pick(schema.enum);
  const type = Array.isArray(schema.type) ? random.pick(schema.type) : schema.type;
  if (type === 'object') return object(random, description, schema);
  if (type === 'array')
    return Array.from({ length: random.int(0, 3) }, () => fitting(random, description, schema.items ?? {}));
  if (type === 'boolean') return random.chance(0.5);
  if (type === 'integer' || type === 'number')
    return random.int(Math.max(schema.minimum ?? 0, -1_000), Math.min(schema.maximum ?? 1_000, 1_000));
  if (schema.pattern?.includes('CA[0-9a-f]')) return `CA${random.bytes(16).toString('hex')}`;
  return (text(random).slice(0, schema.maxLength ?? 100) || 'x').padEnd(schema.minLength ?? 1, 'x');
}

/** The same with something wrong in it. */
export function unfitting(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return json(random);
  const entries = Object.entries(value);
  const at = random.int(0, Math.max(0, entries.length - 1));
  return random.weighted<() => unknown>([
    [
      3,
      () =>
        Object.fromEntries(entries.map(([name, one], place) => [name, place === at ? json(random) : one])),
    ],
    [2, () => Object.fromEntries(entries.filter((_, place) => place !== at))],
    [2, () => Object.fromEntries([...entries, [random.pick(INHERITED), json(random)]])],
    [
      1,
      () =>
        Object.fromEntries([...entries, ...Array.from({ length: 500 }, (_, place) => [`k${place}`, 'v'])]),
    ],
    [1, () => json(random)],
  ])();
}

function object(random: Random, description: Description, schema: Schema): unknown {
  const { properties = {}, required = [], additionalProperties } = schema;
  const names = Object.keys(properties).filter((name) => required.includes(name) || random.chance(0.7));
  const entries = names.map((name) => [name, fitting(random, description, properties[name] ?? {})] as const);
  const more =
    typeof additionalProperties === 'object' && additionalProperties !== null
      ? Array.from({ length: random.int(0, 3) }, (_, place) => [
          random.chance(0.3) ? random.pick(INHERITED) : `label${place}`,
          fitting(random, description, additionalProperties),
        ])
      : [];
  return Object.fromEntries([...entries, ...more]);
}
