import { type ScriptContext, type Step, step } from 'switchroom';
import { bookAppointment } from '../tools/book-appointment.ts';
import { checkPatchTest } from '../tools/check-patch-test.ts';
import { lookupServices, type PricedService } from '../tools/lookup-services.ts';
import type { ServiceId } from '../tools/services.ts';
import { clock, dollars, duration, weekday } from '../words.ts';
import { chooseTime, isAboutTime, type TimeChoice } from './choose-time.ts';
import { told } from './known.ts';
import { bringInPerson } from './steps.ts';
import { welcomeSteps } from './verify.ts';

type When = (known: ScriptContext) => boolean;
type Wanted = (known: ScriptContext) => ServiceId;

const refused = (known: ScriptContext) => known.refusal(bookAppointment);

const priced = (known: ScriptContext): PricedService | undefined => known.result(lookupServices)?.services[0];
const needsTest = (known: ScriptContext) => priced(known)?.needs_patch_test === true;
const test = (known: ScriptContext) => (needsTest(known) ? known.result(checkPatchTest)?.status : undefined);
const reacted = (known: ScriptContext) => test(known) === 'reaction';
const untested = (known: ScriptContext) => test(known) === 'missing' || test(known) === 'expired';

const isBooked = (known: ScriptContext, service: ServiceId) =>
  known.result(bookAppointment)?.service === service;
/** Until it is booked, which is the first thing that is. */
const testIsDue = (known: ScriptContext) => untested(known) && known.result(bookAppointment) === undefined;

/** Books a service: who it is for, the patch test first where one is due, then a time. */
export function bookSteps(wanted: Wanted): Step[] {
  const testTime = chooseTime({
    name: 'test_',
    service: () => 'patch-test',
    ask: 'Which day suits you for the patch test?',
    when: testIsDue,
    onlyWhenAsked: true,
  });
  const time = chooseTime({ name: '', service: wanted, ask: askForDay });
  return [
    step.call(lookupServices, (known) => ({ service: wanted(known) })),
    ...welcomeSteps,
    step.call(checkPatchTest, () => ({}), needsTest),
    step.say(
      'The last patch test left a reaction, so I must not book any colour. A colleague will talk it over with you.',
      reacted,
    ),
    ...bringInPerson(
      'The customer reacted to a patch test and wants colour.',
      (known) => `Wants: ${priced(known)?.name}. The last patch test left a reaction.`,
      reacted,
    ),
    step.say(testRule, untested),
    ...agreeAndBook(testTime, () => 'patch-test', testIsDue),
    step.say(booked, (known) => untested(known) && isBooked(known, 'patch-test')),
    ...agreeAndBook(time, wanted, () => true),
    step.say(booked, (known) => isBooked(known, wanted(known))),
  ];
}

/** Books one appointment at a time that is agreed on. */
function agreeAndBook(time: TimeChoice, service: Wanted, when: When): Step[] {
  return [
    ...time.steps,
    step.confirm((known) => proposal(known, service(known), time), 'All right, nothing is booked.', when),
    step.call(
      bookAppointment,
      (known) => {
        const { date, time: at, stylist } = time.chosen(known);
        return { service: service(known), date, time: at, stylist };
      },
      when,
    ),
    step.say(
      (known) => refused(known) ?? '',
      (known) => when(known) && refused(known) !== undefined,
    ),
    step.stop((known) => when(known) && refused(known) !== undefined && !isAboutTime(refused(known))),
    time.again((known) => when(known) && isAboutTime(refused(known))),
  ];
}

function proposal(known: ScriptContext, service: ServiceId, time: TimeChoice): string {
  const chosen = time.chosen(known);
  const line = priced(known);
  if (service === 'patch-test' || !line)
    return `${told({ name: 'Patch test', ...chosen })}, free of charge. Shall I book it?`;
  const price = line.price === 0 ? 'free of charge' : dollars(line.price);
  return `${told({ name: line.name, ...chosen })}: ${duration(line.minutes)}, ${price}. Shall I book it?`;
}

function booked(known: ScriptContext): string {
  const booking = known.result(bookAppointment);
  return booking ? `Booked: ${told(booking)}. Your reference is ${booking.reference}.` : '';
}

function testRule(known: ScriptContext): string {
  const lead =
    known.result(checkPatchTest)?.status === 'expired'
      ? 'Your last patch test is over 6 months old'
      : 'You have no patch test with us yet';
  return `${lead}, and ${priced(known)?.name.toLowerCase()} needs one at least 48 hours before. It takes 15 minutes and costs nothing, so we book that first.`;
}

function askForDay(known: ScriptContext): string {
  const tested = known.result(bookAppointment);
  if (tested?.service === 'patch-test')
    return `And which day for your ${priced(known)?.name.toLowerCase()}? It can be from 48 hours after the test.`;
  const from = known.result(checkPatchTest)?.colour_from;
  return needsTest(known) && known.result(checkPatchTest)?.status === 'planned' && from
    ? `Which day would you like to come? With your patch test it can be from ${weekday(from.date)} at ${clock(from.time)} on.`
    : 'Which day would you like to come?';
}
