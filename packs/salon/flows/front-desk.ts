import { flow, type HoursNow, slot } from 'switchroom';
import { dayInWords } from 'switchroom/kit';
import { examples } from '../examples.ts';

const askedDay = slot.date({ name: 'hours_day', ask: 'Which day is it about?' });

/** Who asks for a person gets one. */
export const person = flow(
  { id: 'person', title: 'talking to a person', examples: examples.of('front_desk/person') },
  (c) => c.person('The customer asks for a person.', `The customer said: "${c.opening.slice(0, 200)}".`),
);

/** When we are open, as the tables have it: on the day that is asked about, else in the week, with what is closed. */
export const hours = flow(
  { id: 'hours', title: 'our opening hours', examples: examples.of('front_desk/hours') },
  function* (c) {
    if (!c.hours) return c.say('Please call us at +1 416 555 0100 for our hours.');
    const named = c.hours.closures.find(({ reason = '' }) => isNamed(reason, c.opening));
    const date = c.said(askedDay) ?? named?.date;
    return c.say(date === undefined ? weekInWords(c.hours, c.today) : hoursOn(c.hours, date));
  },
);

/** Where we are. */
export const place = flow(
  { id: 'place', title: 'where we are', examples: examples.of('front_desk/place') },
  (c) =>
    c.say(
      'You find us at 128 Example Street West in Toronto, two minutes from the streetcar; the car park next door is free for the first hour. Our number is +1 416 555 0100, and we are on the ground floor, without steps.',
    ),
);

function hoursOn(ours: HoursNow, date: string): string {
  const closure = ours.closureOn(date);
  const open = ours.on(date);
  if (closure || open === undefined) return `We are closed on ${closureInWords(closure ?? { date })}.`;
  return `On ${dayInWords(date)} we are open ${open}.`;
}

function weekInWords(ours: HoursNow, today: Date): string {
  const next = ours.closures.find(({ date }) => date > today.toISOString().slice(0, 10));
  const closed = next ? ` The next day on which we are closed is ${closureInWords(next)}.` : '';
  const why = ours.reason ? ` (${ours.reason})` : '';
  const now = ours.open
    ? 'We are open now'
    : `We are closed now${why}, and open again ${ours.opens ?? 'another day'}`;
  return `${now}. Our hours are ${ours.week}.${closed}`;
}

function closureInWords({ date, reason }: { readonly date: string; readonly reason?: string | undefined }) {
  return reason ? `${dayInWords(date)} (${reason})` : dayInWords(date);
}

/** "Christmas Day" in "are you open on christmas day?" */
function isNamed(reason: string, text: string): boolean {
  const bare = (words: string) => words.toLowerCase().replace(/[^a-z0-9 ]/g, '');
  return reason !== '' && bare(text).includes(bare(reason));
}
