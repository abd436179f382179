/** An order of a list, and how many would stand elsewhere if it were sorted now. */
export interface Held {
  readonly order: readonly string[];
  readonly moved: number;
}

/** The order to show: by `ranked`, or, while somebody reads, as it was; who is new then stands at the end, who has gone is left out. */
export function holdOrder(shown: readonly string[], ranked: readonly string[], reading: boolean): Held {
  if (!reading) return { order: ranked, moved: 0 };
  const there = new Set(ranked);
  const kept = shown.filter((id) => there.has(id));
  const known = new Set(kept);
  const order = [...kept, ...ranked.filter((id) => !known.has(id))];
  return { order, moved: order.filter((id, at) => id !== ranked[at]).length };
}
