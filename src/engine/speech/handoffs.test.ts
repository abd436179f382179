import { describe, expect, test } from 'vitest';
import type { ConversationEvent, EventType } from '../../contracts/event.ts';
import { text } from '../testing/open-desk.ts';
import { callBench, saidIn } from './testing/call-bench.ts';
import { lookUp, slowTool, toBilling, toFront, toPerson, voiceDesk } from './testing/voice-desk.ts';

const bench = callBench();
const { greeted } = bench;
type Call = Awaited<ReturnType<typeof bench.call>>;

const count = (log: readonly ConversationEvent[], type: EventType) =>
  log.filter((event) => event.type === type).length;

/** The instructions that the vendor's session has now. */
const persona = ({ server }: Call) => server.sessions.at(-1)?.config.instructions;

describe('handoffs in a call', () => {
  test('go there and back again, and nobody greets twice', async () => {
    const call = await greeted(voiceDesk(), [
      ...[text('Hello.'), [toBilling], text('Which bill?')],
      ...[[toFront], text('What else?')],
    ]);
    call.line.say('My bill.');
    await call.turns(2);
    call.line.say('No, something else.');
    const log = await call.turns(3);
    expect(saidIn(log)).toEqual([
      ...['front: Hello.', 'customer: My bill.', 'billing: Which bill?'],
      ...['customer: No, something else.', 'front: What else?'],
    ]);
    expect(call.line.heard).toBe('Hello.Which bill?What else?');
    expect(count(log, 'handoff-acknowledged')).toBe(2);
    expect(call.server.sessions).toHaveLength(1);
  });

  test('are confirmed by the vendor before they are answered and the new owner speaks', async () => {
    const call = await greeted(voiceDesk(), [text('Hello.'), [toBilling], text('Which bill?')]);
    call.line.say('My bill.');
    await call.turns(2);
    const order = call.events().filter((type) => ORDER.has(type));
    const last = order.slice(order.lastIndexOf('session.update'));
    expect(last).toEqual([
      ...['session.update', 'session.updated', 'conversation.item.create', 'response.create'],
    ]);
  });

  test('two in one response: the first is taken, the second is answered as not taken', async () => {
    const call = await greeted(voiceDesk(), [
      text('Hello.'),
      [toBilling, { ...toPerson, callId: 'other' }],
      text('Which bill?'),
    ]);
    call.line.say('My bill, or a person.');
    const log = await call.turns(2);
    expect(count(log, 'handoff-committed')).toBe(1);
    expect(log.find(({ type }) => type === 'handoff-refused')?.data).toMatchObject({
      reason: 'Only one handoff a response: the first one was taken.',
    });
    expect(call.sent('session.update')).toHaveLength(2);
    expect(outputs(call)).toHaveLength(2);
    expect(call.line.heard).toBe('Hello.Which bill?');
  });

  test.for(['cannot_update_voice', 'server_error'])(
    'that the vendor refuses (%s) are taken in a new session, unheard',
    async (code) => {
      const call = await greeted(voiceDesk(), [text('Hello.'), [toBilling], text('Which bill?')]);
      call.server.plan({ at: 'session.update', fault: 'refuse', code });
      call.line.say('My bill.');
      const log = await call.turns(2);
      expect(call.line.heard).toBe('Hello.Which bill?');
      expect(saidIn(log).at(-1)).toBe('billing: Which bill?');
      expect((await call.switchboard.view(call.id)).state.owner).toBe('billing');
      expect(call.server.sessions).toHaveLength(1);
      expect(persona(call)).toBe('Be billing.');
    },
  );

  test('that the vendor refuses in a new session as well have a person asked, in words', async () => {
    const call = await greeted(voiceDesk(), [text('Hello.'), [toBilling], text('Which bill?')]);
    call.server.plan(
      ...Array.from({ length: 4 }, () => ({ at: 'session.update', fault: 'refuse' }) as const),
    );
    call.line.say('My bill.');
    const log = await call.turns(2);
    expect(call.line.heard).toContain('I have asked a colleague');
    expect(log.at(-1)?.data).toMatchObject({ outcome: 'failed' });
    expect((await call.switchboard.view(call.id)).state.status).toBe('waiting');
    call.line.say('Hello?');
    await call.turns(3);
    expect(call.line.heard).toMatch(/Which bill\?$/);
    expect(persona(call)).toBe('Be billing.');
  });

  test('that the vendor confirms late are waited for', async () => {
    const call = await greeted(voiceDesk(), [text('Hello.'), [toBilling], text('Which bill?')]);
    call.server.plan({ at: 'session.update', fault: 'delay', ms: 700 });
    call.line.say('My bill.');
    await call.arrives(() => call.sent('session.update').length === 2);
    await call.settled();
    expect(call.sent('response.create')).toHaveLength(2);
    await call.clock.advance(700);
    await call.turns(2);
    expect(call.line.heard).toBe('Hello.Which bill?');
    expect(persona(call)).toBe('Be billing.');
  });

  test('that the vendor never confirms are taken in a new session, as soon as the customer has waited long enough', async () => {
    const call = await greeted(voiceDesk(), [text('Hello.'), [toBilling], text('Which bill?')]);
    call.server.plan({ at: 'session.update', fault: 'ignore' });
    call.line.say('My bill.');
    await call.arrives(() => call.sent('session.update').length === 2);
    await call.settled();
    await call.clock.advance(4_000);
    await call.turns(2);
    expect(call.line.heard).toBe('Hello.Which bill?');
    expect(persona(call)).toBe('Be billing.');
    expect((await call.switchboard.view(call.id)).state.owner).toBe('billing');
  });

  test('that are interrupted are taken all the same, and the new owner answers the new words', async () => {
    const call = await greeted(voiceDesk(), [text('Hello.'), [toBilling], text('Yes, the May one.')]);
    call.server.plan({ at: 'session.update', fault: 'delay', ms: 500 });
    call.line.say('My bill.');
    await call.arrives(() => call.sent('session.update').length === 2);
    call.line.say('The one of May.');
    await call.arrives(() => call.line.shown.some(({ type }) => type === 'interrupted'));
    await call.clock.advance(500);
    const log = await call.turns(3);
    expect(saidIn(log).slice(1)).toEqual([
      ...['customer: My bill.', 'customer: The one of May.', 'billing: Yes, the May one.'],
    ]);
    for (const type of ['handoff-committed', 'handoff-acknowledged'] as const)
      expect(count(log, type)).toBe(1);
    expect(outputs(call)).toHaveLength(1);
    expect(persona(call)).toBe('Be billing.');
  });

  test('wait for a tool of the same response, also when the customer speaks meanwhile: each call is answered once', async () => {
    const slow = slowTool('write');
    const call = await greeted(voiceDesk({ tools: [slow.tool] }), [
      text('Hello.'),
      [lookUp, { ...toBilling, callId: 'other' }],
      text('Done, says billing.'),
    ]);
    call.line.say('Do it.');
    await slow.started;
    call.line.say('Are you there?');
    await call.arrives(() => call.line.shown.some(({ type }) => type === 'interrupted'));
    slow.return();
    const log = await call.turns(3);
    expect(slow.runs).toBe(1);
    expect(count(log, 'tool-returned')).toBe(1);
    expect(count(log, 'handoff-committed')).toBe(1);
    expect(outputs(call)).toHaveLength(2);
    expect(saidIn(log).slice(1)).toEqual([
      ...['customer: Do it.', 'customer: Are you there?', 'billing: Done, says billing.'],
    ]);
  });
});

const ORDER: ReadonlySet<string> = new Set([
  ...['session.update', 'session.updated', 'conversation.item.create', 'response.create'],
]);

/** What the vendor was answered to its calls. */
function outputs({ sent }: Call): unknown[] {
  const items = sent('conversation.item.create') as { item?: { type?: string } }[];
  return items.filter(({ item }) => item?.type === 'function_call_output');
}
