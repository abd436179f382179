import type { Form } from '../../../src/models/floor/state.ts';
import type { Turn } from '../hold.ts';
import { baseName } from '../watch-slots.ts';
import { keyOf } from '../world.ts';
import { type Oracle, sameForm } from './fault.ts';

/** Nothing in these is meant for a slot. */
const HOLD_NOTHING = ['why', 'hedge', 'what', 'thanks'];

/** What was said stays as it was said, what was put right is put right, and nothing else is taken for a value. */
export const lostValues: Oracle = ({ turns }) =>
  turns.flatMap((one, turn) =>
    [...changedUnasked(one), ...notPutRight(one), ...notTaken(one)].map((what) => ({
      promise: 'no value lost',
      what,
      turn,
    })),
  );

function changedUnasked({ line, before, after }: Turn): string[] {
  return (before.state?.forms ?? []).flatMap((form) => {
    const now = sameForm(after.state, form);
    if (!now || line.means === 'correct') return [];
    const what = (name: string, how: string) => `${keyOf(form)} ${baseName(name)} ${how} ${line.means}`;
    const changed = Object.entries(form.slots).flatMap(([name, value]) => {
      if (Object.hasOwn(line.values, name) || now.slots[name] === value) return [];
      if (now.slots[name] === undefined) return [what(name, 'forgotten at')];
      return ['answer', 'yes', 'no'].includes(line.means) ? [] : [what(name, 'changed by')];
    });
    const fresh = Object.keys(now.slots).filter((name) => form.slots[name] === undefined);
    return HOLD_NOTHING.includes(line.means)
      ? [...changed, ...fresh.map((name) => what(name, 'taken from'))]
      : changed;
  });
}

function notPutRight({ line, before, after }: Turn): string[] {
  const form: Form | undefined = before.form && sameForm(after.state, before.form);
  if (!form || line.means !== 'correct') return [];
  return Object.entries(line.values).flatMap(([name, value]) =>
    value === undefined ||
    form.slots[name] === value ||
    isPutRightInPart(before.form?.slots, form.slots, value)
      ? []
      : [`${keyOf(form)} ${baseName(name)} not put right at ${before.state?.pending?.kind}`],
  );
}

/** What was answered, as it was asked. */
function notTaken({ line, before, after }: Turn): string[] {
  const form = before.form && sameForm(after.state, before.form);
  const { pending } = before.state ?? {};
  const value = pending?.kind === 'slot' ? line.values[pending.slot] : undefined;
  if (!form || pending?.kind !== 'slot' || value === undefined || line.means === 'correct') return [];
  return form.slots[pending.slot] === value ? [] : [`${keyOf(form)} ${baseName(pending.slot)} not taken`];
}

/** Of a time that was chosen with its day, the time alone may be put right, where it is kept. */
function isPutRightInPart(before: Form['slots'] = {}, now: Form['slots'], value: string | number): boolean {
  const fresh = Object.entries(now).filter(([name, one]) => before[name] !== one);
  return fresh.some(([, one]) => String(one).length > 2 && String(value).includes(String(one)));
}
