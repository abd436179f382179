import { flow } from 'switchroom';
import { triageExamples } from '../examples.ts';
import { offerColleague } from './verified.ts';

const person = flow(
  { id: 'person', title: 'talking to a person', examples: triageExamples.of('person') },
  (c) => c.person('The customer asks for a person.'),
);

const complaint = flow(
  { id: 'complaint', title: 'a complaint', examples: triageExamples.of('complaint') },
  function* (c) {
    yield* c.say('I am sorry about that. It should be heard by a person.');
    return yield* c.person('The customer wants to complain or to give feedback.');
  },
);

const contact = flow(
  { id: 'contact', title: 'how to reach us', examples: triageExamples.of('contact') },
  function* (c) {
    const { week = 'on working days', open = true, opens } = c.hours ?? {};
    yield* c.say(
      `You can write here at any time. Our people are there ${week}, Eastern Time: +1 617 555 0100 or help@example.com.`,
    );
    const back = `Nobody is there right now${opens ? `, but again ${opens}` : ''}. Shall I ask that somebody gets back to you?`;
    const reason = 'The customer wants to reach a person.';
    return yield* offerColleague(c, open ? 'Shall I bring one in now?' : back, reason, '');
  },
);

/** What Triage does for those whom it keeps. */
export const triageFlows = [person, complaint, contact];
