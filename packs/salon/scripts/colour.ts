import { defineIntent, defineScript, type ScriptContext, slot, step } from 'switchroom';
import { examples } from '../examples.ts';
import { recommendColour } from '../tools/recommend-colour.ts';
import type { ServiceId } from '../tools/services.ts';
import { count, dollars, duration } from '../words.ts';
import { bookSteps } from './book-steps.ts';
import { option } from './option.ts';
import { answer } from './steps.ts';

const goal = slot.choice({
  name: 'goal',
  ask: 'What would you like: cover grey, refresh your colour, go lighter, go darker, add highlights, a bright shade, or put something right?',
  askAgain: 'Cover grey, refresh, lighter, darker, highlights, bright, or put right: which is it?',
  options: [
    option('cover-grey', 'grey, gray, greys, grays, cover grey, white hair, silver strands, roots'),
    option('refresh', 'refresh, faded, dull, shine, brighten up, gloss, tone, brass, yellow'),
    option('darker', 'darker, go dark, brunette, brown, black, chocolate, go darker'),
    option('lighter', 'lighter, blonde, blond, go blonde, lighten, sun-kissed, balayage, bleach, platinum'),
    option('dimension', 'highlights, dimension, depth, lowlights, streaks, more interesting'),
    option('vivid', 'bright, vivid, pink, blue, purple, green, red, copper, neon, rainbow, bright shade'),
    option(
      'fix',
      'fix, put right, correct, went wrong, gone wrong, disaster, orange, ruined, patchy, botched',
    ),
  ],
});

const hair = slot.choice({
  name: 'hair',
  ask: 'And what is in your hair now: nothing, colour from a salon, colour from a box, or bleach?',
  askAgain: 'Nothing, salon colour, box dye or bleach: which is it?',
  options: [
    option('natural', 'nothing, virgin, never coloured, never colored, never dyed, untouched, none, my own'),
    option(
      'coloured',
      'salon, colour from a salon, salon colour, coloured, colored, professional, hairdresser',
    ),
    option(
      'box-dyed',
      'box, box dye, box colour, box color, boxed, at home, drugstore, myself, henna, home dye',
    ),
    option('bleached', 'bleach, bleached, lightened, highlighted, blonde highlights'),
  ],
});

const advised = (known: ScriptContext) => known.result(recommendColour);

/** What is booked: a correction begins with a colourist looking at the hair. */
function toBook(known: ScriptContext): ServiceId {
  const id = advised(known)?.service.id;
  return id === undefined || id === 'colour-correction' ? 'colour-consultation' : id;
}

const advice = defineIntent({
  id: 'advice',
  title: 'which colour suits your wish',
  examples: examples.of('colour/advice'),
  steps: [
    step.collect([goal, hair]),
    step.call(recommendColour, (known) => ({ goal: known.need(goal), hair: known.need(hair) })),
    step.say(recommendation),
    step.confirm(
      (known) =>
        toBook(known) === 'colour-consultation'
          ? 'Shall we book a free consultation, so that a colourist can look at your hair?'
          : 'Shall we look for a time?',
      'All right. Ask me again whenever you like.',
    ),
    ...bookSteps(toBook),
  ],
});

const bookTest = defineIntent({
  id: 'book-patch-test',
  title: 'a patch test',
  examples: examples.of('colour/book-patch-test'),
  steps: bookSteps(() => 'patch-test'),
});

const testRule = defineIntent({
  id: 'patch-test-rule',
  title: 'why there is a patch test',
  examples: examples.of('colour/patch-test-rule'),
  steps: [
    ...answer(
      'Before the first colour, and when the last test is over 6 months old, we put a drop of colour behind your ear at least 48 hours ahead, to be sure that your skin takes it well. It takes 15 minutes and costs nothing.',
    ),
    step.confirm('Shall I book one for you?', 'All right.'),
    ...bookSteps(() => 'patch-test'),
  ],
});

const aftercare = defineIntent({
  id: 'aftercare',
  title: 'looking after your colour',
  examples: examples.of('colour/aftercare'),
  steps: answer(
    'Wait 48 hours before the first wash, use a shampoo without sulphates and lukewarm water, and a violet one once a week against yellow tones in blonde hair. A gloss every 6 weeks keeps the shine.',
  ),
});

const safety = defineIntent({
  id: 'safety',
  title: 'whether colour is safe for you',
  examples: examples.of('colour/safety'),
  steps: answer(
    'That is for your doctor to say. With an irritated scalp, or after a reaction to hair dye or a black henna tattoo, we do not colour. If your doctor agrees, we do a patch test at least 48 hours before.',
  ),
});

/** How the floor serves Colour Consultation. */
export const colourScript = defineScript({
  help: 'I can tell you which colour service suits your wish, how a patch test works, and how to look after your colour, and book it for you. What would you like?',
  intents: [advice, bookTest, testRule, aftercare, safety],
});

function recommendation(known: ScriptContext): string {
  const { service, sessions, advice: why } = advised(known) ?? { sessions: 1, advice: '' };
  if (!service) return '';
  const visits = sessions > 1 ? ` in about ${count(sessions, 'visit')}` : '';
  return `${why} I suggest ${service.name.toLowerCase()}${visits}: ${duration(service.minutes)} and ${dollars(service.price)}${sessions > 1 ? ' a visit' : ''}.`;
}
