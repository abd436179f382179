import { defineFact, flow, slot } from 'switchroom';
import { dayInWords } from 'switchroom/kit';
import { examples } from '../examples.ts';
import { fullDayFact } from '../tools/find-free-times.ts';
import { joinWaitingList } from '../tools/join-waiting-list.ts';
import { part, service, stylist, stylistIn, wantedService } from './slots.ts';
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
    const wish = {
      service: id,
      date,
      part: c.said(part) ?? full?.part ?? undefined,
      stylist: stylistIn(c.said(stylist)) ?? full?.stylist ?? undefined,
    };
    const what = `${full?.name.toLowerCase() ?? id.replaceAll('-', ' ')}${wish.stylist ? ` with ${wish.stylist}` : ''}`;
    if (!(yield* c.confirm(`Shall I put you on the waiting list for ${what} on ${dayInWords(date)}?`)))
      return c.say('All right, I do not.');
    const { place } = yield* c.call(joinWaitingList, wish);
    return c.say(
      `Done, you are at place ${place} for ${dayInWords(date)}. When a time comes free, you get a text message.`,
    );
  },
);
