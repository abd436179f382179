import { expect, test } from 'vitest';
import { worstSaid } from './how-bad.ts';

test.each([
  ['nobody can log in', 'P1'],
  ['everything is down', 'P1'],
  ['everyones mail bounces', 'P1'],
  ['not everyone, but most', 'P2'],
  ['not everybody can work', 'P2'],
  ['it is urgent', 'P2'],
  ['nothing urgent really', 'P3'],
  ["it isn't an emergency", 'P3'],
  ['the lamps are on and everything works', 'P3'],
  ['not dramatic at all', 'P3'],
  ['it can wait till monday', 'P4'],
  ['it can wait, but nobody can work', 'P1'],
  ['the printer has no paper', undefined],
])('"%s" is as bad as %s', (said, level) => {
  expect(worstSaid([said])).toBe(level);
});
