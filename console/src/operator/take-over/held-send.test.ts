import { expect, test } from 'vitest';
import { HeldSend, UNDO_MS } from './held-send.ts';

/** Sends to a list; time passes when a test says so. */
function sending() {
  const sent: string[] = [];
  const answers = { fail: false };
  let due: (() => void) | undefined;
  const sender = new HeldSend({
    send: async ({ text, messageId }) => {
      if (answers.fail) throw new TypeError('fetch failed');
      sent.push(`${messageId}: ${text}`);
    },
    now: () => 0,
    later: (_, run) => {
      due = run;
      return () => {
        due = undefined;
      };
    },
    newId: () => `m${sent.length + 1}`,
  });
  return { sender, sent, answers, pass: () => due?.() };
}

test('a reply waits some seconds, in which it can be taken back', async () => {
  const { sender, sent, pass } = sending();
  await sender.say('cv_1', 'Hello');
  expect(sender.read()).toMatchObject({ text: 'Hello', state: 'held', at: UNDO_MS });
  expect(sender.undo()).toBe('Hello');
  pass();
  expect(sent).toEqual([]);
  await sender.say('cv_1', 'Good day');
  pass();
  await expect.poll(() => sent).toEqual(['m1: Good day']);
  expect(sender.read()).toBeNull();
});

test('a second reply lets the first one go, so that they arrive in order', async () => {
  const { sender, sent, pass } = sending();
  await sender.say('cv_1', 'One');
  await sender.say('cv_1', 'Two');
  expect(sent).toEqual(['m1: One']);
  pass();
  await expect.poll(() => sent).toEqual(['m1: One', 'm2: Two']);
});

test('what did not get through is not told as sent, and goes again with the same id', async () => {
  const { sender, sent, answers } = sending();
  answers.fail = true;
  await sender.say('cv_1', 'Hello');
  await sender.now();
  expect(sender.read()).toMatchObject({ state: 'failed', messageId: 'm1' });
  answers.fail = false;
  await sender.now();
  expect(sent).toEqual(['m1: Hello']);
});
