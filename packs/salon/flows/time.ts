import type { FlowContext, FlowSteps } from 'switchroom';
import type { FreeTime as TimeOfKit, TimeOptions } from 'switchroom/kit';
import { toCare } from '../edges.ts';
import type { Booking } from '../tools/bookings.ts';
import { type FreeTime, findFreeTimes } from '../tools/free-times.ts';
import { type ServiceId, stylistName } from '../tools/services.ts';
import { waive } from './slots.ts';

/** Free times of a service, with whoever is wished for; for one to be moved, with its own time. */
export function timesOf(
  service: ServiceId,
  name: string,
  moving?: Booking,
  isForElse = false,
): Pick<TimeOptions, 'what' | 'people' | 'search' | 'moving'> {
  return {
    what: name.toLowerCase(),
    people: stylistName.options,
    ...(moving && {
      moving: { date: moving.date, time: moving.time, with: isForElse ? undefined : moving.stylist },
    }),
    *search(c, { with: who, date, part, near }) {
      const wish = { service, date, part, near, stylist: stylistOf(who), moving: moving?.reference };
      const found = yield* c.attempt(findFreeTimes, wish, ['not-theirs', 'fee-open']);
      if (!found.ok) return found.code === 'fee-open' ? yield* feeFirst(c, found.reason) : found;
      const { times, next } = found.result;
      return { ok: true, result: { ...found.result, times: times.map(named), next: next.map(named) } };
    },
  };
}

/** A time of the kit's as the tools take it. */
export const placeOf = ({ date, time, with: who }: TimeOfKit) => ({ date, time, stylist: stylistOf(who) });

/** Somebody who works here. */
export const stylistOf = (who: string | undefined) => stylistName.safeParse(who).data;

const named = ({ stylist, ...time }: FreeTime) => ({ ...time, with: stylist });

/** Nothing is booked before a fee is settled: customer service sees to it, and the booking goes on after that. */
function* feeFirst(c: FlowContext, reason: string): FlowSteps<never> {
  yield* c.say(reason);
  if (c.said(waive) === undefined && !(yield* c.confirm('Shall I see whether it can be waived?')))
    return yield* c.end('All right.');
  const wish = { reason: 'Asks to waive the fee for a missed visit.', intent: 'waive the fee' };
  return yield* c.handOff(toCare, wish, { back: true });
}
