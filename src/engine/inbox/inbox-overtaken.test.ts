import { modelResponder } from '@openai/agents-core/testing';
import { expect, test } from 'vitest';
import { call, text } from '../testing/open-desk.ts';
import { dataOf, spoken } from '../testing/people.ts';
import type { PeopleOptions } from '../testing/people-bench.ts';
import { peopleBench, toPerson } from '../testing/people-bench.ts';

const { open, allNodesDie } = peopleBench();
const CONFLICT = { code: 'conversation-moved-on', row: { status: 409 } };

/** Something that is begun, and takes until it is told to go on. */
function pause() {
  const [begun, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const step = modelResponder(async () => {
    begun.resolve();
    await goOn.promise;
    return text('Late.');
  });
  return { step, begun: begun.promise, goOn: goOn.resolve, until: goOn.promise };
}

/** A conversation in which a payment waits for a yes. */
async function undecided(last: Parameters<typeof open>[0], options?: PeopleOptions) {
  const steps = [[call('verify')], [call('pay', { amount: 500 })], text('I asked.'), ...last];
  const bench = await open(steps, options);
  await bench.say('pay me');
  const [request] = await dataOf(bench.switchboard, bench.id, 'approval-requested');
  const { callId } = request as { callId: string };
  return { ...bench, decision: { by: 'Ana', callId, approved: true, note: 'Fine.' } };
}

test('who hands back on a node that is taken for dead is told of the conflict, and the other node goes on', async () => {
  const { step, begun, goOn } = pause();
  const steps = [[toPerson], text('Asked.'), step, text('I am back.')];
  const { id, inbox, switchboard, node, say } = await open(steps);
  await say('a manager please');
  await inbox.claim(id, { by: 'Ana' });
  const refused = expect(inbox.handBack(id, { by: 'Ana', note: 'Refunded.' })).rejects.toMatchObject(
    CONFLICT,
  );
  await begun;
  await allNodesDie();
  await node().tick();
  goOn();
  await refused;
  expect((await spoken(switchboard, id)).slice(-1)).toEqual(['front: I am back.']);
  expect(await dataOf(switchboard, id, 'person-returned')).toHaveLength(1);
  expect((await switchboard.view(id)).state).toMatchObject({ owner: 'front', status: 'open' });
});

test('so is who decides, when the tool has run; it does not run again', async () => {
  const { step, begun, goOn } = pause();
  const payments = { made: [] as number[] };
  const { id, inbox, switchboard, node, decision } = await undecided([step, text('Paid.')], { payments });
  const refused = expect(inbox.decide(id, decision)).rejects.toMatchObject(CONFLICT);
  await begun;
  await allNodesDie();
  await node().tick();
  goOn();
  await refused;
  expect(payments.made).toEqual([500]);
  expect(await dataOf(switchboard, id, 'approval-decided')).toHaveLength(1);
  expect((await spoken(switchboard, id)).slice(-1)).toEqual(['front: Paid.']);
});

test('so is who decides, when the tool still runs; what came of it is for a person to find out', async () => {
  const { goOn, until } = pause();
  const payments = { made: [] as number[], until };
  const { id, inbox, switchboard, node, decision } = await undecided([text('I do not know.')], { payments });
  const refused = expect(inbox.decide(id, decision)).rejects.toMatchObject(CONFLICT);
  await expect.poll(() => payments.made).toEqual([500]);
  await allNodesDie();
  await node().tick();
  goOn();
  await refused;
  expect(payments.made).toEqual([500]);
  const returned = (await switchboard.view(id)).toolCalls.at(-1);
  expect(returned).toMatchObject({ name: 'pay', status: 'failed', recovered: 'unknown' });
  expect((await switchboard.view(id)).state).toMatchObject({ status: 'waiting', approvals: {} });
});
