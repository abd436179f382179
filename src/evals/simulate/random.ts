/** Chance that is the same every time for the same seed. */
export interface Random {
  /** A number from 0 up to 1, never 1. */
  next(): number;
  /** Whether something of this likelihood happens, from 0 to 1. */
  chance(likelihood: number): boolean;
  /** One of them; undefined of none. */
  pick<Item>(items: readonly Item[]): Item | undefined;
}

/** Mulberry32 (Tommy Ettinger, 2017): 32 bits of state are enough for a conversation. `part` gives each call numbers of its own. */
export function randomOf(seed: number, part = 0): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(part + 1, 0xc2b2ae35);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    chance: (likelihood) => next() < likelihood,
    pick: (items) => items[Math.floor(next() * items.length)],
  };
}

/** The items in an order of chance. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const left = [...items];
  const order: Item[] = [];
  while (left.length > 0) order.push(...left.splice(Math.floor(random.next() * left.length), 1));
  return order;
}
