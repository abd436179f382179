import { flow, slot } from 'switchroom';
import { dollars, duration, list } from 'switchroom/kit';
import { examples } from '../examples.ts';
import { optionsOf } from '../options.ts';
import { lookupServices } from '../tools/lookup-services.ts';
import { category } from '../tools/services.ts';
import { service } from './slots.ts';

const group = slot.choice({
  name: 'category',
  ask: 'Which prices would you like: cuts, styling, colour, treatments, nails or brows?',
  options: optionsOf('group', category.options),
});

const SAME_FOR_ALL = 'Our prices are the same for everybody, and I cannot lower them.';

/** What things cost, and how long they take. */
export const prices = flow(
  { id: 'prices', title: 'our prices', examples: examples.of('booking/prices') },
  function* (c) {
    const named = c.said(service);
    const wanted =
      named === undefined
        ? { category: yield* c.ask(group) }
        : named === 'haircut'
          ? ({ category: 'cut' } as const)
          : { service: named };
    const { services } = yield* c.call(lookupServices, wanted);
    const [only, another] = services;
    if (only && !another)
      return c.say(
        `${only.name} is ${price(only.price)} and takes ${duration(only.minutes)}. ${list(only.stylists)} can do it.`,
      );
    return c.say(`${services.map((one) => `${one.name} ${price(one.price)}`).join(', ')}.`);
  },
);

/** Who would like to pay less. */
export const lowerPrice = flow(
  { id: 'lower-price', title: 'a lower price', examples: examples.of('booking/lower-price') },
  function* (c) {
    const named = c.said(service);
    if (named === undefined || named === 'haircut') return c.say(SAME_FOR_ALL);
    const { services } = yield* c.call(lookupServices, { service: named });
    return c.say(
      `${services.map((one) => `${one.name} is ${price(one.price)}`).join(', ')}. ${SAME_FOR_ALL}`,
    );
  },
);

/** Who does what. */
export const team = flow(
  { id: 'team', title: 'our team', examples: examples.of('booking/team') },
  function* (c) {
    const named = c.said(service);
    if (named === undefined)
      return c.say(
        'Ava, Jonas and Dario cut; Camille, Elif and Mei are our colourists; Rosa and Sam do nails and brows. Whom would you like to see?',
      );
    const wanted = named === 'haircut' ? ({ category: 'cut' } as const) : { service: named };
    const { services } = yield* c.call(lookupServices, wanted);
    return c.say(`${services.map(({ name, stylists }) => `${name}: ${list(stylists)}`).join('; ')}.`);
  },
);

function price(amount: number): string {
  return amount === 0 ? 'free of charge' : dollars(amount);
}
