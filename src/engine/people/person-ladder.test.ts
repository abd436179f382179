import { describe, expect, test } from 'vitest';
import { runTurn } from '../../testing/test-switchboard.ts';
import { lastAnswer, text } from '../testing/open-desk.ts';
import { dataOf, spoken } from '../testing/people.ts';
import { peopleBench, toPerson } from '../testing/people-bench.ts';

const MINUTE = 60_000;
const { open } = peopleBench();

const rungs = [
  { name: 'team', withinMs: 5 * MINUTE },
  { name: 'lead', withinMs: 10 * MINUTE },
];
const opensAt = new Date('2026-03-03T08:00:00Z');

describe('a request nobody claims', () => {
  test('climbs the ladder by itself, and then the customer is promised a call back', async () => {
    const { id, clock, switchboard, inbox, say, model } = await open([[toPerson], text('Yes.')], {
      people: { rungs },
    });
    await say('a manager');
    clock.forward(5 * MINUTE - 1);
    await switchboard.tick();
    expect(await dataOf(switchboard, id, 'deadline-passed')).toEqual([]);
    clock.forward(1);
    await switchboard.tick();
    expect(await dataOf(switchboard, id, 'request-escalated')).toEqual([{ rung: 1, name: 'lead' }]);
    clock.forward(10 * MINUTE);
    await switchboard.tick();
    expect(await dataOf(switchboard, id, 'callback-promised')).toEqual([
      { reason: 'Nobody took over in time.' },
    ]);
    expect((await spoken(switchboard, id)).at(-1)).toMatch(/^front: Nobody of our team could come/);
    expect(model.calls).toHaveLength(2);
    expect((await inbox.waiting()).conversations[0]).toMatchObject({
      id,
      status: 'waiting',
      person: { callback: true },
    });
    clock.forward(24 * 60 * MINUTE);
    await switchboard.tick();
    expect(await dataOf(switchboard, id, 'callback-promised')).toHaveLength(1);
  });

  test('climbs once, whichever of several nodes notices, also after all of them were restarted', async () => {
    const { id, clock, node, say } = await open([[toPerson], text('Yes.')], { people: { rungs } });
    await say('a manager');
    clock.forward(6 * MINUTE);
    const nodes = [node(), node(), node()];
    await Promise.all(nodes.map((one) => one.tick()));
    expect(await dataOf(node(), id, 'request-escalated')).toHaveLength(1);
  });

  test('can still be claimed after the call back was promised', async () => {
    const { id, clock, inbox, switchboard, say } = await open([[toPerson], text('Yes.')], {
      people: { rungs: [{ name: 'team', withinMs: MINUTE }] },
    });
    await say('a manager');
    clock.forward(MINUTE);
    await switchboard.tick();
    expect(await inbox.claim(id, { by: 'Ana' })).toMatchObject({ status: 'with-person' });
  });
});

test.each(['claim', 'decline', 'close'] as const)(
  'a request that is settled (%s) is not passed on when its time is up',
  async (how) => {
    const { id, clock, inbox, switchboard, say } = await open([[toPerson], text('Yes.')]);
    await say('a manager');
    if (how === 'claim') await inbox.claim(id, { by: 'Ana' });
    if (how === 'decline') await inbox.decline(id, { by: 'Ana', reason: 'No.' });
    if (how === 'close') await switchboard.close(id, 'done');
    const { seq } = (await switchboard.view(id)).state;
    clock.forward(60 * MINUTE);
    await switchboard.tick();
    expect(await switchboard.events(id, seq, 10)).toEqual([]);
  },
);

