import { expect, test } from 'vitest';
import { newTally, noteSaid, pay } from './tally.ts';

test('messages of a reply stand beside each other; one that goes on in the same sentence does not', () => {
  const tally = newTally();
  noteSaid(tally, 'Good mor', true);
  noteSaid(tally, 'ning.', true);
  noteSaid(tally, 'How are you?');
  noteSaid(tally, '');
  noteSaid(tally, 'Fine?', true);
  expect(tally.said).toEqual(['Good morning.', 'How are you?', 'Fine?']);
});

test('costs add up', () => {
  const tally = newTally();
  pay(tally, { inputTokens: 10, outputTokens: 3, usd: 0.5 });
  pay(tally, { inputTokens: 5, outputTokens: 2, usd: 0.25 });
  expect(tally).toMatchObject({ inputTokens: 15, outputTokens: 5, usd: 0.75 });
});

test('a turn begins with nothing done, judged, said or reached', () => {
  expect(newTally()).toMatchObject({
    modelCalls: 0,
    floorCalls: 0,
    functionCalls: 0,
    resumptions: 0,
    usd: 0,
    judged: false,
    reached: undefined,
    said: [],
    handoffs: [],
    toolCalls: [],
  });
});
