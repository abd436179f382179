import { expect, test } from 'vitest';
import fc from '../testing/properties.ts';
import { redact, redactJson } from './redact.ts';

const FOUND: readonly (readonly [string, string])[] = [
  ['Write to ann.o-leary+bills@mail.example.co.uk, please.', 'Write to [email], please.'],
  ['jörg@müller.example', '[email]'],
  ['my e-mail is ann at example dot com', 'my e-mail is [email]'],
  ['Call +1 (415) 555-2671 or +44 20 7946 0958.', 'Call [phone] or [phone].'],
  ['0049 171 1234567 geht auch', '[phone] geht auch'],
  ['(415) 555-2671', '[phone]'],
  ['415-555-2671 or 415.555.2671', '[phone] or [phone]'],
  ['Mon numéro : 06 12 34 56 78.', 'Mon numéro : [phone].'],
  ['London 020 7946 0958, Berlin 030/12345678', 'London [phone], Berlin [phone]'],
  ['call me on 5552671', 'call me on [phone]'],
  ['Mein Handy ist 01711234567', 'Mein Handy ist [phone]'],
  ['Card 4111 1111 1111 1111, exp 12/27', 'Card [card], exp 12/27'],
  ['Visa 4111111111111111.', 'Visa [card].'],
  ['on 2024-05-01 5500-0000-0000-0004 was charged', 'on 2024-05-01 [card] was charged'],
  ['amex 3782 822463 10005', 'amex [card]'],
  ['IBAN DE89 3704 0044 0532 0130 00 and BIC', 'IBAN [iban] and BIC'],
  ['gb82west12345698765432', '[iban]'],
  ['SSN 536-22-1234', 'SSN [ssn]'],
  ['my social security number is 536221234', 'my social security number is [ssn]'],
  ['from 203.0.113.7 to 2001:db8::8a2e:370:7334', 'from [ip] to [ip]'],
  ['2001:0db8:0000:0000:0000:8a2e:0370:7334', '[ip]'],
  ['I was born on 12 March 1980 in Leeds.', 'I was born on [birth-date] in Leeds.'],
  ['DOB: 03/12/1980', 'DOB: [birth-date]'],
  ['date of birth is March 12th, 1980', 'date of birth is [birth-date]'],
  ['Geburtsdatum: 12.03.1980', 'Geburtsdatum: [birth-date]'],
  ['née le 3 mai 1990', 'née le [birth-date]'],
  ['nací el 5 de julio de 1991', 'nací el [birth-date]'],
  ['key sk-proj-abcdEFGH1234567890abcdEFGH', 'key [secret]'],
  ['AKIAIOSFODNN7EXAMPLE', '[secret]'],
  ['ghp_0123456789abcdefghijABCDEFGHIJ012345', '[secret]'],
  ['xoxb-123456789012-abcdefGHIJ', '[secret]'],
  ['token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ0ZXN0In0.c2ln', 'token [secret]'],
  ['postgres://app:s3cr3t@db.example/app', 'postgres://app:[secret]@db.example/app'],
  ['Authorization: Bearer abcdef0123456789abcdef', 'Authorization: Bearer [secret]'],
  ['password: hunter2!', 'password: [secret]!'],
  ['{"apiKey": "9f86d081884c"}', '{"apiKey": "[secret]"}'],
  ['My password is Tr0ub4dor&3.', 'My password is [secret].'],
  ['mein Passwort ist geheim99', 'mein Passwort ist [secret]'],
  ['CVV 123', 'CVV [secret]'],
  ['-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\nbye', '[secret]\nbye'],
];

test.each(FOUND)('what must not be read is replaced in %j', (text, redacted) => {
  expect(redact(text).text).toBe(redacted);
});

const KEPT: readonly string[] = [
  'Invoice INV-2024-000123 of 2024-05-01 over $1,249.50 is due on 31/05/2024.',
  'Order 4155552671 and order number 415-555-2671.',
  'Ticket #0800 123456, case no. 020 7946 0958',
  'Rechnung Nr. 0171 1234567 vom 01.02.2024',
  'Your booking GB-20260301-014 is at 10:30:45 on 01/02/2026 10.15.',
  'Card number 4111 1111 1111 1112 is not valid.',
  'IBAN DE00 3704 0044 0532 0130 00 has a typo.',
  'Tracking 1Z999AA10123456784, item 978-3-16-148410-0',
  'Room 12, 3-bedroom, 1,450 sq ft, 2.5 baths, 90210 Beverly Hills',
  'Version 10.0.19.2, firmware v1.2.3.4',
  'Error 0x80070005 at 12:01:59; MAC 00:1B:44:11:3A:B7',
  'I forgot my password. The password is not accepted. Is the token valid?',
  'My PIN is wrong',
  'Opening hours 08.00-17.00, 2024/2025 season, ratio 16:9',
  'It costs 1.000.000,00 EUR or 20 000 000 yen.',
  'std::string and a C++ lambda; see user@localhost',
  'cv_01J9ZQ8Y6T, 550e8400-e29b-41d4-a716-446655440000',
  'On 12 March 1980 the house was built.',
  'We meet at dot com square at 5.',
];

test.each(KEPT)('invoices, amounts, dates and the like survive: %j', (text) => {
  expect(redact(text)).toEqual({ text, found: [] });
});

test('what was found is counted by kind, and only the kinds asked for are touched', () => {
  const text = 'a@b.example, c@d.example, +44 20 7946 0958';
  expect(redact(text).found).toEqual([
    { kind: 'email', count: 2 },
    { kind: 'phone', count: 1 },
  ]);
  expect(redact(text, ['phone']).text).toBe('a@b.example, c@d.example, [phone]');
});

test('structured values keep their shape; fields named like secrets lose what they hold', () => {
  const value = {
    customer: { email: 'ann@mail.example', dateOfBirth: '1980-03-12', vip: true, tier: 2 },
    'ann@mail.example': null,
    payments: [{ card: 4111111111111111, amount: 19.99, invoice: 'INV-7' }],
    auth: { accessToken: 'abc', db_password: 'x', pin: 1234, tokens: 12 },
  };
  expect(redactJson(value)).toEqual({
    customer: { email: '[email]', dateOfBirth: '[birth-date]', vip: true, tier: 2 },
    '[email]': null,
    payments: [{ card: '[card]', amount: 19.99, invoice: 'INV-7' }],
    auth: { accessToken: '[secret]', db_password: '[secret]', pin: '[secret]', tokens: 12 },
  });
});

test('what is redacted once stays as it is when it is redacted again', () => {
  const part = fc.oneof(
    fc.constantFrom(...FOUND.map(([text]) => text), ...KEPT),
    fc.constantFrom('password: ', 'phone ', 'born ', '+', '0', ' ', ':', '.', '@', '-'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const once = redact(parts.join(' ')).text;
      expect(redact(once)).toEqual({ text: once, found: [] });
    }),
  );
});

test('a very long message is redacted too, in whatever way it repeats itself', () => {
  for (const part of [
    'a',
    '0 ',
    '1.',
    'a:',
    'password: ',
    'DE89 ',
    '-----BEGIN PRIVATE KEY-----',
    'a@',
    'born ',
  ])
    expect(redact(part.repeat(20_000)).text).not.toBe('');
});
