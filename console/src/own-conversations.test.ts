import { describe, expect, it } from 'vitest';
import type { OpenedConversation } from './api.ts';
import { type Keep, OwnConversations } from './own-conversations.ts';

const opened = (id: string): OpenedConversation => ({
  ...{ id, title: '', owner: 'triage', status: 'open', line: 'chat', updatedAt: '2025-06-01T10:00:00.000Z' },
  token: `token of ${id}`,
});

function kept(first?: string) {
  let text = first ?? null;
  const keep: Keep = {
    getItem: () => text,
    setItem: (_, value) => {
      text = value;
    },
  };
  return { own: new OwnConversations(keep), again: () => new OwnConversations(keep) };
}

describe('the conversations of a browser', () => {
  it('are there after a reload, newest first, with what lets them go on', () => {
    const { own, again } = kept();
    own.add(opened('a'));
    own.add(opened('b'));
    expect(
      again()
        .list()
        .map(({ id }) => id),
    ).toEqual(['b', 'a']);
    expect(again().token('a')).toBe('token of a');
    expect(again().token('c')).toBeUndefined();
  });

  it('are five: the oldest goes when one more is opened', () => {
    const { own } = kept();
    for (const id of 'abcdef') own.add(opened(id));
    expect(own.list().map(({ id }) => id)).toEqual(['f', 'e', 'd', 'c', 'b']);
  });

  it('go on with the next token once there is one, and show what they are now', () => {
    const { own, again } = kept();
    own.add(opened('a'));
    own.renew('a', 'next');
    own.update({ ...opened('a'), title: 'Charged twice', owner: 'billing', status: 'waiting' });
    expect(again().list()).toMatchObject([{ title: 'Charged twice', owner: 'billing', status: 'waiting' }]);
    expect(again().token('a')).toBe('next');
  });

  it('are forgotten when they can not be gone on with, and what was never here is not kept', () => {
    const { own } = kept();
    own.add(opened('a'));
    own.forget('a');
    own.update(opened('b'));
    own.renew('b', 'next');
    expect(own.list()).toEqual([]);
  });

  it.each(['not JSON', '{}', '[1,{"id":"a"}]'])('are none where something else was kept: %s', (text) => {
    expect(kept(text).own.list()).toEqual([]);
  });
});
