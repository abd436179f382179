import { expect, test } from 'vitest';
import { judgeConsent } from './judge-consent.ts';
import { OFFERS } from './testing/offers.ts';

type Offer = keyof typeof OFFERS;

test.each([
  ['book', 'yes for the hair cut with Mariah'],
  ['page', 'yes wake up the engine ear on call'],
  ['cancel', 'yes please council my appointment'],
  ['cancel', 'ok canselala'],
  ['close', 'oui svp fermez mon conpte'],
  ['points', 'siim uza os pontos'],
] as const satisfies readonly (readonly [Offer, string])[])(
  'what was heard or written for a word of the offer (%s) is that word: "%s"',
  (offer, said) => {
    expect(judgeConsent({ offer: OFFERS[offer], said })).toBe('yes');
  },
);

test.each(['yes, with Mariana', 'yes, with Mario', 'yes, with Morten'])(
  'another name that sounds alike is another name: "%s"',
  (said) => {
    expect(judgeConsent({ offer: OFFERS.book, said })).not.toBe('yes');
  },
);

test.each([
  ['cancel', 'der Termin kann storniert werden'],
  ['cancel', 'mag geannuleerd worden'],
  ['close', 'das Konto kann gelöscht werden'],
  ['refund', 'das kann erstattet werden'],
] as const)('what may be done, where it is offered (%s), is a yes: "%s"', (offer, said) => {
  expect(judgeConsent({ offer: OFFERS[offer], said })).toBe('yes');
});

test.each([
  ['close', 'end of the month, close it please'],
  ['cancel', 'my appointment on Thursday, please cancel it'],
  ['cancel', 'eso, la del jueves a las dos, cancélala'],
  ['points', 'die Keratinbehandlung, lösen Sie die Punkte ein'],
] as const)('an order may stand behind what it is about (%s): "%s"', (offer, said) => {
  expect(judgeConsent({ offer: OFFERS[offer], said })).toBe('yes');
});

test.each([
  ['plan', 'sim, no Team', 'yes'],
  ['plan', 'ok no Team', 'unclear'],
  ['plan', 'claro, no Team', 'unclear'],
] as const)('a refusal in any language takes a yes in another away (%s): "%s"', (offer, said, verdict) => {
  expect(judgeConsent({ offer: OFFERS[offer], said })).toBe(verdict);
});

test.each([
  ['ah ok', 'yes please'],
  ['oh right', 'go ahead'],
  ['ah sí', 'adelante'],
  ["ah d'accord", 'allez-y'],
  ['ach ja', 'gerne'],
  ['ah va bene', 'proceda'],
  ['ah oké', 'doe maar'],
])('who only shows that they heard agrees to nothing: "%s"', (heard, yes) => {
  for (const offer of Object.values(OFFERS)) {
    expect(judgeConsent({ offer, said: heard })).toBe('unclear');
    expect(judgeConsent({ offer, said: `${heard}, ${yes}` })).toBe('yes');
  }
});

test('the card that is asked back is no refund to it', () => {
  const { refund: offer } = OFFERS;
  for (const said of ['send my card back', 'rendez-moi ma carte', 'devuélvame la tarjeta'])
    expect(judgeConsent({ offer, said })).not.toBe('yes');
  for (const said of ['send it back to my card', 'refund my card', 'remboursez sur ma carte'])
    expect(judgeConsent({ offer, said })).toBe('yes');
});

test('"please" alone asks for what is offered, and with haste only what is not for later', () => {
  expect(judgeConsent({ offer: OFFERS.page, said: 'Please. Right now.' })).toBe('yes');
  expect(judgeConsent({ offer: OFFERS.plan, said: 'please and thank you' })).toBe('yes');
  expect(judgeConsent({ offer: OFFERS.close, said: 'please, right now' })).not.toBe('yes');
});

test.each([
  ['plan', 'Team please', 'yes'],
  ['book', 'Friday at ten please', 'yes'],
  ['book', 'Saturday please', 'unclear'],
  ['plan', 'Starter please', 'unclear'],
  ['cancel', 'Thursday at 2 please', 'unclear'],
] as const)('who asks for what is offered (%s), and gets it, agrees: "%s"', (offer, said, verdict) => {
  expect(judgeConsent({ offer: OFFERS[offer], said })).toBe(verdict);
});

