import { flow, slot } from 'switchroom';
import { count, dollars, duration, knowledge } from 'switchroom/kit';
import { examples } from '../examples.ts';
import { optionsOf } from '../options.ts';
import { type ColourAdvice, colourGoal, hairHistory, recommendColour } from '../tools/recommend-colour.ts';
import type { ServiceId } from '../tools/services.ts';
import { bookingOf } from './book.ts';

/** Looking after colour, and for whom it is safe. */
export const colourAnswers = knowledge(new URL('../knowledge/colour/', import.meta.url), {
  name: 'look_up_colour',
  examples,
});

const goal = slot.choice({
  name: 'goal',
  ask: 'What would you like: cover grey, refresh your colour, go lighter, go darker, add highlights, a bright shade, or put something right?',
  askAgain: 'Cover grey, refresh, lighter, darker, highlights, bright, or put right: which is it?',
  options: optionsOf('goal', colourGoal.options),
});

const hair = slot.choice({
  name: 'hair',
  ask: 'And what is in your hair now: nothing, colour from a salon, colour from a box, or bleach?',
  askAgain: 'Nothing, salon colour, box dye or bleach: which is it?',
  options: optionsOf('hair', hairHistory.options),
});

/** A yes in other words; only taken where it is said. */
const agreed = slot.choice({
  name: 'agreed',
  ask: 'Shall we book it?',
  options: optionsOf('agreed', ['book']),
});

/** Which colour suits a wish, and a time for it. */
export const advice = flow(
  { id: 'advice', title: 'which colour suits your wish', examples: examples.of('colour/advice') },
  function* (c) {
    const advised = yield* c.call(recommendColour, { goal: yield* c.ask(goal), hair: yield* c.ask(hair) });
    yield* c.say(recommendation(advised));
    // A correction begins with a colourist looking at the hair.
    const isSeenFirst = ['colour-correction', 'colour-consultation'].includes(advised.service.id);
    const question = isSeenFirst
      ? 'Shall we book a free consultation, so that a colourist can look at your hair?'
      : 'Shall we look for a time?';
    if (c.said(agreed) === undefined && !(yield* c.confirm(question)))
      return c.say('All right. Ask me again whenever you like.');
    return yield* c.use(bookingFor(isSeenFirst ? 'colour-consultation' : advised.service.id));
  },
);

/** Books a patch test. */
export const bookTest = flow(
  { id: 'book-patch-test', title: 'a patch test', examples: examples.of('colour/book-patch-test') },
  bookingFor('patch-test'),
);

/** Why there is a patch test. */
export const testRule = flow(
  {
    id: 'patch-test-rule',
    title: 'why there is a patch test',
    examples: examples.of('colour/patch-test-rule'),
  },
  function* (c) {
    yield* c.say(
      'Before the first colour, and when the last test is over 6 months old, we put a drop of colour behind your ear at least 48 hours ahead, to be sure that your skin takes it well. It takes 15 minutes and costs nothing.',
    );
    if (!(yield* c.confirm('Shall I book one for you?'))) return c.say('All right.');
    return yield* c.use(bookingFor('patch-test'));
  },
);

function bookingFor(service: ServiceId) {
  // biome-ignore lint/correctness/useYield: it is known.
  return bookingOf(function* () {
    return service;
  });
}

function recommendation({ service, sessions, advice: why }: ColourAdvice): string {
  const isMany = sessions > 1;
  const visits = isMany ? ` in about ${count(sessions, 'visit')}` : '';
  return `${why} I suggest ${service.name.toLowerCase()}${visits}: ${duration(service.minutes)} and ${dollars(service.price)}${isMany ? ' a visit' : ''}.`;
}
