import { modelResponder } from '@openai/agents-core/testing';
import { expect, test } from 'vitest';
import { call, text } from '../testing/open-desk.ts';
import { spoken } from '../testing/people.ts';
import { peopleBench, toPerson } from '../testing/people-bench.ts';
import { questionOnRecord } from '../testing/question-on-record.ts';

const { open } = peopleBench();

/** A model that is asked, and answers when it is told to. */
function pause() {
  const [begun, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<string>()];
  const step = modelResponder(async () => {
    begun.resolve();
    return text(await answer.promise);
  });
  return { step, begun: begun.promise, goOn: answer.resolve };
}

/** A customer who waits for a person has asked something meanwhile, and the agent is thinking about it. */
async function thinking() {
  const { step, begun } = pause();
  const bench = await open([[toPerson], text('Somebody will come.'), step]);
  await bench.say('a manager, please');
  const turn = bench.say('and meanwhile?');
  await begun;
  await questionOnRecord(bench.switchboard, bench.id);
  return { ...bench, turn };
}

test('a claim ends the answer that is being given: the customer is with the person at once', async () => {
  const { id, inbox, turn, switchboard } = await thinking();
  expect(await inbox.claim(id, { by: 'Ana' })).toMatchObject({ status: 'with-person' });
  expect(await turn).toMatchObject({ outcome: 'aborted', reply: '' });
  expect((await spoken(switchboard, id)).slice(-2)).toEqual([
    'customer: and meanwhile?',
    'front: Ana has joined the conversation.',
  ]);
});

test('so does one on another node, with the next beat of the node that answers', async () => {
  const { id, node, switchboard, turn } = await thinking();
  const claim = node().inbox.claim(id, { by: 'Ana' });
  const beat = async () => {
    await switchboard.tick();
    return (await switchboard.view(id)).state.status;
  };
  await expect.poll(beat).toBe('with-person');
  await claim;
  expect(await turn).toMatchObject({ outcome: 'aborted' });
  expect((await spoken(switchboard, id)).at(-1)).toBe('front: Ana has joined the conversation.');
});

test('one of a conversation nobody waits in is refused, and lets the agent speak', async () => {
  const { step, begun, goOn } = pause();
  const { id, inbox, say } = await open([step]);
  const turn = say('my bill');
  await begun;
  const refused = expect(inbox.claim(id, { by: 'Ana' })).rejects.toMatchObject({ code: 'not-waiting' });
  goOn('I can look at your bill.');
  expect(await turn).toMatchObject({ outcome: 'replied', reply: 'I can look at your bill.' });
  await refused;
});

test('a write that runs is let end, and is on record before the person has the conversation', async () => {
  const paid = Promise.withResolvers<void>();
  const payments = { made: [] as number[], until: paid.promise };
  const pay = call('pay', { amount: 50 });
  const steps = [[call('verify'), toPerson], text('Asked.'), [pay], pause().step];
  const { id, inbox, say, switchboard } = await open(steps, { payments });
  await say('a manager, please');
  const turn = say('pay me meanwhile');
  await expect.poll(() => payments.made).toEqual([50]);
  const claim = inbox.claim(id, { by: 'Ana' });
  paid.resolve();
  await claim;
  expect(await turn).toMatchObject({ outcome: 'aborted', toolCalls: [{ name: 'pay', status: 'ok' }] });
  const types = (await switchboard.events(id, 0, 200)).map(({ type }) => type);
  expect(types.lastIndexOf('tool-returned')).toBeLessThan(types.indexOf('person-claimed'));
});
