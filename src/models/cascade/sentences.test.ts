import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Sentences } from './sentences.ts';

it('cuts where a sentence ends and another begins, however the words come', () => {
  const text = 'It costs 3.50 dollars. "Is it paid?" Yes!\nGoodbye';
  const sentences = new Sentences();
  const cut = [...text].flatMap((letter) => sentences.push(letter));
  expect([...cut, ...sentences.rest()].map((sentence) => sentence.trim())).toEqual([
    ...['It costs 3.50 dollars.', '"Is it paid?"', 'Yes!', 'Goodbye'],
  ]);
});

it('loses no word', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '.', ' ', '?', '\n', 'é') })), (pieces) => {
      const sentences = new Sentences();
      const cut = [...pieces.flatMap((piece) => sentences.push(piece)), ...sentences.rest()];
      expect(cut.join('').replaceAll(/\s/g, '')).toBe(pieces.join('').replaceAll(/\s/g, ''));
    }),
  );
});
