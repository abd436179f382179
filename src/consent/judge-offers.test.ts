import { expect, test } from 'vitest';
import { judgeConsent } from './judge-consent.ts';
import { OFFERS } from './testing/offers.ts';

test.each([
  ['plan', 'sí, cámbiame el plan'],
  ['plan', 'ja, ändern Sie den Tarif'],
  ['plan', 'sì, passi al piano Team'],
  ['refund', 'oui, remboursez la facture de mai sur ma carte'],
  ['refund', 'ja graag, stort de 18 dollar maar terug'],
  ['cancel', 'ja, sagen Sie den Termin am Donnerstag um 14 Uhr ab'],
  ['cancel', 'pode cancelar a de quinta às duas'],
  ['cancel', "oui, celui de jeudi à 14h, annulez-le s'il vous plaît"],
  ['book', 'perfetto, prenoti con Maria venerdì alle dieci'],
  ['book', 'boek maar, vrijdag om tien uur'],
  ['page', 'sí, despierte al ingeniero de guardia'],
  ['page', 'lo svegli subito'],
  ['close', 'ja, bitte das Konto zum Monatsende schließen'],
  ['close', 'oui, fermez mon compte à la fin du mois'],
] as const)('an offer in English (%s) is agreed to in "%s"', (offer, said) => {
  expect(judgeConsent({ offer: OFFERS[offer], said })).toBe('yes');
});

test.each([
  ['plan', 'yes, twenty nine dollars is fine'],
  ['plan', "yes, just change it, I'm absolutely sure"],
  ['refund', 'yes pleease, send the eighteen dollars back to my card'],
  ['refund', 'yes, for the May invoice'],
  ['cancel', "cancel the two o'clock please"],
  ['book', 'Friday at ten works for me'],
  ['page', 'wake them up'],
  ['close', 'end of the month is fine, close it'],
] as const)('what is offered (%s) is agreed to in words of its own: "%s"', (offer, said) => {
  expect(judgeConsent({ offer: OFFERS[offer], said })).toBe('yes');
});

test.each([
  ['points', 'I would like to use 100 on my keratin'],
  ['plan', 'yes, switch me to Pro'],
  ['plan', 'ok Starter please'],
  ['plan', 'yes, change it back'],
  ['plan', 'yes, for twenty dollars a month'],
  ['plan', 'so it is 29 dollars from today'],
  ['plan', "I'm good thanks"],
  ['refund', 'yes, send me the invoice'],
  ['refund', 'yes, June'],
  ['refund', 'refund me the full amount'],
  ['refund', 'schicken Sie die Rechnung'],
  ['cancel', 'yes, 2 am'],
  ['cancel', 'cancel all appointments'],
  ['cancel', 'make it Thursday at 2 pm'],
  ['cancel', 'Thursday at 2 pm'],
  ['book', 'sim, no sábado'],
  ['book', "yes I'm Maria's husband"],
  ['book', 'ja, um elf Uhr'],
  ['page', 'wake me up'],
  ['page', 'llámeme'],
  ['page', 'yes, call my boss'],
  ['close', 'yes, close it now'],
  ['close', 'oui, tout de suite'],
  ['close', 'yes, close it today'],
] as const)('what is not quite what is offered (%s) is no yes: "%s"', (offer, said) => {
  expect(judgeConsent({ offer: OFFERS[offer], said })).not.toBe('yes');
});

const AGREEMENTS = [
  'yes',
  'ok',
  'sure, go ahead',
  'sí',
  'claro',
  'oui',
  "d'accord",
  'ja',
  'gerne',
  'sim',
  'va bene',
  'ja graag',
];
const NEWS = [
  ...[
    'next week',
    'tomorrow',
    'at 11',
    'for 3 people',
    'with Anna',
    'to Business',
    'to my bank account',
    'for June',
    'twice',
  ],
  ...[
    'not now',
    'later',
    'hold on',
    'how much',
    'my name is John',
    'I live in Berlin',
    'half of it',
    'all of them',
    'instead',
  ],
  ...[
    'mañana',
    'el lunes',
    'con Ana',
    'otra tarjeta',
    'demain',
    'lundi',
    'avec Anne',
    'une autre carte',
    'si possible',
  ],
  ...[
    'am Montag',
    'mit Anna',
    'eine andere Karte',
    'na segunda',
    'com a Ana',
    'outro cartão',
    'lunedì',
    'con Anna',
  ],
  ...[
    'op maandag',
    'met Anna',
    'een andere kaart',
    'her card',
    'the manager',
    'my mother',
    'my other account',
    'a massage',
  ],
];

test('an agreement with something else beside it is a yes to no offer, in whatever order or language', () => {
  const taken = Object.values(OFFERS).flatMap((offer) =>
    AGREEMENTS.flatMap((yes) =>
      NEWS.flatMap((news) => [`${yes}, ${news}`, `${news}, ${yes}`, `${yes} ${news}`]).filter(
        (said) => judgeConsent({ offer, said }) === 'yes',
      ),
    ),
  );
  expect(taken).toEqual([]);
});
