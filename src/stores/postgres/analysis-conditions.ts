import type { AnalysisFilter } from '../../contracts/analysis.ts';
import { own } from '../../contracts/own.ts';
import { EDGE_TROUBLES } from '../../contracts/scores.ts';
import { storableText } from './storable.ts';

/** A condition in SQL, and the values of its parameters. */
export interface Conditions {
  readonly where: string;
  readonly values: unknown[];
}

/** The condition under which an analysis is meant, and its values; $1 is the desk. */
export function conditionsOf(
  desk: string,
  { from, to, line, agent, disposition, flag, edge, toLabel = false }: AnalysisFilter,
): Conditions {
  const values: unknown[] = [desk, from.toISOString(), to.toISOString()];
  const conditions = ['desk = $1', 'opened_at >= $2', 'opened_at < $3'];
  if (line !== undefined) conditions.push(`line = $${values.push(storableText(line))}`);
  if (agent !== undefined) conditions.push(`$${values.push(storableText(agent))} = any(agents)`);
  if (disposition !== undefined) conditions.push(`disposition = $${values.push(disposition)}`);
  if (flag !== undefined && edge === undefined)
    conditions.push(`$${values.push(storableText(flag))} = any(flags)`);
  if (edge !== undefined) conditions.push(onEdge(edge, flag, values));
  if (toLabel)
    conditions.push(`(flags <> '{}' or rating <= 2) and disposition <> 'silent' and not exists (
      select from switchroom_labels label where label.conversation = switchroom_analyses.conversation)`);
  return { where: conditions.join(' and '), values };
}

function wrongOn(edge: string, flag: string, values: unknown[]): string {
  if (flag === 'refused') {
    const given = `$${values.push(edge)}`;
    // Hardly any conversation has one that was refused: only of these it is looked which.
    return `0 < any(refused) and ${given} = any(edges) and exists (
      select from unnest(edges, refused) as each (edge, refused) where each.edge = ${given} and each.refused > 0)`;
  }
  const alike = own(EDGE_TROUBLES, flag) ?? [storableText(flag)];
  const faults = alike.map((fault) => `${edge} ${fault}`);
  return `faults <> '{}' and faults && $${values.push(faults)}::text[]`;
}

/** By the narrow rows of the scorecard, of which those with faults are few. */
function onEdge(edge: string, flag: string | undefined, values: unknown[]): string {
  const named = storableText(edge);
  const wanted = flag === undefined ? `$${values.push(named)} = any(edges)` : wrongOn(named, flag, values);
  return `conversation in (select conversation from switchroom_scores
    where desk = $1 and opened_at >= $2 and opened_at < $3 and ${wanted})`;
}
