import { describe, expect, test } from 'vitest';
import type { ConversationEvent } from '../../contracts/event.ts';
import { findFaults } from './find-faults.ts';
import { ScorecardCounter } from './scorecard.ts';

type Told = [type: ConversationEvent['type'], data: object, ms?: number];

const said = (text: string): Told => ['customer-said', { text }];
const reply = (agent: string, text = 'Certainly.', ms = 0): Told => [
  'agent-said',
  { agent, text, complete: true },
  ms,
];
const handoff = (from: string, to: string, callId = `${from}-${to}`): Told => [
  'handoff-committed',
  { callId, from, to, toolName: `transfer_to_${to}`, reason: '' },
];
const ended = (callId: string, outcome: string): Told => ['handoff-ended', { callId, outcome, reason: '' }];
const over: Told = ['turn-finished', { outcome: 'replied' }];
const worked = (agent: string, name = 'look_up', callId = 'call'): Told => [
  'tool-returned',
  { agent, callId, name, status: 'ok', output: '', ms: 1 },
];

/** The log of a conversation that Triage has first; a turn begins with what the customer says. */
function log(...told: readonly Told[]): ConversationEvent[] {
  let turn = 0;
  let now = 0;
  return ([['conversation-opened', { owner: 'triage' }], ...told] as Told[]).map(
    ([type, data, ms = 0], at) => {
      if (type === 'customer-said') turn++;
      now += ms;
      return { type, data, seq: at + 1, turn, epoch: 1, at: new Date(now) } as unknown as ConversationEvent;
    },
  );
}

const faultsOf = (events: readonly ConversationEvent[], options = {}) =>
  findFaults(events, options).map(({ fault, from, to }) => `${fault} ${from}>${to}`);

const toBilling = [said('My bill'), handoff('triage', 'billing'), reply('billing'), over] as const;

describe('without labels', () => {
  test('a handoff to somebody who answers, and works for the customer, has no fault', () => {
    expect(faultsOf(log(...toBilling, said('Yes'), worked('billing'), reply('billing'), over))).toEqual([]);
  });

  test('who gives it back at once should not have had it; who passes it on at once was the wrong one', () => {
    const back = [
      said('No, my phone'),
      ended('triage-billing', 'returned'),
      handoff('billing', 'triage'),
      reply('triage'),
      over,
    ];
    expect(faultsOf(log(...toBilling, ...(back as Told[])))).toEqual(['false triage>billing']);
    const on = [
      said('No, my phone'),
      ended('triage-billing', 'handed-on'),
      handoff('billing', 'tech'),
      reply('tech'),
      over,
    ];
    expect(faultsOf(log(...toBilling, ...(on as Told[])))).toEqual(['wrong-target triage>billing']);
  });

  test('reception is passed through on the way from one to another', () => {
    const on = [
      said('My phone'),
      ended('triage-billing', 'returned'),
      handoff('billing', 'triage'),
      ended('billing-triage', 'handed-on'),
      handoff('triage', 'tech'),
      reply('tech'),
      over,
    ];
    expect(
      faultsOf(log(...toBilling, said('Yes'), worked('billing'), reply('billing'), over, ...on)),
    ).toEqual([]);
  });

  test('who did something, or had it for some messages, may give it back', () => {
    const back = [
      ended('triage-billing', 'returned'),
      handoff('billing', 'triage'),
      reply('triage'),
      over,
    ] as Told[];
    expect(
      faultsOf(
        log(...toBilling, said('Yes'), worked('billing'), reply('billing'), over, said('Now'), ...back),
      ),
    ).toEqual([]);
    expect(faultsOf(log(...toBilling, said('And?'), reply('billing'), over, said('Now'), ...back))).toEqual(
      [],
    );
  });

  test('the same way again within three messages is a loop', () => {
    const again = [
      said('No'),
      handoff('billing', 'triage'),
      reply('triage'),
      over,
      said('My bill'),
      handoff('triage', 'billing', 'again'),
      reply('billing'),
      over,
    ] as Told[];
    expect(faultsOf(log(...toBilling, ...again))).toEqual(['loop triage>billing']);
  });

  test('a target without words, or late ones, is dead air; a turn that goes on is not', () => {
    expect(faultsOf(log(said('Hi'), handoff('triage', 'billing'), over))).toEqual([
      'dead-air triage>billing',
    ]);
    expect(
      faultsOf(log(said('Hi'), handoff('triage', 'billing'), reply('billing', 'Hi', 2_000), over)),
    ).toEqual(['dead-air triage>billing']);
    expect(
      faultsOf(log(said('Hi'), handoff('triage', 'billing'), reply('billing', 'Hi', 1_999), over)),
    ).toEqual([]);
    expect(faultsOf(log(said('Hi'), handoff('triage', 'billing')))).toEqual([]);
  });

  test('who hands on at once has nothing to say', () => {
    const events = log(
      said('Hi'),
      handoff('triage', 'billing'),
      ended('triage-billing', 'handed-on'),
      handoff('billing', 'tech'),
      reply('tech'),
      over,
    );
    expect(faultsOf(events)).toEqual(['wrong-target triage>billing']);
  });

  test('words of both are double speak', () => {
    expect(
      faultsOf(
        log(said('Hi'), reply('triage', 'One moment.'), handoff('triage', 'billing'), reply('billing'), over),
      ),
    ).toEqual(['double-speak triage>billing']);
  });

  test('a question for a fact that is known is a re-ask, of the edge the agent came by', () => {
    const known: Told = [
      'fact-recorded',
      { name: 'email', value: 'a@example.com', provenance: 'customer-said' },
    ];
    expect(
      faultsOf(
        log(
          known,
          said('Hi'),
          handoff('triage', 'billing'),
          reply('billing', 'What is your e-mail address?'),
          over,
        ),
      ),
    ).toEqual(['re-ask triage>billing']);
  });

  test('what an agent said it would do, and did not', () => {
    expect(
      faultsOf(
        log(
          ...toBilling,
          said('Hm'),
          ['claim-withheld', { agent: 'billing', text: 'I transfer you.' }],
          over,
        ),
      ),
    ).toEqual(['say-do triage>billing']);
  });

  test('a write that needs a yes and ran without one', () => {
    const options = { needConsent: new Set(['refund']) };
    const events = log(
      ...toBilling,
      worked('billing', 'refund', 'r1'),
      ['consent-spent', { callId: 'r2', asked: 'r0', judgedBy: 1 }],
      worked('billing', 'refund', 'r2'),
    );
    expect(faultsOf(events, options)).toEqual(['consent triage>billing']);
    const again: Told = [
      'tool-called',
      { callId: 'r3', agent: 'billing', name: 'refund', arguments: '{}', sameAs: 'r2' },
    ];
    expect(
      faultsOf(log(['consent-spent', { callId: 'r2' }], again, worked('billing', 'refund', 'r3')), options),
    ).toEqual([]);
    expect(faultsOf(events)).toEqual([]);
  });
});

