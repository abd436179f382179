import type { Tool } from '../contracts/tool.ts';
import { readArguments } from './read-arguments.ts';

/** What a write is told apart by. */
type Identified = Pick<Tool, 'identifiedBy' | 'parse'>;

/**
 * Which write a call asks for, as a text that is the same for the same one however its arguments are put: of the arguments
 * that identify it, those a model may word anew left out. Undefined for arguments the tool does not take.
 */
export function writeIdentity({ identifiedBy, parse }: Identified, raw: string): string | undefined {
  const parsed = readArguments(raw, parse);
  if (!parsed.ok) return undefined;
  const all = Object.entries(parsed.value);
  const identifying = identifiedBy ? all.filter(([name]) => identifiedBy.includes(name)) : all;
  return JSON.stringify(Object.fromEntries(identifying), canonical);
}

/** One text for one value: properties in order, those without a value left out, and what JSON has no text for in words. */
function canonical(_name: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Map || value instanceof Set) return [...value];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const given = Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
  return Object.fromEntries(given.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
