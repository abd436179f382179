import type { Value } from '../../contracts/understanding.ts';

/** What people count, by the names the data has for it. */
const COUNTED: readonly (readonly [slot: string, words: RegExp])[] = [
  ['adults', /^(?:adults?|grown-?ups?|men|women|man|woman|ladies|parents?|persons?)$/],
  [
    'kids',
    /^(?:kids?|child(?:ren)?|toddlers?|bab(?:y|ies)|infants?|boys?|girls?|sons?|daughters?|teenagers?|minors?)$/,
  ],
  ['people', /^(?:people|persons?|guests?|of us|pax)$/],
  ['rooms', /^(?:rooms?|suites?|bedrooms?|doubles|singles|twins)$/],
];

/**
 * The values of a message under every name of the data that could take them, the first of each: a day without a role
 * may be the day, or where something begins.
 */
export function dataValues(values: readonly Value[]): Record<string, unknown> {
  const slots = new Map<string, unknown>();
  const offer = (slot: string, value: unknown) => {
    if (!slots.has(slot)) slots.set(slot, value);
  };
  const later: (() => void)[] = [];
  for (const value of values) {
    switch (value.kind) {
      case 'date':
      case 'time':
        offerPoint(value, offer, later);
        break;
      case 'dates':
      case 'times':
        offerSpan(value, offer, later);
        break;
      case 'days':
        offer('date_period', { type: 'relative', days: value.value });
        break;
      case 'minutes':
        offer('time_period', { type: 'relative', days: value.value });
        break;
      case 'repeating':
        offer('date_period', { type: 'periodic' });
        break;
      case 'vague':
        if (value.of === 'date') offer('date', 'ambiguous');
        else offer(value.of === 'dates' ? 'date_period' : 'time_period', { type: 'ambiguous' });
        break;
      case 'money':
        offer('amount_of_money', { amount: value.value, currency: value.currency ?? 'ambiguous' });
        break;
      case 'number':
        for (const [slot, words] of COUNTED) if (words.test(value.of ?? '')) offer(slot, value.value);
        later.push(() => {
          offer('number', value.value);
          if (value.of === undefined) for (const [slot] of COUNTED) offer(slot, value.value);
        });
        break;
      case 'name':
        offer('person_name', value.value);
        break;
    }
  }
  const party = [slots.get('adults'), slots.get('kids')].filter((count) => typeof count === 'number');
  if (party.length > 0)
    offer(
      'people',
      party.reduce((all, count) => all + count, 0),
    );
  for (const one of later) one();
  return Object.fromEntries(slots);
}

type Offer = (slot: string, value: unknown) => void;

function offerPoint(
  { kind, value, role }: Extract<Value, { kind: 'date' | 'time' }>,
  offer: Offer,
  later: (() => void)[],
): void {
  const said = kind === 'date' ? dayOf(value) : clockOf(value);
  if (role) offer(`${kind}_${role}`, said);
  else offer(kind, said);
  later.push(() => {
    offer(kind, said);
    if (!role) offer(`${kind}_from`, said);
  });
}

/** "Since April" is a period, and its first day is where something begins. */
function offerSpan(
  { kind, from, to }: Extract<Value, { kind: 'dates' | 'times' }>,
  offer: Offer,
  later: (() => void)[],
): void {
  const read = kind === 'dates' ? dayOf : clockOf;
  const name = kind === 'dates' ? 'date' : 'time';
  offer(`${name}_period`, { type: 'absolute', from: read(from), to: read(to) });
  later.push(() => {
    offer(`${name}_from`, read(from));
    offer(`${name}_to`, read(to));
  });
}

function dayOf(value: string): { day: number; month: number; year: number } {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  return { day, month, year };
}

function clockOf(value: string): { hour: number; minute: number } {
  const [hour = 0, minute = 0] = value.split(':').map(Number);
  return { hour, minute };
}
