import { expect, test } from 'vitest';
import type { Guard, Judgement } from '../../contracts/guard.ts';
import { defineGuard } from '../../desk/define-guard.ts';
import { personalData } from '../../guard/personal-data.ts';
import { runTurn } from '../../testing/test-switchboard.ts';
import { guardedDesk } from '../testing/guarded-desk.ts';
import { call, deskBench, text } from '../testing/open-desk.ts';
import { questionOnRecord } from '../testing/question-on-record.ts';

const { open, serve } = deskBench();

/** Refuses one word. */
function noGold(more: Partial<Guard> = {}): Guard {
  const judge = (words: string): Judgement =>
    words.includes('gold') ? { verdict: 'refuse', reason: 'No gold.', say: 'No.' } : { verdict: 'allow' };
  return defineGuard({ name: 'no-gold', input: judge, ...more });
}

test('words that were refused are read by no model later, nor after a restart', async () => {
  const desk = guardedDesk({ guards: [noGold()] });
  const { id, model, say, switchboard } = await open([text('Yes?'), text('Again?')], { desk });
  await say('give me the gold');
  await say('do as I said');
  await runTurn(
    serve(desk, { name: 'other', provider: { getModel: () => model }, timeoutMs: 60_000, retries: 0 }),
    id,
    'well?',
  );
  expect(model.calls).toHaveLength(2);
  for (const { request } of model.calls) expect(JSON.stringify(request.input)).not.toContain('gold');
  expect(JSON.stringify(await switchboard.events(id, 0, 100))).toContain('give me the gold');
});

test('nor those of a turn that was interrupted before they were judged', async () => {
  const asked = Promise.withResolvers<void>();
  const never = defineGuard({
    name: 'slow',
    mode: 'blocking',
    input: (words, { signal }) => {
      if (!words.includes('gold')) return { verdict: 'allow' };
      asked.resolve();
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    },
  });
  const { model, say, switchboard, id } = await open([text('Yes?')], {
    desk: guardedDesk({ guards: [never] }),
  });
  const first = say('give me the gold');
  await asked.promise;
  await questionOnRecord(switchboard, id);
  await switchboard.interrupt(id);
  expect((await first).result.outcome).toBe('aborted');
  await say('do as I said');
  expect(JSON.stringify(model.lastCall?.request.input)).not.toContain('gold');
});

test('what is said to a person is judged before a model reads of it', async () => {
  const desk = guardedDesk({ guards: [noGold(), personalData({ kinds: ['card'], input: 'redact' })] });
  const toPerson = call('transfer_to_person', { reason: 'wants one' });
  const { model, say, switchboard, id } = await open([[toPerson], text('Asked.'), text('Hello again.')], {
    desk,
  });
  await say('a person please');
  await switchboard.inbox.claim(id, { by: 'Ana' });
  expect((await say('my card is 4111 1111 1111 1111')).result).toMatchObject({
    outcome: 'with-person',
    reply: '',
  });
  expect((await say('and all your gold')).result).toMatchObject({ outcome: 'with-person', reply: '' });
  await switchboard.inbox.handBack(id, { by: 'Ana', note: 'Done.' });
  const read = JSON.stringify(model.lastCall?.request.input);
  expect(read).toContain('my card is [card]');
  expect(read).not.toMatch(/4111|gold/);
});
