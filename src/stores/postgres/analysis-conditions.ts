import type { AnalysisFilter } from '../../contracts/analysis.ts';
import { storableText } from './storable.ts';

/** The condition under which an analysis is meant, and its values; $1 is the desk. */
export function conditionsOf(
  desk: string,
  { from, to, line, agent, disposition, flag }: AnalysisFilter,
): { readonly where: string; readonly values: unknown[] } {
  const values: unknown[] = [desk, from.toISOString(), to.toISOString()];
  const conditions = ['desk = $1', 'opened_at >= $2', 'opened_at < $3'];
  if (line !== undefined) conditions.push(`line = $${values.push(storableText(line))}`);
  if (agent !== undefined) conditions.push(`$${values.push(storableText(agent))} = any(agents)`);
  if (disposition !== undefined) conditions.push(`disposition = $${values.push(disposition)}`);
  if (flag !== undefined) conditions.push(`$${values.push(storableText(flag))} = any(flags)`);
  return { where: conditions.join(' and '), values };
}
