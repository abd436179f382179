import type { ConversationEvent, NewEvent } from '../../contracts/event.ts';

/** The log of a closed conversation that Triage has first: a second between events, a turn for each thing the customer says. */
export function closedLog(told: readonly NewEvent[], reason = 'customer left'): ConversationEvent[] {
  let turn = 0;
  const opened: NewEvent = {
    type: 'conversation-opened',
    data: { desk: 'support', line: 'chat', owner: 'triage', metadata: {} },
  };
  const closed: NewEvent = { type: 'conversation-closed', data: { reason } };
  return [opened, ...told, closed].map((event, at) => {
    if (event.type === 'customer-said') turn++;
    return { ...event, seq: at + 1, turn, epoch: 0, at: new Date(Date.UTC(2026, 2, 2, 9, 0, at)) };
  });
}

/** The customer says something. */
export const said = (text: string): NewEvent => ({ type: 'customer-said', data: { text } });

/** An agent says something, and the turn ends after so many ms. */
export function reply(text: string, agent = 'triage', ms = 100): NewEvent[] {
  const usage = { modelCalls: 1, inputTokens: 100, outputTokens: 10, usd: 0.001 };
  return [
    { type: 'agent-said', data: { agent, text, complete: true } },
    { type: 'turn-finished', data: { outcome: 'replied', usage, ms, models: ['floor'] } },
  ];
}

/** The conversation goes from one agent to another. */
export function handoff(from: string, to: string, reason = ''): NewEvent {
  return {
    type: 'handoff-committed',
    data: {
      callId: `${from}-${to}`,
      from,
      to,
      reason,
      toolName: `transfer_to_${to}`,
      payload: null,
      actor: 'model',
      depth: 1,
      output: '',
      carried: { carry: 'everything', items: 1, dropped: 0, facts: [], withheld: [] },
    },
  };
}

/** A tool answers. */
export function done(name: string, callId = name, status: 'ok' | 'failed' = 'ok'): NewEvent {
  return { type: 'tool-returned', data: { agent: 'billing', callId, name, status, output: '', ms: 1 } };
}

/** The customer is offered a write, and says yes or no to it. */
export function offered(callId: string, verdict: 'yes' | 'no'): NewEvent[] {
  return [
    {
      type: 'consent-asked',
      data: { callId, agent: 'billing', name: 'issue_refund', identity: '', offer: 'Shall I?' },
    },
    said(verdict),
    { type: 'consent-judged', data: { callId, said: verdict, verdict } },
    ...(verdict === 'yes'
      ? ([{ type: 'consent-spent', data: { callId, asked: callId, judgedBy: 1 } }] as const)
      : []),
  ];
}
