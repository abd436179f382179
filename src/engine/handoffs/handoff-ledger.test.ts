import { ScriptedModel } from '@openai/agents-core/testing';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Desk } from '../../contracts/desk.ts';
import { PERSON } from '../../contracts/edge.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { defineEdge, redirect } from '../../desk/define-edge.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { runTurn } from '../../testing/test-switchboard.ts';
import { deskForTests } from '../testing/desk.ts';
import { call, deskBench, lastAnswer, text, toBilling } from '../testing/open-desk.ts';

const { open, serve } = deskBench();
const common = { handoffDescription: '-', instructions: '-' };
const statusesOf = ({ steps }: { steps: readonly { status: string }[] }) => steps.map(({ status }) => status);

/** Triage that may be sent elsewhere than it wants, a specialist that hands back what it found, and a second one. */
function desk(): Desk {
  const result = z.object({ result: z.string() });
  return defineDesk({
    ...{ id: 'd', name: 'D', entry: 'triage' },
    agents: [
      defineAgent<string, string>({
        ...{ id: 'triage', name: 'Triage', ...common },
        edges: [
          defineEdge({ to: 'research' }),
          defineEdge({
            to: 'sales',
            guards: [{ name: 'owns', timeoutMs: 50, judge: () => redirect('research', 'They own it.') }],
          }),
          defineEdge({
            to: PERSON,
            guards: [
              ({ reason }) => (reason === 'bill' ? redirect('sales', 'Sales first.') : { verdict: 'allow' }),
            ],
          }),
        ],
      }),
      defineAgent<string, string>({
        ...{ id: 'research', name: 'Research', ...common },
        edges: [defineEdge({ to: 'triage', toolName: 'hand_back', payload: result })],
      }),
      defineAgent<string, string>({ id: 'sales', name: 'Sales', ...common }),
    ],
  });
}

