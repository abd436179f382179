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
  ['refund', 'yes refund the extra one pls'],
  ['refund', 'yes, the duplicate charge please'],
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

test('only a refund gives the extra one back: elsewhere it is one more', () => {
  expect(judgeConsent({ offer: OFFERS.book, said: 'yes book the extra one please' })).toBe('unclear');
});
