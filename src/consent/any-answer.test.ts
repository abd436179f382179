import { expect, test } from 'vitest';
import fc, { runs } from '../testing/properties.ts';
import { judgeConsent } from './judge-consent.ts';
import { hedgedYes, plainYes } from './testing/answers.ts';

/** Offers as the packs make them. */
const offer = fc.constantFrom(
  'Shall I refund $232.00 of invoice INV-2026-0417?',
  'Business for your 6 seats is $234.00 a month, plus phone numbers and taxes. It starts today, and $29.40 is charged now for the days left in the period. Shall I change it?',
  'A demo on Tuesday, May 5 at 2:30 PM Eastern Time for Ann Lee, invitation to ann@example.com. Shall I book it?',
  'It is less than 24 hours away, so cancelling costs $92.50. Shall I cancel it?',
  'Shall I use 500 points for Balayage on Friday, December 4 at 2:30 PM with Camille, which takes $50.00 off?',
  'Is it really over, so that I call everybody off?',
);

test('an agreement with a condition, a doubt, a question, a correction or a new fact behind or before it is never a yes', () => {
  fc.assert(
    fc.property(offer, hedgedYes, (offered, said) => {
      expect(judgeConsent({ offer: offered, said })).not.toBe('yes');
    }),
    runs(500),
  );
});

test('an agreement alone is a yes to every offer, and with a question mark to none', () => {
  fc.assert(
    fc.property(offer, plainYes, (offered, said) => {
      expect(judgeConsent({ offer: offered, said })).toBe('yes');
      expect(judgeConsent({ offer: offered, said: `${said}?` })).toBe('unclear');
    }),
    runs(200),
  );
});

test('no other number than those of the offer is agreed with', () => {
  fc.assert(
    fc.property(offer, fc.nat(100_000), (offered, number) => {
      fc.pre(!offered.includes(String(number)));
      expect(judgeConsent({ offer: offered, said: `yes, ${number}` })).toBe('unclear');
    }),
    runs(200),
  );
});

test('whatever is said, a verdict is found, and soon', () => {
  fc.assert(
    fc.property(offer, fc.string({ unit: 'binary', maxLength: 400 }), (offered, said) => {
      expect(judgeConsent({ offer: offered, said })).not.toBe('yes');
    }),
    runs(300),
  );
});
