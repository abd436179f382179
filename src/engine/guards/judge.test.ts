import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Guard, GuardContext, Judgement } from '../../contracts/guard.ts';
import { defineGuard, type GuardOptions } from '../../desk/define-guard.ts';
import { guardsAt, judge } from './judge.ts';

const ALLOW = { verdict: 'allow' } as const;
const refuse = (reason: string) => ({ verdict: 'refuse', reason }) as const;
const replace = (text: string) => ({ verdict: 'replace', reason: 'tidied', text }) as const;

/** A guard of the input; `later` gives its answer as a promise. */
const guard = (name: string, input: GuardOptions['input'], more: Partial<GuardOptions> = {}) =>
  defineGuard({ name, input, ...more });
const saying = (name: string, answer: Judgement, more: Partial<GuardOptions> = {}) =>
  guard(name, () => answer, more);
const later = async (answer: Judgement): Promise<Judgement> => {
  await setImmediate();
  return answer;
};

function bench(turn = new AbortController()) {
  const defects: string[] = [];
  const context: GuardContext = {
    conversationId: 'cv_1',
    agent: 'triage',
    facts: {},
    personAsked: false,
    called: [],
    signal: turn.signal,
    models: { getModel: () => Promise.reject(new TypeError('nobody asks')) },
  };
  const onDefect = (thrown: unknown, where: string) => void defects.push(`${where}: ${thrown}`);
  const judgeInput = async (subject: string, ...guards: readonly Guard[]) =>
    judge({ stage: 'input', guards, subject, context, onDefect });
  return { context, defects, onDefect, judgeInput };
}

test('without guards everything passes at once, without a promise', () => {
  const { context, onDefect } = bench();
  const judged = judge({ stage: 'input', guards: [], subject: 'hello', context, onDefect });
  expect(judged).toEqual({ verdict: 'allow', tripped: [] });
  expect(guardsAt('input', [], [])).toBe(guardsAt('tool', [], []));
});

test("the desk's guards judge before the agent's, each only at its own stages", () => {
  const output = () => ALLOW;
  const desk = [saying('desk', ALLOW), defineGuard({ name: 'tongue', output })];
  const agent = [saying('agent', ALLOW, { mode: 'blocking' })];
  const names = (...of: Parameters<typeof guardsAt>) => guardsAt(...of).map(({ name }) => name);
  expect(names('input', desk, agent)).toEqual(['desk', 'agent']);
  expect(names('input', desk, agent, 'blocking')).toEqual(['agent']);
  expect(names('output', desk, agent)).toEqual(['tongue']);
  expect(names('tool', desk, agent)).toEqual([]);
});

test('the first refusal in the order of the list counts, whoever answers first', async () => {
  const { judgeInput } = bench();
  const slow = guard('slow', () => later({ verdict: 'refuse', reason: 'spam', say: 'No, thank you.' }));
  const judged = await judgeInput('hello', saying('fine', ALLOW), slow, saying('quick', refuse('rude')));
  expect(judged).toEqual({
    verdict: 'refuse',
    guard: 'slow',
    reason: 'spam',
    say: 'No, thank you.',
    tripped: [{ guard: 'slow', stage: 'input', verdict: 'refuse', reason: 'spam' }],
  });
});

test.each(['parallel', 'blocking'] as const)(
  'words pass from one guard that replaces them to the next (%s)',
  async (mode) => {
    const { judgeInput } = bench();
    const append = (letter: string) => guard(letter, (text) => later(replace(`${text}${letter}`)), { mode });
    const judged = await judgeInput('x', append('a'), saying('fine', ALLOW, { mode }), append('b'));
    expect(judged).toMatchObject({ verdict: 'allow', text: 'xab' });
    expect(judged.tripped.map((trip) => `${trip.guard} ${trip.verdict}`)).toEqual(['a replace', 'b replace']);
  },
);

test('a guard behind one that replaces judges the new words, not the old ones', async () => {
  const { judgeInput } = bench();
  const hush = guard('hush', (text) => later(replace(text.replace('damn', '***'))));
  const polite = guard('polite', (text) => (text.includes('damn') ? refuse('rude') : ALLOW));
  expect(await judgeInput('damn it', hush, polite)).toMatchObject({ verdict: 'allow', text: '*** it' });
  expect(await judgeInput('damn it', polite, hush)).toMatchObject({ verdict: 'refuse', guard: 'polite' });
});

