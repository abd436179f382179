import { describe, expect, it } from 'vitest';
import type { Conversation } from './api.ts';
import { deskFor, deskOf } from './desks.ts';

const desk = (id: string) => ({ id, name: id, entry: 'triage', examples: [], agents: [], voice: true });
const desks = [desk('support'), desk('salon')];
const summary: Conversation = {
  ...{ id: 'cv_1', title: '', owner: 'triage', status: 'open', line: 'chat' },
  ...{ updatedAt: '2025-06-01T10:00:00.000Z', desk: 'salon' },
};

describe('the desk on show', () => {
  it('is the one the server says, else the one in the id, else the first', () => {
    expect(deskOf(desks, 'cv_1', summary)?.id).toBe('salon');
    expect(deskOf(desks, 'salon.cv_1', undefined)?.id).toBe('salon');
    expect(deskOf(desks, 'cv_1', undefined)?.id).toBe('support');
    expect(deskOf([], 'cv_1', undefined)).toBeNull();
  });

  it('is for a new conversation the one in the address, or none where there is no such desk', () => {
    expect(deskFor(desks, null)?.id).toBe('support');
    expect(deskFor(desks, 'salon')?.id).toBe('salon');
    expect(deskFor(desks, 'garage')).toBeNull();
  });
});
