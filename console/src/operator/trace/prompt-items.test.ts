import { expect, test } from 'vitest';
import { shownItem } from './prompt-items.ts';

const shown = (item: object) => shownItem(JSON.stringify(item));

test('items of a prompt say who said, called and answered what', () => {
  expect(shown({ type: 'message', role: 'user', content: 'hello' })).toEqual({ who: 'user', text: 'hello' });
  const content = [
    { type: 'output_text', text: 'Your bill ' },
    { type: 'output_text', text: 'is $42.' },
  ];
  expect(shown({ type: 'message', role: 'assistant', content })).toEqual({
    who: 'assistant',
    text: 'Your bill is $42.',
  });
  expect(shown({ type: 'function_call', name: 'refund', arguments: '{"amount":20}' })).toEqual({
    who: 'calls refund',
    text: '{"amount":20}',
  });
  const output = { type: 'text', text: '{"refunded":20}' };
  expect(shown({ type: 'function_call_result', name: 'refund', output })).toEqual({
    who: 'refund answers',
    text: '{"refunded":20}',
  });
});

test('an item of a kind that is not known is shown as it is', () => {
  const item = { type: 'reasoning', content: undefined, id: 'rs_1' };
  expect(shown(item)).toEqual({ who: 'reasoning', text: '{"type":"reasoning","id":"rs_1"}' });
});