test.each([
  ['cancel', 'could you cancel it please', 'yes'],
  ['cancel', 'could you move it please', 'unclear'],
  ['plan', 'could you tell me more please', 'unclear'],
] as const)(
  'a request with a please behind it is one for what it names (%s): "%s"',
  (offer, said, verdict) => {
    expect(judgeConsent({ offer: OFFERS[offer], said })).toBe(verdict);
  },
);

test.each([
  ['cancel', 'I want it'],
  ['cancel', 'lo quiero'],
  ['page', 'the engineer is fine'],
  ['refund', 'May is fine'],
  ['book', 'I have to book it'],
  ['points', "I'd use them"],
  ['plan', 'regel het met hem'],
] as const)(
  'who wants the thing, praises it or does it with others has not agreed (%s): "%s"',
  (offer, said) => {
    expect(judgeConsent({ offer: OFFERS[offer], said })).not.toBe('yes');
  },
);

test.each([
  'ok thank you for explaining',
  'great, thanks for the info',
  'ok I understand thank you',
  'alright, got it, thanks',
  'ok thanks for your help',
  'vale gracias por la información',
  "ok merci pour l'explication",
  'ok danke für die Info',
  'ok obrigado por avisar',
  "va bene grazie per l'informazione",
  'oké bedankt voor de uitleg',
  'alles klar, verstanden',
  'alright bye then',
  'vale hasta luego',
  "d'accord au revoir",
  'va bene ciao',
  'my pleasure',
  "Merci pour votre proposition, c'est gentil",
  'Tá bom, eu mesmo ligo pra ele',
])('who only says that they were told, and thanks for it, agrees to nothing: "%s"', (said) => {
  for (const offer of Object.values(OFFERS)) expect(judgeConsent({ offer, said })).toBe('unclear');
});

test.each([
  'yes thanks for asking',
  'ok got it, go ahead',
  'understood, yes please',
  'great thanks for sorting it',
])('who agrees as well, agrees: "%s"', (said) => {
  expect(judgeConsent({ offer: OFFERS.refund, said })).toBe('yes');
});

test.each([
  "Yes, Maria's the best",
  "maria's amazing",
  'ok Maria is a star',
  'Maria è bravissima!',
  'Maria est géniale',
  'Maria ist toll',
])('who praises somebody speaks of them: "%s"', (said) => {
  expect(judgeConsent({ offer: OFFERS.book, said })).toBe('unclear');
});

test.each(['yes, Friday is great', 'yes please, that is the best', "Yes, that's lovely"])(
  'praise of what was offered agrees: "%s"',
  (said) => {
    expect(judgeConsent({ offer: OFFERS.book, said })).toBe('yes');
  },
);

test('a yes may add that the time stays the same, and no other day', () => {
  expect(judgeConsent({ offer: OFFERS.book, said: 'yes same time' })).toBe('yes');
  expect(judgeConsent({ offer: OFFERS.book, said: 'yes same time on friday week' })).not.toBe('yes');
});

test.each([
  ['cancel', 'yes i know, cancel it'],
  ['cancel', 'yeah I know that, go ahead'],
  ['refund', 'i know. yes'],
  ['refund', 'yes all of it'],
  ['cancel', 'yes, all of it please'],
] as const)('who knows it already, or wants all of what is offered (%s), says yes: "%s"', (offer, said) => {
  expect(judgeConsent({ offer: OFFERS[offer], said })).toBe('yes');
});

test.each(['yes both', 'yes, all of them', 'yes please refund both of them'])(
  '"%s" is a yes to an offer that is of both',
  (said) => {
    const offer = 'Shall I refund both charges, 45 and 12 dollars?';
    expect(judgeConsent({ offer, said })).toBe('yes');
  },
);

test.each(['ok yes refund the second one', 'yes the second one'])(
  '"%s" is a yes to an offer that says so',
  (said) => {
    const offer = 'Shall I refund the second payment of 45 dollars of May?';
    expect(judgeConsent({ offer, said })).toBe('yes');
  },
);

test.each([
  ['cancel', 'yes i know'],
  ['cancel', 'yes i know, thanks'],
  ['refund', 'yes i know the fee'],
  ['points', 'yes all of it'],
  ['points', 'yes all of them'],
  ['cancel', 'yes both'],
  ['refund', 'yes all of them'],
  ['refund', 'ok yes refund the second one'],
] as const)(
  'who only knows it, or speaks of more or of another (%s), has not said yes: "%s"',
  (offer, said) => {
    expect(judgeConsent({ offer: OFFERS[offer], said })).toBe('unclear');
  },
);
