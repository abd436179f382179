import {
  dateInWords,
  defineIntent,
  defineScript,
  type HoursNow,
  type ScriptContext,
  slot,
  step,
} from 'switchroom';
import { frontDeskToPerson } from '../edges.ts';
import { examples } from '../examples.ts';
import { wish } from '../words.ts';
import { answer, noticed } from './steps.ts';

const person = defineIntent({
  id: 'person',
  title: 'talking to a person',
  examples: examples.of('front_desk/person'),
  steps: [
    step.handOff(frontDeskToPerson, (known: ScriptContext) => ({
      reason: 'The customer asks for a person.',
      summary: `The customer said: "${wish(known)}".`,
    })),
  ],
});

const askedDay = slot.date({ name: 'hours_day', ask: 'Which day is it about?' });

const hours = defineIntent({
  id: 'hours',
  title: 'our opening hours',
  examples: examples.of('front_desk/hours'),
  steps: [noticed([askedDay]), step.say(hoursInWords)],
});

const place = defineIntent({
  id: 'place',
  title: 'where we are',
  examples: examples.of('front_desk/place'),
  steps: answer(
    'You find us at 128 Example Street West in Toronto, two minutes from the streetcar; the car park next door is free for the first hour. Our number is +1 416 555 0100, and we are on the ground floor, without steps.',
  ),
});

/** How the floor serves those whom the front desk keeps. */
export const frontDeskScript = defineScript({
  help: 'I can help you book an appointment, find the right colour, or change a booking you have. What is it about?',
  intents: [person, hours, place],
});

/** As the tables have it: of the day that is asked about, else of the week, with what is closed. */
function hoursInWords(known: ScriptContext): string {
  const { hours: ours, opening } = known;
  if (!ours) return 'Please call us at +1 416 555 0100 for our hours.';
  const named = ours.closures.find(({ reason = '' }) => isNamed(reason, opening));
  const date = named?.date ?? known.get(askedDay);
  if (date !== undefined) return dayInWords(ours, date);
  const today = known.today.toISOString().slice(0, 10);
  const next = ours.closures.find((closure) => closure.date > today);
  const closed = next ? ` The next day on which we are closed is ${closureInWords(next)}.` : '';
  const why = ours.reason ? ` (${ours.reason})` : '';
  const now = ours.open
    ? 'We are open now'
    : `We are closed now${why}, and open again ${ours.opens ?? 'another day'}`;
  return `${now}. Our hours are ${ours.week}.${closed}`;
}

function dayInWords(ours: HoursNow, date: string): string {
  const closure = ours.closureOn(date);
  if (closure) return `We are closed on ${closureInWords(closure)}.`;
  const open = ours.on(date);
  return open === undefined
    ? `We are closed on ${dateInWords(date)}.`
    : `On ${dateInWords(date)} we are open ${open}.`;
}

function closureInWords({
  date,
  reason,
}: {
  readonly date: string;
  readonly reason?: string | undefined;
}): string {
  return reason ? `${dateInWords(date)} (${reason})` : dateInWords(date);
}

/** "Christmas Day" in "are you open on christmas day?" */
function isNamed(reason: string, text: string): boolean {
  const bare = (words: string) => words.toLowerCase().replace(/[^a-z0-9 ]/g, '');
  return reason !== '' && bare(text).includes(bare(reason));
}
