import type { Changeable, DeskChanges } from './changes-api.ts';

/** What a field holds: a text, a number, or sentences. */
export type Value = string | number | readonly string[];

/** What may be changed of a desk, each by where it is, e.g. `agents`, `billing`, `instructions`, with line breaks between. */
export type Fields = ReadonlyMap<string, Value>;

/** The name of a field. */
export function fieldOf(...parts: readonly string[]): string {
  return parts.join('\n');
}

/** Something that differs between two desks. */
export interface FieldDifference {
  readonly field: string;
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/** The fields of the desk as its code says them. */
export function fieldsOf(code: Changeable): Map<string, Value> {
  const fields = new Map<string, Value>([
    ['style', code.style],
    ['routerSure', code.routerSure],
  ]);
  for (const [name, value] of Object.entries(code.limits)) fields.set(fieldOf('limits', name), value);
  for (const { id, instructions, addedInstructions, handoffDescription, examples } of code.agents) {
    if (instructions !== null) fields.set(fieldOf('agents', id, 'instructions'), instructions);
    fields.set(fieldOf('agents', id, 'addedInstructions'), addedInstructions ?? '');
    fields.set(fieldOf('agents', id, 'handoffDescription'), handoffDescription);
    fields.set(fieldOf('agents', id, 'examples'), examples);
  }
  for (const { tool, texts } of code.knowledge)
    for (const [topic, text] of Object.entries(texts)) fields.set(fieldOf('knowledge', tool, topic), text);
  return fields;
}

/** The fields of the desk with changes over its code. */
export function changedFields(code: Changeable, changes: DeskChanges): Map<string, Value> {
  const fields = fieldsOf(code);
  const set = (value: Value | undefined, ...parts: readonly string[]) =>
    value !== undefined && fields.set(fieldOf(...parts), value);
  set(changes.style, 'style');
  set(changes.routerSure, 'routerSure');
  for (const [name, value] of Object.entries(changes.limits ?? {})) set(value, 'limits', name);
  for (const [id, agent] of Object.entries(changes.agents ?? {})) {
    const { examples, ...texts } = agent;
    for (const [name, text] of Object.entries(texts)) set(text, 'agents', id, name);
    const known = fields.get(fieldOf('agents', id, 'examples'));
    const kept = (Array.isArray(known) ? known : []).filter((one) => !examples?.remove?.includes(one));
    set([...new Set([...kept, ...(examples?.add ?? [])])], 'agents', id, 'examples');
  }
  for (const [tool, texts] of Object.entries(changes.knowledge ?? {}))
    for (const [topic, text] of Object.entries(texts)) set(text, 'knowledge', tool, topic);
  return fields;
}

/** All that differs from the code, as it is published. */
export function changesOf(code: Changeable, fields: Fields): DeskChanges {
  const was = fieldsOf(code);
  const changes: DeskChanges = {};
  for (const { field, before, after } of differences(was, fields)) {
    if (after === undefined) continue;
    const [place = '', name = '', part = ''] = field.split('\n');
    if (place === 'style') changes.style = String(after);
    if (place === 'routerSure') changes.routerSure = Number(after);
    if (place === 'limits') changes.limits = { ...changes.limits, [name]: limitOf(after) };
    if (place === 'knowledge') {
      const texts = changes.knowledge?.[name];
      changes.knowledge = { ...changes.knowledge, [name]: { ...texts, [part]: String(after) } };
    }
    if (place === 'agents') {
      const agent = changes.agents?.[name];
      const change =
        part === 'examples' ? { examples: examplesOf(before, after) } : { [part]: String(after) };
      changes.agents = { ...changes.agents, [name]: { ...agent, ...change } };
    }
  }
  return changes;
}

/** What differs, in the order of the fields. */
export function differences(before: Fields, after: Fields): FieldDifference[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((field) => {
    const [one, other] = [before.get(field), after.get(field)];
    return isSame(one, other) ? [] : [{ field, before: one, after: other }];
  });
}

/** Whether two values say the same. */
export function isSame(one: Value | undefined, other: Value | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function limitOf(value: Value): number | 'person' | 'floor' | 'callback' {
  if (value === 'person' || value === 'floor' || value === 'callback') return value;
  return Number(value);
}

function examplesOf(before: Value | undefined, after: Value): { add?: string[]; remove?: string[] } {
  const [was, is] = [listOf(before), listOf(after)];
  const add = is.filter((one) => !was.includes(one));
  const remove = was.filter((one) => !is.includes(one));
  return { ...(add.length > 0 && { add }), ...(remove.length > 0 && { remove }) };
}

function listOf(value: Value | undefined): readonly string[] {
  return typeof value === 'object' ? value : [];
}
