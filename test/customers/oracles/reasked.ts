import { baseName } from '../watch-slots.ts';
import { keyOf } from '../world.ts';
import { type Oracle, sameForm } from './fault.ts';

/** A question whose answer was taken in this form, or said beside another answer, is not asked. */
export const reasked: Oracle = ({ turns }) => {
  const known = new Map<string, Set<string>>();
  return turns.flatMap(({ line, before, after }, turn) => {
    for (const form of after.state?.forms ?? []) {
      const key = keyOf(form);
      const names = (sameForm(before.state, form) && known.get(key)) ?? new Set();
      const isAnswered = line.means === 'several' && before.form && keyOf(before.form) === key;
      for (const name of [...Object.keys(form.slots), ...(isAnswered ? Object.keys(line.values) : [])])
        names.add(name);
      known.set(key, names);
    }
    const { form, state, slot } = after;
    const asked = state?.pending?.kind === 'slot' ? state.pending.slot : undefined;
    if (!form || asked === undefined || !known.get(keyOf(form))?.has(asked)) return [];
    // What was chosen of another list is no answer to this one.
    if (slot && form.slots[asked] !== undefined && !slot.schema.safeParse(form.slots[asked]).success)
      return [];
    const what = `${keyOf(form)} ${baseName(asked)} after ${line.means}`;
    return [{ promise: 'nothing known is asked', what, turn }];
  });
};
