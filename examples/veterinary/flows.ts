import { type FlowPart, flow, slot } from 'switchroom';
import { contact, pickTime, readExamples, verification } from 'switchroom/kit';
import { bookVisit, findOwner, findTimes, orderRefill, owner } from './tools.ts';

const said = readExamples(new URL('./examples.jsonl', import.meta.url));
const phone = slot.phone({ name: 'phone', ask: 'What is your telephone number?' });
const name = slot.name({ name: 'name', ask: 'And your name?' });
const day = slot.date({ name: 'day', ask: 'Which day would suit you?' });
const reason = slot.text({ name: 'reason', ask: 'What is the visit about?' });

const known = verification({ known: owner, tool: findOwner, proof: { phone, name } });

/** Which of the owner's pets it is about; the name of the only one at once. */
const whichPet: FlowPart<string> = function* (c) {
  yield* c.use(known);
  const pet = yield* c.choose('pet', c.fact(owner)?.pets ?? [], {
    ask: (list) => `Is it about ${list}?`,
    id: (one) => one.name,
    label: (one) => one.name,
    words: (one) => [one.kind],
  });
  return pet?.name ?? (yield* c.person('No pet of this owner is on record.'));
};

export const visit = flow({ title: 'a visit', examples: said.of('visit') }, function* (c) {
  const pet = yield* c.use(whichPet);
  const why = yield* c.ask(reason);
  const { times } = yield* c.call(findTimes, { day: yield* c.ask(day) });
  const at = yield* c.use(pickTime({ times }));
  if (at === undefined) return yield* c.person(`No free time for a visit of ${pet}: ${why}`);
  const booked = yield* c.attempt(bookVisit, { pet, at, reason: why });
  if (booked.ok) return c.say(`Done, your reference is ${booked.result.reference}.`);
  if (booked.code !== 'time-taken') return c.say(booked.reason);
  const left = (yield* c.call(findTimes, { day: at.slice(0, 10) })).times;
  const other = yield* c.use(
    pickTime({ times: left, name: 'other', ask: (list) => `${booked.reason} Still free are ${list}.` }),
  );
  if (other === undefined) return yield* c.person(`No free time for a visit of ${pet}: ${why}`);
  const again = yield* c.call(bookVisit, { pet, at: other, reason: why });
  return c.say(`Done, your reference is ${again.reference}.`);
});

export const refill = flow({ title: 'a refill of medicine', examples: said.of('refill') }, function* (c) {
  const pet = yield* c.use(whichPet);
  const ordered = yield* c.attempt(orderRefill, { pet }, ['no-medicine']);
  if (!ordered.ok) return yield* c.person(`${ordered.reason} The owner asks for some.`);
  return c.say(`It is ordered, reference ${ordered.result.reference}, and ready on ${ordered.result.when}.`);
});

export const urgent = flow({ title: 'an emergency', examples: said.of('urgent') }, function* (c) {
  yield* c.say('Keep your pet warm and quiet, and come to the practice at once.');
  const reach = yield* c.use(contact);
  return yield* c.person(`EMERGENCY, call ${reach}: ${c.opening}`);
});
