import { type FlowPart, slot } from 'switchroom';
import { atAgreedTime, clock, dayInWords, reserveTime, saidOfTime, type TimeWish } from 'switchroom/kit';
import { bookAppointment } from '../tools/book-appointment.ts';
import { inWords } from '../tools/bookings.ts';
import { checkPatchTest, type PatchTest } from '../tools/colour.ts';
import { fullDay } from '../tools/free-times.ts';
import { joinWaitingList } from '../tools/join-waiting-list.ts';
import { lookupServices, type ServiceId, stylistName } from '../tools/services.ts';
import { examples } from '../words.ts';
import { service, wantedService } from './slots.ts';
import { placeOf, stylistOf, timesOf } from './time.ts';
import { welcomed } from './who.ts';

/** Books a service: who it is for, the patch test first where one is due, then a time. */
export function bookingOf(wanted: FlowPart<ServiceId>): FlowPart {
  return function* (c) {
    const { services } = yield* c.call(lookupServices, { service: yield* c.use(wanted) });
    reserveTime(c, 'test_', stylistName.options);
    yield* c.use(welcomed);
    const [{ name = '', needs_patch_test = false } = {}] = services;
    // Once more: it may still be changed for something else.
    const id = yield* c.use(wanted);
    const test = needs_patch_test ? yield* c.call(checkPatchTest, {}) : undefined;
    if (test?.status === 'reaction') {
      yield* c.say(
        'The last patch test left a reaction, so I must not book any colour. A colleague will talk it over with you.',
      );
      return yield* c.person(
        'The customer reacted to a patch test and wants colour.',
        `Wants ${name.toLowerCase()}, but the last patch test left a reaction.`,
      );
    }
    if (test?.status === 'missing' || test?.status === 'expired') {
      yield* c.say(testRule(name, test));
      yield* c.use(
        agreeAndBook('patch-test', 'Patch test', 'Which day suits you for the patch test?', 'test_'),
      );
      const then = `And which day for your ${name.toLowerCase()}? It can be from 48 hours after the test.`;
      return yield* c.use(agreeAndBook(id, name, then));
    }
    return yield* c.use(agreeAndBook(id, name, askForDay(test)));
  };
}

export const book = examples.flow('booking/book', 'an appointment', bookingOf(wantedService));

/** Ends the flow where it is not booked. */
function agreeAndBook(id: ServiceId, name: string, ask: string, prefix = ''): FlowPart {
  return function* (c) {
    const options = { ...timesOf(id, name), ask, name: prefix, waitingList: true };
    const booked = yield* c.use(
      atAgreedTime(options, (time) => c.attempt(bookAppointment, { service: id, ...placeOf(time) })),
    );
    if (booked.ok)
      return yield* c.say(`Booked: ${inWords(booked.result)}. Your reference is ${booked.result.reference}.`);
    if ('wish' in booked) return yield* c.use(waitFor(id, name, booked.wish));
    return yield* c.end(booked.code === 'declined' ? 'All right, nothing is booked.' : booked.reason);
  };
}

function testRule(name: string, { status }: PatchTest): string {
  const lead =
    status === 'expired' ? 'Your last patch test is over 6 months old' : 'You have no patch test with us yet';
  return `${lead}, and ${name.toLowerCase()} needs one at least 48 hours before, to be sure that your skin takes it well. It takes 15 minutes and costs nothing, so we book that first.`;
}

function askForDay(test: PatchTest | undefined): string {
  const from = test?.status === 'planned' && test.colour_from;
  return from
    ? `Which day would you like to come? With your patch test it can be from ${dayInWords(from.date)} at ${clock(from.time)} on.`
    : 'Which day would you like to come?';
}

const day = slot.date({ name: 'day', ask: 'Which day would you like to come?' });

/** A place on the waiting list: of the full day that was just told, unless something else is named. */
export const waitingList = examples.flow('booking/waiting-list', 'the waiting list', function* (c) {
  const told = c.fact(fullDay);
  const named = c.said(service);
  const full = named === undefined || named === told?.service ? told : undefined;
  const id = full?.service ?? (yield* c.use(wantedService));
  yield* c.use(welcomed);
  const date = full && c.said(day) === undefined ? full.date : yield* c.ask(day);
  const said = saidOfTime(c, { name: '', round: 1, people: stylistName.options });
  const wish = {
    date,
    part: said.part ?? full?.part ?? undefined,
    with: said.with ?? full?.stylist ?? undefined,
  };
  return yield* c.use(waitFor(id, full?.name ?? id.replaceAll('-', ' '), wish));
});

/** Joins the line of a day, and ends the flow. */
function waitFor(id: ServiceId, name: string, { date, part, with: who }: TimeWish): FlowPart<never> {
  return function* (c) {
    const what = `${name.toLowerCase()}${who ? ` with ${who}` : ''}`;
    if (!(yield* c.confirm(`Shall I put you on the waiting list for ${what} on ${dayInWords(date)}?`)))
      return yield* c.end('All right, I do not.');
    const wish = { service: id, date, part, stylist: stylistOf(who) };
    const { place } = yield* c.call(joinWaitingList, wish);
    return yield* c.end(
      `Done, you are at place ${place} for ${dayInWords(date)}. When a time comes free, you get a text message.`,
    );
  };
}
