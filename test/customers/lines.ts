import type { Form } from '../../src/models/floor/state.ts';
import { answersFor, type Profile } from './answers.ts';
import type { Interruption, Plan, Wish } from './plan.ts';
import { wishesOf } from './plan.ts';
import { baseName } from './watch-slots.ts';
import { keyOf, type Standing, type World } from './world.ts';

/** Something a customer says, and what they mean by it. */
export interface Line {
  readonly text: string;
  readonly means: 'opening' | 'answer' | 'yes' | 'no' | Interruption;
  /** The values it holds, by slot of the form that is open; undefined where it can't be told what they come to. */
  readonly values: Readonly<Record<string, string | number | undefined>>;
  readonly wish?: Wish;
}

const SAYINGS = {
  why: ['why do you need that?', 'what do you need that for?'],
  hedge: ['hmm, let me think about it', 'I am not sure yet', 'maybe'],
  nonsense: ['wibble flurb zzk', 'xqz plonk'],
  what: ['what?', 'sorry?', 'I do not understand'],
  refuse: ['no', 'never mind', 'forget it'],
  thanks: ['thanks', 'thank you'],
} as const;

/** What is said for an interruption here; undefined where there is nothing to interrupt with. */
export function interrupt(
  world: World,
  profile: Profile,
  standing: Standing,
  { kind, pick }: Pick<Plan['interruptions'][number], 'kind' | 'pick'>,
): Line | undefined {
  switch (kind) {
    case 'correct':
      return correction(world, profile, standing, pick);
    case 'several':
      return several(world, profile, standing, pick);
    case 'wish':
    case 'question':
      return otherWish(world, standing, kind, pick);
    default:
      return { text: at(SAYINGS[kind], pick) ?? '', means: kind, values: {} };
  }
}

/** One of them, whatever the number. */
export function at<Item>(items: readonly Item[], pick: number): Item | undefined {
  return items[pick % items.length];
}

/** Puts right what was asked for and said in the form that is open. */
function correction(
  { seen, now }: World,
  profile: Profile,
  { form, slot: asked }: Standing,
  pick: number,
): Line | undefined {
  if (!form) return undefined;
  const slots = seen.get(keyOf(form));
  const known = Object.keys(form.slots).flatMap((name) => {
    const slot = slots?.get(baseName(name));
    // Of two of a kind the one that is asked for is meant.
    return slot && slot.format.kind !== asked?.format.kind ? { name, slot } : [];
  });
  const one = at(known, pick);
  if (!one || ['text', 'name'].includes(one.slot.format.kind)) return undefined;
  const others = answersFor(one.slot, profile, now).filter(
    ({ value }) => value !== undefined && value !== form.slots[one.name],
  );
  const other = at(others, pick);
  if (!other) return undefined;
  return { text: `no, sorry, I meant ${other.text}`, means: 'correct', values: { [one.name]: other.value } };
}

/** The answer, with another value that the flow has not asked for. */
function several(
  { seen, now }: World,
  profile: Profile,
  { form, slot }: Standing,
  pick: number,
): Line | undefined {
  if (!form || !slot) return undefined;
  const later = [...(seen.get(keyOf(form)) ?? [])].filter(
    ([name, one]) =>
      one !== slot &&
      !one.onlyWhenAsked &&
      !Object.hasOwn(form.slots, name) &&
      ['date', 'email', 'phone', 'id'].includes(one.format.kind) &&
      one.format.kind !== slot.format.kind &&
      // What is chosen of a list may have a day of its own.
      !(slot.format.kind === 'choice' && slot.format.listed),
  );
  const [name, other] = at(later, pick) ?? [];
  const [first, second] = [slot, other].map((one) => one && at(answersFor(one, profile, now), pick));
  if (!first || !second || name === undefined || slot.format.kind === 'text') return undefined;
  const values = { [slot.name]: first.value, [name]: second.value };
  return { text: `${first.text}, and ${second.text}`, means: 'several', values };
}

function otherWish(
  { pack }: World,
  { form }: Standing,
  kind: 'wish' | 'question',
  pick: number,
): Line | undefined {
  const open = form && keyOf(form);
  const all = wishesOf(pack.desk).flatMap((wish) =>
    `${wish.agent}/${wish.flow}` === open ? [] : wish.examples.map((text) => ({ wish, text })),
  );
  const isQuestion = (text: string) => text.trim().endsWith('?');
  const one = at(
    all.filter(({ text }) => isQuestion(text) === (kind === 'question')),
    // Neighbours are sentences of one flow.
    pick * 17,
  );
  return one && { text: one.text, means: kind, values: {}, wish: one.wish };
}

/** Whether a form is of a wish. */
export function isOf(form: Pick<Form, 'agent' | 'intent'> | undefined, wish: Wish): boolean {
  return form?.agent === wish.agent && form.intent === wish.flow;
}
