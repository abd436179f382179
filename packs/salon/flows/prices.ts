import { dollars, duration, list } from 'switchroom/kit';
import { category, lookupServices } from '../tools/services.ts';
import { examples, words } from '../words.ts';
import { name, service } from './slots.ts';

const group = words.choice('category', category.options, {
  ask: 'Which prices would you like: cuts, styling, colour, treatments, nails or brows?',
});

/** What is looked up for what customers call it; every cut for a haircut. */
const byName = (named: ReturnType<typeof service.schema.parse>) =>
  named === 'haircut' ? ({ category: 'cut' } as const) : { service: named };

export const prices = examples.flow('booking/prices', 'our prices', function* (c) {
  const named = c.said(service);
  const wanted = named === undefined ? { category: yield* c.ask(group) } : byName(named);
  const { services } = yield* c.call(lookupServices, wanted);
  const [only, another] = services;
  if (!only || another)
    return c.say(`${services.map(({ name, price }) => `${name} ${cost(price)}`).join(', ')}.`);
  const { name, price, minutes, stylists } = only;
  return c.say(`${name} is ${cost(price)} and takes ${duration(minutes)}. ${list(stylists)} can do it.`);
});

/** Who would like to pay less. */
export const lowerPrice = examples.flow('booking/lower-price', 'a lower price', function* (c) {
  const named = c.said(service);
  // Who says at once who they are is not asked again when they book.
  c.said(name);
  if (named !== undefined && named !== 'haircut') {
    const { services } = yield* c.call(lookupServices, byName(named));
    for (const one of services) yield* c.say(`${one.name} is ${cost(one.price)}.`);
  }
  return c.say('Our prices are the same for everybody, and I cannot lower them.');
});

export const team = examples.flow('booking/team', 'our team', function* (c) {
  const named = c.said(service);
  if (named === undefined)
    return c.say(
      'Ava, Jonas and Dario cut; Camille, Elif and Mei are our colourists; Rosa and Sam do nails and brows. Whom would you like to see?',
    );
  const { services } = yield* c.call(lookupServices, byName(named));
  return c.say(`${services.map(({ name, stylists }) => `${name}: ${list(stylists)}`).join('; ')}.`);
});

function cost(amount: number): string {
  return amount === 0 ? 'free of charge' : dollars(amount);
}
