import { expect, test } from 'vitest';
import { type IdentityItem, verifyHeard } from './verify-heard.ts';

test.each<[IdentityItem, string[], string]>([
  ['postcode', ['sierra double 1 2 papa tango', 'sierra w 1 1 2 p t'], 'SW11 2PT'],
  ['postcode', ['b 7 for you are', 'bee 7 4 u r'], 'B7 4UR'],
  ['name', ['Mary Tomas', 'Marie Thomas'], 'Marie Thomas'],
  ['name', ['t h o m a s', 'th o mass'], 'Marie Thomas'],
  ['dob', ['the 4th of May 1970 8', '4th of May'], '1978-05-04'],
  ['dob', ['0405 1978'], '1978-05-04'],
])('%s heard as %j is taken for %s', (item, guesses, record) => {
  expect(verifyHeard(item, guesses, record)).toMatchObject({ accepted: true });
});

test.each<[IdentityItem, string[], string]>([
  ['postcode', ['k 9 2 j f'], 'SW11 2PT'],
  ['name', ['Oliver Banks'], 'Marie Thomas'],
  ['dob', ['the 11th of October 1951'], '1978-05-04'],
  ['dob', ['the 4th'], '1978-05-04'],
  ['name', [''], 'Marie Thomas'],
])('%s heard as %j is not taken for %s', (item, guesses, record) => {
  expect(verifyHeard(item, guesses, record)).toMatchObject({ accepted: false });
});
