import { describe, expect, test } from 'vitest';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationEvent, EventData, EventType, NewEvent } from '../../contracts/event.ts';
import type { HandoffRecord } from '../../contracts/handoff.ts';
import fc from '../../testing/properties.ts';
import { STEPS } from './handoff-steps.ts';
import { Ledger } from './ledger.ts';

const CARRIED = { carry: 'everything', items: 1, dropped: 0, facts: [], withheld: [] };

/** A ledger that is written as the engine writes it: what ends a handoff is recorded first. */
function bench() {
  const ledger = new Ledger();
  let seq = 0;
  const put = (event: NewEvent, turn: number) => {
    ledger.add({ ...event, seq: seq + 1, turn, epoch: 0, at: new Date(seq) } as ConversationEvent);
    seq += 1;
  };
  const add = <Type extends EventType>(type: Type, data: EventData[Type], turn = 1) => {
    const ended = ledger.endedBy(type, data);
    if (ended) put({ type: 'handoff-ended', data: ended }, turn);
    put({ type, data } as NewEvent, turn);
  };
  return { ledger, add };
}

const propose = (callId: string, from: string, to: string): EventData['handoff-proposed'] => ({
  ...{ callId, from, to, toolName: `transfer_to_${to}`, arguments: '{"reason":"bill"}', actor: 'model' },
});
const commit = (callId: string, from: string, to: string, depth: number): EventData['handoff-committed'] => ({
  ...propose(callId, from, to),
  ...{ reason: `to ${to}`, payload: { reason: 'bill' }, depth, carried: CARRIED, output: '' },
});
const said = (agent: string): EventData['agent-said'] => ({
  ...{ agent, text: 'Hello.', complete: true, mark: { model: 'm' } },
});
const finished = (outcome: EventData['turn-finished']['outcome']): EventData['turn-finished'] => ({
  ...{ outcome, usage: { modelCalls: 1, inputTokens: 0, outputTokens: 0, usd: 0 }, ms: 1, models: [] },
});

/** A ledger in which `from` handed over to `to`, and `to` took its instructions. */
function handedOver(from = 'triage', to = 'billing') {
  const written = bench();
  written.add('handoff-proposed', propose('c1', from, to));
  written.add('handoff-guarded', { callId: 'c1', verdicts: [{ guard: 'payload', verdict: 'allow', ms: 0 }] });
  written.add('handoff-committed', commit('c1', from, to, 1));
  written.add('handoff-acknowledged', { callId: 'c1', model: 'm' });
  return written;
}

const path = ({ steps }: HandoffRecord) => steps.map(({ status }) => status);
const TAKEN = ['proposed', 'guarded', 'committed', 'acknowledged'];

describe('the record of a handoff', () => {
  test('has every step with its event, what was judged, given and carried', () => {
    const { ledger, add } = handedOver();
    add('agent-said', said('billing'));
    expect(ledger.current).toMatchObject({
      ...{ callId: 'c1', from: 'triage', to: 'billing', wanted: 'billing', actor: 'model', depth: 1, seq: 1 },
      ...{ status: 'first-reply', reason: 'to billing', payload: { reason: 'bill' }, carried: CARRIED },
      verdicts: [{ guard: 'payload', verdict: 'allow' }],
    });
    expect(ledger.current?.steps).toMatchObject(
      [...TAKEN, 'first-reply'].map((status, index) => ({ status, seq: index + 1 })),
    );
  });

  test('keeps a refusal with its reason, and what the model wrote even when it is no JSON', () => {
    const { ledger, add } = bench();
    add('handoff-proposed', { ...propose('c1', 'triage', 'billing'), arguments: '{"reason":' });
    add('handoff-refused', { ...propose('c1', 'triage', 'billing'), reason: 'Not valid.', output: '' });
    expect(ledger.records).toMatchObject([
      { status: 'refused', reason: 'Not valid.', payload: '{"reason":', depth: 0 },
    ]);
    expect(ledger.current).toBeUndefined();
  });

  test('of a redirected handoff says where it was to go and where it went', () => {
    const { ledger, add } = bench();
    add('handoff-proposed', propose('c1', 'triage', 'tech'));
    add('handoff-guarded', { callId: 'c1', verdicts: [] });
    add('handoff-committed', commit('c1', 'triage', 'sales', 1));
    expect(ledger.current).toMatchObject({ wanted: 'tech', to: 'sales' });
    expect(ledger.current && path(ledger.current)).toEqual([
      'proposed',
      'guarded',
      'redirected',
      'committed',
    ]);
  });

  test('fixed words on behalf of the new owner are not its first reply', () => {
    const { ledger, add } = handedOver();
    add('agent-said', { agent: 'billing', text: 'Sorry.', complete: true });
    add('agent-said', said('triage'));
    expect(ledger.current?.status).toBe('acknowledged');
  });
});

