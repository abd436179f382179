import { describe, expect, it } from 'vitest';
import type { Api, OpenedConversation } from './api.ts';
import { customerApi } from './customer-api.ts';
import { OwnConversations } from './own-conversations.ts';
import { Problem } from './problem.ts';
import { Switchboard } from './switchboard.ts';

const OPENED: OpenedConversation = {
  ...{ id: 'a', title: '', owner: 'triage', status: 'open', line: 'chat' },
  ...{ updatedAt: '2025-06-01T10:00:00.000Z', token: 'token' },
};
const DESK = { id: 'd', name: 'D', entry: 'triage', examples: [], agents: [], voice: true };
const refuse = () => Promise.reject(new Problem('credentials-invalid', 401, 'Too old'));

/** A server at which nobody's token or session is valid any more. */
const api: Api = {
  desk: () => Promise.resolve(DESK),
  desks: () => Promise.resolve([DESK]),
  conversations: refuse,
  conversation: refuse,
  open: () => Promise.resolve(OPENED),
  events: refuse,
  interrupt: refuse,
  say: refuse,
  follow: refuse,
};

function customersPage() {
  const kept = new Map<string, string>();
  const own = new OwnConversations({
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
  });
  const forgotten: string[] = [];
  const switchboard = new Switchboard({
    api: customerApi(api, own),
    onOpened: () => {},
    forget: (id) => {
      own.forget(id);
      forgotten.push(id);
    },
  });
  return { own, forgotten, switchboard };
}

describe('a page whose credentials are no longer valid', () => {
  it('forgets the conversation of a customer, says so, and keeps what they typed for a new one', async () => {
    const { own, forgotten, switchboard } = customersPage();
    own.add(OPENED);
    switchboard.session(null).type('First');
    await switchboard.session('a').send('Hello?');
    expect(forgotten).toEqual(['a']);
    expect(own.list()).toEqual([]);
    expect(switchboard.read().notice).toContain('can no longer be opened here');
    expect(switchboard.session(null).read()).toMatchObject({ id: null, draft: 'First\nHello?' });
  });

  it('has staff sign in again, with what they typed where it was', async () => {
    const switchboard = new Switchboard({ api, onOpened: () => {} });
    await switchboard.session('a').send('Hello?');
    expect(switchboard.read().signedOut).toBe(true);
    switchboard.resume();
    expect(switchboard.read().signedOut).toBe(false);
    expect(switchboard.session('a').read()).toMatchObject({ draft: 'Hello?', trouble: null });
  });

  it('asks nothing about a conversation that this browser did not open', async () => {
    const { switchboard, forgotten } = customersPage();
    await switchboard.session('another').refresh();
    expect(switchboard.session('another').missing).toBe(true);
    expect(forgotten).toEqual([]);
  });
});
