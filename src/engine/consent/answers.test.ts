import { expect, test } from 'vitest';
import { runTurn } from '../../testing/test-switchboard.ts';
import { lastAnswer, text } from '../testing/open-desk.ts';
import { atOnce, dataOf, OFFER, refundBench } from './testing/refund-desk.ts';

const { conversation } = refundBench();

test.each([
  'sure, if it is free',
  'how much is that',
  'yes but only $3',
  'make it invoice 8',
  'I guess so',
  'yes?',
])('the answer "%s" pays nothing', async (words) => {
  const { reply, keys, log } = await conversation(atOnce(2));
  await reply('refund me');
  expect(await reply(words)).toContain(OFFER);
  expect(keys).toEqual([]);
  expect(dataOf(await log(), 'consent-judged')).toMatchObject([{ verdict: 'unclear' }]);
});

test('a yes to one more offer of the same thing counts', async () => {
  const { reply, keys } = await conversation(atOnce(3));
  for (const words of ['refund me', 'how much is that', 'ok, go ahead']) await reply(words);
  expect(keys).toHaveLength(1);
});

test('two questions before a yes are no unclear answers', async () => {
  const { reply, keys } = await conversation(atOnce(4));
  for (const words of ['refund me', 'how much is that', 'and when would I have it?', 'ok, go ahead'])
    await reply(words);
  expect(keys).toHaveLength(1);
});

test('who only asks is not offered it for ever', async () => {
  const { reply, keys, model } = await conversation(atOnce(6));
  for (const words of ['refund me', 'how much?', 'when?', 'why?', 'where?']) await reply(words);
  expect(lastAnswer(model)).toContain('consent-unclear');
  expect(keys).toEqual([]);
});

test('a yes lapses with a turn that is about something else', async () => {
  const { reply, keys } = await conversation([
    ...atOnce(1),
    text('At nine.'),
    ...atOnce(1),
    text('Good.'),
    ...atOnce(1),
  ]);
  await reply('refund me');
  await reply('when do you open');
  expect(await reply('yes')).toContain(OFFER);
  expect(await reply('yes')).toBe('Good.');
  await reply('tell me about the weather');
  expect(keys).toEqual([]);
});

test('what agreed is done a turn later when the next message agrees as well', async () => {
  const { reply, keys } = await conversation([...atOnce(1), text('One moment.'), ...atOnce(1)]);
  for (const words of ['refund me', 'yes', 'yes, go ahead']) await reply(words);
  expect(keys).toHaveLength(1);
});

test('after two unclear answers a person is asked, and nothing is asked or done again', async () => {
  const { reply, keys, log, switchboard, id, model } = await conversation(atOnce(5));
  for (const words of ['refund me', 'да', 'возможно']) await reply(words);
  expect(lastAnswer(model)).toContain('consent-unclear');
  expect((await switchboard.view(id)).state.status).toBe('waiting');
  expect(await reply('yes')).toBe('Well.');
  expect(await reply('hello?')).toBe('Well.');
  expect(keys).toEqual([]);
  expect(dataOf(await log(), 'consent-asked')).toHaveLength(2);
});

test('nobody is asked a third time, also where the agent lets a turn pass between', async () => {
  const steps = [...atOnce(1), text('Pardon?'), ...atOnce(2)];
  const { reply, keys, log, model } = await conversation(steps);
  for (const words of ['refund me', 'да']) await reply(words);
  expect(await reply('возможно')).toContain(OFFER);
  expect(await reply('может быть')).toBe('Well.');
  expect(lastAnswer(model)).toContain('consent-unclear');
  expect(keys).toEqual([]);
  expect(dataOf(await log(), 'consent-asked')).toHaveLength(2);
});

test('a yes that was sent before the offer could be read is no answer to it', async () => {
  const { reply, keys, log } = await conversation(atOnce(3));
  const [first, second] = await Promise.all([reply('refund me'), reply('yes')]);
  expect([first, second]).toEqual([`Well.\n\n${OFFER}`, `Well.\n\n${OFFER}`]);
  expect(keys).toEqual([]);
  expect(dataOf(await log(), 'consent-judged')).toMatchObject([{ verdict: 'early' }]);
  await reply('yes');
  expect(keys).toHaveLength(1);
});

test('a yes of who has cut the last words off is no answer to the offer among them', async () => {
  const { reply, keys, switchboard, id } = await conversation(atOnce(3));
  await reply('refund me');
  const { result } = await runTurn(switchboard, id, { text: 'yes', cutOff: true });
  expect(result.reply).toContain(OFFER);
  expect(keys).toEqual([]);
  await reply('yes');
  expect(keys).toHaveLength(1);
});

test('what is said without an offer is not judged', async () => {
  const { reply, log } = await conversation([text('Hello.'), text('Good.')]);
  for (const words of ['hi', 'yes']) await reply(words);
  expect((await log()).filter(({ type }) => type.startsWith('consent'))).toEqual([]);
});
