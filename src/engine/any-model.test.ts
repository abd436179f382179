import { expect, test } from 'vitest';
import { SwitchroomError } from '../contracts/errors.ts';
import type { CustomerMessage } from '../contracts/line.ts';
import type { TurnEvent, TurnResult } from '../contracts/turn.ts';
import { freshPool } from '../testing/fresh-pool.ts';
import fc, { runs } from '../testing/properties.ts';
import type { TestSwitchboard } from '../testing/test-switchboard.ts';
import { countingIds, testSwitchboard } from '../testing/test-switchboard.ts';
import { anyDesk } from './testing/any/desk.ts';
import { anyAnswers, anyLink } from './testing/any/model.ts';
import {
  expectEnclosedCalls,
  expectHonestFacts,
  expectLimitsHeld,
  expectOneMoveAnAnswer,
  expectSameFromLog,
  expectWholeLog,
} from './testing/any/sound-log.ts';

const pool = freshPool();
const ids = countingIds();

const words = fc.oneof(
  fc.constantFrom('ok', 'yes please', 'I want a refund!', 'my webhook fails', 'r'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
);
/** What customers and people do, one after the other. */
const doing = fc.oneof(
  { weight: 8, arbitrary: fc.record({ say: words }) },
  { weight: 2, arbitrary: fc.record({ say: words, interruptedAfter: fc.nat(6) }) },
  { weight: 1, arbitrary: fc.record({ both: fc.tuple(words, words) }) },
  { weight: 2, arbitrary: fc.constant('restart' as const) },
  { weight: 3, arbitrary: fc.constantFrom('claim', 'hand-back', 'decline', 'approve', 'whisper') },
);
type Doing = typeof doing extends fc.Arbitrary<infer One> ? One : never;

const PRICES = { first: { input: 1, output: 1 } };

async function say(
  board: TestSwitchboard,
  id: string,
  message: CustomerMessage,
  hear: (event: TurnEvent) => void = () => undefined,
): Promise<TurnResult> {
  let result: TurnResult | undefined;
  for await (const event of board.say(id, message)) {
    hear(event);
    if (event.type === 'turn-finished') result = event.result;
  }
  return result ?? expect.fail('the turn did not finish');
}

/** Nobody is left without an answer, unless they interrupted it or a person has the conversation. */
function expectAnswer({ reply, outcome }: TurnResult, interrupted = false): void {
  if (outcome === 'with-person') return;
  if (!interrupted) expect(outcome).not.toBe('aborted');
  if (outcome !== 'aborted') expect(reply.trim()).not.toBe('');
}

async function interrupt(board: TestSwitchboard, id: string, text: string, after: number): Promise<void> {
  const stop = new AbortController();
  let heard = 0;
  if (after === 0) stop.abort();
  const result = await say(board, id, { text, signal: stop.signal }, () => {
    if (++heard >= after) stop.abort();
  });
  expectAnswer(result, true);
}

/** A person may come too early or too late: that is refused in so many words. */
async function person(board: TestSwitchboard, id: string, deed: Extract<Doing, string>): Promise<void> {
  const { inbox } = board;
  const by = 'Ada';
  const { approvals } = (await board.view(id)).state;
  const [callId = 'none'] = Object.keys(approvals);
  const deeds: Record<string, () => Promise<unknown>> = {
    claim: () => inbox.claim(id, { by }),
    'hand-back': () => inbox.handBack(id, { by, note: 'Done.' }),
    decline: () => inbox.decline(id, { by, reason: 'Not mine.' }),
    approve: () => inbox.decide(id, { by, callId, approved: true, note: 'Fine.' }),
    whisper: () => inbox.whisper(id, { by, text: 'Be kind.' }),
  };
  await deeds[deed]?.().catch((thrown: unknown) => {
    const refused = thrown instanceof SwitchroomError && thrown.row.status < 500;
    if (!refused) throw thrown;
  });
}

test('whatever a desk, its models, its customers and its people do, every turn ends and nothing comes apart', async () => {
  await fc.assert(
    fc.asyncProperty(
      ...[anyDesk, anyAnswers, anyAnswers, fc.array(doing, { minLength: 1, maxLength: 7, size: 'max' })],
      async ({ desk, written }, first, last, deeds) => {
        const models = [anyLink('first', first), { ...anyLink('last', last), modelFor: () => null }];
        const start = () => testSwitchboard({ desk, models, pool: pool(), ids, prices: PRICES });
        let board = start();
        const { id } = await board.open({ line: 'chat' });
        written.calls.length = 0;
        for (const deed of deeds) {
          if (deed === 'restart') board = start();
          else if (typeof deed === 'string') await person(board, id, deed);
          else if ('both' in deed) {
            const results = await Promise.all(deed.both.map((text) => say(board, id, { text })));
            for (const result of results) expectAnswer(result);
          } else if ('interruptedAfter' in deed) await interrupt(board, id, deed.say, deed.interruptedAfter);
          else expectAnswer(await say(board, id, { text: deed.say }));
        }
        const [events, view] = [await board.events(id, 0, 10_000), await board.view(id)];
        expectWholeLog(events);
        expectEnclosedCalls(events);
        expectOneMoveAnAnswer(events);
        expectLimitsHeld(desk, events);
        expectHonestFacts(events, view.state);
        expectSameFromLog(desk, events, view);
        expect(new Set(written.calls).size).toBe(written.calls.length);
      },
    ),
    runs(250),
  );
});
