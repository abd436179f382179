import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Pieces, SENTENCE_END, WORD_END } from './pieces.ts';

it('cuts where a sentence ends and another begins, however the words come', () => {
  const text = 'It costs 3.50 dollars. "Is it paid?" Yes!\nGoodbye';
  const sentences = new Pieces(SENTENCE_END);
  const cut = [...text].flatMap((letter) => sentences.push(letter));
  expect([...cut, ...sentences.rest()].map((sentence) => sentence.trim())).toEqual([
    ...['It costs 3.50 dollars.', '"Is it paid?"', 'Yes!', 'Goodbye'],
  ]);
});

it('cuts words from each other, with the space behind them', () => {
  const words = new Pieces(WORD_END);
  const cut = ['Which in', 'voice is', ' it', '? '].flatMap((piece) => words.push(piece));
  expect([...cut, ...words.rest()]).toEqual(['Which ', 'invoice ', 'is ', 'it? ']);
});

it('loses no word', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '.', ' ', '?', '\n', 'é') })), (pieces) => {
      const sentences = new Pieces(SENTENCE_END);
      const cut = [...pieces.flatMap((piece) => sentences.push(piece)), ...sentences.rest()];
      expect(cut.join('').replaceAll(/\s/g, '')).toBe(pieces.join('').replaceAll(/\s/g, ''));
    }),
  );
});
