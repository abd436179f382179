import { expect, test } from 'vitest';
import fc from '../../testing/properties.ts';
import { storableJson, storableText } from './storable.ts';

const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom('\0', '\\', 'u0000', '\ud83d', '\udc4b', '"'), fc.string()),
});

test('JSON keeps every text, but for NUL and lone surrogates', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const kept = text.toWellFormed().replaceAll('\0', '\ufffd');
      expect(JSON.parse(storableJson({ text }))).toEqual({ text: kept });
    }),
  );
});

test('text without a NUL is left alone', () => {
  expect(storableText('größe')).toBe('größe');
  expect(storableText('a\0b')).toBe('a\ufffdb');
});
