import { describe, expect, test } from 'vitest';
import type { Guard } from '../../contracts/guard.ts';
import type { TurnEvent } from '../../contracts/turn.ts';
import { defineGuard } from '../../desk/define-guard.ts';
import { personalData } from '../../guard/personal-data.ts';
import { transferJudge } from '../../guard/transfer-judge.ts';
import { guardedDesk } from '../testing/guarded-desk.ts';
import { call, deskBench, text, toBilling } from '../testing/open-desk.ts';

const { open } = deskBench();
const shownIn = (events: readonly TurnEvent[]) =>
  events.flatMap((event) => (event.type === 'text-delta' ? event.delta : [])).join('');

/** No word of the weather; `say` is what the customer reads instead. */
const noWeather = (say?: string): Guard =>
  defineGuard({
    name: 'no-weather',
    output: (words) =>
      words.includes('rain')
        ? { verdict: 'refuse', reason: 'Speak of invoices only.', ...(say === undefined ? {} : { say }) }
        : { verdict: 'allow' },
  });

async function play(steps: Parameters<typeof open>[0], ...guards: Guard[]) {
  const bench = await open(steps, { desk: guardedDesk({ guards }) });
  const { result, events } = await bench.say('hello');
  const log = await bench.switchboard.events(bench.id, 0, 100);
  const tripped = log.flatMap(({ type, data }) => (type === 'guard-tripped' ? data : []));
  return { ...bench, result, log, shown: shownIn(events), tripped };
}

describe('a guard of what agents say', () => {
  test('lets an answer through whole, and it goes back to its model as it was', async () => {
    const { shown, tripped, say, model } = await play([text('Good morning.'), text('Yes.')], noWeather());
    expect(shown).toBe('Good morning.');
    expect(tripped).toEqual([]);
    await say('really?');
    expect(JSON.stringify(model.lastCall?.request.input)).toContain('Good morning.');
  });

  test('stops an answer: its model reads why and is asked once more', async () => {
    const { shown, model, tripped } = await play([text('It may rain.'), text('Which invoice?')], noWeather());
    expect(shown).toBe('Which invoice?');
    expect(JSON.stringify(model.calls[1]?.request.input)).toContain('Speak of invoices only.');
    expect(JSON.stringify(model.calls[1]?.request.input)).not.toContain('It may rain.');
    expect(tripped).toMatchObject([
      { guard: 'no-weather', stage: 'output', agent: 'triage', verdict: 'refuse' },
    ]);
  });

  test('stops it twice: the customer gets an honest sentence', async () => {
    const { shown, result } = await play([text('It may rain.'), text('Rain or no rain.')], noWeather());
    expect(shown).toBe('I am sorry, I can not help you with that here.');
    expect(result.outcome).toBe('replied');
  });

  test('has words of its own for the customer', async () => {
    const { shown, model } = await play([text('It may rain.')], noWeather('Ask me about invoices.'));
    expect(shown).toBe('Ask me about invoices.');
    expect(model.calls).toHaveLength(1);
  });

  test('stops what is said with a call: the call is made all the same', async () => {
    const { shown, result } = await play([[...text('It may rain.'), toBilling], text('Hello.')], noWeather());
    expect(shown).toBe('Hello.');
    expect(result.owner).toBe('billing');
  });

  test('replaces words, and nobody keeps the old ones', async () => {
    const { shown, log, result } = await play([text('Write to ada@example.org.')], personalData());
    expect(shown).toBe('Write to [email].');
    expect(result.reply).toBe('Write to [email].');
    expect(JSON.stringify(log)).not.toContain('ada@example.org');
  });

  test('that fails stops the answer, unless it fails open', async () => {
    const broken = (failOpen: boolean) =>
      defineGuard({ name: 'broken', failOpen, output: () => Promise.reject(new RangeError('no')) });
    expect((await play([text('Hi.'), text('Hi.')], broken(false))).shown).toContain('I am sorry');
    expect((await play([text('Hi.')], broken(true))).shown).toBe('Hi.');
  });

  test('judges every agent’s answer, also after a handoff', async () => {
    const { shown } = await play([[toBilling], text('It may rain.'), text('Which invoice?')], noWeather());
    expect(shown).toBe('Which invoice?');
  });

  test('sees which functions were called with the words', async () => {
    const seen: (readonly string[])[] = [];
    const guard = defineGuard({
      name: 'curious',
      output: (_, { called }) => {
        seen.push(called);
        return { verdict: 'allow' };
      },
    });
    await play([[...text('One moment.'), call('look')], text('Done.')], guard);
    expect(seen).toEqual([['look'], []]);
  });
});

test('a model may judge whether an agent speaks of a transfer it did not make', async () => {
  const verdict = (of: 'allow' | 'refuse') => text(JSON.stringify({ verdict: of }));
  const { shown, model } = await play(
    [
      text('Siirrän teidät laskutukseen.'),
      verdict('refuse'),
      [toBilling],
      text('Mikä lasku?'),
      verdict('allow'),
    ],
    transferJudge(),
  );
  expect(shown).toBe('Mikä lasku?');
  expect(model.calls).toHaveLength(5);
});
