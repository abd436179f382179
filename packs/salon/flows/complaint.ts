import { slot } from 'switchroom';
import { atAgreedTime, dayInWords, offerPerson } from 'switchroom/kit';
import { inWords } from '../tools/bookings.ts';
import { bookCorrection, complaintAbout, fileComplaint } from '../tools/complaints.ts';
import { examples, words } from '../words.ts';
import { service } from './slots.ts';
import { placeOf, timesOf } from './time.ts';
import { verified } from './who.ts';

const FEWEST_WORDS = 6;
const LONGEST = 500;
const MONEY_BACK = /\b(?:money back|refund|reimburse)/i;

const about = words.choice('about', complaintAbout.options, {
  ask: 'Is it about how it turned out, waiting, how somebody behaved, the price, or something else?',
  askAgain: 'Please say the result, waiting, staff, the price, or something else.',
});
const details = slot.text({ name: 'details', ask: 'I am sorry. What went wrong? A few words are enough.' });

/** Puts a complaint on record and, when it turned out badly, puts it right. */
export const complaint = examples.flow('care/complaint', 'a complaint', function* (c) {
  const isShort = c.opening.split(/\s+/).length < FEWEST_WORDS;
  const said = isShort && c.said(about) === undefined ? yield* c.ask(details) : c.opening;
  yield* c.use(verified);
  // Who names what was done, and says nothing of a wait, a bill or a person, speaks of how it turned out.
  const filed = yield* c.call(fileComplaint, {
    about: c.said(about) ?? (c.said(service) === undefined ? yield* c.ask(about) : 'result'),
    details: said.slice(0, LONGEST),
  });
  const { reference, visit, correction_until: until } = filed;
  const which = visit ? ` about your ${visit.name.toLowerCase()} on ${dayInWords(visit.date)}` : '';
  yield* c.say(`I am sorry about that. Your complaint${which} is on record as ${reference}.`);
  const finding = `Complaint ${reference}: ${said.slice(0, 200)}`;
  if (MONEY_BACK.test(c.opening)) {
    yield* c.say('A colleague decides about money back.');
    return yield* c.person('The customer wants their money back.', finding);
  }
  if (until === null || !visit)
    return yield* c.use(offerPerson('Shall I bring in a colleague now?', 'The customer complains.', finding));
  yield* c.say(`We put it right free of charge until ${dayInWords(until)}.`);
  const ask = 'Which day would you like to come for it?';
  const times = { ...timesOf(visit.service, visit.name), ask, name: 'correction_', afresh: true };
  const booked = yield* c.use(atAgreedTime(times, (time) => c.attempt(bookCorrection, placeOf(time))));
  if (booked.ok)
    return c.say(
      `Booked: ${inWords(booked.result)}, free of charge. Your reference is ${booked.result.reference}.`,
    );
  if ('wish' in booked || booked.code === 'declined')
    return c.say('All right. You can come back to it until then.');
  yield* c.say(booked.reason);
  return yield* c.person('A correction could not be booked.', `${finding}. ${booked.reason}`);
});