describe('with labels', () => {
  const judge = (told: readonly Told[], ...owners: string[]) => faultsOf(log(...told), { owners });
  const stays = [said('Hi'), reply('triage'), over] as const;

  test('right at every message is no fault', () => {
    expect(judge([...stays, ...toBilling], 'triage', 'billing')).toEqual([]);
  });

  test('a handoff that was not made is missed, once', () => {
    expect(judge([...stays, ...stays, ...stays], 'triage', 'billing', 'billing')).toEqual([
      'missed triage>billing',
    ]);
  });

  test('one to another agent is a wrong target, one for nothing is false, one too early is premature', () => {
    expect(judge(toBilling, 'tech')).toEqual(['wrong-target triage>billing']);
    expect(judge([...toBilling, ...stays], 'triage', 'triage')).toEqual(['false triage>billing']);
    expect(judge([...toBilling, ...stays], 'triage', 'billing')).toEqual(['premature triage>billing']);
  });

  test('a person whom nobody needed is over-escalation; one who was needed is not', () => {
    const asked = [
      said('Hi'),
      ['person-requested', { callId: 'p', from: 'triage', reason: '', summary: '' }],
      over,
    ] as Told[];
    expect(judge(asked, 'triage')).toEqual(['over-escalation triage>person']);
    expect(judge(asked, 'person')).toEqual([]);
  });
});

test('A scorecard counts by edge and in total', () => {
  const counter = new ScorecardCounter();
  counter.add(log(...toBilling));
  counter.add(log(said('Hi'), handoff('triage', 'billing'), reply('billing', 'Hello', 300), over));
  counter.add(log(said('Hi'), handoff('triage', 'tech'), over));
  counter.add(
    log(
      said('Hi'),
      ['handoff-refused', { callId: 'x', from: 'triage', to: 'sales', toolName: '', reason: '', output: '' }],
      reply('triage'),
      over,
    ),
  );
  const { conversations, messages, total, edges } = counter.scorecard;
  expect({ conversations, messages }).toEqual({ conversations: 4, messages: 4 });
  expect(total).toMatchObject({
    handoffs: 3,
    refused: 1,
    clean: { hits: 2, of: 3 },
    faults: { 'dead-air': 1, loop: 0 },
  });
  expect(
    edges.map(({ from, to, handoffs, refused, clean, firstReplyMs }) => [
      from,
      to,
      handoffs,
      refused,
      clean.hits,
      firstReplyMs,
    ]),
  ).toEqual([
    ['triage', 'billing', 2, 0, 2, { median: 300, p95: 300 }],
    ['triage', 'tech', 1, 0, 0, undefined],
    ['triage', 'sales', 0, 1, 0, undefined],
  ]);
});
