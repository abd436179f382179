import { expect, test } from 'vitest';
import { z } from 'zod';
import { PERSON } from '../../contracts/edge.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { defineEdge } from '../../desk/define-edge.ts';
import { defineTool } from '../../desk/define-tool.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { runTurn } from '../../testing/test-switchboard.ts';
import { call, deskBench, text } from '../testing/open-desk.ts';
import { lastRead, toPerson } from '../testing/people-bench.ts';

const { open, serve } = deskBench();
const SECRET = 'I moved to Oak Lane';

const learn = defineTool({
  ...{ name: 'learn', description: '-', effect: 'read', parameters: z.object({}) },
  execute: (_, { recordFact }) => recordFact('birthday', '1970-01-31'),
});
const about = { handoffDescription: '-', instructions: '-' };
const toAPerson = defineEdge({ to: PERSON });
const toExpert = defineEdge({ to: 'expert', carry: { history: 'nothing', facts: [] } });

/** Triage, and an expert who is told next to nothing of what triage knows; both can ask for a person. */
const desk = defineDesk({
  ...{ id: 'd', name: 'D', entry: 'triage' },
  agents: [
    defineAgent({ id: 'triage', name: 'Triage', ...about, tools: [learn], edges: [toExpert, toAPerson] }),
    defineAgent({
      ...{ id: 'expert', name: 'Expert', ...about, edges: [toAPerson] },
      instructions: ({ facts }) => `You know ${Object.keys(facts).join() || 'nothing'}.`,
    }),
  ],
});

/** A conversation that the expert has, after triage was told something the expert is not. */
async function withExpert(steps: Parameters<typeof open>[0]) {
  const begun = [[call('learn')], [call('transfer_to_expert', { reason: 'r' })], text('Expert here.')];
  const bench = await open([...begun, [toPerson], text('Asked.'), ...steps], { desk });
  const { id, model, switchboard, say } = bench;
  await say(SECRET);
  await say('a person please');
  /** Ana takes the conversation and gives it back. */
  const through = async (to?: string) => {
    await switchboard.inbox.claim(id, { by: 'Ana' });
    await switchboard.inbox.handBack(id, { by: 'Ana', note: 'Looked at it.', ...(to && { to }) });
  };
  const restarted = () => serve(desk, linkTo(model));
  const read = () => ({ knows: model.lastCall?.request.systemInstructions, history: lastRead(model) });
  return { id, say, through, restarted, read };
}

test('an agent that gets it back from a person whom it asked reads what its handoff carried', async () => {
  const { id, through, restarted, read } = await withExpert([text('Back.'), text('Still here.')]);
  await through();
  expect(read().history).not.toContain(SECRET);
  expect(read().knows).toContain('nothing');
  await runTurn(restarted(), id, 'hello?');
  expect(read().history).not.toContain(SECRET);
  expect(read().knows).toContain('nothing');
});

test('an agent that a person chose reads everything, though it was once handed less', async () => {
  const back = [text('Triage.'), [toPerson], text('Asked.'), text('Expert again.'), text('Still here.')];
  const { id, say, through, restarted, read } = await withExpert(back);
  await through('triage');
  await say('another person please');
  await through('expert');
  expect(read().history).toContain(SECRET);
  expect(read().history).not.toContain('handed the conversation to you');
  expect(read().knows).toContain('birthday');
  await runTurn(restarted(), id, 'hello?');
  expect(read().history).toContain(SECRET);
  expect(read().knows).toContain('birthday');
});
