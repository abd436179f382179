import { expect, test } from 'vitest';
import { text } from '../testing/open-desk.ts';
import { callBench, saidIn } from './testing/call-bench.ts';
import { voiceDesk } from './testing/voice-desk.ts';

const bench = callBench();

test('a caller in danger hears whom to call, and the answer of the model is dropped', async () => {
  const call = await bench.call(voiceDesk(), [text('Hello.'), text('Let us restart your router.')]);
  await call.answer();
  await call.turns(1);
  call.line.say('My husband is not breathing.');
  const log = await call.turns(2);
  expect(saidIn(log).at(-1)).toMatch(/^front: This sounds like an emergency\. .*I have asked a colleague/);
  expect(saidIn(log).join(' ')).not.toContain('restart your router.');
  expect(log.some(({ type }) => type === 'danger-found')).toBe(true);
  expect((await call.switchboard.view(call.id)).state).toMatchObject({
    status: 'waiting',
    danger: { category: 'medical' },
  });
});
