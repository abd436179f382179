import { slot } from 'switchroom';
import { type StylistName, stylistName } from '../tools/services.ts';
import { option } from './option.ts';

/** What the customer would like done; a haircut is for somebody. */
export const service = slot.choice({
  name: 'service',
  ask: 'What would you like to have done?',
  askAgain:
    'One thing at a time, please: for example a haircut, a blow-dry, highlights, a root touch-up, a manicure or a brow shape.',
  options: [
    option('haircut', 'hair cut, hair cuts, haircuts, cut, my hair cut, trim, cut my hair, cut and finish'),
    option(
      'womens-cut',
      "women's cut, woman's cut, womens cut, women's haircut, womens haircut, ladies' cut, ladies cut, ladies haircut, lady's cut",
    ),
    option(
      'mens-cut',
      "men's cut, man's cut, mens cut, men's haircut, mens haircut, gents' cut, gents cut, fade, buzz cut, short back and sides",
    ),
    option(
      'childs-cut',
      "child's cut, children's cut, childs cut, kid's cut, kids cut, kids' cut, kid's haircut, kids haircut, children's haircut, child haircut",
    ),
    option(
      'fringe-trim',
      'fringe trim, fringe, bangs, bang trim, bangs trim, trim my bangs, trim my fringe, fringe cut',
    ),
    option('restyle', 'restyle cut, new haircut, new hairstyle, new style, big change, makeover'),
    option('beard-trim', 'beard trim, beard, shave, trim my beard, beard cut'),
    option('blow-dry', 'blow dry, blowdry, blow out, blowout, wash and blow-dry, wash and style'),
    option('updo', 'up-do, up do, hair up, party hair, prom hair, evening hair, chignon'),
    option('bridal-hair', 'bridal hair, bridal, wedding hair, bride, hair for my wedding'),
    option(
      'root-touch-up',
      'root touch-up, root touch up, roots, root, regrowth, touch up my roots, roots done',
    ),
    option(
      'full-colour',
      'full colour, full color, colour, color, hair colour, hair color, dye, dyed, colouring, coloring, all over colour, tint, hair dye',
    ),
    option(
      'highlights',
      'highlight, foils, lowlights, streaks, babylights, half head, full head of highlights',
    ),
    option('balayage', 'ombre, ombré, balliage, balyage, bayalage'),
    option(
      'grey-blending',
      'grey blending, gray blending, blend my grey, blend my gray, grey coverage, gray coverage',
    ),
    option(
      'vivid-colour',
      'vivid colour, vivid color, vivids, fashion colour, fashion color, bright colour, pink hair, blue hair, purple hair',
    ),
    option('gloss', 'glossing, toner, hair gloss, gloss treatment, toning'),
    option(
      'colour-correction',
      'colour correction, color correction, colour fix, color fix, fix my colour, fix my color',
    ),
    option(
      'colour-consultation',
      'colour consultation, color consultation, consultation, colour consult, consult',
    ),
    option('patch-test', 'patch test, patchtest, allergy test, skin test, colour test, strand test'),
    option(
      'deep-conditioning',
      'deep conditioning, deep condition, conditioning treatment, hair mask, hair treatment, conditioning',
    ),
    option(
      'keratin',
      'keratin treatment, smoothing treatment, brazilian blowout, straightening, hair straightening',
    ),
    option('scalp-treatment', 'scalp treatment, scalp massage, scalp, dandruff treatment, head massage'),
    option('manicure', 'mani, nails, nails done, nail polish, my nails'),
    option('gel-manicure', 'gel manicure, gel nails, gels, shellac, gel polish, gel'),
    option('pedicure', 'pedi, toes, toenails, feet'),
    option(
      'brow-shape',
      'brow shape, brows, eyebrows, eyebrow shape, brow shaping, eyebrow threading, brow wax, threading, brow',
    ),
    option(
      'brow-tint',
      'brow tint, eyebrow tint, tint my brows, brow tinting, brows tinted, eyebrows tinted',
    ),
  ],
});

/** When in the day; only taken where it is said. */
export const part = slot.choice({
  name: 'part',
  ask: 'Morning, afternoon or evening?',
  options: [
    option('morning', 'mornings, in the morning, before noon, before lunch'),
    option('afternoon', 'afternoons, in the afternoon, after lunch, after noon'),
    option('evening', 'evenings, in the evening, after work, late, tonight'),
  ],
});

/** Who is wished for; only taken where it is said, and "with", so that a customer may be called Sam as well. */
export const stylist = slot.choice({
  name: 'stylist',
  ask: 'With whom?',
  options: stylistName.options.map((name) => ({
    value: `with ${name}` as const,
    words: [
      `by ${name}`,
      `see ${name}`,
      `${name} free`,
      `${name} available`,
      `${name}'s`,
      `is ${name}`,
      `does ${name}`,
      `want ${name}`,
      `prefer ${name}`,
      `to ${name}`,
    ],
  })),
});

/** Who is wished for, by name. */
export function stylistIn(value: `with ${StylistName}` | undefined): StylistName | undefined {
  return value === undefined ? undefined : stylistName.parse(value.slice('with '.length));
}

/** The customer's own name. */
export const name = slot.name({
  name: 'name',
  ask: 'And your first and last name?',
  askAgain: 'Your first and last name, please, as we may have it in our book.',
});

/** The phone number we have in our book. */
export const phone = slot.phone({
  name: 'phone',
  ask: 'What is your phone number?',
  askAgain: 'A phone number with its area code, such as 416 555 0199, please.',
});

const YES = String.raw`^\W*(?:(?:oh|well|um+)\W+)*(?:yes|yeah|yep|yup|sure|ok(?:ay)?|please|i(?:['’]| a)m new)\b(?:\W+(?:please|do|thanks?|thank|you|i|am|m|new|here|it|is|s|my|first|time|visit|put|me|down|go|ahead|that|would|be|great))*\W*$`;
const NO = String.raw`^\W*(?:no+|nope|nah|not)\b|\b(?:been|was) (?:here|there|with you)\b`;

/** Whether the customer is new and wants to be put down; only a yes without anything else is one. */
export const newHere = slot.id({
  name: 'new_here',
  lasts: 'form',
  onlyWhenAsked: true,
  pattern: new RegExp(`${YES}|${NO}`, 'i'),
  ask: (known) =>
    `I do not find ${known.need(name)} under ${spoken(known.need(phone))} in our book. Are you new here: shall I put you down?`,
  askAgain:
    'Please say yes if you are new here and I shall put you down, or no if you have been here before.',
});

/** Whether the answer to `newHere` was a yes. */
export function saysNew(answer: string | undefined): boolean {
  return answer !== undefined && new RegExp(YES, 'i').test(answer);
}

/** `+14165550101` as `416 555 0101`. */
function spoken(number: string): string {
  return number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
}

/** A booking reference. */
export const reference = slot.id({
  name: 'reference',
  lasts: 'form',
  pattern: /\bGB-?\d{8}-?\d{3,4}\b/i,
  ask: 'Which booking is it? Its reference starts with GB.',
  askAgain: 'A reference looks like GB-20261121-004. Which one is it?',
});
