import { z } from 'zod';
import { isForCustomers } from '../../contracts/call-answer.ts';
import type { Memo } from './state.ts';

/** What a function call came to. */
export interface CallOutcome {
  readonly status: Memo['status'];
  /** The reason, where its words are for customers; else empty: whatever the floor reads, it may say. */
  readonly message: string;
  /** Which no it is. */
  readonly code?: string;
  /** The tool's own code of its refusal. */
  readonly refusal?: string;
}

/** The code of a write that was not done because the customer gave no clear answer, twice. */
export const UNCLEAR = 'consent-unclear';
/** Codes of a no that is no breakdown, and the same when asked once more: by a rule, the tool, a person, or not yet. */
const REFUSALS = new Set([
  'refused',
  'guard-refused',
  'fact-missing',
  'limit-reached',
  'not-approved',
  UNCLEAR,
  'consent-declined',
]);
/** The code of a call that waits for a colleague's yes. */
const WAITS = 'approval-needed';
const OFFERED = z.object({ error: z.object({ code: z.literal('consent-needed') }), say: z.string() });

/** Reads the text of a result: `{"error": {code, message}}` is a no; anything else is a yes. */
export function readOutcome(output: string): CallOutcome {
  const value = parseJson(output);
  if (OFFERED.safeParse(value).success) return { status: 'waiting', message: '' };
  if (typeof value !== 'object' || value === null || !('error' in value))
    return { status: 'ok', message: '' };
  const { error } = value;
  if (typeof error !== 'object' || error === null) return { status: 'failed', message: '' };
  const code = 'code' in error ? String(error.code) : '';
  if (code === WAITS) return { status: 'waiting', message: wordsBeside(value), code };
  const words = 'message' in error && typeof error.message === 'string' ? error.message : '';
  const message = isForCustomers(code) ? words : '';
  const refusal = 'refusal' in value && typeof value.refusal === 'string' ? { refusal: value.refusal } : {};
  return { status: REFUSALS.has(code) ? 'refused' : 'failed', message, code, ...refusal };
}

/** The desk's words for the customer that stand beside an error. */
function wordsBeside(value: object): string {
  return 'say' in value && typeof value.say === 'string' ? value.say : '';
}

/** Whether a call waits for a colleague's yes. */
export function waitsForApproval(output: string): boolean {
  return readOutcome(output).code === WAITS;
}

/** The words of an offer that the customer must agree to first; undefined when the result is none. */
export function offerIn(output: string): string | undefined {
  return OFFERED.safeParse(parseJson(output)).data?.say;
}

/** The JSON value of a text, or the text itself. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** JSON with sorted keys, so that equal arguments give equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** A short hash of a text (FNV-1a, 32 bits, base 36). */
export function hashOf(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}
