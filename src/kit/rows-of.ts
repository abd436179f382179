import type { PackCustomers } from '../contracts/pack.ts';

/**
 * What a pack holds of a customer, table by table, with the condition that says which rows are theirs (`customer_id::text = $1`): all
 * are exported. Those of `deleted` are deleted, in this order; what becomes of the `kept` ones, the pack says in `erase` itself.
 */
export function rowsOf(
  deleted: Readonly<Record<string, string>>,
  kept: Readonly<Record<string, string>> = {},
): Pick<PackCustomers, 'held' | 'erase'> {
  return {
    held: statements('select * from', { ...deleted, ...kept }),
    erase: statements('delete from', deleted),
  };
}

function statements(verb: string, tables: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tables).map(([table, theirs]) => [table, `${verb} ${table} where ${theirs}`]),
  );
}
