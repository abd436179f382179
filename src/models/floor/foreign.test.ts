import { expect, test } from 'vitest';
import { looksForeign } from './foreign.ts';

test.each([
  'Ich möchte meine Rechnung sehen',
  'Hola, me cobraron dos veces',
  'Я хочу счёт',
  '請幫我',
  'Bonjour, où est ma facture',
])('"%s" is not English', (text) => expect(looksForeign(text)).toBe(true));

test.each(['my bill is wrong', 'I am Zoë Müller from São Paulo', 'une', '😀 hi', 'is das possible?', 'café'])(
  '"%s" may be English',
  (text) => expect(looksForeign(text)).toBe(false),
);
