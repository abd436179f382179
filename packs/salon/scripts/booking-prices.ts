import { defineIntent, type Known, slot, step } from 'switchroom';
import { bookingExamples } from '../examples/booking.ts';
import { joinWaitingList } from '../tools/join-waiting-list.ts';
import { lookupServices } from '../tools/lookup-services.ts';
import { dollars, duration, list, weekday } from '../words.ts';
import { askForService, serviceIn } from './booking-book.ts';
import { day, part, service, stylist, stylistIn } from './slots.ts';
import { noticed } from './steps.ts';
import { welcomeSteps } from './verify.ts';

const group = slot.choice({
  name: 'category',
  ask: 'Which prices would you like: cuts, styling, colour, treatments, nails or brows?',
  askAgain: 'Cuts, styling, colour, treatments, nails or brows: which is it?',
  options: [
    { value: 'cut', words: ['cuts', 'haircut', 'haircuts', 'cutting', 'hair'] },
    { value: 'styling', words: ['blow-dries', 'updos', 'wedding'] },
    { value: 'colour', words: ['colours', 'color', 'colors', 'colouring', 'coloring', 'dyeing'] },
    { value: 'treatment', words: ['treatments', 'care'] },
    { value: 'nails', words: ['nail', 'manicures', 'pedicures'] },
    { value: 'brows', words: ['brow', 'eyebrow', 'eyebrows'] },
  ],
});

/** One service when one was named, else a part of the price list. */
function asked(known: Known): { service?: ReturnType<typeof serviceIn>; category?: 'cut' } {
  const named = known.get(service);
  if (named === 'haircut') return { category: 'cut' };
  return named === undefined ? {} : { service: named };
}

const lines = (known: Known) => known.result(lookupServices)?.services ?? [];

/** What things cost, and how long they take. */
export const prices = defineIntent({
  id: 'prices',
  title: 'our prices',
  examples: bookingExamples.prices,
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
  examples: bookingExamples.team,
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

/** A place on the waiting list of a full day. */
export const waitingList = defineIntent({
  id: 'waiting-list',
  title: 'the waiting list',
  examples: bookingExamples.waitingList,
  steps: [
    ...askForService,
    ...welcomeSteps,
    noticed([part, stylist]),
    step.collect([day]),
    step.call(joinWaitingList, (known) => ({
      service: serviceIn(known),
      date: known.need(day),
      part: known.get(part),
      stylist: stylistIn(known.get(stylist)),
    })),
    step.say(
      (known) => known.refusal(joinWaitingList) ?? '',
      (known) => known.refusal(joinWaitingList) !== undefined,
    ),
    step.say(onTheList, (known) => known.result(joinWaitingList) !== undefined),
  ],
});

function onTheList(known: Known): string {
  const wait = known.result(joinWaitingList);
  if (!wait) return '';
  const with_ = wait.stylist ? ` with ${wait.stylist}` : '';
  return `You are on the waiting list for ${wait.service.toLowerCase()}${with_} on ${weekday(wait.date)}, at place ${wait.place}. When a time comes free, you get a text message.`;
}

function price(amount: number): string {
  return amount === 0 ? 'free of charge' : dollars(amount);
}
