import { describe, expect, it } from 'vitest';
import type { StoredEvent } from './api.ts';
import { type StoredSketch, storedEvent } from './testing/events.ts';
import { emptyTimeline, foldEvents } from './timeline.ts';

const AT = '2025-06-01T10:00:00.000Z';

function stored(turn: number, events: readonly StoredSketch[], from = 1) {
  return events.map((event, index) => storedEvent(event, { seq: from + index, turn, at: AT }));
}

const opened = stored(0, [['conversation-opened', { owner: 'triage' }]]);
const toBilling = { from: 'triage', to: 'billing', reason: 'Charged twice' };
const call = { agent: 'billing', callId: 'c1', name: 'lookup_invoice', arguments: '{"period":"May"}' };
const returned = { callId: 'c1', status: 'ok' as const, output: '[]', ms: 12 };

const TURN = stored(
  1,
  [
    ['customer-said', { text: 'I was charged twice' }],
    ['model-failed', { model: 'gpt', next: 'floor', reason: '429' }],
    ['agent-said', { agent: 'triage', text: 'One moment.', complete: true }],
    ['handoff-committed', toBilling],
    ['tool-called', call],
    ['fact-recorded', { name: 'account', value: 'AC-1', provenance: 'tool-returned' }],
    ['tool-returned', returned],
    ['agent-said', { agent: 'billing', text: 'I see both.', complete: true }],
    ['handoff-refused', { from: 'billing', to: 'sales', reason: 'Not verified' }],
    ['person-requested', { from: 'billing', reason: 'Over the limit' }],
    ['agent-said', { agent: 'billing', text: 'A colleague will look.', complete: true }],
    ['turn-finished', { outcome: 'replied', ms: 900, models: ['floor'], usage: { usd: 0.0042 } }],
  ],
  2,
);

describe('timeline', () => {
  it('knows who holds the line, which models answered, and that a person was asked for', () => {
    expect(foldEvents(emptyTimeline(), [...opened, ...TURN])).toMatchObject({
      ...{ owner: 'billing', models: ['floor'], personAsked: true },
    });
  });

  it('keeps each item with the agent that held the line, the seam still with the one that let go', () => {
    const { items } = foldEvents(emptyTimeline(), [...opened, ...TURN]);
    expect(items.map((item) => `${item.kind} ${item.owner}`)).toEqual([
      'customer triage',
      'fallback triage',
      'agent triage',
      'seam triage',
      'tool billing',
      'agent billing',
      'seam billing',
      'seam billing',
      'agent billing',
      'cost billing',
    ]);
  });

  it('draws what two models said of one sentence as one message, unless it is shown that one failed', () => {
    const cut = { agent: 'triage', text: 'This is a', complete: false };
    const rest = { agent: 'triage', text: ' long answer.', complete: true, continues: true };
    const begin: StoredSketch[] = [['customer-said', { text: 'well?' }]];
    const drawn = (...said: StoredSketch[]) =>
      foldEvents(emptyTimeline(), [...opened, ...stored(1, [...begin, ...said], 2)]).items.flatMap((item) =>
        item.kind === 'agent' ? [[item.text, item.state]] : [],
      );
    expect(drawn(['agent-said', cut], ['agent-said', rest])).toEqual([
      ['This is a long answer.', 'complete'],
    ]);
    const failed = { model: 'gpt', next: 'other', reason: '429' };
    expect(drawn(['agent-said', cut], ['model-failed', failed], ['agent-said', rest])).toEqual([
      ['This is a', 'cut-off'],
      ['long answer.', 'complete'],
    ]);
  });

  it('ends a turn with what it cost, when it cost something', () => {
    const { items } = foldEvents(emptyTimeline(), [...opened, ...TURN]);
    expect(items.at(-1)).toMatchObject({ kind: 'cost', usd: 0.0042, turn: 1 });
  });

  it('shows that something happened which the server does not know', () => {
    const { items } = foldEvents(
      emptyTimeline(),
      stored(1, [['unknown', { type: 'customer-sang', version: 1 }]]),
    );
    expect(items).toMatchObject([{ kind: 'unknown', type: 'customer-sang' }]);
  });

  it('keeps which call a call was made inside', () => {
    const inner = stored(1, [['tool-called', { ...call, agent: 'clerk', callId: 'c2', parent: 'c1' }]], 2);
    const { items } = foldEvents(emptyTimeline(), [...opened, ...inner]);
    expect(items.at(-1)).toMatchObject({ kind: 'tool', agent: 'clerk', parent: 'c1' });
  });

  it('skips stored events it has already folded', () => {
    const once = foldEvents(emptyTimeline(), [...opened, ...TURN]);
    expect(foldEvents(once, TURN)).toEqual(once);
  });

  it('skips an event type it does not know and goes on', () => {
    const unknown = { seq: 2, turn: 1, at: AT, type: 'model-noted', data: {} } as unknown as StoredEvent;
    const folded = foldEvents(emptyTimeline(), [...opened, unknown]);
    expect(folded).toMatchObject({ seq: 2, items: [] });
  });

  it('leaves the owner in place when a handoff is refused', () => {
    const refused = foldEvents(emptyTimeline(), [
      ...opened,
      ...stored(1, [['handoff-refused', toBilling]], 2),
    ]);
    expect(refused).toMatchObject({ owner: 'triage', personAsked: false });
  });

  it('shows staff whom the router was sure of at a handoff, and nothing where it agreed', () => {
    const opinion = { agent: 'sales', probability: 0.97 };
    const doubted = stored(1, [
      ['handoff-proposed', { ...toBilling, callId: 'h1', opinion }],
      ['handoff-committed', { ...toBilling, callId: 'h1' }],
      ['handoff-proposed', { from: 'billing', to: 'tech', callId: 'h2' }],
      ['handoff-committed', { from: 'billing', to: 'tech', callId: 'h2' }],
    ]);
    const { items } = foldEvents(emptyTimeline('triage'), doubted);
    expect(items.map((item) => item.kind === 'seam' && item.doubt)).toEqual(['sales', undefined]);
  });

  it('shows a running tool until its result comes', () => {
    const running = foldEvents(emptyTimeline(), [...opened, ...stored(1, [['tool-called', call]], 2)]);
    expect(running.items.at(-1)).toMatchObject({ status: 'running', output: null, ms: null });
    const done = foldEvents(running, stored(1, [['tool-returned', returned]], 3));
    expect(done.items.at(-1)).toMatchObject(returned);
  });

  it('says why a turn ended that was not answered', () => {
    const stopped = stored(
      1,
      [
        ['agent-said', { agent: 'triage', text: 'Let me', complete: false }],
        ['turn-finished', { outcome: 'aborted', ms: 1, models: [] }],
      ],
      2,
    );
    expect(foldEvents(emptyTimeline(), [...opened, ...stopped]).items).toMatchObject([
      { state: 'cut-off', text: 'Let me' },
      { kind: 'ending', outcome: 'aborted' },
    ]);
  });

  it('keeps the latest value of a fact with where it came from', () => {
    const facts = stored(1, [
      ['fact-recorded', { name: 'email', value: 'a@b.example', provenance: 'customer-said' }],
      ['fact-recorded', { name: 'email', value: 'c@d.example', provenance: 'tool-returned' }],
    ]);
    expect(foldEvents(emptyTimeline(), facts).facts).toEqual([
      { name: 'email', value: 'c@d.example', provenance: 'tool-returned' },
    ]);
  });
});

