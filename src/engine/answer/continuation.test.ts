import { describe, expect, test } from 'vitest';
import fc from '../../testing/properties.ts';
import { Continuation } from './continuation.ts';

/** What is shown of `text`, which comes in these pieces. */
function shown(before: string, pieces: readonly string[]): string {
  const continuation = new Continuation(before);
  return pieces.map((piece) => continuation.push(piece)).join('') + continuation.end();
}

test.each([
  ['goes on', 'This is a', 'rather long answer', 'This is a rather long answer'],
  ['goes on with a space of its own', 'This is a', ' rather long answer', 'This is a rather long answer'],
  ['goes on with a sign', 'This is all', ', I think.', 'This is all, I think.'],
  ['goes on after a space', 'This is a ', ' rather long answer', 'This is a rather long answer'],
  ['says all of it again', 'This is a', 'This is a rather long answer', 'This is a rather long answer'],
  [
    'says the end again',
    'Well, this is a',
    'this is a rather long answer',
    'Well, this is a rather long answer',
  ],
  ['says it again in other spaces', 'This\nis  a', 'This is a long one', 'This\nis  a long one'],
  [
    'says half a word again and ends it',
    'This is a rath',
    'This is a rather long one',
    'This is a rather long one',
  ],
  ['says a word that may be meant', 'I know that', 'that is $5', 'I know that that is $5'],
  ['says the one word again', 'Your', 'Your bill is $5', 'Your bill is $5'],
  ['has nothing to add', 'That is all.', 'That is all.', 'That is all.'],
  ['begins alike and means another', 'This is a', 'This is the end', 'This is a This is the end'],
])('a model that %s', (_, before, text, whole) => {
  expect(before + shown(before, [text])).toBe(whole);
  expect(before + shown(before, [...text])).toBe(whole);
});

test('what can be no repetition is shown at once', () => {
  const continuation = new Continuation('This is a');
  expect(continuation.push('This')).toBe('');
  expect(continuation.push(' was')).toBe(' This was');
  expect(continuation.push(' it')).toBe(' it');
});

describe('whatever is said', () => {
  const words = fc.array(fc.constantFrom('a', 'is', 'this', 'bill', '$5', 'no.'), {
    minLength: 1,
    maxLength: 6,
  });

  test('in whatever pieces it comes, the same is shown', () => {
    fc.assert(
      fc.property(words, words, fc.nat(), (before, after, at) => {
        const [said, text] = [before.join(' '), after.join(' ')];
        const cut = at % (text.length + 1);
        expect(shown(said, [text.slice(0, cut), text.slice(cut)])).toBe(shown(said, [text]));
      }),
    );
  });

  test('a model that begins all over again adds what is new, and no more', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const said = before.join(' ');
        const whole = [...before, ...after].join(' ');
        expect(said + shown(said, [whole])).toBe(whole);
      }),
    );
  });
});
