import { expect, test } from 'vitest';
import { hasExample, withExamples } from './with-examples.ts';

test('examples are put beside all that is published, and none is there twice', () => {
  const changes = {
    style: 'Warm.',
    agents: { billing: { addedInstructions: 'No cards.', examples: { add: ['my bill'], remove: ['a'] } } },
  };
  const more = [
    { agent: 'billing', text: 'my card was declined' },
    { agent: 'billing', text: 'my bill' },
    { agent: 'tech', text: 'the line is dead' },
  ];
  const found = withExamples(changes, more);
  expect(found).toEqual({
    style: 'Warm.',
    agents: {
      billing: {
        addedInstructions: 'No cards.',
        examples: { add: ['my bill', 'my card was declined'], remove: ['a'] },
      },
      tech: { examples: { add: ['the line is dead'] } },
    },
  });
  expect(withExamples(found, more)).toEqual(found);
  expect(more.every((one) => hasExample(found, one))).toBe(true);
  expect(hasExample({}, { agent: 'tech', text: 'x' })).toBe(false);
});
