import { own } from '../../../contracts/own.ts';
import { asks } from '../acts.ts';
import type { FloorTurn } from '../floor-turn.ts';
import { parseJson, readOutcome } from '../outcome.ts';
import { renderValue } from '../phrases.ts';
import { countWords } from '../sentences.ts';

const LONGEST_QUESTION_WORDS = 12;
const WHICH = /\b(?:which|what)\b/i;
const EXTREME =
  /\b(?:(?:most|least) expensive|dearest|highest|biggest|largest|cheapest|lowest|smallest)\b(?! (?:plan|service)s?\b)/i;
const LEAST = /^(?:least|cheapest|lowest|smallest)/i;
const COUNTS: Readonly<Record<string, number>> = { two: 2, both: 2, three: 3, four: 4, five: 5 };
const OF_SO_MANY = /\b(two|both|three|four|five)\b/i;
const SUM = ['total', 'price', 'amount'];
const LABEL = ['name', 'reference', 'id'];

/** Something that was looked up, and what it comes to. */
interface Item {
  readonly label: string;
  /** USD. */
  readonly sum: number;
}

/** "Which of the three was the most expensive?", of what was looked up last; undefined where the text asks for something else. */
export function comparison(turn: FloorTurn, text: string): string | undefined {
  const word = EXTREME.exec(text)?.[0];
  if (!word || !WHICH.test(text) || countWords(text) > LONGEST_QUESTION_WORDS || !asks(turn, text))
    return undefined;
  const count = own(COUNTS, OF_SO_MANY.exec(text)?.[1]?.toLowerCase() ?? '');
  const items = lookedUp(turn).slice(0, count);
  if (items.length < 2) return undefined;
  const [least, most] = [-1, 1].map((sign) =>
    items.reduce((best, one) => (sign * one.sum > sign * best.sum ? one : best)),
  );
  const found = LEAST.test(word) ? least : most;
  if (!found || !least || !most) return undefined;
  const sum = renderValue({ kind: 'money' }, found.sum);
  if (least.sum === most.sum) return `They all come to the same: ${sum}.`;
  return `The ${word.toLowerCase()} is ${found.label}: ${sum}.`;
}

/** What the tool that was called last has found in the conversation, newest first, each once. */
function lookedUp({ history }: FloorTurn): Item[] {
  const done = history.calls.filter(({ output = '' }) => readOutcome(output).status === 'ok').reverse();
  const results = done.map(({ name, output = '' }) => ({ name, items: itemsIn(parseJson(output)) }));
  const last = results.find(({ items }) => items.length > 0);
  const all = results.filter(({ name }) => name === last?.name).flatMap(({ items }) => items);
  return [...new Map(all.map((item) => [item.label, item])).values()];
}

/** The result itself, or what a list in it holds. */
function itemsIn(result: unknown): Item[] {
  if (Array.isArray(result)) return result.flatMap(itemIn);
  if (typeof result !== 'object' || result === null) return [];
  const own = itemIn(result);
  return own.length > 0 ? own : (Object.values(result).find(holdsItems)?.flatMap(itemIn) ?? []);
}

function holdsItems(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.some((one) => itemIn(one).length > 0);
}

function itemIn(value: unknown): Item[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = new Map<string, unknown>(Object.entries(value));
  const sum = SUM.map((name) => fields.get(name)).find((one) => typeof one === 'number');
  const label = LABEL.map((name) => fields.get(name)).find((one) => typeof one === 'string');
  return typeof sum === 'number' && typeof label === 'string' ? [{ label, sum }] : [];
}
