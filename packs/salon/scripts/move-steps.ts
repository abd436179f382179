import { type ScriptContext, type Step, step } from 'switchroom';
import { rescheduleBooking } from '../tools/reschedule-booking.ts';
import { clock, dollars, weekday } from '../words.ts';
import { chooseTime, isAboutTime, type TimeChoice } from './choose-time.ts';
import { told } from './known.ts';
import { offerPerson } from './steps.ts';
import { theBooking } from './which-booking.ts';

const refusal = (known: ScriptContext) => known.refusal(rescheduleBooking);

/** Moves the booking that was found, after a yes to the new time and to what it costs. */
export function moveSteps(when: (known: ScriptContext) => boolean): Step[] {
  const time = chooseTime({
    name: 'new_',
    service: (known) => theBooking(known).service,
    ask: (known) => `${told(theBooking(known))}. To which day shall I move it?`,
    moving: theBooking,
    when,
  });
  const refused = (known: ScriptContext) => when(known) && refusal(known) !== undefined;
  return [
    ...time.steps,
    step.confirm((known) => proposal(known, time), 'All right, it stays as it is.', when),
    step.call(
      rescheduleBooking,
      (known) => {
        const { reference, move_fee } = theBooking(known);
        const { date, time: at, stylist } = time.chosen(known);
        return { reference, date, time: at, stylist, agreed_fee: move_fee };
      },
      when,
    ),
    step.say((known) => refusal(known) ?? '', refused),
    time.again((known) => refused(known) && isAboutTime(refusal(known))),
    ...offerPerson(
      'Would you like a colleague to look at it?',
      'A booking could not be moved.',
      'Moving it was refused by the rules.',
      (known) => refused(known) && !isAboutTime(refusal(known)),
    ),
    step.say(moved, (known) => when(known) && known.result(rescheduleBooking) !== undefined),
  ];
}

function proposal(known: ScriptContext, choice: TimeChoice): string {
  const { move_fee } = theBooking(known);
  const { date, time, stylist } = choice.chosen(known);
  const cost = move_fee > 0 ? `It is less than 24 hours away, so moving it costs ${dollars(move_fee)}. ` : '';
  return `${cost}Shall I move it to ${weekday(date)} at ${clock(time)} with ${stylist}?`;
}

function moved(known: ScriptContext): string {
  const done = known.result(rescheduleBooking);
  if (!done) return '';
  const charged = done.fee > 0 ? ` ${dollars(done.fee)} is charged.` : '';
  return `Done: ${told(done)}. Your reference stays ${done.reference}.${charged}`;
}
