import { expect, test } from 'vitest';
import { ToolRefusal } from '../../contracts/errors.ts';
import { EVENTS } from '../../events/events.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { runTurn } from '../../testing/test-switchboard.ts';
import { managedBy } from '../testing/managed-desk.ts';
import { lastAnswer, text } from '../testing/open-desk.ts';
import { atOnce, dataOf, OFFER, refund, refundBench, refunding } from './testing/refund-desk.ts';

const { serve, conversation, allNodesDie } = refundBench();

test('a write that is called at once waits for a yes to its offer, which the desk says itself, and runs once after it', async () => {
  const { reply, keys, log, model } = await conversation(atOnce(2));
  expect(await reply('refund me')).toBe(`Well.\n\n${OFFER}`);
  expect(keys).toEqual([]);
  expect(lastAnswer(model)).toContain('consent-needed');
  expect(await reply('yes please')).toBe('Well.');
  expect(keys).toHaveLength(1);
  const events = await log();
  const identity = '{"amount":5,"invoice":"7"}';
  expect(dataOf(events, 'consent-asked')).toEqual([
    { callId: 'call_1_1', agent: 'manager', name: 'refund', identity, offer: OFFER },
  ]);
  const [judged] = events.filter(({ type }) => type === 'consent-judged');
  expect(judged?.data).toEqual({ callId: 'call_1_1', said: 'yes please', verdict: 'yes' });
  expect(dataOf(events, 'consent-spent')).toEqual([
    { callId: 'call_2_1', asked: 'call_1_1', judgedBy: judged?.seq },
  ]);
});

test('an agent that says the offer is not repeated, and one that says it before it calls is', async () => {
  const said = await conversation([[refund()], text(`Gladly. ${OFFER}`)]);
  expect(await said.reply('refund me')).toBe(`Gladly. ${OFFER}`);
  const early = await conversation([text('Shall I?'), [refund()], text('Hm.')]);
  await early.reply('refund me');
  expect(await early.reply('yes')).toBe(`Hm.\n\n${OFFER}`);
  expect(early.keys).toEqual([]);
});

test('a no is kept to: the call is answered with it, and the next yes pays nothing', async () => {
  const { reply, keys, model } = await conversation([...atOnce(2), text('Fine.'), ...atOnce(1)]);
  await reply('refund me');
  await reply('no thanks');
  expect(lastAnswer(model)).toContain('consent-declined');
  await reply('yes');
  expect(keys).toEqual([]);
});

test('a yes pays once: the same write asked for again, in one turn or the next, wants another one', async () => {
  const steps = [
    [refund()],
    text('Well.'),
    [refund(), refund('7', 'again')],
    [refund()],
    text('Paid.'),
    ...atOnce(1),
  ];
  const { reply, keys, log } = await conversation(steps);
  await reply('refund me');
  expect(await reply('yes')).toBe(`Paid.\n\n${OFFER}`);
  expect(keys).toHaveLength(1);
  expect(dataOf(await log(), 'consent-asked')).toHaveLength(2);
  await reply('how nice');
  expect(keys).toHaveLength(1);
});

test('another write, or the same one in other words, wants a yes of its own; free text does not', async () => {
  let price = 5;
  const changing = refunding({ consent: ({ invoice }) => `Shall I refund $${price} of invoice ${invoice}?` });
  const { reply, keys } = await conversation(
    [...atOnce(1), [refund('8')], text('Well.'), [refund('8', 'other words')], text('Well.'), ...atOnce(2)],
    changing,
  );
  await reply('refund me');
  expect(await reply('yes')).toContain('invoice 8?');
  expect(keys).toEqual([]);
  await reply('yes');
  expect(keys).toHaveLength(1);
  await reply('and 7');
  price = 6;
  expect(await reply('yes')).toContain('$6');
  expect(keys).toHaveLength(1);
});

test('one thing is asked at a time', async () => {
  const { reply, keys, log } = await conversation([[refund('7'), refund('8')], text('Well.'), ...atOnce(1)]);
  expect(await reply('refund both')).toBe(`Well.\n\n${OFFER}`);
  await reply('yes');
  expect(keys).toHaveLength(1);
  expect(dataOf(await log(), 'consent-asked')).toHaveLength(1);
});

