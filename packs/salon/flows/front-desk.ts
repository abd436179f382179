import { openingHours } from 'switchroom/kit';
import { examples } from '../words.ts';

export const person = examples.flow('front_desk/person', 'talking to a person', (c) =>
  c.person('The customer asks for a person.', `The customer said: "${c.opening.slice(0, 200)}".`),
);

/** When we are open, as the tables have it. */
export const hours = openingHours(examples.of('front_desk/hours'));

export const place = examples.flow('front_desk/place', 'where we are', (c) =>
  c.say(
    'You find us at 128 Example Street West in Toronto, two minutes from the streetcar; the car park next door is free for the first hour. Our number is +1 416 555 0100, and we are on the ground floor, without steps.',
  ),
);
