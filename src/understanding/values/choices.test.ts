import { expect, test } from 'vitest';
import { readChoice } from './choices.ts';

const options = [
  { value: 'road', words: ['road bike'] },
  { value: 'cargo', words: ['cargo bike'] },
  { value: 'child', words: ['bike for children'] },
];

const read = (text: string) =>
  readChoice(text, 'bike', options, true, () => true).flatMap((one) => ('value' in one ? one.value : []));

test.each([
  ['change my road bike to a cargo bike', ['cargo']],
  ['could you swap the cargo bike for a road bike', ['road']],
  ['move us from road bike to cargo bike', ['cargo']],
  ['not the road bike, the cargo bike', ['cargo']],
])('of "%s" what is wanted counts, not what it is now', (text, wanted) => expect(read(text)).toEqual(wanted));

test('"no road bike" turns one down in an answer, and says elsewhere what is missing', () => {
  const found = (asked: boolean) => readChoice('no road bike today', 'bike', options, asked, () => true);
  expect(found(true)).toEqual([]);
  expect(found(false)).toMatchObject([{ value: 'road' }]);
});

test('"put us on" names what is wanted', () => {
  expect(read('the road bike is too heavy, put me on the cargo bike')).toEqual(['cargo']);
});

test.each(['a road bike or a cargo bike', 'I take the road bike to work and the cargo bike home'])(
  '"%s" chooses none',
  (text) => expect(read(text)).toEqual([]),
);

test('what is named by a general word and by its kind is wanted once, and each other one beside it', () => {
  const wishes = [
    { value: 'repair', words: ['fixed', 'bike fixed'], kinds: ['brakes', 'gears'] },
    { value: 'brakes', words: ['new brakes'] },
    { value: 'gears', words: ['gears set'] },
    { value: 'wash', words: ['bike washed', 'washed and waxed'] },
  ];
  const found = readChoice(
    'my bike fixed and my bike washed and waxed, new brakes and a wash',
    'job',
    wishes,
    true,
    () => true,
    true,
  );
  expect(found.map((one) => ('value' in one ? one.value : ''))).toEqual(['wash', 'brakes', 'wash']);
  const general = readChoice('I want my bike fixed', 'job', wishes, true, () => true, true);
  expect(general.map((one) => ('value' in one ? one.value : ''))).toEqual(['repair']);
});
