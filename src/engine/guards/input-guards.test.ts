import { modelResponder } from '@openai/agents-core/testing';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Guard, Judgement } from '../../contracts/guard.ts';
import { defineGuard } from '../../desk/define-guard.ts';
import { defineTool } from '../../desk/define-tool.ts';
import { personalData } from '../../guard/personal-data.ts';
import { guardedDesk } from '../testing/guarded-desk.ts';
import { call, deskBench, text, toBilling } from '../testing/open-desk.ts';

const { open, serve } = deskBench();
const ALLOW: Judgement = { verdict: 'allow' };
const REFUSE: Judgement = { verdict: 'refuse', reason: 'rude', say: 'Please be kind.' };

/** A guard that answers when it is told to. */
function thinkingGuard(more: Partial<Guard> = {}) {
  const answer = Promise.withResolvers<Judgement>();
  return {
    guard: defineGuard({ name: 'thinking', input: () => answer.promise, ...more }),
    answer: answer.resolve,
  };
}

describe('a guard that takes its time, side by side with the model', () => {
  test('keeps the answer from the customer until it allows it', async () => {
    const { guard, answer } = thinkingGuard();
    const shown: string[] = [];
    const bench = await open(
      [
        modelResponder(async () => {
          // The model is asked while the guard still thinks.
          setImmediate(() => answer(ALLOW));
          return text('Good morning.');
        }),
      ],
      { desk: guardedDesk({ guards: [guard] }) },
    );
    for await (const event of bench.switchboard.say(bench.id, { text: 'hi' }))
      if (event.type === 'text-delta') shown.push(event.delta);
    expect(shown.join('')).toBe('Good morning.');
  });

  test('refuses: nothing of the answer is read, recorded or done', async () => {
    const { guard, answer } = thinkingGuard();
    const ran: string[] = [];
    const buy = defineTool({
      name: 'buy',
      description: 'Buys.',
      effect: 'write',
      parameters: z.object({}),
      execute: () => void ran.push('buy'),
    });
    const { say, switchboard, id } = await open(
      [
        modelResponder(async () => {
          setImmediate(() => answer(REFUSE));
          return [...text('Bought.'), call('buy')];
        }),
      ],
      { desk: guardedDesk({ guards: [guard], tools: [buy] }) },
    );
    const { result } = await say('buy it, you fool');
    expect(result).toMatchObject({ reply: 'Please be kind.', outcome: 'replied', toolCalls: [] });
    expect(ran).toEqual([]);
    expect(JSON.stringify(await switchboard.events(id, 0, 100))).not.toContain('Bought');
  });

  test('is waited for when it answers at once: the model is not even asked', async () => {
    const { say, model } = await open([], {
      desk: guardedDesk({ guards: [defineGuard({ name: 'quick', input: () => REFUSE })] }),
    });
    expect((await say('fool')).result.reply).toBe('Please be kind.');
    expect(model.calls).toHaveLength(0);
  });

  test('replaces the question: the model is asked again, about the new one', async () => {
    const { guard, answer } = thinkingGuard();
    const { say, model } = await open(
      [
        modelResponder(async () => {
          setImmediate(() => answer({ verdict: 'replace', reason: 'tidied', text: 'a kind question' }));
          return text('To the rude one.');
        }),
        text('To the kind one.'),
      ],
      { desk: guardedDesk({ guards: [guard] }) },
    );
    expect((await say('a rude question')).result.reply).toBe('To the kind one.');
    expect(JSON.stringify(model.lastCall?.request.input)).not.toContain('rude');
  });

  test('blocks when it says so: the model waits', async () => {
    const { guard, answer } = thinkingGuard({ mode: 'blocking' });
    const bench = await open([text('Good morning.')], { desk: guardedDesk({ guards: [guard] }) });
    const turn = bench.say('hi');
    for (let look = 0; look < 20; look++) await new Promise((resolve) => setImmediate(resolve));
    expect(bench.model.calls).toHaveLength(0);
    answer(ALLOW);
    expect((await turn).result.reply).toBe('Good morning.');
  });
});

describe('words that a guard replaces in what the customer said', () => {
  const withoutCards = () => guardedDesk({ guards: [personalData({ kinds: ['card'], input: 'redact' })] });
  const SAID = 'My card is 4111 1111 1111 1111.';

  test('are what every model reads, in this turn, later and after a restart', async () => {
    const first = await open([[toBilling], text('Thank you.'), text('Yes.')], { desk: withoutCards() });
    await first.say(SAID);
    await first.say('did you get it?');
    for (const { request } of first.model.calls) {
      expect(JSON.stringify(request.input)).toContain('My card is [card].');
      expect(JSON.stringify(request.input)).not.toContain('4111');
    }
    const second = await open([text('Again.')], { desk: withoutCards() });
    const elsewhere = serve(withoutCards(), {
      name: 'other',
      provider: { getModel: () => second.model },
      timeoutMs: 5_000,
      retries: 0,
    });
    for await (const _event of elsewhere.say(first.id, { text: 'and now?' }));
    expect(JSON.stringify(second.model.lastCall?.request.input)).toContain('[card]');
    expect(JSON.stringify(second.model.lastCall?.request.input)).not.toContain('4111');
  });

  test('stay in the log as the customer said them, for people', async () => {
    const { say, switchboard, id } = await open([text('Thank you.')], { desk: withoutCards() });
    await say(SAID);
    expect(
      (await switchboard.events(id, 0, 100)).find(({ type }) => type === 'customer-said')?.data,
    ).toMatchObject({
      text: SAID,
    });
  });
});
