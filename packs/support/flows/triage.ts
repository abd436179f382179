import { flow } from 'switchroom';
import { offerPerson, readExamples, withExamples } from 'switchroom/kit';

const person = flow({ id: 'person', title: 'talking to a person' }, (c) =>
  c.person('The customer asks for a person.'),
);

const complaint = flow({ id: 'complaint', title: 'a complaint' }, function* (c) {
  yield* c.say('I am sorry about that. It should be heard by a person.');
  return yield* c.person('The customer wants to complain or to give feedback.');
});

const contact = flow({ id: 'contact', title: 'how to reach us' }, function* (c) {
  const { week = 'on working days', open = true, opens } = c.hours ?? {};
  yield* c.say(
    `You can write here at any time. Our people are there ${week}, Eastern Time: +1 617 555 0100 or help@example.com.`,
  );
  const back = `Nobody is there right now${opens ? `, but again ${opens}` : ''}. Shall I ask that somebody gets back to you?`;
  const ask = open ? 'Shall I bring one in now?' : back;
  return yield* c.use(offerPerson(ask, 'The customer wants to reach a person.'));
});

/** What Triage does for those whom it keeps. */
export const triageFlows = withExamples(
  [person, complaint, contact],
  readExamples(new URL('../examples/triage.jsonl', import.meta.url)),
);
