import { describe, expect, test } from 'vitest';
import type { ConversationEvent } from '../../contracts/event.ts';
import { deskForTests } from '../testing/desk.ts';
import { call as calling, text, toBilling } from '../testing/open-desk.ts';
import { callBench } from './testing/call-bench.ts';

const bench = callBench();

const saidIn = (log: readonly ConversationEvent[]) =>
  log.flatMap(({ type, data }) => {
    if (type === 'customer-said') return `customer: ${data.text}`;
    return type === 'agent-said' ? `${data.agent}: ${data.text}` : [];
  });

describe('a call', () => {
  test('begins with the owner, hears the customer and answers', async () => {
    const { line, answer, turns } = await bench.call(deskForTests(), [
      text('Good day. How can I help?'),
      text('Which invoice is it?'),
    ]);
    await answer();
    await turns(1);
    line.say('I was charged twice.');
    const log = await turns(2);
    expect(line.heard).toBe('Good day. How can I help?Which invoice is it?');
    expect(saidIn(log)).toEqual([
      'triage: Good day. How can I help?',
      'customer: I was charged twice.',
      'triage: Which invoice is it?',
    ]);
  });

  test('hands over in the same session: the next agent speaks at once, with its own instructions', async () => {
    const { line, answer, turns, mind, server } = await bench.call(deskForTests(), [
      text('Hello.'),
      [toBilling],
      text('Which invoice?'),
    ]);
    await answer();
    await turns(1);
    line.say('My bill is wrong.');
    const log = await turns(2);
    expect(line.heard).toBe('Hello.Which invoice?');
    expect(mind.calls.map(({ request }) => request.systemInstructions)).toEqual([
      'Be brief.\n\nRoute.',
      'Be brief.\n\nRoute.',
      'Be brief.\n\nHelp with bills.',
    ]);
    expect(server.sessions).toHaveLength(1);
    expect(log.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['handoff-proposed', 'handoff-committed', 'handoff-acknowledged']),
    );
  });

  test('runs tools and says what came of them', async () => {
    const { line, answer, turns } = await bench.call(deskForTests(), [
      text('Hello.'),
      [toBilling],
      [calling('lookup_invoice', { invoice: 'INV-1' })],
      text('It is 42 dollars.'),
    ]);
    await answer();
    await turns(1);
    line.say('What about INV-1?');
    const log = await turns(2);
    expect(line.heard).toBe('Hello.It is 42 dollars.');
    expect(log.find(({ type }) => type === 'tool-returned')?.data).toMatchObject({ status: 'ok' });
  });
});
