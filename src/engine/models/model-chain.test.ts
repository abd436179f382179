import { Usage } from '@openai/agents-core';
import { assistantMessage } from '@openai/agents-core/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ModelLink, ModelRequest, StreamEvent } from '../../contracts/model.ts';
import { ModelChain } from './model-chain.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const REQUEST: ModelRequest = {
  ...{ input: [], modelSettings: {}, tools: [], outputType: 'text', handoffs: [], tracing: false },
};

type Play = (signal: AbortSignal) => AsyncIterable<StreamEvent>;

/** A link that plays one function an attempt, the last one for ever. */
function link(name: string, plays: readonly Play[], options: Partial<ModelLink> = {}) {
  const asked: AbortSignal[] = [];
  const getStreamedResponse = ({ signal }: ModelRequest) => {
    const seen = signal ?? new AbortController().signal;
    const play = plays[Math.min(asked.push(seen), plays.length) - 1] ?? never;
    return play(seen);
  };
  const getResponse = () => Promise.reject(new TypeError('streams only'));
  const provider = { getModel: () => ({ getResponse, getStreamedResponse }) };
  return { asked, link: { name, provider, timeoutMs: 5_000, retries: 0, ...options } satisfies ModelLink };
}

const speaks = (text: string): Play =>
  async function* () {
    const output = [assistantMessage(text)];
    yield { type: 'response_done', response: { id: '', usage: new Usage(), output } } as StreamEvent;
  };

const fails = (status: number, headers: Record<string, string> = {}): Play =>
  async function* () {
    yield { type: 'response_started' };
    throw Object.assign(new RangeError('no'), { status, headers });
  };

/** Ignores the signal and never ends. */
const never: Play = async function* () {
  yield { type: 'response_started' };
  await new Promise(() => undefined);
};

function ask(chain: ModelChain, signal = new AbortController().signal) {
  const heard: unknown[] = [];
  const answer = chain.ask(undefined, () => REQUEST, signal, {
    onDelta: (name, delta) => heard.push([name, delta]),
    onFailure: (name, next, reason) => heard.push({ name, next, reason }),
  });
  // Awaited later; until then a rejection is nobody's fault.
  answer.catch(() => undefined);
  return { answer, heard };
}

