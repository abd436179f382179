import { expect, test } from 'vitest';
import { judgeConsent } from './judge-consent.ts';

const PLAN =
  'Business costs $49.00 a month from 1 June, instead of Basic, and you can cancel at any time. Shall I change your plan from Basic to Business?';
const CANCEL = 'Cancelling booking GB-20 on Friday at 3:30 pm costs $20. Shall I cancel it?';
const REFUND = 'Shall I refund $1,200.00 of invoice INV-2026-0417?';

test.each([
  ...[
    'yes',
    'Yes!',
    'yes please',
    'yeah, go ahead',
    'ok',
    'Okay, thanks',
    'sure',
    'sounds good to me',
    'yesss',
  ],
  ...[
    'that works for me',
    "that's fine",
    'I agree, please do',
    "let's do it",
    'please do',
    '👍',
    'perfect, thank you',
  ],
  ...['yes, change it', 'change my plan to Business please', 'yes, Business', 'ok, $49 a month'],
  ...[
    'yes, from Basic to Business',
    'yes please switch me to Business',
    'go for it',
    'absolutely, no problem',
  ],
])('"%s" agrees to another plan', (said) => {
  expect(judgeConsent({ offer: PLAN, said })).toBe('yes');
});

test.each([
  ['Yes please, if you can.', 'yes'],
  ['yes if possible', 'yes'],
  ["yes, if that's possible", 'yes'],
  ["yes if it's not too much trouble", 'yes'],
  ["yes if you can't do it tomorrow", 'unclear'],
  ['yes but only if you can', 'unclear'],
  ['yes if you can get my boss to agree', 'unclear'],
])('of "%s" politeness is no condition: %s', (said, verdict) => {
  expect(judgeConsent({ offer: REFUND, said })).toBe(verdict);
});

test.each([
  ...['yes cancel it', 'cancel it please', 'ok, cancel booking GB-20', 'yes, the one on Friday at 3:30'],
  ...['yes, for $20', 'yes, cancel my booking'],
])('"%s" agrees where cancelling is offered', (said) => {
  expect(judgeConsent({ offer: CANCEL, said })).toBe('yes');
});

test.each(['yes, refund the 1200', 'yes, $1,200', 'refund it', 'ok refund invoice INV-2026-0417'])(
  '"%s" repeats the numbers of the offer',
  (said) => {
    expect(judgeConsent({ offer: REFUND, said })).toBe('yes');
  },
);

test.each([
  ...[
    'sí',
    'Sí, por favor',
    'si, adelante',
    'claro que sí',
    'vale, gracias',
    'de acuerdo',
    'sí, está bien',
    'hágalo',
  ],
  ...[
    'oui',
    "oui, s'il vous plaît",
    "d'accord",
    'ça marche, merci',
    'allez-y',
    "c'est bon pour moi",
    'oui, bien sûr',
  ],
  ...[
    'ja',
    'ja, bitte',
    'ja gerne',
    'einverstanden',
    'machen Sie das bitte',
    'passt, danke',
    'ja, das ist in Ordnung',
  ],
  ...['sim', 'sim, por favor'],
  ...['claro, obrigado', 'está bem', 'sim, com certeza', 'pode fazer', 'concordo'],
  ...['sì', 'sì, grazie', 'va bene', "d'accordo, proceda pure", 'certo, confermo', 'sì, va bene così'],
  ...['ja graag', 'ja hoor', 'akkoord', 'doe maar', 'prima, bedankt', 'ja, dat is goed', 'ga uw gang'],
])('"%s" agrees in its language', (said) => {
  expect(judgeConsent({ offer: 'Shall I do it?', said })).toBe('yes');
});

