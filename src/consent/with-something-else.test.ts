import { expect, test } from 'vitest';
import { judgeConsent } from './judge-consent.ts';
import { OFFERS } from './testing/offers.ts';

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
