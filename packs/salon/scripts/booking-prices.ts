import { defineIntent, type ScriptContext, slot, step } from 'switchroom';
import { examples } from '../examples.ts';
import { lookupServices } from '../tools/lookup-services.ts';
import type { ServiceId } from '../tools/services.ts';
import { dollars, duration, list } from '../words.ts';
import { option } from './option.ts';
import { service } from './slots.ts';
import { noticed } from './steps.ts';

const group = slot.choice({
  name: 'category',
  ask: 'Which prices would you like: cuts, styling, colour, treatments, nails or brows?',
  askAgain: 'Cuts, styling, colour, treatments, nails or brows: which is it?',
  options: [
    option('cut', 'cuts, haircut, haircuts, cutting, hair'),
    option('styling', 'blow-dries, updos, wedding'),
    option('colour', 'colours, color, colors, colouring, coloring, dyeing'),
    option('treatment', 'treatments, care'),
    option('nails', 'nail, manicures, pedicures'),
    option('brows', 'brow, eyebrow, eyebrows'),
  ],
});

/** One service when one was named, else a part of the price list. */
function asked(known: ScriptContext): { service?: ServiceId; category?: 'cut' } {
  const named = known.get(service);
  if (named === 'haircut') return { category: 'cut' };
  return named === undefined ? {} : { service: named };
}

const lines = (known: ScriptContext) => known.result(lookupServices)?.services ?? [];

/** What things cost, and how long they take. */
export const prices = defineIntent({
  id: 'prices',
  title: 'our prices',
  examples: examples.of('booking/prices'),
  steps: [
    noticed([service]),
    step.collect([group], (known) => known.get(service) === undefined),
    step.call(lookupServices, (known) => ({ category: known.get(group), ...asked(known) })),
    step.say((known) => {
      const [only, another] = lines(known);
      if (only && !another)
        return `${only.name} is ${price(only.price)} and takes ${duration(only.minutes)}. ${list(only.stylists)} can do it.`;
      return `${lines(known)
        .map((line) => `${line.name} ${price(line.price)}`)
        .join(', ')}.`;
    }),
  ],
});

/** Who does what. */
export const team = defineIntent({
  id: 'team',
  title: 'our team',
  examples: examples.of('booking/team'),
  steps: [
    noticed([service]),
    step.say(
      'Ava, Jonas and Dario cut; Camille, Elif and Mei are our colourists; Rosa and Sam do nails and brows. Whom would you like to see?',
      (known) => known.get(service) === undefined,
    ),
    step.stop((known) => known.get(service) === undefined),
    step.call(lookupServices, asked),
    step.say(
      (known) =>
        `${lines(known)
          .map(({ name, stylists }) => `${name}: ${list(stylists)}`)
          .join('; ')}.`,
    ),
  ],
});

function price(amount: number): string {
  return amount === 0 ? 'free of charge' : dollars(amount);
}
