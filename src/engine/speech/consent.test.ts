import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineTool } from '../../desk/define-tool.ts';
import { call, text } from '../testing/open-desk.ts';
import { callBench, saidIn } from './testing/call-bench.ts';
import { voiceDesk } from './testing/voice-desk.ts';

const bench = callBench();
const OFFER = 'Shall I refund five dollars to the card that you have paid with in May?';

/** A call in which the model refunds at once, whatever it is told, on a line that plays sound as time passes or at once. */
async function calling(playsLateMs?: number, offer = OFFER) {
  const deeds: string[] = [];
  const refund = defineTool({
    ...{ name: 'refund', description: 'Pays back.', effect: 'write' },
    parameters: z.object({}),
    consent: () => offer,
    execute: (_, { callId }) => void deeds.push(callId),
  });
  const again = [[call('refund')], text('Well.')];
  const steps = [text('Hello.'), ...again, ...again, ...again];
  const options = playsLateMs === undefined ? {} : { playsLateMs };
  const held = await bench.greeted(voiceDesk({ tools: [refund] }), steps, options);
  return { ...held, deeds };
}

test('on a call the desk speaks the offer, and a yes to what was heard to its end does it', async () => {
  const { line, turns, deeds } = await calling();
  line.say('Refund me.');
  expect(saidIn(await turns(2)).at(-1)).toBe(`front: ${OFFER}`);
  expect(deeds).toEqual([]);
  line.say('Yes, please.');
  await turns(3);
  expect(deeds).toHaveLength(1);
});

test('a yes into the middle of the offer does nothing: it was not heard to its end', async () => {
  const { line, turns, deeds, clock, until } = await calling(0);
  line.say('Refund me.');
  await until(() => line.heard.includes('Shall I'));
  await clock.advance(300);
  line.say('Yes, please do that now.');
  const log = await turns(3);
  expect(saidIn(log).some((words) => words.startsWith('front: Shall I') && words.endsWith('…'))).toBe(true);
  expect(log.filter(({ type }) => type === 'consent-judged')).toEqual([]);
  expect(deeds).toEqual([]);
});

test('the write waits for the words: what the model took for a yes runs only once they are known to be one', async () => {
  const { line, turns, deeds, server, clock, arrives, settled, mind } = await calling();
  line.say('Refund me.');
  await turns(2);
  const asked = mind.calls.length;
  server.plan({ at: 'transcription', fault: 'delay', ms: 1_000 });
  line.say('Yes, if it is free.');
  await arrives(() => mind.calls.length > asked);
  await settled();
  expect(deeds).toEqual([]);
  await clock.advance(1_000);
  const log = await turns(3);
  expect(log.flatMap(({ type, data }) => (type === 'consent-judged' ? [data.verdict] : []))).toEqual([
    'unclear',
  ]);
  expect(deeds).toEqual([]);
});

test.each([
  [`${OFFER} Press 1 for yes.`, 1],
  [OFFER, 0],
])('a key is a yes only where the offer names it: %s', async (offer, done) => {
  const { line, turns, deeds } = await calling(undefined, offer);
  line.say('Refund me.');
  await turns(2);
  for (const key of '1#') line.call?.press(key);
  await turns(3);
  expect(deeds).toHaveLength(done);
});
