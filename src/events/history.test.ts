import { expect, test } from 'vitest';
import type { EventData, NewEvent } from '../contracts/event.ts';
import { EVENTS } from './events.ts';
import { outcomeUnknown } from './history-entry.ts';

const place = { seq: 7, turn: 1, epoch: 0, at: new Date(0) };

/** What a model reads of an event. */
const read = (event: NewEvent) => EVENTS.historyEntry({ ...event, ...place });

/** Its words alone, where a colleague or the desk speaks to the model. */
function noteOf(event: NewEvent): unknown {
  const entry = read(event);
  if (entry) expect(entry).toMatchObject({ seq: 7, kind: 'colleague', item: { role: 'system' } });
  return entry && 'content' in entry.item ? entry.item.content : undefined;
}

test('what a customer said is a message of the user, with its size', () => {
  const item = { type: 'message', role: 'user', content: 'My bill' };
  expect(read({ type: 'customer-said', data: { text: 'My bill' } })).toEqual({
    seq: 7,
    kind: 'customer',
    item,
    model: undefined,
    ownItem: item,
    tokens: 6,
  });
});

test('what an agent said is a message of the assistant; its own model gets its own fields back', () => {
  const mark = { model: 'gpt', id: 'msg_1', providerData: { p: 1 } };
  const item = {
    type: 'message',
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text: 'Hi.' }],
  };
  const said = (data: Partial<EventData['agent-said']>) =>
    read({ type: 'agent-said', data: { agent: 'a', text: 'Hi.', complete: true, ...data } });
  expect(said({ mark })).toMatchObject({ kind: 'agent', model: 'gpt', item });
  expect(said({ mark })?.item).toEqual(item);
  expect(said({ mark })?.ownItem).toEqual({ ...item, id: 'msg_1', providerData: { p: 1 } });
  expect(said({ mark: { model: 'gpt', id: 'msg_1' } })?.ownItem).toEqual({ ...item, id: 'msg_1' });
  const fields = said({ mark: { model: 'gpt', providerData: { p: 1 } } })?.ownItem;
  expect(fields).toEqual({ ...item, providerData: { p: 1 } });
  expect(said({ mark: { model: 'gpt' } })?.ownItem).toEqual(item);
  expect(said({})).toMatchObject({ model: undefined, ownItem: item });
  expect(said({})).not.toHaveProperty('isCut');
  expect(said({ complete: false })).toMatchObject({ isCut: true });
});

test('a call and what came of it are a pair; what an agent inside a tool does is not read', () => {
  const call = { agent: 'a', callId: 'c1', name: 'pay', arguments: '{"eur":5}' };
  const result = { agent: 'a', callId: 'c1', name: 'pay', status: 'ok', output: 'paid', ms: 3 } as const;
  expect(read({ type: 'tool-called', data: call })).toMatchObject({
    kind: 'call',
    item: {
      type: 'function_call',
      callId: 'c1',
      name: 'pay',
      arguments: '{"eur":5}',
      status: 'completed',
    },
    tokens: 7,
  });
  expect(read({ type: 'tool-returned', data: result })).toMatchObject({
    kind: 'result',
    item: {
      type: 'function_call_result',
      callId: 'c1',
      name: 'pay',
      status: 'completed',
      output: { type: 'text', text: 'paid' },
    },
  });
  expect(read({ type: 'tool-called', data: { ...call, parent: 'c0' } })).toBeUndefined();
  expect(read({ type: 'tool-returned', data: { ...result, parent: 'c0' } })).toBeUndefined();
});

test('a call that nobody answered has a result that says not to repeat it', () => {
  const unknown = outcomeUnknown(9, { callId: 'c1', name: 'pay' });
  expect(unknown).toMatchObject({ seq: 9, kind: 'result', model: undefined, ownItem: unknown.item });
  expect(unknown.item).toMatchObject({
    type: 'function_call_result',
    callId: 'c1',
    name: 'pay',
    status: 'completed',
  });
  expect(JSON.stringify(unknown.item)).toContain('outcome-unknown');
  expect(unknown.tokens).toBeGreaterThan(20);
});

test('a handoff is a call of its function, and what came of it the result', () => {
  const move = { callId: 'c1', from: 'a', to: 'b', toolName: 'to_b', reason: 'r' };
  expect(
    read({ type: 'handoff-proposed', data: { ...move, arguments: '{}', actor: 'model' } }),
  ).toMatchObject({ kind: 'call', item: { name: 'to_b', arguments: '{}' } });
  const refused = read({ type: 'handoff-refused', data: { ...move, output: 'No.' } });
  expect(refused).toMatchObject({
    kind: 'result',
    item: { callId: 'c1', name: 'to_b', output: { text: 'No.' } },
  });
});

