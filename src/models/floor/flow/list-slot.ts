import { z } from 'zod';
import type { ChooseOptions } from '../../../contracts/flow.ts';
import { own } from '../../../contracts/own.ts';
import type { Slot, SlotOption } from '../../../contracts/script.ts';
import { findIn } from '../find-in.ts';
import type { FloorTurn } from '../floor-turn.ts';
import { orList } from '../phrases.ts';
import type { Form } from '../state.ts';

const PAGE = 5;
const SHORTEST_WORD = 4;
const LEAFING = /\b(?:more|others?|else|different|next|none of (?:these|those|them)|further|later|rest)\b/i;

/** The slot for one of a list: its options are the items, and it reads out a page of them. */
export function listSlot<Item>(
  name: string,
  items: readonly Item[],
  options: ChooseOptions<Item>,
  page: number,
): Slot<string> {
  const labels = items.map((item) => options.label(item));
  const list = items.map((item, at) => optionOf(item, labels, at, options));
  const from = PAGE * (page % Math.ceil(items.length / PAGE));
  const shown = labels.slice(from, from + PAGE);
  const listed = list.slice(from, from + PAGE);
  const rest = labels.length - from - shown.length;
  const ask = options.ask(orList(rest > 0 ? [...shown, `one of ${rest} more`] : shown));
  return {
    name,
    format: { kind: 'choice', options: list, listed },
    ask,
    askAgain: ask,
    schema: z.enum(list.map(({ value }) => value)),
    onlyWhenAsked: false,
    lasts: 'form',
  };
}

function optionOf<Item>(
  item: Item,
  labels: readonly string[],
  at: number,
  { id, words, at: when }: ChooseOptions<Item>,
): SlotOption {
  const own = labels[at] ?? '';
  const others = labels.filter((_, other) => other !== at).map(lettersOf);
  const unique = lettersOf(own).filter(
    (word) => word.length >= SHORTEST_WORD && !others.some((other) => other.includes(word)),
  );
  return { value: id(item), words: [own, ...unique, ...(words?.(item) ?? [])], at: when?.(item) };
}

function lettersOf(label: string): string[] {
  return label.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** "What else is there?" to a list: the next page of it; whether that was what the customer said. */
export function leafThrough(turn: FloorTurn, form: Form, slot: Slot, text: string): boolean {
  const { format, name } = slot;
  if (format.kind !== 'choice' || format.options.length <= PAGE || !LEAFING.test(text)) return false;
  if (findIn(turn, form, slot, text, { asked: false }).length > 0) return false;
  form.pages = { ...form.pages, [name]: (own(form.pages ?? {}, name) ?? 0) + 1 };
  return true;
}
