import { defineFact, type FlowPart, flow, slot } from 'switchroom';
import { dayInWords, saidOfTime, type TimeWish } from 'switchroom/kit';
import { examples } from '../examples.ts';
import { fullDayFact } from '../tools/find-free-times.ts';
import { joinWaitingList } from '../tools/join-waiting-list.ts';
import { type ServiceId, stylistName } from '../tools/services.ts';
import { service, wantedService } from './slots.ts';
import { welcomed } from './who.ts';

const fullDay = defineFact('full_day', fullDayFact);
const day = slot.date({ name: 'day', ask: 'Which day would you like to come?' });

/** A place on the waiting list: of the full day that was just told, unless something else is named. */
export const waitingList = flow(
  { id: 'waiting-list', title: 'the waiting list', examples: examples.of('booking/waiting-list') },
  function* (c) {
    const told = c.fact(fullDay);
    const named = c.said(service);
    const full = named === undefined || named === told?.service ? told : undefined;
    const id = full?.service ?? (yield* c.use(wantedService));
    if (!(yield* c.use(welcomed))) return;
    const date = full && c.said(day) === undefined ? full.date : yield* c.ask(day);
    const said = saidOfTime(c, { name: '', round: 1, people: stylistName.options });
    const wish = { date, part: said.part ?? full?.part, with: said.with ?? full?.stylist };
    return yield* c.use(waitFor(id, full?.name ?? id.replaceAll('-', ' '), wish));
  },
);

/** Joins the line of a day. */
export function waitFor(
  id: ServiceId,
  name: string,
  { date, part, with: who }: { readonly [Key in 'part' | 'with']?: TimeWish[Key] | null } & { date: string },
): FlowPart {
  return function* (c) {
    const what = `${name.toLowerCase()}${who ? ` with ${who}` : ''}`;
    if (!(yield* c.confirm(`Shall I put you on the waiting list for ${what} on ${dayInWords(date)}?`)))
      return yield* c.say('All right, I do not.');
    const stylist = stylistName.safeParse(who).data;
    const { place } = yield* c.call(joinWaitingList, { service: id, date, part: part ?? undefined, stylist });
    return yield* c.say(
      `Done, you are at place ${place} for ${dayInWords(date)}. When a time comes free, you get a text message.`,
    );
  };
}