test.each(
  [
    [
      'ja ja sagen Sie den Termin ab',
      'jaa, den Termin bitte absagen',
      'ja, jaja sagen Sie ihn ab',
      'ja, ab damit, weg damit',
    ],
    ['jaja annuleer maar', 'ja annuleer maar, baas', 'gaarne', 'van mij mag het'],
    ['sii cancélala', 'sí jefe, cancélela', 'sí, la del jueves a las 2'],
    ['ouais annule le rdv de jeudi 14h stp', 'annulez le rendez-vous', 'oui, vous pouvez y aller'],
    ['sii certo annulla', 'beh certo', 'sì, capo, lo annulli'],
    ['pode', 'sim senhor', 'sim quero cancelar'],
    ["yes, cancel thursday's", 'yes cancel my apointment', 'yes no problem', 'I approve', 'cancel it, boss'],
  ].flat(),
)('"%s" agrees as people speak and type', (said) => {
  expect(judgeConsent({ offer: 'Shall I cancel your appointment on Thursday at 2 pm?', said })).toBe('yes');
});

test.each([
  ['Soll ich Ihren Termin am Freitag stornieren?', 'ja, stornieren Sie den Termin'],
  ['¿Quiere que reserve la mesa para el viernes a las 20:00?', 'sí, resérvela para el viernes'],
  ['Voulez-vous que je rembourse 49 € ?', 'oui, remboursez-moi les 49 €'],
  ['Devo annullare la prenotazione?', 'sì, la annulli pure'],
  ['Posso marcar a consulta para sexta-feira?', 'sim, pode marcar para sexta-feira'],
  ['Zal ik de afspraak op vrijdag boeken?', 'ja, boek de afspraak'],
])('what "%s" offers is repeated in "%s"', (offer, said) => {
  expect(judgeConsent({ offer, said })).toBe('yes');
});

test.each([
  ...[
    'no',
    'No thanks',
    'nope',
    "please don't",
    'not now',
    'leave it as it is',
    'no, thank you very much',
    '👎',
  ],
  ...['nein danke', 'non merci', 'no, gracias', 'não, obrigado', 'no grazie', 'nee, bedankt', 'lieber nicht'],
  ...['cancel that', 'stop'],
])('"%s" refuses', (said) => {
  expect(judgeConsent({ offer: 'Shall I book it?', said })).toBe('no');
});

test.each([
  ...[
    'ok how much extra is that per month',
    'sure, if it is free',
    'yes if my boss agrees',
    'yes?',
    'ok is that monthly',
  ],
  ...[
    'I would rather keep what I have',
    'good grief that is expensive',
    'perfect timing, I was about to cancel',
  ],
  ...['i am a lawyer, watch what you do', 'i would need to ask my husband first', 'yes but keep my number'],
  ...[
    'yes, but Basic',
    'ok Basic',
    'ok cancel',
    'yes cancel it',
    'yes and no',
    'no wait, yes',
    'yes for 3 seats',
    'yes 29',
  ],
  ...[
    'ok, from Business to Basic',
    'I guess so',
    'maybe',
    'yeah right',
    'hmm ok',
    'not sure',
    'you sure',
    'ok what changes',
  ],
  ...[
    'yes, tomorrow',
    'yes both',
    'yes for my wife too',
    'yes only May',
    'ok so I pay 49',
    'Business',
    '49',
    'thanks',
    '',
  ],
  ...[
    'yes, 490',
    'yes once I have my salary',
    'yes unless it costs more',
    'fine, whatever',
    'ok let me think',
    'I see',
  ],
  ...[
    'yes change it to Premium',
    'yes but not from 1 June',
    'ok, does it cost 49',
    'yes please tell me more',
    'ok no',
  ],
])('"%s" is neither a yes nor a no to another plan', (said) => {
  expect(judgeConsent({ offer: PLAN, said })).toBe('unclear');
});

test.each([
  ...[
    'si es gratis',
    'sí, si es gratis',
    'si está bien',
    'claro que no',
    'sí pero mañana',
    'creo que sí',
    'vale cuánto cuesta',
  ],
  ...[
    'si ça marche',
    'oui mais pas maintenant',
    "oui si c'est gratuit",
    "d'accord, c'est combien",
    'peut-être',
    'mouais',
  ],
  ...[
    'ja, wenn es nichts kostet',
    'ja aber erst im Juni',
    'na gut, mal sehen',
    'ich glaube schon',
    'ja, was kostet das',
  ],
  ...['sim, se for grátis', 'sim mas amanhã', 'acho que sim', 'tá bem quanto custa', 'ok no'],
  ...['sì, se è gratis', 'sì ma domani', 'credo di sì', 'va bene quanto costa', 'forse'],
  ...['ja als het gratis is', 'ja maar morgen', 'ik denk het wel', 'oké wat kost dat', 'misschien'],
  ...['да', 'はい', 'tak, proszę'],
])('"%s" is no plain yes in its language, or in one that is not understood', (said) => {
  expect(judgeConsent({ offer: 'Shall I do it?', said })).not.toBe('yes');
});