test('what a model wants back goes to that model as it gave it', () => {
  const item = { type: 'reasoning', content: [] };
  const noted = read({ type: 'model-noted', data: { agent: 'a', item, mark: { model: 'gpt', id: 'rs_1' } } });
  expect(noted).toMatchObject({ kind: 'note', model: 'gpt', item, ownItem: { ...item, id: 'rs_1' } });
});

test('an answer that a guard kept back is not to be said again; one it replaced, or a tool it stopped, says nothing', () => {
  const tripped = (data: Partial<EventData['guard-tripped']>) =>
    noteOf({
      type: 'guard-tripped',
      data: { guard: 'g', stage: 'output', agent: 'a', verdict: 'refuse', reason: 'A secret.', ...data },
    });
  expect(tripped({})).toBe('The customer was not shown your last answer: A secret. Do not say it again.');
  expect(tripped({ verdict: 'failed' })).toContain('A secret.');
  expect(tripped({ verdict: 'replace' })).toBeUndefined();
  expect(tripped({ stage: 'input' })).toBeUndefined();
});

test('who approved a call may say something with it; a mere yes or no is not read', () => {
  const decided = (approved: boolean, note: string) =>
    noteOf({ type: 'approval-decided', data: { callId: 'c', approved, by: 'Ada', note } });
  expect(decided(true, 'Only once.')).toBe('Ada, who approved it, says: Only once.');
  expect([decided(true, ''), decided(false, 'Too much.')]).toEqual([undefined, undefined]);
});

test('words and claims of colleagues are known as theirs', () => {
  const claimed = read({ type: 'person-claimed', data: { by: 'Ada' } });
  expect(claimed).toMatchObject({ kind: 'colleague', byPerson: true });
  const said = read({ type: 'person-said', data: { by: 'Ada', text: 'Hello.' } });
  expect(said).toMatchObject({ kind: 'agent', byPerson: true });
  expect(JSON.stringify(said?.item)).toContain('Ada (a colleague) said: Hello.');
});

test.each<[NewEvent, string]>([
  [{ type: 'person-whispered', data: { by: 'Ada', text: 'VIP.' } }, 'The customer does not see it. VIP.'],
  [{ type: 'person-declined', data: { by: 'Ada', reason: 'Closed.' } }, 'can not take this over: Closed.'],
  [{ type: 'request-withdrawn', data: { reason: 'solved' } }, 'nobody comes'],
  [{ type: 'claim-withheld', data: { agent: 'a', text: 'I transferred you.' } }, '"I transferred you."'],
  [{ type: 'danger-found', data: { category: 'fire', span: 'smoke' } }, 'sounds like an emergency'],
])('the model is told: $0.type', (event, words) => {
  expect(noteOf(event)).toContain(words);
});

test('who gives a conversation back says what was done, what the customer is told, and what is still open', () => {
  const returned = (data: Partial<EventData['person-returned']>) =>
    noteOf({ type: 'person-returned', data: { by: 'Ada', to: 'a', note: 'Paid back.', ...data } });
  expect(returned({})).toContain('What was done: Paid back.');
  expect(returned({})).not.toMatch(/customer is told|had no answer|Stryker/);
  expect(returned({ unanswered: 0 })).not.toContain('had no answer');
  expect(returned({ unanswered: 1 })).toContain('The last message of the customer had no answer');
  expect(returned({ unanswered: 3 })).toContain('The last 3 messages of the customer had no answer');
  expect(returned({ summary: 'All is paid.' })).toContain("in Ada's words: All is paid.");
});

test('of the conversation before, the model reads what there is to say, and no more', () => {
  const continued = (data: Partial<EventData['conversation-continued']>) =>
    noteOf({
      type: 'conversation-continued',
      data: {
        previous: 'cv_0',
        closedAt: '2026-03-01T09:30:00Z',
        owner: 'billing',
        wish: '',
        summary: '',
        danger: false,
        ...data,
      },
    });
  const bare = String(continued({})).split('\n');
  expect(bare).toHaveLength(3);
  expect(bare[1]).toContain('closed on 2026-03-01, last with billing.');
  const lineOf = (data: Partial<EventData['conversation-continued']>) =>
    String(continued(data))
      .split('\n')
      .filter((line) => !bare.includes(line));
  expect(lineOf({ wish: 'a refund' })).toEqual(['They wanted: "a refund"']);
  expect(lineOf({ waiting: 'angry' })).toEqual(['A person had been asked for and had not come: "angry"']);
  expect(lineOf({ danger: true })).toHaveLength(1);
  expect(lineOf({ summary: 'Customer: hi' })).toEqual(['What was said last, in short:', 'Customer: hi']);
});
