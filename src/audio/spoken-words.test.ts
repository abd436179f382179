import { describe, expect, test } from 'vitest';
import { spokenWords } from './spoken-words.ts';

describe('a transcript without words', () => {
  test.for([
    ...['', ' ', '.', '...', '?!', '—', '♪', '♪ la la la ♪', '[inaudible]', '(unintelligible)', '[noise].'],
    ...['[BLANK_AUDIO]', '[ Silence ]', '*coughs*', '<noise>', '(speaking foreign language)', '【音楽】'],
    ...['[noise] [noise]', '(music) ♪ ...'],
  ])('as %j is empty', (transcript) => {
    expect(spokenWords(transcript)).toBe('');
  });
});

describe('a transcript with words', () => {
  test.for(['No.', '5', 'はい', 'Да', '[noise] my bill is wrong', 'It is (555) 0100', 'um'])(
    'as %j stays as it is',
    (transcript) => {
      expect(spokenWords(` ${transcript} `)).toBe(transcript);
    },
  );
});

test('a long transcript of open brackets takes no time that grows with its square', () => {
  expect(spokenWords('['.repeat(100_000))).toBe('');
});