test('guards side by side are asked at once; a blocking one lets nobody see the words before it judged', async () => {
  const { judgeInput } = bench();
  const asked: string[] = [];
  const note = (name: string, mode: Guard['mode']) =>
    guard(
      name,
      async () => {
        asked.push(name);
        await setImmediate();
        asked.push(`${name} done`);
        return ALLOW;
      },
      { mode },
    );
  await judgeInput('hello', note('a', 'parallel'), note('b', 'parallel'));
  expect(asked).toEqual(['a', 'b', 'a done', 'b done']);
  asked.length = 0;
  await judgeInput('hello', note('a', 'blocking'), note('b', 'parallel'));
  expect(asked).toEqual(['a', 'a done', 'b', 'b done']);
});

const FAILURES: Readonly<Record<string, GuardOptions['input']>> = {
  throws: () => {
    throw new RangeError('broken');
  },
  'throws later': () => Promise.reject(new RangeError('broken')),
  'never ends': () => new Promise<never>(() => undefined),
  // biome-ignore lint/suspicious/noThenProperty: that is what it is
  'never ends, as a promise of another library': () => ({ then: () => undefined }) as never,
  'gives nothing': () => undefined as never,
  'gives nonsense': () => ({ verdict: 'maybe' }) as never,
  'replaces words by nothing': () => ({ verdict: 'replace', reason: '-' }) as never,
};

test.each(Object.entries(FAILURES))(
  'a guard that %s stops what it should have judged, and the log hears of it',
  async (_, input) => {
    const { judgeInput, defects } = bench();
    const judged = await judgeInput('hello', guard('shaky', input, { timeoutMs: 1 }));
    expect(judged).toMatchObject({ verdict: 'refuse', guard: 'shaky', reason: 'The guard shaky failed.' });
    expect(judged.tripped).toMatchObject([{ guard: 'shaky', verdict: 'failed' }]);
    expect(defects).toHaveLength(1);
  },
);

test.each(Object.entries(FAILURES))(
  'a guard that fails open and %s lets things pass, on record',
  async (_, input) => {
    const { judgeInput, defects } = bench();
    const shaky = guard('shaky', input, { timeoutMs: 1, failOpen: true });
    const judged = await judgeInput('hello', shaky, saying('tidy', replace('Hello.')));
    expect(judged).toMatchObject({ verdict: 'allow', text: 'Hello.' });
    expect(judged.tripped.map(({ verdict }) => verdict)).toEqual(['failed', 'replace']);
    expect(defects).toHaveLength(1);
  },
);

test('a guard that replaces where there are no words to replace has failed', async () => {
  const { context, onDefect } = bench();
  const tool = () => replace('rm -rf') as never;
  const subject = { name: 'refund', effect: 'write', arguments: {} } as const;
  const guards = [defineGuard({ name: 'odd', tool })];
  const judged = await judge({ stage: 'tool', guards, subject, context, onDefect });
  expect(judged).toMatchObject({ verdict: 'refuse', reason: 'The guard odd failed.' });
});

test('guards that are not needed any more are told to stop, and their failing is nobody else’s', async () => {
  const { judgeInput, defects } = bench();
  const stopped: string[] = [];
  const patient = guard('patient', (_, { signal }) => {
    signal.addEventListener('abort', () => stopped.push('patient'));
    return new Promise<never>(() => undefined);
  });
  const broken = guard('broken', () => Promise.reject(new RangeError('broken')));
  await judgeInput('hello', saying('firm', refuse('no')), patient, broken);
  expect(stopped).toEqual(['patient']);
  expect(defects).toEqual([]);
});

test('when the turn ends, so does the judging, whatever a guard does', async () => {
  const turn = new AbortController();
  const { judgeInput, defects } = bench(turn);
  const endless = guard('endless', () => {
    turn.abort(new RangeError('the client left'));
    return new Promise<never>(() => undefined);
  });
  await expect(judgeInput('hello', endless)).rejects.toThrow('the client left');
  expect(defects).toEqual([]);
});
