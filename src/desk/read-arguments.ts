import { messageOf } from '../contracts/errors.ts';
import { type FactRequirement, type Facts, TRUST } from '../contracts/fact.ts';
import type { ParseResult } from '../contracts/json.ts';
import { own } from '../contracts/own.ts';

/** Reads a function call's raw arguments (JSON text) with a tool's or edge's own parser. */
export function readArguments<Value>(
  raw: string,
  parse: (value: unknown) => ParseResult<Value>,
): ParseResult<Value> {
  try {
    return parse(raw.trim() === '' ? {} : JSON.parse(raw));
  } catch (thrown) {
    return { ok: false, message: `The arguments are not valid JSON: ${messageOf(thrown)}` };
  }
}

/** The first requirement the known facts don't meet, if any. */
export function missingFact(requires: readonly FactRequirement[], facts: Facts): FactRequirement | undefined {
  return requires.find(({ fact, provenance }) => {
    const known = own(facts, fact);
    return !known || TRUST[known.provenance] < TRUST[provenance ?? 'inferred'];
  });
}
