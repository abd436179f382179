import { defineIntent, defineScript, type Known, step } from 'switchroom';
import { frontDeskToPerson } from '../edges.ts';
import { frontDeskExamples } from '../examples/front-desk.ts';
import { wish } from '../words.ts';
import { answer } from './steps.ts';

const person = defineIntent({
  id: 'person',
  title: 'talking to a person',
  examples: frontDeskExamples.person,
  steps: [
    step.handOff(frontDeskToPerson, (known: Known) => ({
      reason: 'The customer asks for a person.',
      summary: `The customer said: "${wish(known)}".`,
    })),
  ],
});

const hours = defineIntent({
  id: 'hours',
  title: 'our opening hours',
  examples: frontDeskExamples.hours,
  steps: answer(
    'We are open Monday to Friday from 9 AM to 7 PM, Thursday until 8 PM, Saturday from 9 AM to 6 PM and Sunday from 10 AM to 5 PM.',
  ),
});

const place = defineIntent({
  id: 'place',
  title: 'where we are',
  examples: frontDeskExamples.place,
  steps: answer(
    'You find us at 128 Example Street West in Toronto, two minutes from the streetcar; the car park next door is free for the first hour. Our number is +1 416 555 0100, and we are on the ground floor, without steps.',
  ),
});

/** How the floor serves those whom the front desk keeps. */
export const frontDeskScript = defineScript({
  help: 'I can help you book an appointment, find the right colour, or change a booking you have. What is it about?',
  intents: [person, hours, place],
});