describe('a handoff ends', () => {
  const ends = (written: ReturnType<typeof handedOver>) => written.ledger.records[0]?.steps.at(-1);

  test('as handed on when its owner hands over to a third, as returned when it hands back', () => {
    for (const [to, status] of [['tech', 'handed-on'] as const, ['triage', 'returned'] as const]) {
      const written = handedOver();
      written.add('handoff-proposed', propose('c2', 'billing', to));
      written.add('handoff-guarded', { callId: 'c2', verdicts: [] });
      written.add('handoff-committed', commit('c2', 'billing', to, 2));
      expect(ends(written)).toMatchObject({ status, reason: `to ${to}` });
      expect(written.ledger.current).toMatchObject({ callId: 'c2', status: 'committed' });
    }
  });

  test('as escalated when a person takes the conversation, as resolved when it is closed', () => {
    const claimed = handedOver();
    claimed.add('person-claimed', { by: 'Ann' });
    expect(ends(claimed)).toMatchObject({ status: 'escalated', reason: 'Ann took over' });
    const closed = handedOver();
    closed.add('conversation-closed', { reason: 'all done' });
    expect(ends(closed)).toMatchObject({ status: 'resolved', reason: 'all done' });
    expect(closed.ledger.current).toBeUndefined();
  });

  test('as failed when its turn fails before the new owner answered, and only then', () => {
    const failed = handedOver();
    failed.add('turn-finished', finished('failed'));
    expect(ends(failed)?.status).toBe('failed');
    const answered = handedOver();
    answered.add('agent-said', said('billing'));
    answered.add('turn-finished', finished('limit'));
    expect(ends(answered)?.status).toBe('first-reply');
    const later = handedOver();
    later.add('turn-finished', finished('aborted'));
    later.add('customer-said', { text: 'Hello?' }, 2);
    later.add('turn-finished', finished('failed'), 2);
    expect(ends(later)?.status).toBe('acknowledged');
  });
});

describe('the rows for the store', () => {
  test('are given once, as they are after the last change', () => {
    const { ledger, add } = handedOver();
    expect(ledger.takeChanged()).toMatchObject([{ callId: 'c1', status: 'acknowledged' }]);
    expect(ledger.takeChanged()).toEqual([]);
    add('agent-said', said('billing'));
    expect(ledger.takeChanged()).toMatchObject([{ status: 'first-reply', seq: 1 }]);
  });

  test('read back, a handoff goes on where it was', () => {
    const { ledger } = handedOver();
    const other = bench();
    other.ledger.recall(ledger.records);
    other.add('agent-said', said('billing'));
    expect(other.ledger.current?.status).toBe('first-reply');
  });

  test('the present handoff is remembered, however many were refused since', () => {
    const { ledger, add } = handedOver();
    for (let n = 0; n < 100; n++) {
      add('handoff-proposed', propose(`r${n}`, 'billing', 'tech'));
      add('handoff-refused', { ...propose(`r${n}`, 'billing', 'tech'), reason: 'No.', output: '' });
    }
    expect(ledger.current?.callId).toBe('c1');
    expect(ledger.records.length).toBeLessThan(50);
  });
});

/** Anything that could be written about three handoffs, in any order. */
const anyEvent = fc
  .record({
    type: fc.constantFrom<EventType>(
      ...(['handoff-proposed', 'handoff-guarded', 'handoff-committed', 'handoff-refused'] as const),
      ...(['handoff-escalated', 'handoff-acknowledged', 'handoff-ended', 'agent-said'] as const),
      ...(['person-claimed', 'conversation-closed', 'turn-finished'] as const),
    ),
    callId: fc.constantFrom('c1', 'c2', 'c3'),
    from: fc.constantFrom('triage', 'billing'),
    to: fc.constantFrom('billing', 'tech', 'triage'),
    outcome: fc.constantFrom('resolved', 'returned', 'handed-on', 'escalated', 'failed'),
    turn: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ type, callId, from, to, outcome, turn }) => {
    const data = {
      ...commit(callId, from, to, 1),
      ...said(to),
      verdicts: [],
      by: 'Ann',
      model: 'm',
      outcome,
    };
    return { type, turn, data: type === 'turn-finished' ? finished('failed') : data };
  });

test('whatever is written, only legal steps get into the ledger, and what is refused changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
      const { ledger, add } = bench();
      for (const { type, data, turn } of events) {
        const before = ledger.records;
        const current = ledger.current;
        try {
          add(type, data as never, turn);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(SwitchroomError);
          if (ledger.current === current) expect(ledger.records).toEqual(before);
        }
        for (const record of ledger.records) expectLegal(record);
      }
    }),
  );
});

function expectLegal(record: HandoffRecord): void {
  const statuses = record.steps.flatMap(({ status }) => (status === 'redirected' ? [] : status));
  expect(statuses[0]).toBe('proposed');
  expect(statuses.at(-1)).toBe(record.status);
  for (const [index, status] of statuses.slice(1).entries()) {
    expect(STEPS[statuses[index] ?? 'failed']).toContain(status);
  }
  const seqs = record.steps.map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.toSorted((one, other) => one - other));
}
