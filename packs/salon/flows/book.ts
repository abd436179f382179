import { type FlowPart, flow } from 'switchroom';
import { atAgreedTime, clock, dayInWords, reserveTime } from 'switchroom/kit';
import { examples } from '../examples.ts';
import { bookAppointment } from '../tools/book-appointment.ts';
import { inWords } from '../tools/calendar.ts';
import { checkPatchTest } from '../tools/check-patch-test.ts';
import { lookupServices } from '../tools/lookup-services.ts';
import type { PatchTestState } from '../tools/patch-tests.ts';
import { type ServiceId, stylistName } from '../tools/services.ts';
import { wantedService } from './slots.ts';
import { placeOf, timesOf } from './time.ts';
import { waitFor } from './waiting-list.ts';
import { welcomed } from './who.ts';

/** Books a service: who it is for, the patch test first where one is due, then a time. */
export function bookingOf(wanted: FlowPart<ServiceId>): FlowPart {
  return function* (c) {
    const { services } = yield* c.call(lookupServices, { service: yield* c.use(wanted) });
    reserveTime(c, 'test_', stylistName.options);
    if (!(yield* c.use(welcomed))) return c.say('All right, nothing is booked.');
    const [{ name = '', needs_patch_test = false } = {}] = services;
    // Once more: it may still be changed for something else.
    const service = yield* c.use(wanted);
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
    const isDue = test?.status === 'missing' || test?.status === 'expired';
    if (isDue) {
      yield* c.say(testRule(name, test.status));
      const ask = 'Which day suits you for the patch test?';
      if (!(yield* c.use(agreeAndBook('patch-test', 'Patch test', ask, 'test_')))) return;
    }
    return yield* c.use(agreeAndBook(service, name, askForDay(name, test, isDue)));
  };
}

/** Books an appointment. */
export const book = flow(
  { id: 'book', title: 'an appointment', examples: examples.of('booking/book') },
  bookingOf(wantedService),
);

/** True once it is booked. */
function agreeAndBook(service: ServiceId, name: string, ask: string, prefix = ''): FlowPart<boolean> {
  return function* (c) {
    const options = { ...timesOf(service, name), ask, name: prefix, waitingList: true };
    const booked = yield* c.use(
      atAgreedTime(options, (time) => c.attempt(bookAppointment, { service, ...placeOf(time) })),
    );
    if (!booked.ok && 'wish' in booked) yield* c.use(waitFor(service, name, booked.wish));
    else if (booked.ok)
      yield* c.say(`Booked: ${inWords(booked.result)}. Your reference is ${booked.result.reference}.`);
    else yield* c.say(booked.code === 'declined' ? 'All right, nothing is booked.' : booked.reason);
    return booked.ok;
  };
}

function testRule(name: string, status: PatchTestState['status']): string {
  const lead =
    status === 'expired' ? 'Your last patch test is over 6 months old' : 'You have no patch test with us yet';
  return `${lead}, and ${name.toLowerCase()} needs one at least 48 hours before, to be sure that your skin takes it well. It takes 15 minutes and costs nothing, so we book that first.`;
}

function askForDay(name: string, test: PatchTestState | undefined, isDue: boolean): string {
  if (isDue) return `And which day for your ${name.toLowerCase()}? It can be from 48 hours after the test.`;
  const from = test?.status === 'planned' ? test.colour_from : undefined;
  return from
    ? `Which day would you like to come? With your patch test it can be from ${dayInWords(from.date)} at ${clock(from.time)} on.`
    : 'Which day would you like to come?';
}
