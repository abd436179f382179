import { expect, test } from 'vitest';
import { Kept } from './kept.ts';

/** A browser's storage; `kept` is what is in it. */
function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

const MINE = { id: 'cv_1', token: 't' };

test('nothing is written by reading', () => {
  const browser = storage();
  expect(new Kept(browser, 'desk').read()).toEqual({ outbox: [] });
  expect(browser.kept.size).toBe(0);
});

test('tabs share a conversation, and what is on its way in it', () => {
  const browser = storage();
  const [one, other] = [new Kept(browser, 'desk'), new Kept(browser, 'desk')];
  one.change(() => ({ conversation: MINE }));
  other.change(({ outbox }) => ({ outbox: [...outbox, { id: 'm1', text: 'hi' }] }));
  expect(one.read()).toMatchObject({ conversation: MINE, outbox: [{ id: 'm1', text: 'hi' }] });
});

test('what a signed-in customer wrote is shown to them alone, and what waited to be sent goes with who signs in', () => {
  const browser = storage();
  const maria = new Kept(browser, 'desk');
  maria.change(() => ({ outbox: [{ id: 'm1', text: 'hi' }] }));
  maria.signIn('u-17');
  expect(maria.read()).toMatchObject({ outbox: [{ id: 'm1' }] });
  maria.change(() => ({ conversation: MINE, outbox: [] }));
  expect(new Kept(browser, 'desk').read()).toEqual({ outbox: [] });
  const ben = new Kept(browser, 'desk');
  ben.signIn('u-18');
  expect(ben.read()).toEqual({ outbox: [] });
  const again = new Kept(browser, 'desk');
  again.signIn('u-17');
  expect(again.read().conversation).toEqual(MINE);
  again.forget();
  expect(browser.kept.size).toBe(0);
});

test.each(['no JSON', '7', '{"outbox":{}}', '{"outbox":[],"conversation":{"id":1}}', 'null'])(
  'what is in the storage and is none of ours is as nothing: %s',
  (text) => {
    const browser = storage();
    browser.setItem('desk', text);
    expect(new Kept(browser, 'desk').read()).toEqual({ outbox: [] });
  },
);
