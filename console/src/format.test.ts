import { expect, it } from 'vitest';
import { dollars } from './format.ts';

it.each([
  [0.00042, '$0.00042'],
  [0.023456, '$0.023'],
  [0.02, '$0.02'],
  [0.3, '$0.30'],
  [1.239, '$1.24'],
  [1234.5, '$1,234.50'],
])('shows %d USD with digits that say something', (usd, shown) => {
  expect(dollars(usd)).toBe(shown);
});