test('a write that failed is tried again under its key with the same yes', async () => {
  const failing = refunding({}, (nth) => {
    if (nth === 1) throw new RangeError('no answer');
  });
  const steps = [...atOnce(1), [refund()], [refund('7', 'once more')], [refund()], text('Paid.')];
  const { reply, keys } = await conversation(steps, failing);
  await reply('refund me');
  expect(await reply('yes')).toBe(`Paid.\n\n${OFFER}`);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('a crash after the yes was spent neither loses it nor pays twice', async () => {
  const begun = Promise.withResolvers<void>();
  const hangs = refunding({ atomic: true }, () => {
    begun.resolve();
    return new Promise(() => undefined);
  });
  const first = await conversation(atOnce(2), hangs);
  await first.reply('refund me');
  void first.reply('yes').catch(() => undefined);
  await begun.promise;
  await allNodesDie();
  const works = refunding({ atomic: true });
  const other = serve(managedBy([works.tool]), linkTo(first.model));
  await other.tick();
  expect(works.keys).toEqual(hangs.keys);
  const log = await other.events(first.id, 0, 1_000);
  expect(dataOf(log, 'consent-spent')).toHaveLength(1);
  expect(dataOf(log, 'tool-returned').at(-1)).toMatchObject({ status: 'ok', recovered: 'repeated' });
  await runTurn(other, first.id, 'thanks').catch(() => undefined);
  expect(works.keys).toHaveLength(1);
});

test('a person whose approval the call wants stands in for the customer', async () => {
  const approved = refunding({ approval: true });
  const { reply, keys, switchboard, id, log } = await conversation([...atOnce(1), text('Paid.')], approved);
  expect(await reply('refund me')).toBe('Well.');
  const [callId = ''] = Object.keys((await switchboard.view(id)).state.approvals);
  await switchboard.inbox.decide(id, { by: 'Ana', callId, approved: true, note: '' });
  expect(keys).toHaveLength(1);
  expect(dataOf(await log(), 'consent-asked')).toEqual([]);
});

test('what can not be offered is refused with its reason, and an offer that breaks or is empty lets nothing through', async () => {
  const none = refunding({
    consent: () => {
      throw new ToolRefusal('Invoice 7 was refunded already.');
    },
  });
  const refused = await conversation(atOnce(1), none);
  expect(await refused.reply('refund me')).toBe('Well.');
  expect(lastAnswer(refused.model)).toContain('refunded already');
  for (const consent of [() => Promise.reject(new RangeError('secret')), () => ' ']) {
    const broken = await conversation(atOnce(1), refunding({ consent }));
    expect(await broken.reply('refund me')).toBe('Well.');
    expect(lastAnswer(broken.model)).toContain('failed');
    expect(lastAnswer(broken.model)).not.toContain('secret');
    expect(broken.keys).toEqual([]);
  }
});

test('an offer is made of the facts and of what the database has, in a session that only reads', async () => {
  const reading = refunding({
    consent: async ({ invoice }, { database, conversationId }) => {
      const [row] = await database.query<{ four: number }>('select 2 + 2 as four');
      await expect(database.query('create table bad ()')).rejects.toThrow();
      return `Shall I pay ${row?.four} on ${invoice} for ${conversationId}?`;
    },
  });
  const { reply, id } = await conversation(atOnce(1), reading);
  expect(await reply('refund me')).toContain(`Shall I pay 4 on 7 for ${id}?`);
});

test('a write that needs no consent runs at once', async () => {
  const { reply, keys } = await conversation(atOnce(1), refunding({ consent: { none: 'It is a gift.' } }));
  await reply('refund me');
  expect(keys).toHaveLength(1);
});

test('what a model is told of the tool says that it asks first', async () => {
  const { reply, model } = await conversation(atOnce(1));
  await reply('refund me');
  expect(JSON.stringify(model.calls[0]?.request.tools)).toContain('The customer must agree first');
});

test("the record of consent is the staff's: customers read what they said and heard", async () => {
  const { reply, log } = await conversation(atOnce(2));
  for (const words of ['refund me', 'yes']) await reply(words);
  const shown = (await log()).flatMap((event) => EVENTS.forCustomer(event) ?? []);
  expect(shown.filter(({ type }) => type.startsWith('consent'))).toEqual([]);
  expect(JSON.stringify(shown)).toContain(OFFER);
});
