import { defineIntent, defineScript, type ScriptContext, type Step, step } from 'switchroom';
import { triageToPerson } from '../edges.ts';
import { triageExamples } from '../examples.ts';
import { wish } from '../words.ts';

function toPerson(reason: string): Step {
  return step.handOff(triageToPerson, (known: ScriptContext) => ({
    reason,
    summary: `The customer wrote: "${wish(known)}".`,
  }));
}

const person = defineIntent({
  id: 'person',
  title: 'talking to a person',
  examples: triageExamples.of('person'),
  steps: [toPerson('The customer asks for a person.')],
});

const complaint = defineIntent({
  id: 'complaint',
  title: 'a complaint',
  examples: triageExamples.of('complaint'),
  steps: [
    step.say('I am sorry about that. It should be heard by a person.'),
    toPerson('The customer wants to complain or to give feedback.'),
  ],
});

const contact = defineIntent({
  id: 'contact',
  title: 'how to reach us',
  examples: triageExamples.of('contact'),
  steps: [
    step.say(
      ({ hours }) =>
        `You can write here at any time. Our people are there ${hours?.week ?? 'on working days'}, Eastern Time: +1 617 555 0100 or help@example.com.`,
    ),
    step.confirm(
      ({ hours }) =>
        hours?.open === false
          ? `Nobody is there right now${hours.opens ? `, but again ${hours.opens}` : ''}. Shall I ask that somebody gets back to you?`
          : 'Shall I bring one in now?',
      'All right.',
    ),
    toPerson('The customer wants to reach a person.'),
  ],
});

/** How the floor serves those whom Triage keeps. */
export const triageScript = defineScript({
  help: 'I can help with invoices, charges and plans, with calls, webhooks and signing in, and with prices, orders and demos. What is it about?',
  intents: [person, complaint, contact],
});