describe('a link that fails', () => {
  test('is asked again after the time the vendor asks for, not earlier', async () => {
    const first = link('first', [fails(429, { 'retry-after': '3' }), speaks('Hi.')], { retries: 1 });
    const { answer, heard } = ask(new ModelChain([first.link]));
    await vi.advanceTimersByTimeAsync(2_999);
    expect(first.asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toMatchObject({ link: 'first' });
    expect(heard).toEqual([['first', 'Hi.']]);
  });

  test('is not waited for longer than eight seconds, whatever the vendor asks for', async () => {
    const first = link('first', [fails(429, { 'retry-after': '3600' }), speaks('Hi.')], { retries: 1 });
    const { answer } = ask(new ModelChain([first.link]));
    await vi.advanceTimersByTimeAsync(8_000);
    expect(await answer).toMatchObject({ link: 'first' });
  });

  test('is asked again after doubling waits, and then left for the next', async () => {
    const first = link('first', [fails(500)], { retries: 2 });
    const { answer, heard } = ask(new ModelChain([first.link, link('second', [speaks('Hi.')]).link]));
    await vi.advanceTimersByTimeAsync(249);
    expect(first.asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(first.asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(500);
    expect(await answer).toMatchObject({ link: 'second' });
    expect(first.asked).toHaveLength(3);
    expect(heard[0]).toEqual({ name: 'first', next: 'second', reason: '500: no' });
  });

  test('for good is left at once', async () => {
    const first = link('first', [fails(401)], { retries: 2 });
    const { answer } = ask(new ModelChain([first.link, link('second', [speaks('Hi.')]).link]));
    expect(await answer).toMatchObject({ link: 'second' });
    expect(first.asked).toHaveLength(1);
  });

  test('in mid-sentence is not asked again: the next one goes on', async () => {
    const cut: Play = async function* () {
      yield { type: 'output_text_delta', delta: 'Your bill' };
      throw new TypeError('terminated');
    };
    const first = link('first', [cut], { retries: 2 });
    const { answer, heard } = ask(new ModelChain([first.link, link('second', [speaks('Hi.')]).link]));
    await answer;
    expect(first.asked).toHaveLength(1);
    expect(heard).toMatchObject([['first', 'Your bill'], { name: 'first' }, ['second', 'Hi.']]);
  });

  test('as the last of the chain is named with all that were tried', async () => {
    const chain = new ModelChain([link('a', [fails(401)]).link, link('b', [fails(400)]).link]);
    const { answer, heard } = ask(chain);
    await expect(answer).rejects.toMatchObject({ code: 'model-unavailable', detail: 'Tried: a, b.' });
    expect(heard.at(-1)).toMatchObject({ name: 'b', next: null });
  });
});

describe('a silent link', () => {
  test('is left when its time is up, and its request is aborted', async () => {
    const first = link('first', [never], { timeoutMs: 1_000 });
    const { answer } = ask(new ModelChain([first.link, link('second', [speaks('Hi.')]).link]));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await answer).toMatchObject({ link: 'second' });
    expect(first.asked[0]?.aborted).toBe(true);
  });

  test('is not one that takes long but gives signs of life', async () => {
    const slow: Play = async function* () {
      for (const delta of ['one ', 'two ', 'three']) {
        await new Promise((resolve) => setTimeout(resolve, 900));
        yield { type: 'output_text_delta', delta };
      }
      yield* speaks('one two three')(new AbortController().signal);
    };
    const { answer } = ask(new ModelChain([link('first', [slow], { timeoutMs: 1_000 }).link]));
    await vi.advanceTimersByTimeAsync(2_700);
    expect(await answer).toMatchObject({ link: 'first' });
  });

  test('whose model is never found is left too', async () => {
    const lost = {
      ...link('first', []).link,
      provider: { getModel: () => new Promise<never>(() => undefined) },
    };
    const { answer } = ask(new ModelChain([lost, link('second', [speaks('Hi.')]).link]));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await answer).toMatchObject({ link: 'second' });
  });
});

describe('a link that is down for long', () => {
  /** Brings the circuit of `first` to open: five failures, one a turn. */
  async function broken(after: Play) {
    const first = link('first', [...Array<Play>(5).fill(fails(500)), after]);
    const chain = new ModelChain([first.link, link('second', [speaks('Hi.')]).link]);
    for (let turn = 0; turn < 5; turn++) await ask(chain).answer;
    return { first, chain };
  }

  test('is not asked any more, so that nobody waits for it', async () => {
    const { first, chain } = await broken(never);
    const { answer, heard } = ask(chain);
    expect(await answer).toMatchObject({ link: 'second' });
    expect(first.asked).toHaveLength(5);
    expect(heard[0]).toMatchObject({
      name: 'first',
      reason: 'left out for a while, as it failed too often: 500: no',
    });
  });

  test('is tried again later, and serves once it is up', async () => {
    const { chain } = await broken(speaks('Back.'));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await ask(chain).answer).toMatchObject({ link: 'first' });
    expect(await ask(chain).answer).toMatchObject({ link: 'first' });
  });

  test('is tried by one turn alone; the others do not wait for what comes of it', async () => {
    const { first, chain } = await broken(never);
    await vi.advanceTimersByTimeAsync(15_000);
    const trying = ask(chain);
    await vi.advanceTimersByTimeAsync(1);
    expect(first.asked).toHaveLength(6);
    expect(await ask(chain).answer).toMatchObject({ link: 'second' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await trying.answer).toMatchObject({ link: 'second' });
  });
});

describe('a turn that is given up', () => {
  test('while it waits between two attempts ends at once, and nothing is asked after it', async () => {
    const gone = new AbortController();
    const first = link('first', [fails(429, { 'retry-after': '8' })], { retries: 1 });
    const { answer } = ask(new ModelChain([first.link]), gone.signal);
    await vi.advanceTimersByTimeAsync(10);
    gone.abort(new RangeError('the client left'));
    await expect(answer).rejects.toThrow('the client left');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(first.asked).toHaveLength(1);
  });

  test('ends at once when the model ignores it', async () => {
    const gone = new AbortController();
    const { answer, heard } = ask(new ModelChain([link('first', [never]).link]), gone.signal);
    await vi.advanceTimersByTimeAsync(10);
    gone.abort(new RangeError('the client left'));
    await expect(answer).rejects.toThrow('the client left');
    expect(heard).toEqual([]);
  });

  test('says nothing about the model: many of them do not open its circuit', async () => {
    const first = link('first', [...Array<Play>(8).fill(never), speaks('Still here.')]);
    const chain = new ModelChain([first.link]);
    for (let turn = 0; turn < 8; turn++) {
      const gone = new AbortController();
      const { answer } = ask(chain, gone.signal);
      await vi.advanceTimersByTimeAsync(1);
      gone.abort(new RangeError('the client left'));
      await expect(answer).rejects.toThrow('the client left');
    }
    expect(await ask(chain).answer).toMatchObject({ link: 'first' });
  });
});

test.each(['', '  \n'])('an answer of nothing but "%s" is a failure', async (nothing) => {
  const chain = new ModelChain([link('first', [speaks(nothing)]).link, link('second', [speaks('Hi.')]).link]);
  expect(await ask(chain).answer).toMatchObject({ link: 'second' });
});
