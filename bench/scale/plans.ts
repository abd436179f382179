import { connect, type Pool } from '../../src/stores/postgres/connect.ts';

/** A part of a plan, as PostgreSQL explains it in JSON after it ran. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** How a statement was run. */
export interface Explained {
  readonly 'Query Text': string;
  readonly Plan: PlanNode;
}

/** Whether prepared statements are planned for the values they come with, or once for all, as PostgreSQL does after some. */
export type PlanMode = 'force_custom_plan' | 'force_generic_plan';

/** A connection whose statements are explained. */
export interface ExplainedPool {
  readonly pool: Pool;
  /** How the statements ran that were sent since this was last called, those inside functions as well. */
  taken(): Explained[];
}

// PostgreSQL's own extension explains the very statements that come, as they run: prepared ones, and those in functions.
const EXPLAIN = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_format': 'json',
  'auto_explain.log_level': 'notice',
  'auto_explain.log_nested_statements': 'on',
  jit: 'off',
};

/** One connection on which every statement is explained; a superuser's. */
export async function explainedPool(
  url: string,
  schema: string | undefined,
  mode: PlanMode,
): Promise<ExplainedPool> {
  const own = new URL(url);
  const settings = Object.entries({ ...EXPLAIN, plan_cache_mode: mode }).map(
    ([name, value]) => `-c ${name}=${value}`,
  );
  own.searchParams.set('options', settings.join(' '));
  const pool = connect(own.href, { connections: 1, schema });
  const explained: Explained[] = [];
  const client = await pool.connect();
  client.on('notice', ({ message = '' }) => {
    const [, json] = /^duration: .* plan:\n(.*)$/s.exec(message) ?? [];
    if (json !== undefined) explained.push(JSON.parse(json));
  });
  client.release();
  return { pool, taken: () => explained.splice(0) };
}

/** What is wrong with a plan, a line each: it reads or sorts more than `most` rows. Small tables may be read whole. */
export function faultsOf({ Plan }: Explained, most: number): string[] {
  return nodesOf(Plan).flatMap((node) => {
    const where = `${node['Node Type']}${on(node)}`;
    if (node['Node Type'].endsWith('Sort')) {
      const sorted = Math.max(...(node.Plans ?? []).map(rowsOf), 0);
      return sorted > most ? [`${where} of ${sorted} rows`] : [];
    }
    const read = node['Relation Name'] === undefined && node['Index Name'] === undefined ? 0 : readBy(node);
    return read > most ? [`${where} reads ${read} rows`] : [];
  });
}

function on(node: PlanNode): string {
  const of = [node['Relation Name'], node['Index Name']].filter(Boolean).join(' by ');
  return of && ` on ${of}`;
}

function rowsOf(node: PlanNode): number {
  return Math.round(node['Actual Rows'] * node['Actual Loops']);
}

/** Rows that were looked at, whatever became of them. */
function readBy(node: PlanNode): number {
  if (node['Node Type'] === 'ModifyTable') return 0;
  const thrownAway = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return Math.round((node['Actual Rows'] + thrownAway) * node['Actual Loops']);
}

/** A plan and all its parts. */
export function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}
