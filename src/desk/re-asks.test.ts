import { describe, expect, test } from 'vitest';
import type { ConversationEvent, NewEvent } from '../contracts/event.ts';
import type { JsonValue } from '../contracts/json.ts';
import { countReasks, type ReaskOptions } from './re-asks.ts';

const knows = (name: string, value: JsonValue): NewEvent => ({
  type: 'fact-recorded',
  data: { name, value, provenance: 'customer-said' },
});
const says = (text: string): NewEvent => ({
  type: 'agent-said',
  data: { agent: 'billing', text, complete: true },
});

function count(events: readonly NewEvent[], options?: ReaskOptions) {
  const log = events.map((event, index) => ({
    ...event,
    seq: index + 1,
    turn: 1,
    epoch: 0,
    at: new Date(0),
  }));
  return countReasks(log as ConversationEvent[], options);
}

describe('a question for a known fact', () => {
  test.each([
    ['customer_email', 'ann@example.com', "What's your e-mail address?"],
    ['email', 'ann@example.com', 'Could you give me your email?'],
    ['accountNumber', 'HL-1', 'Sure. Which account is it about?'],
    ['account', { id: 'HL-1', plan: 'pro' }, 'Please tell me your account number.'],
    ['phone', '+14155550100', 'What is the best telephone number for you?'],
    ['date_of_birth', '1970-01-31', 'May I have your date of birth?'],
    ['name', 'Ann', 'Can you tell me your name?'],
  ])('%s is asked for again by "%s: %s"', (name, value, question) => {
    const events = [knows(name, value), says(question)];
    expect(count(events)).toEqual({
      ...{ questions: 1, rate: 1 },
      reasked: [{ seq: 2, agent: 'billing', fact: name }],
    });
  });

  test('counts against all questions that were asked', () => {
    const events = [says('What is your email?'), knows('email', 'ann@example.com')];
    const later = [says('Thanks! What is it about? And what is your email?'), says('Done.')];
    expect(count([...events, ...later])).toMatchObject({ questions: 3, rate: 1 / 3, reasked: [{ seq: 3 }] });
  });

  test('in another language, or led to, is seen by a pattern of the desk', () => {
    const events = [knows('account', 'HL-1'), says('¿Cuál es su número de cuenta?')];
    expect(count(events)).toMatchObject({ questions: 1, rate: 0 });
    expect(count(events, { patterns: { account: /n[uú]mero de cuenta/i } })).toMatchObject({ rate: 1 });
    const roundabout = [
      knows('account', 'HL-1'),
      says('I need your account. It starts with HL. What is yours?'),
    ];
    expect(count(roundabout)).toMatchObject({ questions: 1, rate: 0 });
    expect(count(roundabout, { patterns: { account: /your account/ } })).toMatchObject({ rate: 1 });
  });
});

describe('it is no re-ask', () => {
  test.each([
    ['before the fact is known', [says('What is your email?'), knows('email', 'ann@example.com')]],
    [
      'to confirm the value',
      [knows('email', 'ann@example.com'), says('Which is right, the email ann@example.com?')],
    ],
    ['to mention the fact', [knows('email', 'ann@example.com'), says('Shall I write to your email?')]],
    ['to ask for something else', [knows('email', 'ann@example.com'), says('What is your phone number?')]],
    ['to state something', [knows('email', 'ann@example.com'), says('What you wrote by email is here.')]],
    ['to ask for a word that contains the name', [knows('plan', 'pro'), says('What planet are you on?')]],
  ])('%s', (_, events) => {
    expect(count(events).reasked).toEqual([]);
  });

  test('when nothing was asked', () => {
    expect(count([])).toEqual({ questions: 0, reasked: [], rate: 0 });
  });
});
