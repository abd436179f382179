import type { FlowPart } from 'switchroom';
import { count, dollars, duration, knowledge } from 'switchroom/kit';
import { colourGoal, hairHistory, recommendColour } from '../tools/colour.ts';
import type { ServiceId } from '../tools/services.ts';
import { examples, words } from '../words.ts';
import { bookingOf } from './book.ts';

/** Looking after colour, and for whom it is safe. */
export const colourAnswers = knowledge(new URL('../knowledge/colour/', import.meta.url), {
  name: 'look_up_colour',
  examples,
});

const goal = words.choice('goal', colourGoal.options, {
  ask: 'What would you like: cover grey, refresh your colour, go lighter, go darker, add highlights, a bright shade, or put something right?',
  askAgain: 'Cover grey, refresh, lighter, darker, highlights, bright, or put right: which is it?',
});
const hair = words.choice('hair', hairHistory.options, {
  ask: 'And what is in your hair now: nothing, colour from a salon, colour from a box, or bleach?',
  askAgain: 'Nothing, salon colour, box dye or bleach: which is it?',
});
/** A yes in other words; only taken where it is said. */
const agreed = words.choice('agreed', ['book'], { ask: 'Shall we book it?' });

/** Which colour suits a wish, and a time for it. */
export const advice = examples.flow('colour/advice', 'which colour suits your wish', function* (c) {
  const wish = { goal: yield* c.ask(goal), hair: yield* c.ask(hair) };
  const { service, sessions, advice: why } = yield* c.call(recommendColour, wish);
  const { id, name, minutes, price } = service;
  const [visits, each] = sessions > 1 ? [` in about ${count(sessions, 'visit')}`, ' a visit'] : ['', ''];
  yield* c.say(
    `${why} I suggest ${name.toLowerCase()}${visits}: ${duration(minutes)} and ${dollars(price)}${each}.`,
  );
  // A correction begins with a colourist looking at the hair.
  const isSeenFirst = ['colour-correction', 'colour-consultation'].includes(id);
  const question = isSeenFirst
    ? 'Shall we book a free consultation, so that a colourist can look at your hair?'
    : 'Shall we look for a time?';
  if (c.said(agreed) === undefined && !(yield* c.confirm(question)))
    return c.say('All right. Ask me again whenever you like.');
  return yield* c.use(bookingFor(isSeenFirst ? 'colour-consultation' : id));
});

export const bookTest = examples.flow('colour/book-patch-test', 'a patch test', bookingFor('patch-test'));

export const testRule = examples.flow('colour/patch-test-rule', 'why there is a patch test', function* (c) {
  yield* c.say(
    'Before the first colour, and when the last test is over 6 months old, we put a drop of colour behind your ear at least 48 hours ahead, to be sure that your skin takes it well. It takes 15 minutes and costs nothing.',
  );
  if (!(yield* c.confirm('Shall I book one for you?'))) return c.say('All right.');
  return yield* c.use(bookingFor('patch-test'));
});

function bookingFor(service: ServiceId): FlowPart {
  // biome-ignore lint/correctness/useYield: it is known.
  return bookingOf(function* () {
    return service;
  });
}
