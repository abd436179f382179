import { modelResponder, ScriptedModel } from '@openai/agents-core/testing';
import { expect, test } from 'vitest';
import { wholeLog } from '../../contracts/whole-log.ts';
import { deskForTests } from '../../engine/testing/desk.ts';
import { deskBench, text, toBilling } from '../../engine/testing/open-desk.ts';
import { ablateEdge, edgesTaken } from '../../evals/replay/ablate.ts';
import { describeAblations } from '../../evals/replay/describe-ablation.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { runTurn } from '../../testing/test-switchboard.ts';
import { createReplayDesk } from './replay-desk.ts';

const bench = deskBench();

/** Triage hands over; billing asks for the account unless its instructions say that it is known. */
const model = () =>
  linkTo(
    new ScriptedModel(
      Array.from({ length: 100 }, () =>
        modelResponder(({ request: { systemInstructions = '' } }) => {
          if (systemInstructions.includes('Route.')) return [toBilling];
          return text(systemInstructions.includes('verified') ? 'I see it.' : 'What is your account?');
        }),
      ),
    ),
  );

test('each thing an edge carries is dropped in turn: what its target then asks for again is needed, and what it never reads is not missed', async () => {
  const switchboard = bench.serve(deskForTests(), model());
  const conversations = [];
  for (const words of ['I was charged twice', 'a bill', 'my invoice', 'a charge', 'my bill', 'money back']) {
    const { id } = await switchboard.open({ line: 'chat', facts: { account: 'A-17', color: 'red' } });
    await runTurn(switchboard, id, words);
    conversations.push({ id, events: await wholeLog(switchboard, id) });
  }
  expect(edgesTaken(conversations)).toEqual([{ from: 'triage', to: 'billing' }]);
  const make = (desk: ReturnType<typeof deskForTests>) => createReplayDesk({ desk, models: [model()] });
  const edge = { from: 'triage', to: 'billing' };
  const found = await ablateEdge(deskForTests(), make, edge, conversations);
  expect(found).toMatchObject([
    { field: 'history', missed: { hits: 0, of: 6 }, verdict: 'not missed' },
    {
      field: 'fact account',
      missed: { hits: 6, of: 6 },
      moreReasks: 6,
      otherOutcome: 0,
      verdict: 'necessary',
    },
    { field: 'fact color', missed: { hits: 0, of: 6 }, verdict: 'not missed' },
  ]);
  expect(await ablateEdge(deskForTests(), make, edge, conversations.slice(0, 2))).toMatchObject([
    {},
    { field: 'fact account', missed: { hits: 2, of: 2 }, verdict: 'needed' },
    {},
  ]);
  expect(describeAblations(found)).toMatch(
    /triage > billing +fact account +necessary +6 of 6 \(61 % to 100 %\) +6 +0/,
  );
  expect(await ablateEdge(deskForTests(), make, { from: 'triage', to: 'tech' }, conversations)).toEqual([]);
});
