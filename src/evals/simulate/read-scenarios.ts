import { parse } from 'yaml';
import { z } from 'zod';
import { SwitchroomError } from '../../contracts/errors.ts';
import { own } from '../../contracts/own.ts';
import type { Known, Scenario, Scenarios } from './scenario.ts';

const text = z.union([z.string().min(1), z.number()]).transform(String);
const texts = z.union([z.array(text).min(1), text]).transform((given) => [given].flat());
const pattern = text.transform((source, context) => {
  try {
    return new RegExp(source, 'iu');
  } catch {
    context.addIssue(`"${source}" is no pattern`);
    return z.NEVER;
  }
});
const patterns = z.union([z.array(pattern), pattern]).transform((given) => [given].flat());
const known = z.union([z.strictObject({ picks: pattern }), texts.transform((says) => ({ says }))]);
const knows = z.record(z.string(), known);

const scenario = z.strictObject({
  id: z.string().min(1),
  goal: z.string().min(1),
  customer: z.string().optional(),
  opens: texts,
  next: z.array(z.strictObject({ says: texts, done: pattern.optional() })).default([]),
  done: pattern.optional(),
  knows: knows.default({}),
  replies: z.array(z.strictObject({ asked: pattern, says: texts })).default([]),
  refuses: patterns.default([]),
  instead: texts.default([]),
  success: z.strictObject({
    state: z.array(z.strictObject({ sql: text, gives: text })).default([]),
    wrote: z.array(text).optional(),
    person: z.boolean().optional(),
    heard: patterns.default([]),
  }),
});

const file = z.strictObject({
  topics: z.record(z.string(), pattern),
  uncounted: z.array(text).default([]),
  asides: z.array(text).default([]),
  customers: z.record(z.string(), knows).default({}),
  scenarios: z.array(scenario).min(1),
});

/**
 * Reads a file of scenarios, YAML or JSON.
 * @throws SwitchroomError `data-invalid`, for what is none, an id given twice, a customer or a topic that is not there, and a success that nothing is asked of.
 */
export function readScenarios(given: string): Scenarios {
  const { data, error } = file.safeParse(parsed(given));
  if (!data) throw invalid(z.prettifyError(error));
  const ids = new Set<string>();
  const scenarios = data.scenarios.map(({ customer, ...one }): Scenario => {
    if (ids.has(one.id)) throw invalid(`two have the id "${one.id}"`);
    ids.add(one.id);
    const profile = customer === undefined ? {} : own(data.customers, customer);
    if (!profile) throw invalid(`"${one.id}" is of the customer "${customer}", who is not there`);
    const all: Record<string, Known> = { ...profile, ...one.knows };
    const stranger = Object.keys(all).find((topic) => !Object.hasOwn(data.topics, topic));
    if (stranger !== undefined) throw invalid(`"${one.id}" knows "${stranger}", which is no topic`);
    const { state, wrote, person, heard } = one.success;
    if (state.length + heard.length === 0 && wrote === undefined && person === undefined)
      throw invalid(`"${one.id}" asks nothing of its success`);
    return { ...one, done: one.done, knows: all, success: { state, wrote, person, heard } };
  });
  return { ...data, scenarios };
}

function parsed(given: string): unknown {
  try {
    return parse(given);
  } catch (error) {
    throw invalid((error as Error).message);
  }
}

function invalid(detail: string): SwitchroomError {
  return new SwitchroomError('data-invalid', `The scenarios are not as they should be: ${detail}.`);
}