test('words that the offer itself says of what it does not do can not be agreed with', () => {
  const offer = 'Shall I book the haircut? You can cancel or move it until Thursday, without a fee.';
  expect(judgeConsent({ offer, said: 'ok, cancel it' })).toBe('unclear');
  expect(judgeConsent({ offer, said: 'yes, without a fee' })).toBe('unclear');
});

test('a long answer is read by nobody as a plain one', () => {
  expect(judgeConsent({ offer: PLAN, said: `${'yes '.repeat(60)}` })).toBe('unclear');
});

test('a key counts where the offer names it, as what the offer says it means', () => {
  const offer = 'Shall I refund $18? Press 1 for yes, or 2 for no.';
  const verdicts = ['1', '2', '3', '18'].map((said) => judgeConsent({ offer, said }));
  expect(verdicts).toEqual(['yes', 'no', 'unclear', 'unclear']);
  expect(judgeConsent({ offer: 'Shall I book the room on May 1?', said: '1' })).toBe('unclear');
  expect(judgeConsent({ offer: 'Soll ich buchen? Drücken Sie die 1 für ja.', said: '1' })).toBe('yes');
  expect(judgeConsent({ offer: 'Press 1 to confirm, 0 for a person.', said: '0' })).toBe('unclear');
  expect(judgeConsent({ offer: 'Press 1 to confirm, 0 for a person.', said: '1' })).toBe('yes');
});

test.each([
  'that would be just perfect for me thanks so much',
  'yse please, teh change is fine by me',
  "I'd be absolutely delighted, thank you ever so much for your help",
  'absolutly, definately, go ahaed',
  "you have my full permission to go ahead, that's exactly what I was hoping for",
])('an agreement nobody has listed is put together from what is known: "%s"', (said) => {
  expect(judgeConsent({ offer: PLAN, said })).toBe('yes');
});

test('a name has no other forms', () => {
  const offer = 'Shall I book a haircut with Maria?';
  expect(judgeConsent({ offer, said: 'yes, with Maria' })).toBe('yes');
  expect(judgeConsent({ offer, said: 'yes, with Mariana' })).toBe('unclear');
});

test('a number belongs to what it counts', () => {
  const offer = 'Shall I use 500 points, which takes 50 dollars off?';
  expect(judgeConsent({ offer, said: 'yes, use 500 points' })).toBe('yes');
  expect(judgeConsent({ offer, said: 'yes, use 50 points' })).toBe('unclear');
  expect(judgeConsent({ offer, said: 'yes, use five hundred of my points' })).toBe('yes');
});

test('where something is to end, who says that the thing is good has not agreed', () => {
  expect(judgeConsent({ offer: CANCEL, said: 'Friday at 3:30 works for me' })).toBe('unclear');
  expect(judgeConsent({ offer: CANCEL, said: 'I confirm the booking on Friday' })).toBe('unclear');
  expect(judgeConsent({ offer: CANCEL, said: 'that works for me, cancel the booking on Friday' })).toBe(
    'yes',
  );
});

test.each([
  ['Yes, it is over.', 'yes'],
  ['um yes it is', 'yes'],
  ['yes, it is really over now', 'yes'],
  ['yes, it was over', 'unclear'],
  ['yes, it is over for some of us', 'unclear'],
  ['yes, it is not over', 'unclear'],
  ['it is', 'unclear'],
] as const)('a yes that says again what was asked is plain, and no more than that: %j', (said, verdict) => {
  expect(judgeConsent({ offer: 'Is it really over, so that I call everybody off?', said })).toBe(verdict);
});
