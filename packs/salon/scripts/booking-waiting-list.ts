import { defineIntent, type ScriptContext, step } from 'switchroom';
import type { z } from 'zod';
import { examples } from '../examples.ts';
import { fullDayFact } from '../tools/find-free-times.ts';
import { joinWaitingList } from '../tools/join-waiting-list.ts';
import { weekday } from '../words.ts';
import { serviceIn } from './booking-book.ts';
import { day, forWhom, part, service, stylist, stylistIn } from './slots.ts';
import { noticed } from './steps.ts';
import { welcomeSteps } from './verify.ts';

/** The full day that was just told, unless something else is named. */
function full(known: ScriptContext): z.output<typeof fullDayFact> | undefined {
  const fact = fullDayFact.safeParse(known.fact('full_day')).data;
  const named = known.get(service);
  return named === undefined || named === fact?.service ? fact : undefined;
}

function wanted(known: ScriptContext) {
  const told = full(known);
  return {
    service: known.get(service) === undefined && told ? told.service : serviceIn(known),
    date: known.get(day) ?? told?.date ?? known.need(day),
    part: known.get(part) ?? told?.part ?? undefined,
    stylist: stylistIn(known.get(stylist)) ?? told?.stylist ?? undefined,
  };
}

const refused = (known: ScriptContext) => known.refusal(joinWaitingList);

/** A place on the waiting list of a full day. */
export const waitingList = defineIntent({
  id: 'waiting-list',
  title: 'the waiting list',
  examples: examples.of('booking/waiting-list'),
  steps: [
    step.collect([service], (known) => full(known) === undefined),
    step.collect([forWhom], (known) => known.get(service) === 'haircut'),
    ...welcomeSteps,
    noticed([part, stylist]),
    step.collect([day], (known) => full(known) === undefined),
    step.confirm((known) => {
      const { service: id, date, stylist: who } = wanted(known);
      const what = full(known)?.name.toLowerCase() ?? id.replaceAll('-', ' ');
      return `Shall I put you on the waiting list for ${what}${who ? ` with ${who}` : ''} on ${weekday(date)}?`;
    }, 'All right, I do not.'),
    step.call(joinWaitingList, wanted),
    step.say(
      (known) => refused(known) ?? '',
      (known) => refused(known) !== undefined,
    ),
    step.say(onTheList, (known) => known.result(joinWaitingList) !== undefined),
  ],
});

function onTheList(known: ScriptContext): string {
  const wait = known.result(joinWaitingList);
  return wait
    ? `Done, you are at place ${wait.place} for ${weekday(wait.date)}. When a time comes free, you get a text message.`
    : '';
}
