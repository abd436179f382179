import { describe, expect, test } from 'vitest';
import type { Move } from '../contracts/conversation.ts';
import fc from '../testing/properties.ts';
import { isFiller, isPingPong, newRequestIn } from './ping-pong.ts';

describe('a yes, a thank-you or an emoji asks for nothing', () => {
  test.each([
    'ok',
    'Yes, please!',
    'thanks',
    'Sí, gracias',
    "d'accord",
    'Ja, bitte.',
    'sim',
    'va bene',
    'Да',
    'はい',
    '👍',
    '',
    '...',
  ])('%s', (text) => expect(isFiller(text)).toBe(true));

  test.each(['refund', 'no refund', 'ok, and my invoice?', '42', 'yes yes yes yes', 'facture'])(
    'but "%s" does',
    (text) => expect(isFiller(text)).toBe(false),
  );
});

describe('what is new is told from the words', () => {
  test.each([
    ['I was charged twice for May', 'Can you help me with my webhook?'],
    ['Order 1234 is late', 'Order 5678 is late'],
    ['Ich wurde doppelt belastet', 'Wie kündige ich meinen Vertrag?'],
    ['请退款', '我想取消订阅'],
    ['', 'My invoice is wrong'],
  ])('"%s", then "%s": a new request', (wish, text) => expect(newRequestIn(text)(wish)).toBe(true));

  test.each([
    ['I was charged twice for May', 'I WAS CHARGED TWICE!!'],
    ['I was charged twice for May', 'Again: I was charged twice for May'],
    ['My webhook fails with 500', 'the webhook fails, 500'],
    ['My webhook fails', 'Yes please'],
    ['My webhook fails', 'ok'],
  ])('"%s", then "%s": the same once more', (wish, text) => expect(newRequestIn(text)(wish)).toBe(false));

  test('nothing is new when it is said again, however it is spaced, punctuated or cased', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(newRequestIn(text)(text)).toBe(false);
        expect(newRequestIn(`  ${text} !`)(text)).toBe(false);
      }),
    );
  });
});

describe('handed there and back, a conversation does not go there again for the same request', () => {
  const move = (from: string, to: string, renewed = false): Move => ({ from, to, wish: '-', renewed });

  test('there and back again is fine; the third move between the two is not', () => {
    expect(isPingPong([], 'a', 'b')).toBe(false);
    expect(isPingPong([move('a', 'b')], 'b', 'a')).toBe(false);
    expect(isPingPong([move('a', 'b'), move('b', 'a')], 'a', 'b')).toBe(true);
  });

  test('somewhere else is always open', () => {
    expect(isPingPong([move('a', 'b'), move('b', 'a')], 'a', 'c')).toBe(false);
    expect(isPingPong([move('a', 'b'), move('b', 'c')], 'c', 'a')).toBe(false);
  });

  test('a new request opens the way again', () => {
    expect(isPingPong([move('a', 'b', true), move('b', 'a')], 'a', 'b')).toBe(false);
    expect(isPingPong([move('a', 'b'), move('b', 'a', true)], 'a', 'b')).toBe(true);
  });
});
