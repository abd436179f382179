import { z } from 'zod';
import type { EventDefinition } from '../src/events/define-event.ts';

/** The parts of a JSON Schema that the page tells. */
interface FieldSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly FieldSchema[];
  readonly items?: FieldSchema;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
}

/** The module that imports every event, from the names of the files in `src/events/types/` without their `.ts`. */
export function importsOf(names: readonly string[]): string {
  const sorted = names.toSorted();
  return [
    '// Written by `npm run events` from the files in types/.',
    ...sorted.map((name) => `import { ${camelCase(name)} } from './types/${name}.ts';`),
    '',
    '/** Every type of event, by name. */',
    'export const ALL_EVENTS = {',
    ...sorted.map((name) => `  ${name.includes('-') ? `'${name}'` : name}: ${camelCase(name)},`),
    '};',
    '',
  ].join('\n');
}

/** The page of all events: a section each, in the order of their names. */
export function pageOf(definitions: readonly EventDefinition[]): string {
  return [PREFACE, ...definitions.toSorted(byType).map(sectionOf)].join('\n');
}

const PREFACE = `# Events
Written by \`npm run events\` from the files in \`src/events/types/\`, one an event.

A conversation is its events, in order. Each has, beside its type and its \`data\`: \`seq\`, counted from 1 without gaps; \`turn\`, 0 for the
opening; \`epoch\`, how often the owner had changed; \`at\`. Staff and services read all of it, customers what is named below. What
has a \`parent\` was done by an agent inside a tool, and is for no customer. A type, or a version of one, that a node does not know is
read as [\`unknown\`](#unknown). To add one: [recipe](recipes/add-an-event.md). Why it is so: [ADR 0014](adr/0014-events.md).
`;

function sectionOf(definition: EventDefinition): string {
  const { type, version, about, data } = definition;
  const schema = z.toJSONSchema(data, { unrepresentable: 'any' }) as FieldSchema;
  const rows = rowsOf(schema, '');
  const table = ['', '| field | type | |', '|---|---|---|', ...rows];
  return [
    `## ${type}`,
    about,
    '',
    [`Version ${version}.`, ...traitsOf(definition)].join(' '),
    ...table,
    '',
  ].join('\n');
}

function traitsOf({ place, fold, history, customer, projections }: EventDefinition): string[] {
  return [
    ...(place === 'opens-turn' ? ['Opens a turn.'] : []),
    ...(place === 'changes-owner' ? ['Changes the owner.'] : []),
    ...(fold === 'nothing' ? [] : ['Changes the state.']),
    ...(history === 'nothing' ? [] : ['Models read of it.']),
    ...projections.map((projection) => `Brings \`${projection}\` up to date.`),
    customersRead(customer),
  ];
}

function customersRead(customer: EventDefinition['customer']): string {
  if (customer === 'nothing') return 'Not for customers.';
  if (customer.length === 0) return 'Customers read that it happened.';
  return `Customers read ${customer.map((field) => `\`${field}\``).join(', ')}.`;
}

function rowsOf({ properties = {}, required = [] }: FieldSchema, path: string): string[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const at = `${path}${name}${required.includes(name) ? '' : '?'}`;
    const inner = field.type === 'array' ? field.items : field;
    const below = inner === field ? `${at}.` : `${at}[].`;
    return [
      `| \`${at}\` | ${kindOf(field)} | ${field.description ?? ''} |`,
      ...(inner ? rowsOf(inner, below) : []),
    ];
  });
}

function kindOf(field: FieldSchema): string {
  if (field.enum) return field.enum.map((one) => `\`${one}\``).join(', ');
  if (field.anyOf) return field.anyOf.map(kindOf).join(' or ');
  if (field.type === 'array') return `list: ${kindOf(field.items ?? {})}`;
  return field.type ?? 'JSON';
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function byType(one: EventDefinition, other: EventDefinition): number {
  return one.type < other.type ? -1 : 1;
}