describe('the ledger of a conversation', () => {
  test('a handoff is on record from the wish to the first reply, with what was carried', async () => {
    const { id, say, switchboard } = await open([[toBilling], text('Which invoice is it?')]);
    await say('I was charged twice');
    const { handoffs } = await switchboard.view(id);
    expect(handoffs).toMatchObject([
      {
        ...{
          from: 'triage',
          to: 'billing',
          wanted: 'billing',
          actor: 'model',
          status: 'first-reply',
          depth: 1,
        },
        ...{ reason: 'double charge', payload: { reason: 'double charge' } },
        verdicts: [{ guard: 'payload', verdict: 'allow' }],
        carried: { carry: 'everything', items: 1, dropped: 0, facts: [], withheld: [] },
      },
    ]);
    expect(handoffs.flatMap(statusesOf)).toEqual([
      'proposed',
      'guarded',
      'committed',
      'acknowledged',
      'first-reply',
    ]);
    const events = await switchboard.events(id, 0, 100);
    const acknowledged = events.find(({ type }) => type === 'handoff-acknowledged');
    expect(acknowledged?.data).toMatchObject({ callId: handoffs[0]?.callId, model: 'scripted' });
  });

  test('what another process goes on with is the same handoff', async () => {
    const { id, say } = await open([[toBilling], text('Which one?')]);
    await say('I was charged twice');
    const model = new ScriptedModel([
      [call('transfer_to_triage', { reason: 'refunded' })],
      text('Anything else?'),
    ]);
    const other = serve(deskForTests(), linkTo(model));
    await runTurn(other, id, 'thanks');
    const { handoffs } = await other.view(id);
    expect(handoffs.map(({ from, to, status }) => [from, to, status])).toEqual([
      ['triage', 'billing', 'returned'],
      ['billing', 'triage', 'first-reply'],
    ]);
    expect(handoffs[0]?.steps.at(-1)).toMatchObject({ status: 'returned', reason: 'refunded' });
    await other.close(id, 'done');
    expect((await other.view(id)).handoffs.map(({ status }) => status)).toEqual(['returned', 'resolved']);
  });

  test('a hand-back with a result is read by who gets the conversation back', async () => {
    const { say, model, id, switchboard } = await open(
      [
        [call('transfer_to_research', { reason: 'look it up' })],
        [call('hand_back', { result: 'It ships on Monday.' })],
        text('On Monday.'),
      ],
      { desk: desk() },
    );
    expect((await say('when?')).result).toMatchObject({ owner: 'triage', reply: 'On Monday.' });
    expect(JSON.stringify(model.lastCall?.request.input)).toContain('It ships on Monday.');
    const [sent] = (await switchboard.view(id)).handoffs;
    expect(sent?.steps.at(-1)).toMatchObject({ status: 'returned', reason: 'It ships on Monday.' });
  });

  test('a redirected handoff says what was wanted, who decided, and where it went', async () => {
    const { say, id, switchboard } = await open(
      [[call('transfer_to_sales', { reason: 'buy' })], text('Hello from research.')],
      { desk: desk() },
    );
    expect((await say('buy')).result.owner).toBe('research');
    const [moved] = (await switchboard.view(id)).handoffs;
    expect(moved).toMatchObject({ wanted: 'sales', to: 'research', depth: 1, reason: 'They own it.' });
    expect(moved?.verdicts.at(-1)).toMatchObject({
      guard: 'owns',
      verdict: 'redirect',
      reason: 'They own it.',
    });
    expect(moved && statusesOf(moved)).toContain('redirected');
  });

  test('a wish for a person can be sent to an agent instead', async () => {
    const ask = call('transfer_to_person', { reason: 'bill' });
    const { say, id, switchboard } = await open([[ask], text('I sell things.')], { desk: desk() });
    expect((await say('a person!')).result).toMatchObject({ owner: 'sales', status: 'open' });
    expect((await switchboard.view(id)).handoffs).toMatchObject([
      { wanted: 'person', to: 'sales', depth: 1 },
    ]);
  });

  test('asking for a person is on record; the agent keeps its own handoff until somebody comes', async () => {
    const ask = call('transfer_to_person', { reason: 'wants a person' });
    const { say, id, switchboard } = await open([[toBilling], [ask], text('They come.')]);
    expect((await say('a person')).result).toMatchObject({
      owner: 'billing',
      status: 'waiting',
      toolCalls: [],
    });
    expect((await switchboard.view(id)).handoffs).toMatchObject([
      { to: 'billing', status: 'first-reply' },
      { from: 'billing', to: 'person', status: 'escalated', depth: 0 },
    ]);
  });

  test('a turn that fails before the new owner has spoken leaves a failed handoff, not an open one', async () => {
    const { say, id, switchboard } = await open([[toBilling]]);
    expect((await say('I was charged twice')).result).toMatchObject({ outcome: 'failed', owner: 'billing' });
    const [failed] = (await switchboard.view(id)).handoffs;
    expect(failed?.steps.at(-1)).toMatchObject({ status: 'failed' });
    expect(failed && statusesOf(failed)).not.toContain('acknowledged');
  });

  test('a refused handoff keeps what was asked for, every verdict and the reason', async () => {
    const { say, model, id, switchboard } = await open([
      [call('transfer_to_tech', { reason: 'forbidden', urgency: 'low' })],
      text('I will do it myself.'),
    ]);
    await say('webhook');
    expect(lastAnswer(model)).toContain('Tech does not do that.');
    expect((await switchboard.view(id)).handoffs).toMatchObject([
      {
        ...{ status: 'refused', reason: 'Tech does not do that.', depth: 0, carried: null },
        ...{ payload: { reason: 'forbidden', urgency: 'low' } },
        verdicts: [
          { guard: 'payload', verdict: 'allow' },
          { verdict: 'refuse', reason: 'Tech does not do that.' },
        ],
      },
    ]);
  });
});

test('a turn with a handoff has these events, in this order', async () => {
  const { id, say, switchboard } = await open([[toBilling], text('Which one?')]);
  await say('I was charged twice');
  const events = await switchboard.events(id, 0, 100);
  expect(events.map(({ type }) => type)).toEqual([
    ...['conversation-opened', 'customer-said', 'handoff-proposed', 'handoff-guarded', 'handoff-committed'],
    ...['handoff-acknowledged', 'agent-said', 'turn-finished'],
  ]);
});
