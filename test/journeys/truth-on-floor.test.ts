import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { afterHours } from '../../packs/after-hours/pack.ts';
import { support } from '../../packs/support/pack.ts';
import { packDesk } from '../support/pack-desk.ts';

const OFFER = /(Shall I|Would you like)[^?]*(colleague|person|engineer|one in)[^?]*\?/;

describe('the support desk', () => {
  let desk: Awaited<ReturnType<typeof packDesk>>;
  beforeAll(async () => {
    desk = await packDesk(support);
  });
  afterAll(() => desk.close());

  test('offers no person once one was asked for: it says that one was', async () => {
    const replies = await desk.api.talk(
      ...['cancel my account, HL-1001, maria.santos@example.com', 'yes', 'I want to cancel my account'],
      ...[
        'is there an outage?',
        'I want a better discount',
        'where is the parcel with my phone',
        'asdf qwer',
      ],
      ...['xyzzy', 'plugh'],
    );
    expect(replies[0]?.reply).toMatch(OFFER);
    expect(replies[1]?.status).toBe('waiting');
    for (const { reply } of replies.slice(1)) expect(reply).not.toMatch(OFFER);
    expect(replies.map(({ reply }) => reply).join()).toContain('A person has been asked already');
  });

  test('takes the proof that is one, where a postal code was said as well, and asks for nothing it was told', async () => {
    for (const said of [
      'refund my last invoice, HL-1001, 78701, maria.santos@example.com',
      'refund my last invoice, HL-1001, 78701, my number is +1 737 555 0101',
    ]) {
      const [reply] = await desk.api.talk(said);
      expect(reply?.reply).toContain('Thank you, Maria.');
    }
  });
});

describe('the after-hours desk', () => {
  let desk: Awaited<ReturnType<typeof packDesk>>;
  beforeAll(async () => {
    desk = await packDesk(afterHours);
  });
  afterAll(() => desk.close());

  test('does not end the ladder of something urgent for "I cannot wait", but asks whether it shall', async () => {
    const report = ['our web shop is down, NL-114, nobody can work', '+4930123456'];
    const [, paged, asked, stays] = await desk.api.talk(...report, 'i cant wait', 'no');
    expect(paged?.owner).toBe('primary');
    expect(asked).toMatchObject({ owner: 'primary', toolCalls: [] });
    expect(asked?.reply).toContain('nobody else is paged');
    expect(stays?.owner).toBe('primary');
    const ended = (await desk.api.talk(...report, 'i cant wait', 'yes')).at(-1);
    expect(ended).toMatchObject({ owner: 'callback' });
    expect(ended?.reply).toContain('We call you at +4930123456 when your office opens');
  });

  test('arranges a call back for something small without a question', async () => {
    const replies = await desk.api.talk(
      ...['a door does not lock, only me here, NL-101', 'yes', '+16175550123', 'just call me in the morning'],
    );
    expect(replies.at(-1)).toMatchObject({ owner: 'callback' });
  });
});
