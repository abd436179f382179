import { expect, test } from 'vitest';
import { readBaseline } from './baseline.ts';

test.each([
  ['no JSON', '{"results":'],
  ['another list', '[]'],
  ['cases without runs', '{"results":[1],"figures":{}}'],
  ['no figures that a gate could be about', '{"results":[{"id":"a","runs":[{"passed":true}]}],"figures":{}}'],
])('a baseline that is %s is told by its name', (_, text) => {
  expect(() => readBaseline(text, 'main.json')).toThrow(
    expect.objectContaining({ code: 'data-invalid', detail: expect.stringContaining('main.json') }),
  );
});
