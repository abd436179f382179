import { type FlowPart, slot } from 'switchroom';
import { z } from 'zod';
import { lookedUp, type ServiceId, serviceId } from '../tools/services.ts';
import { words } from '../words.ts';

const cuts = ['womens-cut', 'mens-cut', 'childs-cut'] as const;

/** What is to be done; a haircut is for somebody. */
export const service = words.choice('service', ['haircut', ...serviceId.options], {
  ask: 'What would you like to have done?',
  askAgain:
    'For example a haircut, a blow-dry, highlights, a root touch-up, a manicure or a brow shape: which shall it be?',
  kinds: { haircut: cuts },
  oneByOne: true,
});

const forWhom = words.choice('for_whom', cuts, {
  ask: "Is it a women's, a men's or a children's cut?",
  askAgain: 'Please say women, men or child.',
});

/** "Ok, book it then", of what was just looked up. */
const BACK_TO_IT = /\b(?:book|take|have|do|want|get|like)(?: me)?(?: in for)? (?:it|that|this|one)\b/i;

/** The service that is wanted: the one that is named, or was spoken of last. */
export const wantedService: FlowPart<ServiceId> = function* (c) {
  const last = BACK_TO_IT.test(c.opening) ? c.fact(lookedUp)?.id : undefined;
  const named = c.said(service) ?? last ?? (yield* c.ask(service));
  return named === 'haircut' ? yield* c.ask(forWhom) : named;
};

/** The customer's own name, with the family name. */
export const name = slot.name({
  name: 'name',
  ask: 'And your first and last name?',
  askAgain: 'Your first and last name, please, as we may have it in our book.',
  schema: z.string().regex(/\S\s+\S/),
});

export const phone = slot.phone({
  name: 'phone',
  country: 'CA',
  ask: 'What is your phone number?',
  askAgain: 'A phone number with its area code, such as 416 555 0199, please.',
});

/** A booking reference. */
export const reference = slot.id({
  name: 'reference',
  lasts: 'form',
  pattern: /\bGB-?\d{8}-?\d{3,4}\b/i,
  ask: 'Which booking is it? Its reference starts with GB.',
});

/** Who asks to have a fee taken off; only taken where it is said. */
export const waive = words.choice('waive', ['waive'], { ask: 'Shall I waive it?' });
