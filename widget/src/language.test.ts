import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test.each([
  [['de-AT', 'en'], 'de'],
  [['xx', 'PT-br'], 'pt'],
  [['zh-Hant-TW'], 'zh'],
  [[], 'en'],
  [['klingon'], 'en'],
])('of %j the first that there are words in is %s', (tags, language) => {
  expect(languageOf(tags)).toBe(language);
});
