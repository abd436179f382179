import { type IdentityItem, verifyHeard } from '../../understanding/identity/verify-heard.ts';
import { percent } from './act-figures.ts';
import type { HeardRow } from './rows.ts';

const OTHERS = 5;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Of a kind: how often the record is accepted when it was meant, when another by chance was, and when it differs by one letter or digit, in per cent. */
interface Accepted {
  readonly rows: number;
  readonly meant: number;
  readonly other: number;
  readonly neighbour: number;
}

/** Measures what is accepted of identities as a recogniser heard them; the same seed draws the same other records. */
export function identityFigures(rows: readonly HeardRow[], seed: number): Record<string, Accepted> {
  const random = randomOf(seed);
  const items = [...new Set(rows.map(({ item }) => item))].sort();
  return Object.fromEntries(
    items.map((item) => [
      item,
      figuresOf(
        item,
        rows.filter((row) => row.item === item),
        random,
      ),
    ]),
  );
}

function figuresOf(
  item: IdentityItem,
  rows: readonly HeardRow[],
  random: (below: number) => number,
): Accepted {
  const records = [...new Set(rows.map(({ truth }) => truth))];
  const accepts = (guesses: readonly string[], record: string) => verifyHeard(item, guesses, record).accepted;
  const others = rows.flatMap(({ nbest, truth }) => {
    const pool = records.filter((record) => record !== truth);
    return Array.from({ length: pool.length > 0 ? OTHERS : 0 }, () =>
      accepts(nbest, pool[random(pool.length)] ?? ''),
    );
  });
  const neighbours = rows.map(({ nbest, truth }) => accepts(nbest, neighbourOf(truth, random)));
  return {
    rows: rows.length,
    meant: percent(rows.filter(({ nbest, truth }) => accepts(nbest, truth)).length, rows.length),
    other: percent(others.filter(Boolean).length, others.length),
    neighbour: percent(neighbours.filter(Boolean).length, neighbours.length),
  };
}

/** The record with one letter, or one digit, changed. */
function neighbourOf(record: string, random: (below: number) => number): string {
  const places = [...record].flatMap((one, at) => (/[a-z\d]/i.test(one) ? [at] : []));
  const at = places[random(places.length)] ?? 0;
  const one = record.charAt(at);
  const next = /\d/.test(one)
    ? String((Number(one) + 1 + random(9)) % 10)
    : LETTERS.charAt((LETTERS.indexOf(one.toLowerCase()) + 1 + random(25)) % 26);
  return record.slice(0, at) + (one === one.toLowerCase() ? next : next.toUpperCase()) + record.slice(at + 1);
}

function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
