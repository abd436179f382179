import { checkDesk } from 'switchroom';
import { expect, test } from 'vitest';
import { shop } from '../../docs/snippets/patterns/handoff.ts';
import { clinic } from '../../docs/snippets/patterns/hierarchy.ts';
import { workshop } from '../../docs/snippets/patterns/manager.ts';
import { sales } from '../../docs/snippets/patterns/review.ts';

test.each([shop, workshop, clinic, sales])('the desk "$id" of the page on patterns can start', (desk) => {
  expect(checkDesk(desk).filter(({ severity }) => severity === 'error')).toEqual([]);
});