describe('a person in the conversation', () => {
  const asked = stored(1, [
    ['customer-said', { text: 'A manager, please' }],
    ['person-requested', { from: 'triage', reason: 'asked' }],
    ['turn-finished', { outcome: 'replied', ms: 1, models: [], usage: {} }],
    ['person-claimed', { by: 'Ana' }],
  ]);
  const answered = stored(
    2,
    [
      ['customer-said', { text: 'Hello?' }],
      ['turn-finished', { outcome: 'with-person', ms: 1, models: [], usage: { usd: 0 } }],
      ['person-said', { by: 'Ana', text: 'I am here.' }],
    ],
    5,
  );

  it('holds the line and speaks under their own name, and no turn ends as if cut off', () => {
    const { items, owner } = foldEvents(emptyTimeline(), [...opened, ...asked, ...answered].map(renumber));
    expect(owner).toBe('person');
    expect(items.map((item) => item.kind)).toEqual(['customer', 'seam', 'customer', 'agent']);
    expect(items.at(-1)).toMatchObject({ agent: 'Ana', text: 'I am here.', state: 'complete' });
  });

  it('is not waited for any more after the conversation was given back', () => {
    const back = stored(3, [['person-returned', { to: 'triage' }]], 8);
    const timeline = foldEvents(emptyTimeline(), [...asked, ...answered, ...back]);
    expect(timeline).toMatchObject({ owner: 'triage', personAsked: false });
  });
});

describe('a danger', () => {
  const found = (turn: number, category: 'fire' | 'medical') =>
    stored(
      turn,
      [
        ['customer-said', { text: 'help' }],
        ['danger-found', { category }],
      ],
      turn * 2,
    );

  it('marks the conversation from then on, by the last that was told, and is nothing said', () => {
    expect(emptyTimeline().danger).toBeNull();
    const timeline = foldEvents(emptyTimeline(), [...opened, ...found(1, 'fire'), ...found(2, 'medical')]);
    expect(timeline.danger).toEqual({ category: 'medical' });
    expect(timeline.items.map((item) => item.kind)).toEqual(['customer', 'customer']);
  });
});

function renumber(event: StoredEvent, index: number): StoredEvent {
  return { ...event, seq: index + 1 };
}
