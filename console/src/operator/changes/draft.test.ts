import { expect, test } from 'vitest';
import { changed, keepDraft, keptDraft } from './draft.ts';

const serves = { number: 2, value: 'Be brief.' };

test('a draft has only what differs from what serves, and none is left when nothing does', () => {
  const draft = changed(null, serves, 'style', 'Be warm.');
  expect(draft).toEqual({ base: 2, fields: { style: 'Be warm.' } });
  expect(changed(draft, serves, 'style', 'Be brief.')).toBeNull();
});

test('a draft remembers which number served when it was begun', () => {
  const draft = changed(null, serves, 'style', 'Be warm.');
  expect(changed(draft, { number: 3, value: 0.9 }, 'routerSure', 0.95)?.base).toBe(2);
});

test('a draft survives a reload, and what another program wrote there is no draft', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const draft = { base: 0, fields: { style: 'Be warm.' } };
  keepDraft(storage, 'salon', draft);
  expect(keptDraft(storage, 'salon')).toEqual(draft);
  expect(keptDraft(storage, 'support')).toBeNull();
  keepDraft(storage, 'salon', null);
  expect(keptDraft(storage, 'salon')).toBeNull();
  kept.set('switchroom-changes salon', '{');
  expect(keptDraft(storage, 'salon')).toBeNull();
});
