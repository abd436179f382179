import type { Edge } from '../../contracts/edge.ts';
import { own } from '../../contracts/own.ts';
import { activeForm, type FloorTurn, intentOf } from './floor-turn.ts';
import { slotValue } from './known.ts';
import { shorten } from './phrases.ts';
import { newestSlots } from './slots/set-slot.ts';
import { slotsOf } from './understand.ts';

const SUMMARY_LENGTH = 400;

/** What a handoff is about. */
export interface HandoffSubject {
  readonly reason: string;
  /** The customer's words. */
  readonly wish: string;
  /** What was found out already: the first line of a summary. */
  readonly finding?: string;
}

/** Arguments for an edge that no script step filled: a reason, a summary, and sensible values for the rest. */
export function payloadFor(turn: FloorTurn, edge: Edge, matter: HandoffSubject): object {
  const { properties, required = [] } = edge.parameters;
  const names = Object.keys(properties).filter(
    (name) => required.includes(name) || name === 'reason' || name === 'summary',
  );
  return Object.fromEntries(names.map((name) => [name, valueFor(turn, name, own(properties, name), matter)]));
}

/** What a colleague should know: the wish, what was given, and where the dialogue stood. */
function summaryOf(turn: FloorTurn, wish: string): string {
  const form = activeForm(turn);
  const given = form
    ? slotsOf(turn, form).flatMap((slot) => {
        const value = slotValue(turn, form, slot);
        return value === undefined
          ? []
          : [`${slot.name.replace(/#\d+$/, '').replaceAll('_', ' ')}: ${String(value)}`];
      })
    : [];
  const intent = form && intentOf(turn.desk, form);
  const parts = [
    wish && `The customer said: "${shorten(wish)}".`,
    intent && `In progress: ${intent.title}.`,
    form?.opening && form.opening !== wish && `It began with: "${shorten(form.opening)}".`,
    given.length > 0 && `Given: ${given.join(', ')}.`,
  ];
  return (
    shorten(parts.filter(Boolean).join(' '), SUMMARY_LENGTH) || 'The customer has not said what it is about.'
  );
}

function valueFor(turn: FloorTurn, name: string, schema: unknown, matter: HandoffSubject): unknown {
  if (/^reason$|^why$/i.test(name)) return matter.reason;
  if (/summary|context|notes?$/i.test(name))
    return [matter.finding, summaryOf(turn, matter.wish)].filter(Boolean).join(' ');
  const said = own(newestSlots(activeForm(turn)?.slots ?? {}), name);
  const known = said ?? own(turn.view.facts, name)?.value ?? own(turn.state.shared, name);
  return known ?? placeholder(schema, matter);
}

function placeholder(schema: unknown, matter: HandoffSubject): unknown {
  if (typeof schema !== 'object' || schema === null) return matter.reason;
  if ('default' in schema) return schema.default;
  if ('enum' in schema && Array.isArray(schema.enum)) return chooseFrom(schema.enum, matter.wish);
  if ('const' in schema) return schema.const;
  if ('anyOf' in schema && Array.isArray(schema.anyOf)) {
    const nullable = schema.anyOf.some((one: unknown) => typeOf(one) === 'null');
    return nullable ? null : placeholder(schema.anyOf[0], matter);
  }
  const empty = new Map<unknown, unknown>([
    ['number', 0],
    ['integer', 0],
    ['boolean', false],
    ['array', []],
    ['object', {}],
    ['null', null],
  ]);
  const type = typeOf(schema);
  return empty.has(type) ? empty.get(type) : shorten(matter.wish) || matter.reason;
}

function typeOf(schema: unknown): unknown {
  return typeof schema === 'object' && schema !== null && 'type' in schema ? schema.type : undefined;
}

/** The value the customer's words name, else the middling one, else the first. */
function chooseFrom(values: readonly unknown[], wish: string): unknown {
  const named = values.find((value) =>
    wish.toLowerCase().includes(String(value).replaceAll('_', ' ').toLowerCase()),
  );
  return (
    named ??
    values.find((value) => /^(?:normal|medium|general|other|unknown)$/i.test(String(value))) ??
    values[0]
  );
}
