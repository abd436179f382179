import { expect, test } from 'vitest';
import type { Tool } from '../../contracts/tool.ts';
import { findCall, recall } from './memo.ts';
import { blankForm } from './open-form.ts';
import { readHistory } from './read-history.ts';
import type { Form, Memo } from './state.ts';

const TOOL = { name: 'lookup_invoice', effect: 'read' } as Tool;
const memo = (key: string): Memo => ({ tool: TOOL.name, key, callId: key, status: 'ok', output: '{}' });
const form = (...memos: readonly Memo[]): Form => ({
  ...blankForm('billing', 'refund', ''),
  memo: [...memos],
});

/** What a form holds when a model has called the tool in this turn and the floor goes on after it. */
const CALLED_BY_A_MODEL = readHistory([
  { role: 'user', content: 'My bill.' },
  { type: 'function_call', callId: 'call_1', name: TOOL.name, arguments: '{"month":"May"}' },
  {
    type: 'function_call_result',
    callId: 'call_1',
    name: TOOL.name,
    status: 'completed',
    output: { type: 'text', text: '{"total":45}' },
  },
]);

test('asking whether a call was made changes nothing: an older one stays where it is', () => {
  const past = form(memo('May'), memo('June'));
  const before = structuredClone(past);
  expect(findCall({ history: readHistory('') }, past, TOOL, 'May')).toEqual(memo('May'));
  expect(past).toEqual(before);
});

test('nor is a call of another model taken into the form by asking: using it does that', () => {
  const fresh = form();
  const found = findCall({ history: CALLED_BY_A_MODEL }, fresh, TOOL, '{"month":"May"}');
  expect(found).toMatchObject({ callId: 'call_1', output: '{"total":45}' });
  expect(fresh.memo).toEqual([]);
  if (found) recall(fresh, found);
  expect(fresh.memo).toEqual([found]);
});

test('an outcome that is used again becomes the newest of its form', () => {
  const past = form(memo('May'), memo('June'));
  const [may] = past.memo;
  if (may) recall(past, may);
  expect(past.memo).toEqual([memo('June'), memo('May')]);
});
