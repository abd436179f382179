import { expect, test } from 'vitest';
import type { AgentInputItem } from '../../contracts/model.ts';
import { readHistory } from './read-history.ts';

const says = (content: string): AgentInputItem => ({ type: 'message', role: 'user', content });
const answers = (text: string): AgentInputItem => ({
  type: 'message',
  role: 'assistant',
  status: 'completed',
  content: [{ type: 'output_text', text }],
});
const heard = (...items: AgentInputItem[]) => readHistory(items).heard;
const ASKED = [says('I was charged twice for May'), answers('Which account is it?')];

test('who takes over from a model that asked for values hears what they are for', () => {
  expect(heard(...ASKED, says('HL-1001, maria@example.com'))).toBe(
    'I was charged twice for May\nHL-1001, maria@example.com',
  );
  expect(heard(...ASKED, says('my calls drop, HL-1001'))).toBe('my calls drop, HL-1001');
  expect(heard(says('HL-1001'))).toBe('HL-1001');
});