describe('out of hours', () => {
  const people = { isOpen: () => false, opensAt: () => opensAt };

  test('nobody is announced: the customer and the model are told when to expect a call', async () => {
    const { id, switchboard, say, model } = await open([[toPerson], text('Meanwhile I am here.')], {
      people,
    });
    const { status, reply } = await say('a manager');
    expect(status).toBe('waiting');
    expect(reply).toContain('we are there again tomorrow at 8:00 AM UTC');
    expect(reply).not.toContain('I get somebody');
    expect(lastAnswer(model)).toContain('Nobody is there now');
    expect(await dataOf(switchboard, id, 'callback-promised')).toEqual([
      { reason: 'Nobody is there at this time.', at: opensAt.toISOString() },
    ]);
    expect(await dataOf(switchboard, id, 'deadline-set')).toEqual([]);
  });

  test('a desk that closes while the request waits promises the call back then', async () => {
    let isOpen = true;
    const { id, clock, switchboard, say } = await open([[toPerson], text('Yes.')], {
      people: { rungs, isOpen: () => isOpen, opensAt: () => opensAt },
    });
    await say('a manager');
    isOpen = false;
    clock.forward(5 * MINUTE);
    await switchboard.tick();
    expect(await dataOf(switchboard, id, 'request-escalated')).toEqual([]);
    expect(await dataOf(switchboard, id, 'callback-promised')).toMatchObject([{ at: opensAt.toISOString() }]);
  });

  test('a desk whose own code of hours or words breaks still gets the customer a person', async () => {
    const broken = () => {
      throw new RangeError('no calendar');
    };
    const { id, inbox, say } = await open([[toPerson], text('Yes.')], {
      people: { isOpen: broken, words: { claimed: broken } },
    });
    expect(await say('a manager')).toMatchObject({ status: 'waiting', outcome: 'replied' });
    expect(await inbox.claim(id, { by: 'Ana' })).toMatchObject({ status: 'with-person' });
  });
});

describe('somebody gets back to a customer', () => {
  const people = { isOpen: () => false, opensAt: () => opensAt };

  test.each([
    [
      'quiero hablar con una persona por favor',
      /^Ahora mismo no hay nadie.*¿En qué número/,
      'se pondrá en contacto',
    ],
    [
      'ich möchte bitte mit einem Menschen sprechen',
      /^Gerade ist niemand.*Unter welcher/,
      'meldet sich bei Ihnen',
    ],
    ['我想跟真人说话', /^我们的工作人员目前不在.*我们可以通过哪个电话号码/, '与您联系'],
  ])('in their language, where to reach them and the promise: "%s"', async (said, asked, promised) => {
    const { say } = await open([[toPerson], text('...'), text('...')], { people });
    expect((await say(said)).reply).toMatch(asked);
    expect((await say('+49 30 901820')).reply).toContain(promised);
  });

  test('whose number nobody knows only when they give one: it is asked for once, and then it is promised', async () => {
    const { id, say, switchboard, inbox } = await open(
      [[toPerson], text('Meanwhile I am here.'), text('Well.'), text('Good.'), text('Bye.')],
      { people },
    );
    const { reply } = await say('a manager');
    expect(reply).toMatch(/Which telephone number or e-mail address can we reach you at\?/);
    expect(reply).not.toContain('get back to you');
    expect((await say('my invoice is INV-2026-1178')).reply).toBe('Well.');
    expect((await say('call me on 416 555 0100')).reply).toContain(
      'A colleague will get back to you at 416 555 0100.',
    );
    expect((await say('or 416 555 0199')).reply).toBe('Bye.');
    expect(await dataOf(switchboard, id, 'callback-promised')).toMatchObject([
      { reason: 'Nobody is there at this time.' },
      { reason: 'The customer said where to reach them.', contact: '416 555 0100' },
    ]);
    const [entry] = (await inbox.waiting()).conversations.filter((one) => one.id === id);
    expect(entry?.facts.contact).toMatchObject({ value: '416 555 0100', provenance: 'customer-said' });
  });

  test('who is signed in, or is on the phone, at once', async () => {
    const { switchboard, model: _model } = await open([[toPerson], text('Yes.'), [toPerson], text('Yes.')], {
      people,
    });
    const facts = { email: 'ann@example.com' };
    const { id } = await switchboard.open({ line: 'chat', customer: { id: 'c1' }, facts });
    expect((await runTurn(switchboard, id, 'a manager')).result.reply).toContain(
      'get back to you at ann@example.com',
    );
    const metadata = { from: '+14155550100', direction: 'inbound' };
    const call = await switchboard.open({ line: 'phone', metadata });
    expect((await runTurn(switchboard, call.id, 'a manager')).result.reply).toContain(
      'get back to you at +14155550100',
    );
  });
});
