import { expect, test } from 'vitest';
import { deskForTests } from '../../engine/testing/desk.ts';
import { OPENED, sampleAppend, sampleState } from '../../testing/sample-conversation.ts';
import { eventView } from '../_shared/event.ts';
import { conversation, conversationSummary } from './schemas/conversation.ts';
import { deskView as deskSchema } from './schemas/desk.ts';
import { conversationView, deskView, summaryView } from './views.ts';

const AT = '2026-03-02T09:00:00.123Z';
const facts = { account: { value: { id: 'HL-1' }, provenance: 'tool-returned', seq: 3 } } as const;
const state = sampleState('cv_1', { facts, handoffs: 2, metadata: { ticket: 'T-1' } });
const at = state.updatedAt;

test('a row of the list has times as text and a count of handoffs, and no facts', () => {
  const row = summaryView(state);
  expect(conversationSummary.parse(row)).toEqual(row);
  expect(row).toMatchObject({ openedAt: AT, updatedAt: AT, handoffCount: 2 });
  expect(row).not.toHaveProperty('facts');
});

test('a conversation is shown with its facts, handoffs and tool calls', () => {
  const place = { callId: 'c', turn: 1, seq: 4, at };
  const view = conversationView({
    state,
    handoffs: [
      {
        ...{ ...place, from: 'triage', to: 'billing', wanted: 'billing', actor: 'model', reason: 'bill' },
        ...{
          status: 'committed',
          payload: {},
          verdicts: [],
          opinion: null,
          carried: null,
          depth: 1,
          steps: [],
        },
      },
    ],
    toolCalls: [
      {
        ...place,
        agent: 'billing',
        name: 'look',
        arguments: '{}',
        status: 'running',
        output: null,
        ms: null,
        parent: null,
        recovered: null,
      },
    ],
  });
  expect(conversation.parse(view)).toEqual(view);
  expect(view).toMatchObject({ facts, handoffs: [{ at: AT }], toolCalls: [{ at: AT, output: null }] });
});

test('an event is shown with its time as text', () => {
  const [event] = sampleAppend(state, [OPENED]).events;
  expect(event && eventView(event)).toMatchObject({ seq: 1, type: 'conversation-opened', at: AT });
});

test('the desk is shown without its instructions', () => {
  const view = deskView(deskForTests(), ['floor']);
  expect(deskSchema.parse(view)).toEqual(view);
  expect(JSON.stringify(view)).not.toContain('Help with bills.');
  expect(view.agents[0]?.edges).toContainEqual({ to: 'billing', toolName: 'transfer_to_billing' });
});
