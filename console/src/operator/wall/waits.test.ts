import { describe, expect, test } from 'vitest';
import { asking, wallRow } from '../testing/rows.ts';
import { isIn, narrowedBy, searchOf } from './views.ts';
import { assigneeOf, clockOf } from './waits.ts';

const AT = '2026-03-02T09:00:00.000Z';
const NOW = Date.parse(AT);
const due = (ms: number) => new Date(NOW + ms).toISOString();

describe('the clock of who waits', () => {
  test('it runs, is soon over, is late once the first who was asked did not come, and is none for who waits for nobody', () => {
    expect(clockOf(wallRow('a', asking(AT, due(90_000))), NOW)).toBe('running');
    expect(clockOf(wallRow('a', asking(AT, due(60_000))), NOW)).toBe('soon');
    expect(clockOf(wallRow('a', asking(AT, due(0))), NOW)).toBe('late');
    const { person } = wallRow('a', asking(AT, due(90_000)));
    expect(clockOf(wallRow('a', { ...asking(AT), person: person && { ...person, rung: 1 } }), NOW)).toBe(
      'late',
    );
    expect(clockOf(wallRow('a'), NOW)).toBeNull();
  });

  test('a list of running clocks has those that are late as well', () => {
    const late = wallRow('a', asking(AT, due(0)));
    expect(isIn(narrowedBy('?clock=running'), late, 'me', NOW)).toBe(true);
    expect(isIn(narrowedBy('?clock=soon'), late, 'me', NOW)).toBe(false);
    expect(isIn(narrowedBy('?clock=never'), wallRow('b'), 'me', NOW)).toBe(true);
  });
});

describe('whose a conversation is', () => {
  const withAna = wallRow('a', {
    status: 'with-person',
    person: { ...NOBODY(), claimant: 'st_ana', claimedBy: 'Ana' },
  });

  test('it is who took it, or who is asked to; a list has theirs, or those of nobody', () => {
    const asked = wallRow('b', {
      status: 'waiting',
      person: { ...NOBODY(), assignee: { staff: 'st_bo', name: 'Bo' } },
    });
    expect(assigneeOf(withAna)).toEqual({ id: 'st_ana', name: 'Ana' });
    expect(assigneeOf(asked)).toEqual({ id: 'st_bo', name: 'Bo' });
    const lists = (search: string) =>
      [withAna, asked, wallRow('c')]
        .filter((row) => isIn(narrowedBy(search), row, 'me', NOW))
        .map(({ id }) => id);
    expect(lists('?assignee=st_bo')).toEqual(['b']);
    expect(lists('?assignee=nobody')).toEqual(['c']);
    expect(searchOf(narrowedBy('?assignee=nobody&clock=late'))).toBe('?assignee=nobody&clock=late');
  });
});

function NOBODY() {
  const { person } = wallRow('a', asking(AT));
  if (person === null) throw new TypeError('Nobody asks.');
  return person;
}
