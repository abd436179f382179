import { defineIntent, type ScriptContext, slot, step } from 'switchroom';
import { examples } from '../examples.ts';
import { bookCorrection } from '../tools/book-correction.ts';
import { fileComplaint } from '../tools/file-complaint.ts';
import type { ServiceId } from '../tools/services.ts';
import { clock, weekday, wish } from '../words.ts';
import { chooseTime, isAboutTime } from './choose-time.ts';
import { told } from './known.ts';
import { option } from './option.ts';
import { bringInPerson, offerPerson } from './steps.ts';
import { verifySteps } from './verify.ts';

const FEWEST_WORDS = 6;

const about = slot.choice({
  name: 'about',
  ask: 'Is it about how it turned out, waiting, how somebody behaved, the price, or something else?',
  askAgain: 'Please say the result, waiting, staff, the price, or something else.',
  options: [
    option(
      'result',
      'turned out, how it turned out, uneven, patchy, too short, too dark, too light, brassy, orange, wrong colour, wrong color, chipped, fell off, ruined, botched, crooked, streaky, faded, damaged, burned, burnt, hate my hair, hate my hair cut, hate the cut, hate the colour, hate the color',
    ),
    option('waiting', 'waited, wait, late, delay, kept waiting, on time'),
    option('staff', 'rude, unfriendly, behaviour, behaved, attitude, ignored, impolite, disrespectful'),
    option('price', 'overcharged, too expensive, charged too much, charged more, the bill, cost'),
    option('other', 'something else, else, dirty, loud, hygiene, clean'),
  ],
});

const details = slot.text({ name: 'details', ask: 'I am sorry. What went wrong? A few words are enough.' });

const isShort = (known: ScriptContext) => known.opening.split(/\s+/).length < FEWEST_WORDS;
const filed = (known: ScriptContext) => known.result(fileComplaint);
const until = (known: ScriptContext) => filed(known)?.correction_until ?? undefined;
const corrects = (known: ScriptContext) => until(known) !== undefined;
const refused = (known: ScriptContext) => known.refusal(bookCorrection);
/** The service of the visit, once the complaint is on record. */
const corrected = (known: ScriptContext): ServiceId => filed(known)?.visit?.service ?? 'colour-consultation';

const time = chooseTime({
  name: 'correction_',
  service: corrected,
  ask: 'Which day would you like to come for it?',
  when: corrects,
  onlyWhenAsked: true,
});

/** Puts a complaint on record and, when it turned out badly, puts it right. */
export const complaint = defineIntent({
  id: 'complaint',
  title: 'a complaint',
  examples: examples.of('care/complaint'),
  steps: [
    step.collect([details], isShort),
    ...verifySteps,
    step.collect([about]),
    step.call(fileComplaint, (known) => ({
      about: known.need(about),
      details: known.get(details) ?? wish(known),
    })),
    step.say(onRecord, (known) => filed(known) !== undefined),
    ...offerPerson(
      'Shall I bring in a colleague now?',
      'The customer complains.',
      'The complaint is on record.',
      (known) => filed(known) !== undefined && !corrects(known),
    ),
    ...time.steps,
    step.confirm(
      (known) => {
        const { date, time: at, stylist } = time.chosen(known);
        return `${weekday(date)} at ${clock(at)} with ${stylist}, free of charge. Shall I book it?`;
      },
      'All right. You can come back to it until then.',
      corrects,
    ),
    step.call(
      bookCorrection,
      (known) => {
        const { date, time: at, stylist } = time.chosen(known);
        return { date, time: at, stylist };
      },
      corrects,
    ),
    step.say(
      (known) => refused(known) ?? '',
      (known) => refused(known) !== undefined,
    ),
    time.again((known) => isAboutTime(refused(known))),
    ...bringInPerson(
      'A correction could not be booked.',
      (known) => `Complaint ${filed(known)?.reference}. ${refused(known)}`,
      (known) => refused(known) !== undefined && !isAboutTime(refused(known)),
    ),
    step.say(
      (known) => {
        const booking = known.result(bookCorrection);
        return booking
          ? `Booked: ${told(booking)}, free of charge. Your reference is ${booking.reference}.`
          : '';
      },
      (known) => known.result(bookCorrection) !== undefined,
    ),
  ],
});

function onRecord(known: ScriptContext): string {
  const { reference = '', visit } = filed(known) ?? {};
  const which = visit ? ` about your ${visit.name.toLowerCase()} on ${weekday(visit.date)}` : '';
  const last = until(known);
  const lead = `I am sorry about that. Your complaint${which} is on record as ${reference}.`;
  return last ? `${lead} We put it right free of charge until ${weekday(last)}.` : lead;
}
