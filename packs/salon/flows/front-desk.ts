import { flow } from 'switchroom';
import { knowledge, offerPerson, openingHours } from 'switchroom/kit';
import { examples } from '../words.ts';

export const person = examples.flow('front_desk/person', 'talking to a person', (c) =>
  c.person('The customer asks for a person.', `The customer said: "${c.opening.slice(0, 200)}".`),
);

/** When we are open, as the tables have it. */
export const hours = openingHours(examples.of('front_desk/hours'));

const answered = (intent: string, title: string, answer: string) =>
  examples.flow(`front_desk/${intent}`, title, (c) => c.say(answer));

export const place = answered(
  'place',
  'where we are',
  'You find us at 128 Example Street West in Toronto, two minutes from the streetcar; the car park next door is free for the first hour. Our number is +1 416 555 0100, and we are on the ground floor, without steps.',
);
export const paying = answered(
  'paying',
  'how to pay',
  'You can pay in cash or by any card at our front desk, where we also have gift cards of any amount.',
);
export const visiting = answered(
  'visiting',
  'a visit',
  'Children are welcome, there is room for a stroller, coffee and Wi-Fi are free; dogs have to stay at home. We sell the hair products we work with.',
);
export const walkingIn = answered(
  'walking-in',
  'coming without an appointment',
  'You can walk in, and whoever is free sees to you; only a booked time is sure. I can look for a free time, also for today.',
);

const { tool: texts, flows: topics } = knowledge(new URL('../knowledge/front_desk/', import.meta.url));

const told = new Map(Object.entries(texts.texts?.of ?? {}));

/** What else guests ask of the house. The front desk has no tools, so it says the answers itself. */
export const house = topics.map(({ id, title, examples: asked }) =>
  flow({ id, title, examples: asked }, (c) => c.say(told.get(id) ?? '')),
);

/** Who is afraid of scissors, or can't sit still. */
export const moreTime = examples.flow('front_desk/more-time', 'guests who need more time', function* (c) {
  yield* c.say(
    'Everybody here who cuts takes time for that, with scissors alone where the machine frightens, and a quiet hour can be found. A colleague knows best who suits, and would like to hear what helps.',
  );
  const ask = 'Shall I ask a colleague to talk it over with you?';
  return yield* c.use(offerPerson(ask, 'A guest needs more time.', c.opening.slice(0, 200)));
});
