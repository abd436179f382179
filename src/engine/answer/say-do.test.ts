import { describe, expect, test } from 'vitest';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { TurnEvent } from '../../contracts/turn.ts';
import { defineEdge, refuse } from '../../desk/define-edge.ts';
import { type GuardedDeskOptions, guardedDesk } from '../testing/guarded-desk.ts';
import { call, deskBench, text, toBilling } from '../testing/open-desk.ts';

const { open } = deskBench();
const CLAIM = "I'm transferring you to billing now.";
const toPerson = call('transfer_to_person', { reason: 'wants one' });

const shownIn = (events: readonly TurnEvent[]) =>
  events.flatMap((event) => (event.type === 'text-delta' ? event.delta : [])).join('');
const saidIn = (log: readonly ConversationEvent[]) =>
  log.flatMap(({ type, data }) => (type === 'agent-said' ? `${data.agent}: ${data.text}` : []));
const withheldIn = (log: readonly ConversationEvent[]) =>
  log.flatMap(({ type, data }) => (type === 'claim-withheld' ? data.text : []));

/** One turn of a desk on a scripted model. */
async function play(steps: Parameters<typeof open>[0], options: GuardedDeskOptions = {}) {
  const bench = await open(steps, { desk: guardedDesk(options) });
  const { result, events } = await bench.say('I was charged twice');
  const log = await bench.switchboard.events(bench.id, 0, 100);
  return { ...bench, result, log, shown: shownIn(events), said: saidIn(log), withheld: withheldIn(log) };
}

describe('an agent that says it hands over without doing so', () => {
  test('is asked again before the customer reads it, and told why', async () => {
    const { result, shown, withheld, model } = await play([text(CLAIM), [toBilling], text('Which invoice?')]);
    expect(shown).toBe('Which invoice?');
    expect(withheld).toEqual([CLAIM]);
    expect(result).toMatchObject({ reply: 'Which invoice?', owner: 'billing' });
    expect(JSON.stringify(model.calls[1]?.request.input)).toContain('The customer was not shown this');
  });

  test('what it said before is read and kept; the rest of the answer goes with the claim', async () => {
    const { shown, said, withheld } = await play([
      text(`I am sorry to hear that. ${CLAIM} They will help you.`),
      text('Which invoice is it?'),
    ]);
    expect(shown).toBe('I am sorry to hear that. Which invoice is it?');
    expect(said).toEqual(['triage: I am sorry to hear that. ', 'triage: Which invoice is it?']);
    expect(withheld).toEqual([`${CLAIM} They will help you.`]);
  });

  test('a second time: a person sees to the customer, who is told so', async () => {
    const { result, shown } = await play([text(CLAIM), text(CLAIM)]);
    expect(shown).not.toContain('transferring');
    expect(result).toMatchObject({ status: 'waiting' });
  });

  test('a second time, with more to say: the rest is read', async () => {
    const { result, shown } = await play([text(CLAIM), text(`${CLAIM} Which invoice is it?`)]);
    expect(shown.trim()).toBe('Which invoice is it?');
    expect(result.status).toBe('open');
  });

  test('while it calls a tool: the claim is dropped and the tool runs', async () => {
    const { shown, withheld, result } = await play([
      [...text(CLAIM), call('nothing_like_it')],
      text('I looked it up: it was charged once.'),
    ]);
    expect(shown).toBe('I looked it up: it was charged once.');
    expect(withheld).toEqual([CLAIM]);
    expect(result.toolCalls).toHaveLength(1);
  });

  test('says it in another language all the same', async () => {
    const { withheld } = await play([
      text('Ich verbinde Sie jetzt mit der Buchhaltung.'),
      text('Welche Rechnung?'),
    ]);
    expect(withheld).toEqual(['Ich verbinde Sie jetzt mit der Buchhaltung.']);
  });
});

describe('an agent that does what it says', () => {
  test('is read, before the new owner speaks', async () => {
    const { said, shown, withheld } = await play([[...text(CLAIM), toBilling], text('Which invoice?')]);
    expect(shown).toBe(`${CLAIM}Which invoice?`);
    expect(said).toEqual([`triage: ${CLAIM}`, 'billing: Which invoice?']);
    expect(withheld).toEqual([]);
  });

  test('is not read twice where the edge announces it', async () => {
    const { shown, withheld } = await play([[...text(CLAIM), toBilling], text('Which invoice?')], {
      toBilling: defineEdge({ to: 'billing', announce: 'One moment, a colleague knows more.' }),
    });
    expect(shown).toBe('One moment, a colleague knows more.Which invoice?');
    expect(withheld).toEqual([]);
  });

  test('has the announcement apart from its own words, as the reply has', async () => {
    const { shown, result } = await play([[...text('I see.'), toBilling], text('Which invoice?')], {
      toBilling: defineEdge({ to: 'billing', announce: 'A colleague knows more.' }),
    });
    expect(shown).toBe('I see.\n\nA colleague knows more.Which invoice?');
    expect(result.reply).toBe('I see.\n\nA colleague knows more.\n\nWhich invoice?');
  });

  test('but is refused at the edge: the customer never read it', async () => {
    const { shown, withheld, result } = await play(
      [[...text(CLAIM), toBilling], text('I can not do that.')],
      {
        toBilling: defineEdge({ to: 'billing', guards: [() => refuse('Not today.')] }),
      },
    );
    expect(shown).toBe('I can not do that.');
    expect(withheld).toEqual([CLAIM]);
    expect(result.owner).toBe('triage');
  });

  test('and asks for a person is read, and may say so again later', async () => {
    const words = 'I have asked a colleague to join us.';
    const { shown, say } = await play([[...text(words), toPerson], text('Anything else?'), text(words)]);
    expect(shown).toBe(`${words}Anything else?`);
    const { events } = await say('is somebody coming?');
    expect(shownIn(events)).toBe(words);
  });
});
