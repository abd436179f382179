import { expect, test } from 'vitest';
import { judgeConsent } from './judge-consent.ts';
import { NUMBERS } from './numbers.ts';
import { OFFERS } from './testing/offers.ts';

/** A yes at another hour, to what is on Thursday at 2 pm. */
const AT: Record<keyof typeof NUMBERS, (hour: string) => string> = {
  english: (hour) => `yes cancel thursday at ${hour}`,
  spanish: (hour) => `sí, cancela el jueves a las ${hour}`,
  french: (hour) => `oui, annulez jeudi à ${hour} heures`,
  german: (hour) => `ja, Donnerstag um ${hour}`,
  portuguese: (hour) => `sim, cancele quinta às ${hour}`,
  italian: (hour) => `sì, cancella giovedì alle ${hour}`,
  dutch: (hour) => `ja, annuleer donderdag om ${hour}`,
};

test.each(Object.entries(AT))(
  'a yes with another number in words is none, whichever it is (%s)',
  (name, at) => {
    const others = [...NUMBERS[name as keyof typeof NUMBERS]].filter(
      ([, value]) => value !== 2 && value !== 14,
    );
    const taken = others.filter(([word]) => judgeConsent({ offer: OFFERS.cancel, said: at(word) }) === 'yes');
    expect(taken).toEqual([]);
  },
);

test.each([
  'yes cancel thursday at one',
  'yes, at one o clock',
  'yes thursday at noon',
  'si cancela el jueves a la una',
  'oui, jeudi à une heure',
  'ja, Donnerstag um ein Uhr',
  'sim, quinta à uma',
  "sì, giovedì all'una",
  'ja, donderdag om één uur',
])('"one" and "noon" are hours as well: "%s"', (said) => {
  expect(judgeConsent({ offer: OFFERS.cancel, said })).toBe('unclear');
});

const DAYS = {
  en: 'monday tuesday wednesday friday saturday sunday tomorrow today tonight',
  es: 'lunes martes miércoles viernes sábado domingo mañana hoy',
  fr: 'lundi mardi mercredi vendredi samedi dimanche demain',
  de: 'Montag Dienstag Mittwoch Freitag Samstag Sonntag morgen heute',
  pt: 'segunda terça quarta sexta sábado domingo amanhã hoje',
  it: 'lunedì martedì mercoledì venerdì sabato domenica domani oggi',
  nl: 'maandag dinsdag woensdag vrijdag zaterdag zondag morgen vandaag',
};
const YES = { en: 'yes', es: 'sí', fr: 'oui', de: 'ja', pt: 'sim', it: 'sì', nl: 'ja' };

test.each(Object.entries(DAYS))('a yes with another day is none (%s)', (language, days) => {
  const yes = YES[language as keyof typeof YES];
  const said = days.split(' ').flatMap((day) => [`${yes} ${day}`, `${yes}, ${day}`, `ok ${day}`]);
  expect(said.filter((one) => judgeConsent({ offer: OFFERS.cancel, said: one }) === 'yes')).toEqual([]);
});

test.each([
  'ja per vandaag graag',
  'yes, effective immediately',
  'sí, desde hoy',
  "oui dès aujourd'hui",
  'ja ab heute bitte',
  'sim a partir de hoje',
  'sì da oggi',
])('what is offered for later is not agreed to for today: "%s"', (said) => {
  expect(judgeConsent({ offer: OFFERS.close, said })).toBe('unclear');
  expect(judgeConsent({ offer: OFFERS.plan, said })).toBe('yes');
});

test('a yes with another month, name, plan or amount is none', () => {
  const months = 'January February March April June July August September October November December'.split(
    ' ',
  );
  const said = [
    ...months.map((month) => ['refund', `yes the ${month} invoice`] as const),
    ...['Marie', 'Marta', 'Anna', 'Mario', 'Mark'].map((name) => ['book', `yes with ${name}`] as const),
    ...['Pro', 'Business', 'Starter', 'Family', 'Basic'].map((plan) => ['plan', `yes to ${plan}`] as const),
    ...['8', '80', '180', '1.80', '81', '19'].map((sum) => ['refund', `yes refund ${sum} dollars`] as const),
  ];
  const taken = said.filter(([offer, one]) => judgeConsent({ offer: OFFERS[offer], said: one }) === 'yes');
  expect(taken).toEqual([]);
});
