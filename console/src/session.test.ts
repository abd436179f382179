import { describe, expect, it } from 'vitest';
import type { Api, Conversation, StoredEvent, TurnEvent } from './api.ts';
import { Problem } from './problem.ts';
import { Session } from './session.ts';
import { storedEvent, turnEvent } from './testing/events.ts';

const AT = '2025-06-01T10:00:00.000Z';
const CONVERSATION: Conversation = {
  id: 'a',
  owner: 'triage',
  status: 'open',
  title: '',
  line: 'chat',
  updatedAt: AT,
};
const ABORTED = turnEvent({
  type: 'turn-finished',
  result: { outcome: 'aborted', owner: 'triage', models: [] },
});
const DELTA: TurnEvent = { type: 'text-delta', agent: 'triage', delta: 'Hello' };

const NOTHING_RUNS = () => Promise.resolve(false);

/** A session on a scripted server whose store holds whatever `log` holds. */
function sessionOn(say: Api['say'], log: StoredEvent[] = [], interrupt: Api['interrupt'] = NOTHING_RUNS) {
  const opened: string[] = [];
  const refused: string[] = [];
  /** What each conversation that was opened continues. */
  const asked: (string | undefined)[] = [];
  const api: Api = {
    desk: () => Promise.reject(new Problem('unused', 500, 'Unused')),
    desks: () => Promise.reject(new Problem('unused', 500, 'Unused')),
    conversations: () => Promise.resolve({ conversations: [] }),
    conversation: () => Promise.resolve(CONVERSATION),
    open: ({ previous } = {}) => {
      asked.push(previous);
      if (asked.length > 2) return Promise.reject(new Problem('store-unavailable', 503, 'No database'));
      return Promise.resolve({ ...CONVERSATION, id: previous === undefined ? 'a' : 'b', token: 'token' });
    },
    events: (_id, after) => Promise.resolve(log.filter((event) => event.seq > after)),
    interrupt,
    say,
    follow: () => Promise.resolve(),
  };
  const session = new Session(
    {
      api,
      now: () => AT,
      wait: () => Promise.resolve(),
      onChanged: () => {},
      onOpened: (_, id) => opened.push(id),
      onRefused: () => refused.push('refused'),
    },
    '0',
    null,
  );
  return { session, opened, refused, asked };
}

function turn(text: string, reply: string, outcome: 'replied' | 'aborted'): StoredEvent[] {
  const place = { turn: 1, at: AT };
  return [
    storedEvent(['customer-said', { text }], { seq: 1, ...place }),
    storedEvent(['agent-said', { agent: 'triage', text: reply, complete: outcome === 'replied' }], {
      seq: 2,
      ...place,
    }),
    storedEvent(['turn-finished', { outcome, ms: 1, models: ['floor'] }], { seq: 3, ...place }),
  ];
}

describe('session', () => {
  it('opens a conversation with the first message and ends with what the store has', async () => {
    const { session, opened } = sessionOn(
      async (_id, _text, _signal, onEvent) => onEvent(DELTA),
      turn('Hi', 'Hello', 'replied'),
    );
    session.type('Hi');
    await session.send('Hi');
    expect(opened).toEqual(['a']);
    expect(session.read()).toMatchObject({ id: 'a', running: false, draft: '', trouble: null });
    expect(session.read().timeline).toMatchObject({ seq: 3, models: ['floor'] });
  });

  it('goes on from a closed conversation in a new one, unless the server can not', async () => {
    const { session, asked } = sessionOn(() => Promise.resolve());
    await session.send('Hi');
    expect(await session.goOn()).toBe('b');
    expect(asked).toEqual([undefined, 'a']);
    expect(await session.goOn()).toBeNull();
  });

  it('puts a message the server never recorded back into the composer', async () => {
    const { session } = sessionOn(() => Promise.reject(new Problem('store-unavailable', 503, 'No database')));
    session.type('Hi');
    await session.send('Hi');
    expect(session.read()).toMatchObject({
      draft: 'Hi',
      trouble: { resend: 'Hi', problem: { code: 'store-unavailable' } },
    });
    expect(session.read().timeline.items).toEqual([]);
  });

  it('keeps what is typed while a turn runs', async () => {
    const { session } = sessionOn(async () => session.type('And also'), turn('Hi', 'Hello', 'replied'));
    await session.send('Hi');
    expect(session.read().draft).toBe('And also');
  });

  it('has the server end a turn the customer stops, and keeps what was said, without an error', async () => {
    const log: StoredEvent[] = [];
    const interrupted = Promise.withResolvers<void>();
    const say: Api['say'] = async (_id, _text, signal, onEvent) => {
      onEvent(DELTA);
      void session.stop();
      await interrupted.promise;
      log.push(...turn('Hi', 'Hello', 'aborted'));
      onEvent(ABORTED);
      expect(signal.aborted).toBe(false);
    };
    // The first wish comes before the turn has begun.
    const answers = [false, true];
    const { session } = sessionOn(say, log, async () => {
      const answer = answers.shift() ?? false;
      if (answer) interrupted.resolve();
      return answer;
    });
    await session.send('Hi');
    expect(answers).toEqual([]);
    expect(session.read()).toMatchObject({ trouble: null, running: false });
    expect(session.read().timeline.items.map((item) => item.kind)).toEqual(['customer', 'agent', 'ending']);
  });

  it('stops waiting for a turn that a server out of reach can not end', async () => {
    const say: Api['say'] = (_id, _text, signal, onEvent) => {
      onEvent(DELTA);
      void session.stop();
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    };
    const { session } = sessionOn(say, [], () => Promise.reject(new TypeError('Failed to fetch')));
    await session.send('Hi');
    expect(session.read()).toMatchObject({ trouble: null, running: false });
  });

  it('names a server that cannot be reached', async () => {
    const { session } = sessionOn(() => Promise.reject(new TypeError('Failed to fetch')));
    await session.send('Hi');
    expect(session.read().trouble).toMatchObject({ resend: 'Hi', problem: { code: 'offline' } });
  });

  it('tells when the server no longer knows who asks, with all that was typed in the draft', async () => {
    const { session, refused } = sessionOn(async () => {
      session.type('And also');
      throw new Problem('credentials-invalid', 401, 'Too old');
    });
    await session.send('Hi');
    expect(refused).toEqual(['refused']);
    expect(session.read()).toMatchObject({ draft: 'Hi\nAnd also', trouble: null, running: false });
  });
});
