/** A way from one to another, as it is declared. */
export interface Way {
  readonly from: string;
  readonly to: string;
}

/** Where somebody stands: in which column, counted from the entry, and which row of it. */
export interface Seat {
  readonly id: string;
  readonly column: number;
  readonly row: number;
  /** Whether there is a way there from the entry. */
  readonly reachable: boolean;
}

/** Columns by how many handoffs somebody is from the entry; the ids in `last` stand in the last one, with those that nothing leads to. */
export function layOut(
  ids: readonly string[],
  ways: readonly Way[],
  entry: string,
  last: readonly string[],
): Seat[] {
  const far = distances(ways, entry);
  const inner = ids.filter((id) => far.has(id) && !last.includes(id));
  const deepest = Math.max(0, ...inner.map((id) => far.get(id) ?? 0));
  const rows = new Map<number, number>();
  return ids.map((id) => {
    const column = last.includes(id) || !far.has(id) ? deepest + 1 : (far.get(id) ?? 0);
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    return { id, column, row, reachable: far.has(id) };
  });
}

function distances(ways: readonly Way[], entry: string): ReadonlyMap<string, number> {
  const far = new Map([[entry, 0]]);
  const queue = [entry];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const { from, to } of ways) {
      if (from !== at || far.has(to)) continue;
      far.set(to, (far.get(at) ?? 0) + 1);
      queue.push(to);
    }
  }
  return far;
}
